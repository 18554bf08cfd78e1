package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.AgreementTemplateId;
import ma.ghorfa.partnership.AgreementTemplateRow;
import ma.ghorfa.partnership.ClauseLibrary;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;

/** A template of agreements: its clauses in their order. */
@Route(PartnershipNavigation.TEMPLATES + "/:template/:tab?")
@RolesAllowed(AGREEMENT_READ)
class TemplateView extends Page implements BeforeEnterObserver {

    private final ClauseLibrary library;
    private final LibraryHistory history;
    private final CurrentAccount account;

    TemplateView(ClauseLibrary library, LibraryHistory history, CurrentAccount account) {
        this.library = library;
        this.history = history;
        this.account = account;
        crumbs(
                Crumb.to(t("partnershipLibrary.nav"), LibraryView.class),
                Crumb.to(t("partnershipLibrary.templates"), TemplatesView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = new AgreementTemplateId(
                    UUID.fromString(event.getRouteParameters().get("template").orElse("")));
            show(id, event.getRouteParameters().get("tab").orElse(""));
        } catch (IllegalArgumentException | ma.ghorfa.base.NotFoundException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(AgreementTemplateId id, String tab) {
        AgreementTemplateRow row = library.template(id).orElseThrow(ma.ghorfa.base.NotFoundException::new);
        title(PartnershipWords.in(row.data().name()));
        subtitle(new Span(t("partnership.kind", row.data().kind())));
        if (account.may(AGREEMENT_PREPARE)) {
            actions(
                    Buttons.primary("ui.edit", Icons.EDIT, () -> new TemplateDialog(library, row)
                            .open(edited -> show(edited, tab))),
                    Buttons.danger("ui.remove", Icons.DELETE, () -> remove(row)));
        }
        content(new RecordTabs(PartnershipNavigation.template(id))
                .add("", "partnershipLibrary.field.clauses", () -> clauses(row))
                .add("history", "ui.history", () -> new Sheet(history.ofTemplate(id)))
                .show(tab));
    }

    private Component clauses(AgreementTemplateRow row) {
        var list = new OrderedList();
        row.data().clauses().stream().flatMap(id -> library.clause(id).stream()).forEach(clause -> {
            var item = new ListItem(PartnershipWords.link(
                    PartnershipNavigation.libraryClause(clause.id()), LibraryWords.named(clause)));
            if (clause.withdrawn()) {
                item.add(new Span(t("partnershipLibrary.leftOut")));
            }
            list.add(item);
        });
        return new Sheet(list);
    }

    private void remove(AgreementTemplateRow row) {
        Ask.confirmDanger(
                t("partnershipLibrary.template.remove"),
                t(
                        "partnershipLibrary.template.removeQuestion",
                        PartnershipWords.in(row.data().name())),
                "ui.remove",
                () -> {
                    try {
                        library.removeTemplate(row.id(), row.version());
                    } catch (RuntimeException refused) {
                        Failures.tell(refused);
                        return;
                    }
                    Notices.done("partnershipLibrary.template.removed");
                    UI.getCurrent().navigate(TemplatesView.class);
                });
    }
}
