package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.CIN_DISCLOSE;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.journal.RecordHistory.Source;
import ma.ghorfa.registry.ActorDetails;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorTab;
import ma.ghorfa.registry.Crafts;
import ma.ghorfa.registry.Register;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import org.springframework.beans.factory.ObjectProvider;

/** Somebody in the register: what is known of them, and who changed what. */
@Route(RegistryNavigation.REGISTER + "/:actor/:tab?")
@RolesAllowed(REGISTRY_READ)
class ActorView extends Page implements BeforeEnterObserver {

    private static final String FIELD = "registry.history";

    /** Without the number of the identity card: its readings are journalled, and a history is not. */
    private static final Source HISTORY = new Source(
            "craft_actor",
            "id",
            FIELD,
            List.of(
                    "kind",
                    "name_ar",
                    "name_fr",
                    "nia",
                    "rna_number",
                    "birth_date",
                    "sex",
                    "province_code",
                    "commune_ar",
                    "commune_fr",
                    "area",
                    "craft_code",
                    "practising_since",
                    "qualification",
                    "qualification_note",
                    "phone",
                    "cover",
                    "cover_regime",
                    "cover_on",
                    "cover_source",
                    "consents_contact",
                    "consent_on"));

    private final Register register;
    private final Crafts crafts;
    private final Provinces provinces;
    private final HistoryTabs histories;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final ObjectProvider<ActorTab> tabs;

    ActorView(
            Register register,
            Crafts crafts,
            Provinces provinces,
            HistoryTabs histories,
            Drafts drafts,
            CurrentAccount account,
            ObjectProvider<ActorTab> tabs) {
        this.register = register;
        this.crafts = crafts;
        this.provinces = provinces;
        this.histories = histories;
        this.drafts = drafts;
        this.account = account;
        this.tabs = tabs;
        crumbs(Crumb.to(t("registry.nav.register"), RegisterView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = new ActorId(
                    UUID.fromString(event.getRouteParameters().get("actor").orElse("")));
            show(id, event.getRouteParameters().get("tab").orElse(""));
        } catch (IllegalArgumentException | ma.ghorfa.base.NotFoundException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(ActorId id, String tab) {
        ActorDetails details = register.details(id);
        title(Labels.in(details.row().name()));
        String other = details.row().name().ar().equals(Labels.in(details.row().name()))
                ? details.row().name().fr()
                : details.row().name().ar();
        subtitle(
                new Span(other),
                new StatusBadge(Labels.kind(details.row().kind()), Tone.INFO),
                new StatusBadge(Labels.cover(details.row().cover()), Labels.tone(details.row())),
                new Span(Labels.in(details.row().craft())));
        if (account.may(CIN_DISCLOSE) && !details.data().cin().isEmpty()) {
            actions(Buttons.plain("registry.cin.read", Icons.LOCK, () -> readCin(id)));
        }
        var pages = new RecordTabs(RegistryNavigation.actor(id)).add("", "registry.tab.record", () -> record(details));
        tabs.orderedStream()
                .filter(more -> more.isFor(details.row()))
                .forEach(more -> pages.add(more.slug(), more.titleKey(), () -> more.show(details.row())));
        content(pages.add("history", "ui.history", () -> new Sheet(histories.create().add(HISTORY, id.value(), words())))
                .show(tab));
    }

    private void readCin(ActorId id) {
        Ask.confirm(t("registry.cin.read"), t("registry.cin.ask"), "registry.cin.read", () -> {
            var number = new Span(register.readCin(id));
            number.addClassNames("figure", "num");
            var dialog = Ask.dialog(
                    t("registry.field.cin"), number, new Callout(Tone.NEUTRAL, t("registry.cin.journalled")));
            dialog.getFooter().add(Buttons.primary("ui.close", Icons.CHECK, dialog::close));
            dialog.open();
        });
    }

    private Component record(ActorDetails details) {
        ActorId id = details.row().id();
        var fields = new ActorForm(drafts, "craft-actor:" + id, provinces.all(), crafts.all());
        fields.form
                .onSave(version -> register.edit(id, version, fields.data()))
                .onReload(() -> {
                    ActorDetails stored = register.details(id);
                    return fields.state(stored.version(), stored.data());
                })
                .afterSave(() -> show(id, ""));
        fields.form.show(fields.state(details.version(), details.data()));
        if (!account.may(REGISTRY_WRITE)) {
            fields.form.readOnly();
        } else if (!account.may(CIN_DISCLOSE)) {
            fields.readOnlyCin();
        }
        return new Sheet(fields.form);
    }

    private BinaryOperator<String> words() {
        Map<String, String> places = provinces.all().stream()
                .collect(Collectors.toMap(one -> one.code().value(), one -> Labels.in(one.name())));
        Map<String, String> names =
                crafts.all().stream().collect(Collectors.toMap(one -> one.code(), one -> Labels.in(one.name())));
        return (fieldKey, value) -> switch (fieldKey.substring(FIELD.length() + 1)) {
            case "kind" -> t("registry.kind." + value);
            case "sex" -> t("chamber.sex." + value);
            case "area" -> t("registry.area." + value);
            case "qualification" -> t("registry.qualification." + value);
            case "cover" -> t("registry.cover." + value);
            case "province_code" -> places.getOrDefault(value, value);
            case "craft_code" -> names.getOrDefault(value, value);
            default -> value;
        };
    }
}
