package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.CIN_DISCLOSE;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.Communes;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.registry.ActorDetails;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorKind;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.ActorTab;
import ma.ghorfa.registry.Crafts;
import ma.ghorfa.registry.HealthCover;
import ma.ghorfa.registry.Merges;
import ma.ghorfa.registry.Register;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.springframework.beans.factory.ObjectProvider;

/** Somebody in the register: what is known of them, and who changed what. */
@Route(RegistryNavigation.REGISTER + "/:actor/:tab?")
@RolesAllowed(REGISTRY_READ)
@StyleSheet("context://styles/registry.css")
class ActorView extends Page implements BeforeEnterObserver {

    /** In the address of a page whose reader came by the address of another one that was merged into it. */
    private static final String MERGED = "merged";

    private final Register register;
    private final Crafts crafts;
    private final Provinces provinces;
    private final Communes communes;
    private final ActorHistory histories;
    private final Merges merges;
    private final MergedTab merged;
    private final PhotoPanel photo;
    private final ActorNames names;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final ObjectProvider<ActorTab> tabs;

    ActorView(
            Register register,
            Crafts crafts,
            Provinces provinces,
            Communes communes,
            ActorHistory histories,
            Merges merges,
            MergedTab merged,
            PhotoPanel photo,
            ActorNames names,
            Drafts drafts,
            CurrentAccount account,
            ObjectProvider<ActorTab> tabs) {
        this.register = register;
        this.crafts = crafts;
        this.provinces = provinces;
        this.communes = communes;
        this.histories = histories;
        this.merges = merges;
        this.merged = merged;
        this.photo = photo;
        this.names = names;
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
            ActorId survivor = merges.survivor(id);
            if (survivor.equals(id)) {
                show(id, event.getRouteParameters().get("tab").orElse(""));
                noteOfMerge(id, event.getLocation());
            } else {
                event.forwardTo(
                        ActorView.class,
                        new RouteParameters("actor", survivor.toString()),
                        QueryParameters.of(MERGED, id.toString()));
            }
        } catch (IllegalArgumentException | ma.ghorfa.base.NotFoundException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Says why another page opened than the one that was asked for. */
    private void noteOfMerge(ActorId id, Location location) {
        location.getQueryParameters()
                .getSingleParameter(MERGED)
                .flatMap(ActorView::page)
                .flatMap(page -> merges.leading(page, id))
                .ifPresent(merge -> addComponentAtIndex(
                        1,
                        new Callout(
                                Tone.INFO,
                                t(
                                        "registry.merge.note",
                                        Labels.in(merge.name()),
                                        names.nameOf(merge.by(), Words.locale()),
                                        Formats.dateTime(merge.at(), Words.locale())))));
    }

    /** Empty where an address was written by hand and names no page. */
    private static Optional<ActorId> page(String written) {
        try {
            return Optional.of(new ActorId(UUID.fromString(written)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
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
        pages.add("history", "ui.history", () -> new Sheet(histories.of(id)));
        if (merged.isNeeded(id)) {
            pages.add("merged", "registry.tab.merged", () -> merged.of(id));
        }
        content(pages.show(tab));
    }

    /** What the page says of somebody beside the form. */
    private record Heading(Bilingual name, ActorKind kind, HealthCover cover, Bilingual craft, boolean hasCard) {

        static Heading of(ActorDetails details) {
            ActorRow row = details.row();
            return new Heading(
                    row.name(),
                    row.kind(),
                    row.cover(),
                    row.craft(),
                    !details.data().cin().isEmpty());
        }
    }

    /** The whole page is drawn anew only where something of it beside the form has changed. */
    private void saved(ActorDetails before, ActorForm fields) {
        ActorDetails now = register.details(before.row().id());
        if (Heading.of(now).equals(Heading.of(before))) {
            fields.form.follow(fields.state(now.version(), now.data()));
        } else {
            show(now.row().id(), "");
        }
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
        var fields = new ActorForm(drafts, "craft-actor:" + id, provinces.all(), communes.all(), crafts.all());
        var duplicate = new DuplicateNote();
        Supplier<State> stored = () -> {
            ActorDetails now = register.details(id);
            return fields.state(now.version(), now.data());
        };
        fields.form
                .onSave(version -> duplicate.saving(() -> register.edit(id, version, fields.data())))
                .onReload(stored)
                .afterSave(() -> saved(details, fields));
        fields.form.show(fields.state(details.version(), details.data()));
        if (!account.may(REGISTRY_WRITE)) {
            fields.form.readOnly();
        } else if (!account.may(CIN_DISCLOSE)) {
            fields.readOnlyCin();
        }
        var sheet = new Sheet(duplicate, fields.form);
        if (details.row().kind().isPerson()) {
            // A photo makes a new version of the page: what is typed meanwhile is saved over that one.
            sheet.addComponentAsFirst(photo.of(id, details.row().name(), () -> fields.form.follow(stored.get())));
        }
        return sheet;
    }
}
