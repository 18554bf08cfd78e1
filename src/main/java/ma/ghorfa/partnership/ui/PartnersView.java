package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.PartnerId;
import ma.ghorfa.partnership.PartnerKind;
import ma.ghorfa.partnership.PartnerRow;
import ma.ghorfa.partnership.Partners;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The bodies that the chamber makes agreements with. */
@Route(PartnershipNavigation.PARTNERS)
@RolesAllowed(AGREEMENT_READ)
@Menu(title = "partnershipUi.nav.partners", order = 162, icon = "members")
class PartnersView extends Page implements BeforeEnterObserver {

    private final Partners partners;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final ListMemory memory;

    PartnersView(Partners partners, Drafts drafts, CurrentAccount account, ListMemory memory) {
        this.partners = partners;
        this.drafts = drafts;
        this.account = account;
        this.memory = memory;
        title(t("partnershipUi.nav.partners"));
        if (account.may(AGREEMENT_PREPARE)) {
            actions(begin());
        }
    }

    private Button begin() {
        return Buttons.primary("partnershipUi.partner.new", Icons.ADD, this::create);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<PartnerRow> rows = partners.all();
        var grid = grid();
        if (rows.isEmpty()) {
            grid.whenEmpty(
                    "partnershipUi.partner.none",
                    account.may(AGREEMENT_PREPARE) ? new Component[] {begin()} : new Component[0]);
        } else {
            grid.whenEmpty("partnershipUi.partner.noMatch");
        }
        var shown = new Shown(rows, grid);
        tools(shown.list.tools());
        content(shown.list.bar(), grid);
        shown.list.enter(event.getLocation());
        fillWith(grid);
    }

    private static String path(PartnerRow row) {
        return PartnershipNavigation.partner(row.id());
    }

    private static String kind(PartnerKind kind) {
        return t("partnership.partnerKind", kind);
    }

    private static RecordGrid<PartnerRow> grid() {
        var grid = new RecordGrid<PartnerRow>();
        grid.link(
                        "partnershipUi.field.name",
                        row -> PartnershipWords.in(row.data().name()),
                        PartnersView::path)
                .setFlexGrow(2);
        grid.text("partnershipUi.field.partnerKind", row -> kind(row.data().kind()));
        grid.text(
                "partnershipUi.field.aliases",
                row -> String.join(t("partnershipUi.separator"), row.data().aliases()));
        grid.whole("partnershipUi.field.agreements", row -> (long) row.agreements(), PartnersView::path);
        grid.cardsOnPhones(
                row -> PartnershipWords.in(row.data().name()),
                PartnersView::path,
                row -> t("partnershipUi.partner.card", row.agreements()),
                row -> kind(row.data().kind()),
                row -> Tone.NEUTRAL);
        grid.opens(PartnersView::path);
        return grid;
    }

    private void create() {
        var fields = new PartnerForm(drafts, "partner:new");
        var added = new AtomicReference<@Nullable PartnerId>();
        fields.form.onSave(version -> added.set(partners.add(fields.data())));
        FormDialog.open(t("partnershipUi.partner.new"), fields.form, RecordForm.State.blank(), () -> {
            @Nullable PartnerId id = added.get();
            if (id != null) {
                UI.getCurrent().navigate(PartnershipNavigation.partner(id));
            }
        });
    }

    /** The partners that the filters let through. */
    private final class Shown {

        private final List<PartnerRow> rows;
        private final ListFilters filters = new ListFilters(this::show);
        private final Filter<String> text = filters.text("partnershipUi.partner.find");
        private final Filter<PartnerKind> kind =
                filters.choice("kind", "partnershipUi.field.partnerKind", PartnerKind.class, PartnersView::kind);
        private final RecordList<PartnerRow> list;

        private Shown(List<PartnerRow> rows, RecordGrid<PartnerRow> grid) {
            this.rows = rows;
            list = new RecordList<>(
                    PartnershipNavigation.PARTNERS, "partnershipUi.nav.partners", grid, filters, memory);
        }

        private void show() {
            var typed = SearchQuery.of(text.chosen().orElse(""));
            list.shows(rows.stream()
                    .filter(row -> kind.passes(row.data().kind()))
                    .filter(row -> typed.finds(row.searchKey()))
                    .toList());
        }
    }
}
