package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetProposals;
import ma.ghorfa.budget.BudgetTable;
import ma.ghorfa.budget.CodeId;
import ma.ghorfa.budget.CodeRow;
import ma.ghorfa.budget.ProposalRow;
import ma.ghorfa.budget.ProposalState;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** What committees and services asked for, in all versions of a budget, and what was answered. */
final class ProposalsPanel extends Composite<Div> {

    static final String TAB = "proposals";

    private final BudgetProposals proposals;
    private final ActorNames names;
    private final BudgetTable table;
    private final boolean decides;
    private final List<ProposalRow> rows;
    private final Map<CodeId, BudgetTable.Line> leaves;
    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<ProposalState> state = filters.choice(
            "state", "budgetPlan.proposals.state", ProposalState.class, one -> t("budgetPlan.proposalState", one));
    private final Filter<CodeRow> line;
    private final Div sums = new Div();
    private final RecordGrid<ProposalRow> grid = new RecordGrid<>();
    private final RecordList<ProposalRow> list;

    /**
     * @param table of the latest version, whose lines take what is granted
     * @param proposes whether the reader may ask for something, and the version still takes it
     * @param mayDecide whether the reader may answer
     */
    ProposalsPanel(
            BudgetProposals proposals,
            ActorNames names,
            Drafts drafts,
            BudgetTable table,
            boolean proposes,
            boolean mayDecide,
            LocalDate today,
            ListMemory memory,
            Location location) {
        this.proposals = proposals;
        this.names = names;
        this.table = table;
        decides = mayDecide;
        rows = proposals.of(table.budget().id());
        leaves = table.lines().stream()
                .filter(BudgetTable.Line::leaf)
                .collect(Collectors.toMap(leaf -> leaf.code().id(), Function.identity()));
        line = filters.pick(
                "line",
                "budgetPlan.proposals.line",
                table.lines().stream().map(BudgetTable.Line::code).toList(),
                ExecutionWords::key,
                ExecutionWords::code);
        columns();
        list = new RecordList<>(BudgetNavigation.BUDGETS + "/" + TAB, "budgetPlan.proposals", grid, filters, memory)
                .countedBy(state, ProposalRow::state, one -> t("budgetPlan.proposalState", one));
        sums.addClassName("figures");
        Div content = getContent();
        content.addClassNames("stack", "budget-lines");
        var bar = new Div();
        bar.addClassName("bar");
        if (proposes) {
            bar.add(Buttons.primary("budgetPlan.propose", Icons.ADD, () -> new ProposeDialog(
                            proposals, drafts, table, today, ProposalsPanel::again)
                    .open()));
        }
        bar.add(list.tools());
        if (!table.version().state().isEditable()) {
            content.add(new Callout(Tone.NEUTRAL, t("budgetPlan.proposals.shut")));
        }
        content.add(bar, sums, list.bar(), grid);
        list.enter(location);
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void columns() {
        grid.date("budgetPlan.proposals.on", ProposalRow::on);
        grid.text("budgetUi.field.code", ProposalRow::codeNumber);
        grid.text("budgetUi.field.name", row -> BudgetWords.in(row.codeName())).setFlexGrow(1);
        grid.text("budgetPlan.proposals.by", row -> BudgetWords.in(row.proposer()))
                .setFlexGrow(1);
        grid.money("budgetPlan.proposals.asked", ProposalRow::amount);
        grid.longText("budgetUi.field.justification", ProposalRow::justification)
                .setFlexGrow(2);
        grid.badge(
                "budgetPlan.proposals.state",
                row -> t("budgetPlan.proposalState", row.state()),
                row -> tone(row.state()));
        grid.money("budgetPlan.proposals.granted", ProposalRow::granted);
        grid.longText("budgetPlan.proposals.answer", ProposalRow::answer).setFlexGrow(1);
        grid.date("budgetPlan.proposals.decidedOn", ProposalRow::decidedOn);
        grid.text("budgetPlan.proposals.decidedBy", row -> name(row.decidedBy()));
        grid.text("budgetPlan.proposals.version", row -> Formats.number(row.number()), ProposalRow::number);
        grid.text("budgetPlan.proposals.enteredBy", row -> name(row.enteredBy()));
        if (decides) {
            grid.acts("budgetPlan.proposals.decide", this::offered, this::decide)
                    .setSortable(false);
        }
        grid.whenEmpty("budgetPlan.proposals.none");
    }

    private String name(@Nullable String account) {
        return account == null ? "" : names.nameOf(account, Words.locale());
    }

    private static Tone tone(ProposalState state) {
        return switch (state) {
            case WAITING -> Tone.ATTENTION;
            case GRANTED -> Tone.GOOD;
            case PARTLY -> Tone.INFO;
            case REFUSED -> Tone.NEUTRAL;
        };
    }

    private String offered(ProposalRow row) {
        return row.state() == ProposalState.WAITING ? t("budgetPlan.proposals.decide") : "";
    }

    private void decide(ProposalRow row) {
        boolean takes = table.version().state().isEditable();
        new DecideProposalDialog(proposals, row, takes ? leaves.get(row.code()) : null, ProposalsPanel::again).open();
    }

    private void show() {
        @Nullable CodeRow within = line.value();
        List<ProposalRow> shown = list.shows(rows.stream()
                .filter(row -> within == null
                        || (row.section() == within.section()
                                && row.codeNumber().startsWith(within.code())))
                .toList());
        sums.removeAll();
        sums.add(
                new Figure(sum(shown, ProposalRow::amount), t("budgetPlan.proposals.allAsked"), Tone.NEUTRAL),
                new Figure(
                        sum(
                                shown.stream()
                                        .filter(row -> row.state() == ProposalState.WAITING)
                                        .toList(),
                                ProposalRow::amount),
                        t("budgetPlan.proposals.allWaiting"),
                        Tone.ATTENTION),
                new Figure(sum(shown, ProposalRow::granted), t("budgetPlan.proposals.allGranted"), Tone.GOOD));
    }

    /** All that was ever asked for can be more than an amount may be. */
    private static String sum(List<ProposalRow> rows, Function<ProposalRow, @Nullable Money> figure) {
        return Formats.amount(rows.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** How many proposals each line of a version has; the number opens them. */
    static LineMark mark(int year, List<ProposalRow> rows) {
        Map<CodeId, Long> counts =
                rows.stream().collect(Collectors.groupingBy(ProposalRow::code, Collectors.counting()));
        return new LineMark(
                "budgetPlan.proposals",
                row -> {
                    long count = row.line() == null
                            ? 0
                            : counts.getOrDefault(
                                    Objects.requireNonNull(row.line()).code().id(), 0L);
                    return count == 0 ? "" : t("budgetPlan.proposals.count", count);
                },
                (row, changed) -> UI.getCurrent().navigate(BudgetNavigation.budget(year) + "/" + TAB, asking(row)));
    }

    private static QueryParameters asking(LineRow row) {
        return QueryParameters.of(
                "line", ExecutionWords.key(Objects.requireNonNull(row.line()).code()));
    }
}
