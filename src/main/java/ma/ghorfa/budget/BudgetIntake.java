package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.exchange.Cells;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.intake.Candidate;
import ma.ghorfa.intake.Existing;
import ma.ghorfa.intake.Intake;
import ma.ghorfa.intake.IntakeColumn;
import ma.ghorfa.intake.IntakePass;
import ma.ghorfa.intake.IntakeRow;
import ma.ghorfa.intake.Lookup;
import ma.ghorfa.intake.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in the amounts of a budget that is being prepared, line by line. */
@Component
class BudgetIntake implements Intake<BudgetIntake.Entry> {

    static final String NAME = "budget-amounts";
    private static final String KEY = "budgetAccount.sheet.";

    private static final List<IntakeColumn> COLUMNS = List.of(
            IntakeColumn.required("section", "budgetUi.field.section", "القسم", "Section", "Partie", "Part"),
            IntakeColumn.required("code", "budgetUi.field.code", "الرمز", "Code", "Compte", "Rubrique"),
            IntakeColumn.required("amount", KEY + "amount", "المبلغ", "المبلغ (د.م.)", "Montant", "Amount"),
            IntakeColumn.optional("year", "budgetUi.field.year", "السنة", "Exercice"),
            IntakeColumn.optional("secondYear", KEY + "secondYear"),
            IntakeColumn.optional("thirdYear", KEY + "thirdYear"),
            IntakeColumn.optional("note", KEY + "note"),
            IntakeColumn.optional("justification", KEY + "justification"),
            IntakeColumn.optional("proposedBy", KEY + "proposedBy"),
            IntakeColumn.optional("sum", KEY + "sum"));

    /**
     * A line as the file has it.
     *
     * @param year null where the file does not say it: that of the one budget that is being prepared
     * @param data null for a row in which nothing is entered: a sum, or a line without an amount
     * @param told the columns that the file has; what it does not tell stays as it is
     */
    record Entry(
            @Nullable Integer year,
            BudgetSection section,
            String code,
            @Nullable LineData data,
            Set<String> told) {

        /** What becomes of a line. */
        LineData over(LineData stored) {
            LineData said = Objects.requireNonNull(data);
            return new LineData(
                    said.amount(),
                    told.contains("secondYear") ? said.secondYear() : stored.secondYear(),
                    told.contains("thirdYear") ? said.thirdYear() : stored.thirdYear(),
                    told.contains("note") ? said.note() : stored.note(),
                    told.contains("justification") ? said.justification() : stored.justification(),
                    told.contains("proposedBy") ? said.proposedBy() : stored.proposedBy());
        }
    }

    private final BudgetRecords budgets;
    private final VersionRecords versions;
    private final CodeRecords codes;
    private final LineRecords lines;
    private final Texts texts;

    BudgetIntake(BudgetRecords budgets, VersionRecords versions, CodeRecords codes, LineRecords lines, Texts texts) {
        this.budgets = budgets;
        this.versions = versions;
        this.codes = codes;
        this.lines = lines;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String permission() {
        return BUDGET_PREPARE;
    }

    @Override
    public String titleKey() {
        return "budgetUi.intake.amounts";
    }

    @Override
    public String path() {
        return BudgetNavigation.BUDGETS;
    }

    @Override
    public List<IntakeColumn> columns() {
        return COLUMNS;
    }

    @Override
    public IntakePass<Entry> begin() {
        return new Pass(this, Lookup.ofEnum(texts, "budget.section", BudgetSection.values()));
    }

    /** The version that amounts of a year go into, with what it holds. */
    private record Target(
            int year,
            BudgetVersionId version,
            Map<BudgetTable.Key, CodeId> codes,
            Set<CodeId> leaves,
            Map<CodeId, BudgetLine> lines) {}

    private Optional<Target> target(@Nullable Integer year) {
        List<BudgetVersion> open = year == null
                ? Stream.of(VersionState.PREPARATION, VersionState.BUREAU_REVIEW)
                        .flatMap(state -> versions.findByStateOrderByIdDesc(state).stream())
                        .toList()
                : budgets.findByYear(year).stream()
                        .flatMap(budget -> versions
                                .findByBudgetOrderByNumberAsc(budget.id().value())
                                .stream())
                        .filter(version -> version.state().isEditable())
                        .toList();
        // Where the file names no year and two budgets are being prepared, nothing says which one it means.
        return open.size() == 1 ? Optional.of(target(open.getFirst())) : Optional.empty();
    }

    private Target target(BudgetVersion version) {
        int year = budgets.findById(version.budget().value()).orElseThrow().year();
        var byKey = new HashMap<BudgetTable.Key, CodeId>();
        List<CodeRow> ofYear = codes.ofYear(year).stream().map(BudgetCode::row).toList();
        ofYear.forEach(code -> byKey.put(new BudgetTable.Key(code.section(), code.code()), code.id()));
        Set<CodeId> leaves = CodeTree.leaves(ofYear).stream().map(CodeRow::id).collect(Collectors.toUnmodifiableSet());
        var entered = new HashMap<CodeId, BudgetLine>();
        lines.findByOf(version.id().value()).forEach(line -> entered.put(line.code(), line));
        return new Target(year, version.id(), byKey, leaves, entered);
    }

    private record Pass(BudgetIntake intake, Lookup<BudgetSection> sections) implements IntakePass<Entry> {

        /** Stands for a row that names no year. */
        private static final int UNSAID = 0;

        private static final List<String> ENTERED =
                List.of("amount", "secondYear", "thirdYear", "note", "justification", "proposedBy");

        @Override
        public @Nullable Entry read(IntakeRow row) {
            @Nullable Integer year = row.value("year", BudgetCells::year);
            @Nullable BudgetSection section = row.value("section", sections);
            @Nullable String code = row.value("code", Cells::code);
            row.required("section", section);
            row.required("code", code);
            if (section == null || code == null) {
                return null;
            }
            if (Boolean.TRUE.equals(row.value("sum", Cells::yesNo))
                    || ENTERED.stream().allMatch(name -> row.cell(name).isBlank())) {
                return new Entry(year, section, code, null, Set.of());
            }
            @Nullable LineData data = data(row);
            if (data == null) {
                return null;
            }
            row.once("code", Objects.requireNonNullElse(year, UNSAID) + " " + section + " " + code);
            return new Entry(
                    year,
                    section,
                    code,
                    data,
                    ENTERED.stream().filter(row::has).collect(Collectors.toUnmodifiableSet()));
        }

        private static @Nullable LineData data(IntakeRow row) {
            @Nullable Money amount = row.value("amount", BudgetCells::amount);
            @Nullable Money second = row.value("secondYear", BudgetCells::amount);
            @Nullable Money third = row.value("thirdYear", BudgetCells::amount);
            @Nullable String note = row.value("note", Cells::paragraphs);
            @Nullable String justification = row.value("justification", Cells::paragraphs);
            @Nullable String proposedBy = row.value("proposedBy", Cells::text);
            row.required("amount", amount);
            if (amount == null) {
                return null;
            }
            try {
                return BudgetLine.checked(new LineData(
                        amount,
                        second,
                        third,
                        Objects.requireNonNullElse(note, ""),
                        Objects.requireNonNullElse(justification, ""),
                        Objects.requireNonNullElse(proposedBy, "")));
            } catch (InvalidInputException refused) {
                row.refuse(refused.field(), refused);
                return null;
            }
        }

        @Override
        public void judge(List<Candidate<Entry>> batch, Existing existing, boolean dry) {
            var targets = new HashMap<Integer, Optional<Target>>();
            for (Candidate<Entry> candidate : batch) {
                if (candidate.value().data() == null) {
                    candidate.becomes(Outcome.UNCHANGED);
                    continue;
                }
                Optional<Target> target = target(targets, candidate.value());
                if (target.isEmpty()) {
                    candidate.reject("year", "budgetUi.intake.noBudget");
                } else {
                    judge(candidate, target.get(), existing);
                }
            }
            if (!dry) {
                // It stays in its preparation until the batch is written.
                targets.values().stream().flatMap(Optional::stream).forEach(target -> intake.versions
                        .keep(target.version().value())
                        .orElseThrow()
                        .editable());
            }
        }

        private static void judge(Candidate<Entry> candidate, Target target, Existing existing) {
            Entry entry = candidate.value();
            @Nullable CodeId code = target.codes().get(new BudgetTable.Key(entry.section(), entry.code()));
            if (code == null) {
                candidate.reject("code", "budget.refusal.noSuchCode", entry.code(), Integer.toString(target.year()));
                return;
            }
            if (!target.leaves().contains(code)) {
                candidate.reject("code", "budget.refusal.codeIsASum", entry.code());
                return;
            }
            @Nullable BudgetLine line = target.lines().get(code);
            if (line == null) {
                candidate.becomes(Outcome.CREATED);
            } else if (line.data().equals(entry.over(line.data()))) {
                candidate.becomes(Outcome.UNCHANGED);
            } else if (existing == Existing.REFUSE) {
                candidate.reject("amount", "budgetUi.intake.amountThere");
            } else {
                candidate.becomes(existing == Existing.UPDATE ? Outcome.UPDATED : Outcome.SKIPPED);
            }
        }

        @Override
        public void write(List<Candidate<Entry>> batch, String by) {
            var targets = new HashMap<Integer, Optional<Target>>();
            for (Candidate<Entry> candidate : batch) {
                if (candidate.outcome() == Outcome.CREATED || candidate.outcome() == Outcome.UPDATED) {
                    Target target = target(targets, candidate.value()).orElseThrow();
                    intake.lines.save(entered(target, candidate.value()));
                }
            }
            intake.lines.flush();
        }

        private static BudgetLine entered(Target target, Entry entry) {
            CodeId code =
                    Objects.requireNonNull(target.codes().get(new BudgetTable.Key(entry.section(), entry.code())));
            BudgetLine line = Objects.requireNonNullElseGet(
                    target.lines().get(code), () -> new BudgetLine(target.version(), code));
            line.edit(line.version(), entry.over(line.data()));
            return line;
        }

        private Optional<Target> target(Map<Integer, Optional<Target>> known, Entry entry) {
            return known.computeIfAbsent(
                    Objects.requireNonNullElse(entry.year(), UNSAID), year -> intake.target(entry.year()));
        }
    }
}
