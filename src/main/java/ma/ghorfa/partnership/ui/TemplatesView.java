package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.AgreementTemplateRow;
import ma.ghorfa.partnership.ClauseLibrary;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;

/** The templates that the text of an agreement begins with. */
@Route(PartnershipNavigation.TEMPLATES)
@RolesAllowed(AGREEMENT_READ)
class TemplatesView extends Page implements BeforeEnterObserver {

    private final ClauseLibrary library;
    private final CurrentAccount account;

    TemplatesView(ClauseLibrary library, CurrentAccount account) {
        this.library = library;
        this.account = account;
        title(t("partnershipLibrary.templates"));
        crumbs(Crumb.to(t("partnershipLibrary.nav"), LibraryView.class));
        if (account.may(AGREEMENT_PREPARE)) {
            actions(begin());
        }
    }

    private Button begin() {
        return Buttons.primary("partnershipLibrary.template.new", Icons.ADD, () -> new TemplateDialog(library, null)
                .open(id -> UI.getCurrent().navigate(PartnershipNavigation.template(id))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var grid = new RecordGrid<AgreementTemplateRow>();
        grid.link(
                        "partnershipLibrary.field.name",
                        row -> PartnershipWords.in(row.data().name()),
                        TemplatesView::path)
                .setFlexGrow(3);
        grid.text(
                "partnershipLibrary.field.kind",
                row -> t("partnership.kind", row.data().kind()));
        grid.number(
                "partnershipLibrary.field.clauses",
                row -> (long) row.data().clauses().size(),
                row -> Integer.toString(row.data().clauses().size()));
        grid.cardsOnPhones(
                row -> PartnershipWords.in(row.data().name()),
                TemplatesView::path,
                row -> t("partnership.kind", row.data().kind()));
        grid.opens(TemplatesView::path);
        grid.setItems(library.templates());
        grid.whenEmpty(
                "partnershipLibrary.template.none",
                account.may(AGREEMENT_PREPARE) ? new Component[] {begin()} : new Component[0]);
        tools(grid.export("partnershipLibrary.templates"));
        content(grid);
        fillWith(grid);
    }

    private static String path(AgreementTemplateRow row) {
        return PartnershipNavigation.template(row.id());
    }
}
