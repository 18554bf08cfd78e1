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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.AgreementBook;
import ma.ghorfa.partnership.AgreementFilter;
import ma.ghorfa.partnership.AgreementId;
import ma.ghorfa.partnership.AgreementKind;
import ma.ghorfa.partnership.AgreementLine;
import ma.ghorfa.partnership.AgreementSort;
import ma.ghorfa.partnership.AgreementState;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.PartnerName;
import ma.ghorfa.partnership.PartnershipNavigation;
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
import org.jspecify.annotations.Nullable;

/** The agreements of the chamber as they stand on a day, today unless another one is asked for. */
@Route(PartnershipNavigation.AGREEMENTS)
@RolesAllowed(AGREEMENT_READ)
@Menu(title = "partnershipUi.nav.agreements", order = 160, icon = "document")
class AgreementsView extends Page implements BeforeEnterObserver {

    private static final int FIRST_YEAR = 2000;

    private static final Map<String, AgreementSort> SORTS = Map.of(
            "partnershipUi.field.reference", AgreementSort.REFERENCE,
            "partnershipUi.field.endsOn", AgreementSort.END,
            "partnershipUi.field.total", AgreementSort.TOTAL);

    private final Agreements agreements;
    private final AgreementBook book;
    private final PartnerChoice partners;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final ListMemory memory;
    private final LocalDate today;

    AgreementsView(
            Agreements agreements,
            AgreementBook book,
            PartnerChoice partners,
            Drafts drafts,
            CurrentAccount account,
            ListMemory memory,
            Clock clock) {
        this.agreements = agreements;
        this.book = book;
        this.partners = partners;
        this.drafts = drafts;
        this.account = account;
        this.memory = memory;
        today = Zone.date(clock.instant());
        title(t("partnershipUi.nav.agreements"));
        if (account.may(AGREEMENT_PREPARE)) {
            actions(begin());
        }
    }

    private Button begin() {
        return Buttons.primary("partnershipUi.new", Icons.ADD, this::create);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Integer> years = book.years();
        RecordGrid<AgreementLine> grid = grid();
        if (years.isEmpty()) {
            grid.whenEmpty(
                    "partnershipUi.none",
                    account.may(AGREEMENT_PREPARE) ? new Component[] {begin()} : new Component[0]);
        } else {
            grid.whenEmpty("partnershipUi.noMatch");
        }
        var shown = new Shown(years, grid);
        tools(shown.list.toolsForLong());
        content(shown.list.bar(), grid);
        shown.list.enter(event.getLocation());
        fillWith(grid);
    }

    private static String path(AgreementLine line) {
        return PartnershipNavigation.agreement(line.row().id());
    }

    private static String state(AgreementLine line) {
        return PartnershipWords.state(line.state());
    }

    private static RecordGrid<AgreementLine> grid() {
        var grid = new RecordGrid<AgreementLine>();
        grid.link(
                "partnershipUi.field.reference", line -> PartnershipWords.reference(line.row()), AgreementsView::path);
        grid.longText(
                        "partnershipUi.field.object",
                        line -> PartnershipWords.in(line.row().data().object()))
                .setWidth("18rem")
                .setFlexGrow(3);
        grid.badge("partnershipUi.field.state", AgreementsView::state, line -> PartnershipWords.tone(line.state()));
        grid.text("partnershipUi.field.parties", AgreementsView::parties).setFlexGrow(2);
        grid.money("partnershipUi.field.total", AgreementLine::total);
        grid.money("partnershipUi.field.own", AgreementLine::own);
        grid.money(
                "partnershipUi.field.received",
                AgreementLine::received,
                line -> path(line) + "/" + AgreementView.CONTRIBUTIONS);
        grid.whole(
                "partnershipUi.field.late",
                line -> (long) line.late(),
                line -> line.late() == 0 ? "" : path(line) + "/" + AgreementView.CONTRIBUTIONS);
        grid.date("partnershipUi.field.endsOn", AgreementLine::until);
        grid.text(
                "partnershipUi.field.kind",
                line -> t("partnership.kind", line.row().data().kind()));
        grid.getColumns().forEach(column -> column.setSortable(SORTS.containsKey(column.getKey())));
        grid.cardsOnPhones(
                line -> PartnershipWords.named(line.row()),
                AgreementsView::path,
                line -> t("partnershipUi.card", PartnershipWords.amount(line.total())),
                AgreementsView::state,
                line -> PartnershipWords.tone(line.state()));
        grid.opens(AgreementsView::path);
        return grid;
    }

    private static String parties(AgreementLine line) {
        return String.join(
                t("partnershipUi.separator"),
                line.parties().stream().map(PartnershipWords::in).toList());
    }

    private void create() {
        var fields = new AgreementForm(drafts, "agreement:new", agreements.frameworks());
        RecordForm.Slot<Integer> year = fields.form
                .integer("year", "partnershipUi.field.year", FIRST_YEAR, today.getYear() + 1)
                .required();
        var created = new AtomicReference<@Nullable AgreementId>();
        fields.form.onSave(version -> created.set(agreements.create(year.value(), fields.data())));
        FormDialog.open(
                t("partnershipUi.new"),
                fields.form,
                new RecordForm.State(0, Map.of("kind", AgreementKind.SPECIFIC, "year", today.getYear())),
                () -> {
                    @Nullable AgreementId id = created.get();
                    if (id != null) {
                        UI.getCurrent().navigate(PartnershipNavigation.agreement(id));
                    }
                });
    }

    /** The agreements that the filters let through. */
    private final class Shown {

        private final ListFilters filters = new ListFilters(this::show);
        private final Filter<String> text = filters.text("partnershipUi.find");
        private final Filter<AgreementKind> kind = filters.choice(
                "kind", "partnershipUi.field.kind", AgreementKind.class, one -> t("partnership.kind", one));
        private final Filter<AgreementState> state =
                filters.choice("state", "partnershipUi.field.state", AgreementState.class, PartnershipWords::state);
        private final Filter<Integer> year;
        private final Filter<PartnerName> partner = filters.find(
                "partner",
                "partnershipUi.field.partner",
                partners.names(),
                one -> one.id().toString(),
                one -> PartnershipWords.in(one.name()),
                PartnerChoice::isFound);
        private final Filter<Boolean> late = filters.flag("late", "partnershipUi.onlyLate");
        private final Filter<LocalDate> on = filters.day("on", "partnershipUi.asOf.on", today);
        private final RecordGrid<AgreementLine> grid;
        private final RecordList<AgreementLine> list;

        private Shown(List<Integer> years, RecordGrid<AgreementLine> grid) {
            this.grid = grid;
            year = filters.year("year", "partnershipUi.field.year", years);
            list = new RecordList<>(
                    PartnershipNavigation.AGREEMENTS, "partnershipUi.nav.agreements", grid, filters, memory);
        }

        /** The latest reference first, unless another order is asked for. */
        private void show() {
            Optional<RecordList.Order> order = list.order();
            var pages = new AgreementPages(
                    book,
                    new AgreementFilter(
                            on.chosen().orElse(today),
                            text.chosen().orElse(""),
                            kind.value(),
                            state.value(),
                            year.value(),
                            late.chosen().isPresent(),
                            partner.chosen().map(PartnerName::id).orElse(null),
                            order.map(one -> SORTS.get(one.column())).orElse(AgreementSort.REFERENCE),
                            order.map(RecordList.Order::ascending).orElse(false)));
            grid.shows(pages, rows -> list.counted(state, pages.byState(), PartnershipWords::state));
        }
    }
}
