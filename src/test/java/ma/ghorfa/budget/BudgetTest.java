package ma.ghorfa.budget;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemDecided;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the tests of budgets begin with: a nomenclature of four sections, a budget with amounts, and its way through the
 * assembly and the visas. Four people act, each with one of the stages.
 */
@GhorfaTest
abstract class BudgetTest {

    static final int YEAR = 2025;

    static final Acting FINANCE = Acting.asAnybody("finance");
    static final Acting DIRECTOR = Acting.asAnybody("director");
    static final Acting PRESIDENT = Acting.asAnybody("president");
    static final Acting PAYMASTER = Acting.asAnybody("paymaster");

    /** The lines of the demo budget (amounts in dirhams); they balance, section by section. */
    static final Map<BudgetTable.Key, Long> AMOUNTS = amounts();

    @Autowired
    Nomenclature nomenclature;

    @Autowired
    Budgets budgets;

    @Autowired
    BudgetLines lines;

    @Autowired
    Expenses expenses;

    @Autowired
    Revenues revenues;

    @Autowired
    Transfers transfers;

    @Autowired
    Execution execution;

    @Autowired
    ExecutionLedger ledger;

    @Autowired
    BudgetAccounts accounts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    BudgetTest() {}

    private static Map<BudgetTable.Key, Long> amounts() {
        var amounts = new LinkedHashMap<BudgetTable.Key, Long>();
        put(amounts, BudgetSection.OPERATING_REVENUE, "71611", 4_800_000, "71841", 3_600_000, "11011", 1_130_000);
        put(amounts, BudgetSection.OPERATING_EXPENDITURE, "6171", 4_700_000, "6174", 900_000, "6125", 1_150_000);
        put(amounts, BudgetSection.OPERATING_EXPENDITURE, "6145", 1_400_000, "6142", 1_380_000);
        put(amounts, BudgetSection.CAPITAL_REVENUE, "1311", 2_500_000, "1312", 3_000_000);
        put(amounts, BudgetSection.CAPITAL_EXPENDITURE, "2321", 1_500_000, "2322", 1_000_000, "2381", 3_000_000);
        return amounts;
    }

    private static void put(Map<BudgetTable.Key, Long> amounts, BudgetSection section, Object... codes) {
        for (int i = 0; i < codes.length; i += 2) {
            amounts.put(new BudgetTable.Key(section, (String) codes[i]), ((Number) codes[i + 1]).longValue());
        }
    }

    static Bilingual both(String text) {
        return Bilingual.of(text, text);
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }

    static Money dh(long dirhams) {
        return Money.of(dirhams);
    }

    // ---- The nomenclature ----

    /** The chapters and articles above the lines of {@link #AMOUNTS}, and those lines. */
    Map<BudgetTable.Key, CodeId> codes() {
        var codes = new HashMap<BudgetTable.Key, CodeId>();
        FINANCE.run(() -> AMOUNTS.keySet().forEach(key -> code(codes, key.section(), key.code())));
        return codes;
    }

    private CodeId code(Map<BudgetTable.Key, CodeId> codes, BudgetSection section, String code) {
        var key = new BudgetTable.Key(section, code);
        CodeId known = codes.get(key);
        if (known != null) {
            return known;
        }
        CodeId parent = code.length() == 3 ? null : code(codes, section, code.substring(0, code.length() - 1));
        CodeId added = nomenclature.add(section, parent, code, new CodeData(both("رمز " + code), 2020, null));
        codes.put(key, added);
        return added;
    }

    CodeId line(String code) {
        return FINANCE.call(() -> nomenclature.leavesOfYear(YEAR).stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id());
    }

    // ---- The way of a budget ----

    /** A budget of the year with its amounts, in preparation. */
    BudgetId prepared() {
        return prepared(YEAR, codes());
    }

    BudgetId prepared(int year, Map<BudgetTable.Key, CodeId> codes) {
        return FINANCE.call(() -> {
            BudgetId id = budgets.create(year, false);
            lines.enter(
                    latest(id).id(),
                    AMOUNTS.entrySet().stream()
                            .map(entry -> new BudgetLines.Amount(
                                    java.util.Objects.requireNonNull(codes.get(entry.getKey())),
                                    Stored.NOTHING,
                                    dh(entry.getValue())))
                            .toList());
            return id;
        });
    }

    VersionRow latest(BudgetId id) {
        return FINANCE.call(() -> budgets.versions(id).getLast());
    }

    /** Through the bureau to the assembly. */
    BudgetVersionId submitted(BudgetId id) {
        BudgetVersionId version = latest(id).id();
        FINANCE.run(() -> budgets.review(version, latest(id).version()));
        PRESIDENT.run(() -> budgets.submit(version, latest(id).version()));
        return version;
    }

    /** What the assembly says of it. */
    void decide(String type, UUID id, ItemOutcome outcome, LocalDate on) {
        events.publishEvent(new ItemDecided(
                new ItemId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()),
                new SubjectRef(type, id),
                outcome,
                outcome.isApproved() ? new DecisionId(UUID.randomUUID()) : null,
                Zone.instant(on.atTime(11, 30))));
    }

    /** Sent to both authorities and approved by them. */
    void visaed(BudgetId id, LocalDate on) {
        BudgetVersionId version = latest(id).id();
        DIRECTOR.run(() -> {
            budgets.send(version, latest(id).version(), on);
            budgets.answer(version, latest(id).version(), new VisaData(VisaAnswer.VISA, on.plusDays(5), "12/25", ""));
            budgets.answer(version, latest(id).version(), new VisaData(VisaAnswer.VISA, on.plusDays(9), "77/25", ""));
        });
    }

    /** Voted in October of the year before, approved, and opened on 2 January. */
    BudgetId executing() {
        BudgetId id = prepared();
        open(id, YEAR);
        return id;
    }

    void open(BudgetId id, int year) {
        BudgetVersionId version = submitted(id);
        decide("budget", version.value(), ItemOutcome.APPROVED_MAJORITY, LocalDate.of(year - 1, 10, 16));
        visaed(id, LocalDate.of(year - 1, 10, 20));
        DIRECTOR.run(() -> budgets.open(id, budgets.find(id).orElseThrow().version(), LocalDate.of(year, 1, 2)));
    }

    // ---- Credits and acts ----

    CreditRow credit(BudgetId id, String code) {
        return FINANCE.call(() -> execution.credits(id).stream()
                .filter(row -> row.code().code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    /** The lines that are committed above their credit. */
    List<CreditRow> overridden(BudgetId id) {
        return FINANCE.call(() -> execution.credits(id)).stream()
                .filter(row -> row.figures().isOverridden())
                .toList();
    }

    /** The acts of a stage in the order of their numbers. */
    List<ActRow> acts(BudgetId id, ActStage stage) {
        var all = new ActFilter(id, "", stage, null, null, null, Money.ZERO, false, ActSort.NUMBER, true);
        return FINANCE.call(() -> ledger.page(all, 0, 10_000));
    }

    /** The acts that took from an act. */
    List<ActRow> after(ActId act) {
        return FINANCE.call(() -> ledger.chain(act)).stream()
                .map(ChainedAct::act)
                .filter(row -> act.equals(row.parent()))
                .toList();
    }

    static CommitData expense(LocalDate on, Money amount) {
        return new CommitData(on, amount, "شركة الأطلس", "كراء الخيام", "BC 12", null);
    }

    ActId commit(BudgetId id, String code, Money amount, LocalDate on) {
        CreditId credit = credit(id, code).id();
        return FINANCE.call(() -> expenses.commit(UUID.randomUUID(), credit, expense(on, amount)));
    }

    /** Through all four stages on one day. */
    ActId paid(BudgetId id, String code, Money amount, LocalDate on) {
        ActId commitment = commit(id, code, amount, on);
        return paid(commitment, amount, on);
    }

    ActId paid(ActId commitment, Money amount, LocalDate on) {
        var data = new StageData(on, amount, "");
        ActId clearance = DIRECTOR.call(() -> expenses.clear(UUID.randomUUID(), commitment, data));
        ActId order = PRESIDENT.call(() -> expenses.order(UUID.randomUUID(), clearance, data));
        return PAYMASTER.call(() -> expenses.pay(UUID.randomUUID(), order, data));
    }

    ActId collected(BudgetId id, String code, Money amount, LocalDate on) {
        CreditId line = credit(id, code).id();
        ActId owed = FINANCE.call(() -> revenues.establish(UUID.randomUUID(), line, expense(on, amount)));
        return PAYMASTER.call(() -> revenues.collect(UUID.randomUUID(), owed, new StageData(on, amount, "")));
    }

    List<Money> sums(BudgetId id, String code) {
        CreditFigures figures = credit(id, code).figures();
        return List.of(figures.committed(), figures.cleared(), figures.ordered(), figures.paid());
    }
}
