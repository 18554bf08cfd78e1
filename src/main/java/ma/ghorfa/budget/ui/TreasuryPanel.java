package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.ExecutionWords.amount;
import static ma.ghorfa.budget.ui.ExecutionWords.money;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActStage;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.CodeRow;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.ExecutedYear;
import ma.ghorfa.budget.OpeningBalance;
import ma.ghorfa.budget.OpeningData;
import ma.ghorfa.budget.SpreadRule;
import ma.ghorfa.budget.Treasury;
import ma.ghorfa.budget.TreasuryForecast;
import ma.ghorfa.budget.TreasuryMonth;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The treasury month by month: what it began with, what came in and went out, what is to be expected and why. */
final class TreasuryPanel extends Composite<Div> {

    private static final int SOURCE = 500;

    private final Treasury treasury;
    private final ExecutedYear year;
    private final List<CreditRow> revenue;
    private final Drafts drafts;
    private final TreasuryForecast forecast;
    private final RecordGrid<TreasuryMonth> grid = new RecordGrid<>();

    /** @param mayPrepare whether the reader may enter what the year began with */
    TreasuryPanel(Treasury treasury, ExecutedYear year, List<CreditRow> credits, boolean mayPrepare, Drafts drafts) {
        this.treasury = treasury;
        this.year = year;
        this.drafts = drafts;
        revenue =
                credits.stream().filter(row -> row.code().section().isRevenue()).toList();
        forecast = treasury.of(year.budget());
        getContent().addClassName("budget-stack");
        warning();
        getContent()
                .add(
                        opening(mayPrepare && year.phase().isExecutable()),
                        Sheet.titled(t("budgetPlan.treasury.drawn"), TreasuryPicture.of(year.year(), forecast)),
                        months(),
                        how());
    }

    /** What one does with the months as a whole. */
    Component tools() {
        return grid.export("budgetPlan.treasury");
    }

    private String month(TreasuryMonth month) {
        return Formats.month(year.year(), month.month(), Words.locale());
    }

    private void warning() {
        List<TreasuryMonth> shortMonths = forecast.shortMonths();
        if (!shortMonths.isEmpty()) {
            var list = new UnorderedList();
            shortMonths.forEach(month ->
                    list.add(new ListItem(t("budgetPlan.treasury.shortMonth", month(month), amount(month.balance())))));
            getContent()
                    .add(new Callout(Tone.BAD, t("budgetPlan.treasury.short", shortMonths.size()), list).announced());
        }
    }

    // ---- What the year began with ----

    private Component opening(boolean enters) {
        OpeningBalance opening = forecast.opening();
        var figures = new Div(
                new Figure(money(opening.amount()), t("budgetPlan.treasury.opening"), Tone.NEUTRAL),
                new Figure(money(forecast.sum(true)), t("budgetPlan.treasury.in"), Tone.GOOD),
                new Figure(money(forecast.sum(false)), t("budgetPlan.treasury.out"), Tone.INFO),
                new Figure(
                        money(forecast.end()),
                        t("budgetPlan.treasury.end"),
                        forecast.end().isNegative() ? Tone.BAD : Tone.NEUTRAL));
        figures.addClassName("figures");
        var sheet = new Sheet(figures, origin(opening));
        @Nullable Money ofAccount = opening.ofAccount();
        if (opening.origin() == OpeningBalance.Origin.STATED
                && ofAccount != null
                && !ofAccount.equals(opening.amount())) {
            sheet.add(new Callout(
                    Tone.ATTENTION,
                    t(
                            "budgetPlan.treasury.differs",
                            amount(ofAccount),
                            amount(opening.amount().minus(ofAccount)))));
        }
        carriedOn()
                .ifPresent(code ->
                        sheet.add(new Paragraph(t("budgetPlan.treasury.carriedOn.said", ExecutionWords.code(code)))));
        if (enters) {
            sheet.add(Buttons.plain("budgetPlan.treasury.begin", Icons.EDIT, this::enter));
        }
        return sheet;
    }

    private Component origin(OpeningBalance opening) {
        String lastYear = Integer.toString(year.year() - 1);
        return switch (opening.origin()) {
            case STATED ->
                new Paragraph(t("budgetPlan.treasury.stated", ExecutionWords.date(opening.on()), opening.source()));
            case ACCOUNT -> new Paragraph(t("budgetPlan.treasury.ofAccount", lastYear));
            case UNKNOWN -> new Callout(Tone.ATTENTION, t("budgetPlan.treasury.unknown", lastYear));
        };
    }

    private Optional<CodeRow> carriedOn() {
        return revenue.stream()
                .map(CreditRow::code)
                .filter(code -> code.id().equals(forecast.opening().carriedOn()))
                .findFirst();
    }

    private void enter() {
        var form = new RecordForm(drafts, "treasury:" + year.budget());
        Slot<BigDecimal> amount = form.amount("amount", "budgetPlan.treasury.amount");
        Slot<LocalDate> on = form.date("on", "budgetPlan.treasury.on");
        Slot<String> source = form.text("source", "budgetPlan.treasury.source", SOURCE);
        Slot<CodeRow> line = form.pick(
                "carriedOn",
                "budgetPlan.treasury.carriedOn",
                revenue.stream().map(CreditRow::code).toList(),
                ExecutionWords::key,
                ExecutionWords::code);
        form.onSave(version -> treasury.begin(
                        year.budget(),
                        version,
                        new OpeningData(
                                amount.given().map(Money::new).orElse(null),
                                on.given().orElse(null),
                                source.value(),
                                line.given().map(CodeRow::id).orElse(null))))
                .onReload(() -> state(treasury.of(year.budget()).opening()));
        FormDialog.open(t("budgetPlan.treasury.begin"), form, state(forecast.opening()), () -> UI.getCurrent()
                .refreshCurrentRoute(false));
    }

    private State state(OpeningBalance opening) {
        boolean stated = opening.origin() == OpeningBalance.Origin.STATED;
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("amount", stated ? opening.amount().amount() : null);
        values.put("on", opening.on());
        values.put("source", opening.source());
        values.put("carriedOn", carriedOn().orElse(null));
        return new State(opening.version(), values);
    }

    // ---- The months ----

    private Component months() {
        grid.text("budgetPlan.treasury.month", this::month);
        grid.badge("budgetPlan.treasury.state", TreasuryPanel::state, TreasuryPanel::tone);
        flows(true, "in", ActStage.COLLECTION, BudgetSection.OPERATING_REVENUE, BudgetSection.CAPITAL_REVENUE);
        flows(false, "out", ActStage.PAYMENT, BudgetSection.OPERATING_EXPENDITURE, BudgetSection.CAPITAL_EXPENDITURE);
        grid.money("budgetPlan.treasury.balance", TreasuryMonth::balance);
        grid.getColumns().forEach(column -> column.setSortable(false));
        grid.setPartNameGenerator(month -> month.isShort() ? "over" : null);
        grid.setAllRowsVisible(true);
        grid.setItems(forecast.months());
        return grid;
    }

    private void flows(boolean isRevenue, String side, ActStage stage, BudgetSection operating, BudgetSection capital) {
        String key = "budgetPlan.treasury." + side;
        for (BudgetSection section : List.of(operating, capital)) {
            total(
                    grid.money(
                            key + (section.isCapital() ? ".capital" : ".operating"),
                            month -> month.flow(section).all(),
                            month -> acts(month, stage, "section=" + section)),
                    forecast.sum(section));
        }
        total(
                grid.money(key, month -> month.flow(isRevenue).all(), month -> acts(month, stage, "")),
                forecast.sum(isRevenue));
    }

    private static void total(Column<TreasuryMonth> column, Money sum) {
        column.setFooter(amount(sum));
    }

    private static String state(TreasuryMonth month) {
        String time = t("budgetPlan.treasury.time", month.time());
        return month.isShort() ? t("budgetPlan.treasury.below", time) : time;
    }

    private static Tone tone(TreasuryMonth month) {
        if (month.isShort()) {
            return Tone.BAD;
        }
        return switch (month.time()) {
            case PAST -> Tone.GOOD;
            case CURRENT -> Tone.INFO;
            case COMING -> Tone.NEUTRAL;
        };
    }

    /** The acts of a month that is over; the others have more than acts in them. */
    private String acts(TreasuryMonth month, ActStage stage, String more) {
        if (month.time() != TreasuryMonth.Time.PAST) {
            return "";
        }
        YearMonth days = YearMonth.of(year.year(), month.month());
        List<String> asked =
                new ArrayList<>(List.of("stage=" + stage, "from=" + days.atDay(1), "until=" + days.atEndOfMonth()));
        if (!more.isEmpty()) {
            asked.add(more);
        }
        return ExecutionWords.tab(year.year(), ExecutionWords.ACTS) + "?" + String.join("&", asked);
    }

    // ---- How it is reckoned ----

    private Component how() {
        var sheet = Sheet.titled(t("budgetPlan.treasury.how"), new Paragraph(t("budgetPlan.treasury.how.past")));
        if (forecast.months().stream().anyMatch(month -> month.time() != TreasuryMonth.Time.PAST)) {
            var rules = new UnorderedList();
            for (BudgetSection section : BudgetSection.values()) {
                SpreadRule rule = Objects.requireNonNullElse(forecast.rules().get(section), SpreadRule.NOTHING);
                rules.add(new ListItem(t(
                        "budgetPlan.treasury.rule." + rule,
                        t("budget.section", section),
                        Integer.toString(year.year() - 1))));
            }
            sheet.add(new Paragraph(t("budgetPlan.treasury.how.due")), rules);
        }
        return sheet;
    }
}
