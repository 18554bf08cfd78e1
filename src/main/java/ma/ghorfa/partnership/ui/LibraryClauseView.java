package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.ClauseLibrary;
import ma.ghorfa.partnership.ClauseTemplateId;
import ma.ghorfa.partnership.ClauseTemplateRow;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;

/** A clause of the library in both languages, and what became of its wording. */
@Route(PartnershipNavigation.LIBRARY + "/:clause/:tab?")
@RolesAllowed(AGREEMENT_READ)
class LibraryClauseView extends Page implements BeforeEnterObserver {

    private final ClauseLibrary library;
    private final LibraryHistory history;
    private final Drafts drafts;
    private final CurrentAccount account;

    LibraryClauseView(ClauseLibrary library, LibraryHistory history, Drafts drafts, CurrentAccount account) {
        this.library = library;
        this.history = history;
        this.drafts = drafts;
        this.account = account;
        crumbs(Crumb.to(t("partnershipLibrary.nav"), LibraryView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = new ClauseTemplateId(
                    UUID.fromString(event.getRouteParameters().get("clause").orElse("")));
            show(id, event.getRouteParameters().get("tab").orElse(""));
        } catch (IllegalArgumentException | ma.ghorfa.base.NotFoundException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(ClauseTemplateId id, String tab) {
        ClauseTemplateRow row = library.clause(id).orElseThrow(ma.ghorfa.base.NotFoundException::new);
        Runnable anew = () -> show(id, tab);
        title(LibraryWords.named(row));
        subtitle(
                new StatusBadge(LibraryWords.state(row), LibraryWords.tone(row)),
                new Span(t("partnershipLibrary.theme", row.data().theme())));
        if (account.may(AGREEMENT_PREPARE)) {
            actions(
                    Buttons.primary("ui.edit", Icons.EDIT, () -> edit(row, anew)),
                    row.withdrawn()
                            ? Buttons.plain(
                                    "partnershipLibrary.offer",
                                    Icons.CHECK,
                                    () -> done(() -> library.offerAgain(id, row.version()), anew))
                            : Buttons.danger("partnershipLibrary.withdraw", Icons.CLOSE, () -> withdraw(row, anew)));
        }
        content(new RecordTabs(PartnershipNavigation.libraryClause(id))
                .add("", "partnershipLibrary.tab.text", () -> text(row))
                .add("history", "ui.history", () -> new Sheet(history.ofClause(id)))
                .show(tab));
    }

    private static Component text(ClauseTemplateRow row) {
        var all = new Div(
                new Sheet(new Facts()
                        .add("partnershipLibrary.field.code", row.data().code())
                        .add("partnershipLibrary.field.wording", Integer.toString(row.wording()))),
                new Sheet(LibraryWords.both(row.data().title(), row.data().body())),
                LibraryWords.fields());
        all.addClassName("stack");
        return all;
    }

    private void edit(ClauseTemplateRow row, Runnable anew) {
        var fields = new ClauseTemplateForm(drafts, "library-clause:" + row.id());
        fields.form
                .onSave(version -> library.edit(row.id(), version, fields.data()))
                .onReload(
                        () -> ClauseTemplateForm.state(library.clause(row.id()).orElseThrow()));
        fields.open(t("partnershipLibrary.edit"), ClauseTemplateForm.state(row), anew);
    }

    private void withdraw(ClauseTemplateRow row, Runnable anew) {
        Ask.confirmDanger(
                t("partnershipLibrary.withdraw"),
                t("partnershipLibrary.withdrawQuestion", LibraryWords.named(row)),
                "partnershipLibrary.withdraw",
                () -> done(() -> library.withdraw(row.id(), row.version()), anew));
    }

    private static void done(Runnable act, Runnable then) {
        try {
            act.run();
        } catch (RuntimeException refused) {
            Failures.tell(refused);
            return;
        }
        Notices.done("ui.saved");
        then.run();
    }
}
