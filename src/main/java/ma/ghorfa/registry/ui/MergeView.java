package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.CIN_DISCLOSE;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.chamber.Communes;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.registry.ActorDetails;
import ma.ghorfa.registry.ActorField;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.Crafts;
import ma.ghorfa.registry.Duplicates;
import ma.ghorfa.registry.Merge;
import ma.ghorfa.registry.MergeCase;
import ma.ghorfa.registry.Merges;
import ma.ghorfa.registry.Register;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** Two pages side by side: are they one person's, and if so, which value stays. */
@Route(RegistryNavigation.DUPLICATES + "/:survivor/:merged")
@RolesAllowed(REGISTRY_WRITE)
@StyleSheet("context://styles/registry.css")
class MergeView extends Page implements BeforeEnterObserver {

    private static final Set<ActorField> NUMBERS = EnumSet.of(ActorField.CIN, ActorField.NIA, ActorField.RNA_NUMBER);

    private final Merges merges;
    private final Duplicates duplicates;
    private final Register register;
    private final ActorFacts facts;
    private final CurrentAccount account;
    private final Map<ActorField, RadioButtonGroup<Boolean>> choices = new EnumMap<>(ActorField.class);

    MergeView(
            Merges merges,
            Duplicates duplicates,
            Register register,
            Crafts crafts,
            Provinces provinces,
            Communes communes,
            CurrentAccount account) {
        this.merges = merges;
        this.duplicates = duplicates;
        this.register = register;
        this.facts = new ActorFacts(provinces, communes, crafts);
        this.account = account;
        title(t("registry.merge.title"));
        crumbs(
                Crumb.to(t("registry.nav.register"), RegisterView.class),
                Crumb.to(t("registry.nav.duplicates"), DuplicatesView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(merges.compare(id(event, "survivor"), id(event, "merged")));
        } catch (IllegalArgumentException | ma.ghorfa.base.NotFoundException unknown) {
            event.rerouteToError(NotFoundException.class);
        } catch (DomainException decided) {
            actions();
            content(new Callout(
                    Tone.ATTENTION, t(decided), new Anchor(RegistryNavigation.DUPLICATES, t("registry.merge.back"))));
        }
    }

    private static ActorId id(BeforeEnterEvent event, String name) {
        return new ActorId(UUID.fromString(event.getRouteParameters().get(name).orElse("")));
    }

    private void show(MergeCase both) {
        choices.clear();
        List<Component> more = new ArrayList<>();
        more.add(Buttons.primary("registry.merge.preview", Icons.CHECK, () -> preview(both)));
        more.add(Buttons.plain("registry.distinct", Icons.CLOSE, () -> distinct(both)));
        more.add(Buttons.plain(
                "registry.merge.swap",
                () -> go(RegistryNavigation.compare(
                        both.merged().row().id(), both.survivor().row().id()))));
        if (both.differing().contains(ActorField.CIN) && account.may(CIN_DISCLOSE)) {
            more.add(Buttons.plain("registry.merge.readCins", Icons.LOCK, () -> readCins(both)));
        }
        actions(more.toArray(Component[]::new));
        var table = new Div(
                head(""), head("registry.merge.stays", both.survivor()), head("registry.merge.goes", both.merged()));
        table.addClassName("merge");
        for (ActorField field : ActorField.values()) {
            table.add(line(field, both));
        }
        content(new Callout(Tone.INFO, t("registry.merge.hint")), new Sheet(table));
    }

    private static Div head(String words) {
        var head = new Div();
        head.addClassName("merge-head");
        head.setText(words);
        return head;
    }

    private static Component head(String roleKey, ActorDetails page) {
        Div head = head("");
        var link = new Anchor(
                RegistryNavigation.actor(page.row().id()), Labels.in(page.row().name()));
        link.addClassName("strong");
        head.add(
                new StatusBadge(t(roleKey), roleKey.endsWith("stays") ? Tone.GOOD : Tone.NEUTRAL),
                link,
                new Span(t("registry.merge.registered", Formats.date(page.row().registeredOn(), Words.locale()))));
        return head;
    }

    private Component[] line(ActorField field, MergeCase both) {
        var label = new Div(new Span(ActorFacts.label(field)));
        label.addClassName("merge-label");
        String stays = facts.of(field, both.survivor());
        String goes = facts.of(field, both.merged());
        if (!both.differing().contains(field)) {
            var same = new Div(new Span(stays.isEmpty() ? t("registry.merge.nothing") : stays));
            same.addClassNames("merge-same", "muted");
            return new Component[] {label, same};
        }
        var choice = new RadioButtonGroup<Boolean>();
        choice.setItems(false, true);
        choice.setItemLabelGenerator(fromMerged -> {
            String words = fromMerged ? goes : stays;
            return words.isEmpty() ? t("registry.merge.nothing") : words;
        });
        if (field == ActorField.PHOTO) {
            choice.setRenderer(
                    new ComponentRenderer<>(fromMerged -> photo(fromMerged ? both.merged() : both.survivor())));
        }
        choice.setAriaLabel(ActorFacts.label(field));
        choice.setValue(both.proposed().contains(field));
        choice.addClassName("merge-choice");
        choices.put(field, choice);
        return new Component[] {label, choice};
    }

    private Component photo(ActorDetails page) {
        return register.photo(page.row().id())
                .map(photo -> PhotoPanel.picture(photo, page.row().name()))
                .orElseGet(() -> new Span(t("registry.merge.nothing")));
    }

    private Set<ActorField> fromMerged() {
        Set<ActorField> chosen = EnumSet.noneOf(ActorField.class);
        choices.forEach((field, choice) -> {
            if (Boolean.TRUE.equals(choice.getValue())) {
                chosen.add(field);
            }
        });
        return chosen;
    }

    private void preview(MergeCase both) {
        Set<ActorField> chosen = fromMerged();
        var result = new Facts();
        for (ActorField field : ActorField.values()) {
            ActorDetails from = chosen.contains(field) ? both.merged() : both.survivor();
            String value = facts.of(field, from);
            if (!value.isEmpty()) {
                result.add("registry.merge.field." + field.name(), value);
            }
        }
        String former = former(both, chosen);
        List<Component> parts = new ArrayList<>();
        parts.add(new Paragraph(t("registry.merge.becomes")));
        parts.add(result);
        if (!former.isEmpty()) {
            parts.add(new Callout(Tone.INFO, t("registry.merge.former", former)));
        }
        both.moving()
                .forEach((kind, count) -> parts.add(
                        new Callout(Tone.INFO, t("registry.merge.moves", count, t("registry.reference." + kind)))));
        Dialog dialog = Ask.dialog(
                t("registry.merge.confirm", Labels.in(both.merged().row().name())), parts.toArray(Component[]::new));
        Button merge = Buttons.primary("registry.merge.do", Icons.CHECK, () -> {
            dialog.close();
            merge(both, chosen);
        });
        Ask.finish(dialog, merge);
    }

    /** The numbers that are nobody's present ones afterwards. */
    private String former(MergeCase both, Set<ActorField> chosen) {
        return NUMBERS.stream()
                .filter(both.differing()::contains)
                .map(field -> facts.of(field, chosen.contains(field) ? both.survivor() : both.merged()))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(t("ui.list.separator")));
    }

    private void merge(MergeCase both, Set<ActorField> chosen) {
        ActorId survivor = both.survivor().row().id();
        merges.merge(new Merge(
                survivor,
                both.survivor().version(),
                both.merged().row().id(),
                both.merged().version(),
                chosen));
        go(RegistryNavigation.actor(survivor));
        Notices.done("registry.merge.done");
    }

    private void distinct(MergeCase both) {
        Ask.confirm(t("registry.distinct"), t("registry.distinct.ask"), "registry.distinct", () -> {
            duplicates.distinct(both.survivor().row().id(), both.merged().row().id());
            go(RegistryNavigation.DUPLICATES);
            Notices.done("registry.distinct.done");
        });
    }

    private void readCins(MergeCase both) {
        Ask.confirm(t("registry.merge.readCins"), t("registry.cin.ask"), "registry.merge.readCins", () -> {
            List<Component> parts = Stream.of(both.survivor(), both.merged())
                    .<Component>map(page -> {
                        var number = new Span(Labels.in(page.row().name()) + " · "
                                + register.readCin(page.row().id()));
                        number.addClassName("num");
                        return new Div(number);
                    })
                    .collect(Collectors.toList());
            parts.add(new Callout(Tone.NEUTRAL, t("registry.cin.journalled")));
            Dialog dialog = Ask.dialog(t("registry.field.cin"), parts.toArray(Component[]::new));
            dialog.getFooter().add(Buttons.primary("ui.close", Icons.CHECK, dialog::close));
            dialog.open();
        });
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
    }
}
