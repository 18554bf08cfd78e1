package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.exchange.Cell;
import ma.ghorfa.exchange.Cells;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.OnBehalf;
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

/** Takes in the codes of a nomenclature; a code stands below the longest one that it begins with. */
@Component
class NomenclatureIntake implements Intake<NomenclatureIntake.Entry> {

    static final String NAME = "budget-nomenclature";

    private static final List<IntakeColumn> COLUMNS = List.of(
            IntakeColumn.required("section", "budgetUi.field.section", "القسم", "Section", "Partie", "Part"),
            IntakeColumn.required("code", "budgetUi.field.code", "الرمز", "Code", "Compte", "Rubrique"),
            IntakeColumn.required("nameAr", "budgetUi.field.nameAr", "البيان", "التسمية بالعربية"),
            IntakeColumn.required("nameFr", "budgetUi.field.nameFr", "Intitulé", "Libellé"),
            IntakeColumn.required("fromYear", "budgetUi.field.fromYear", "Depuis"),
            IntakeColumn.optional("untilYear", "budgetUi.field.untilYear", "Jusqu'à"));

    /** A code as the file has it. */
    record Entry(BudgetSection section, String code, CodeData data) {}

    /**
     * What a code stands below.
     *
     * @param id null where it would be created by the same file
     */
    private record Above(CodeLevel level, @Nullable CodeId id) {}

    private final CodeRecords codes;
    private final LineRecords lines;
    private final StatutoryRules rules;
    private final Texts texts;
    private final Clock clock;

    NomenclatureIntake(CodeRecords codes, LineRecords lines, StatutoryRules rules, Texts texts, Clock clock) {
        this.codes = codes;
        this.lines = lines;
        this.rules = rules;
        this.texts = texts;
        this.clock = clock;
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
        return "budgetUi.nav.nomenclature";
    }

    @Override
    public String path() {
        return BudgetNavigation.NOMENCLATURE;
    }

    @Override
    public List<IntakeColumn> columns() {
        return COLUMNS;
    }

    @Override
    public IntakePass<Entry> begin() {
        List<Integer> lengths = OnBehalf.with(
                        CHAMBER_READ, () -> rules.valueOn(RuleKeys.BUDGET_CODE_LENGTHS, Zone.date(clock.instant())))
                .asIntegers();
        return new Pass(codes, lines, Lookup.ofEnum(texts, "budget.section", BudgetSection.values()), lengths);
    }

    private static final class Pass implements IntakePass<Entry> {

        private final CodeRecords codes;
        private final LineRecords lines;
        private final Lookup<BudgetSection> sections;
        private final List<Integer> lengths;

        /** The codes that rows before created, or would create. */
        private final Map<BudgetTable.Key, CodeLevel> created = new HashMap<>();

        Pass(CodeRecords codes, LineRecords lines, Lookup<BudgetSection> sections, List<Integer> lengths) {
            this.codes = codes;
            this.lines = lines;
            this.sections = sections;
            this.lengths = lengths;
        }

        @Override
        public @Nullable Entry read(IntakeRow row) {
            @Nullable BudgetSection section = row.value("section", sections);
            @Nullable String code = row.value("code", Cells::code);
            @Nullable String ar = row.value("nameAr", Cells::text);
            @Nullable String fr = row.value("nameFr", Cells::text);
            @Nullable Integer from = row.value("fromYear", Pass::year);
            @Nullable Integer until = row.value("untilYear", Pass::year);
            required(row, "section", section);
            required(row, "code", code);
            required(row, "fromYear", from);
            if (section == null || code == null || from == null) {
                return null;
            }
            if (!code.matches("[0-9]{1,20}")) {
                row.refuse("code", "budget.refusal.codeDigits");
                return null;
            }
            row.once("code", section + " " + code);
            var data = new CodeData(
                    Bilingual.of(Objects.requireNonNullElse(ar, ""), Objects.requireNonNullElse(fr, "")), from, until);
            return checked(row, new Entry(section, code, data));
        }

        private static @Nullable Integer year(Cell cell) {
            @Nullable Long year = Cells.whole(cell);
            if (year != null && (year < Budget.FIRST_YEAR || year > Budget.LAST_YEAR)) {
                throw new InvalidInputException("year", "budget.refusal.notAYear");
            }
            return year == null ? null : Math.toIntExact(year);
        }

        private static void required(IntakeRow row, String column, @Nullable Object value) {
            if (value == null && row.cell(column).isBlank()) {
                row.refuse(column, "base.required");
            }
        }

        /** By the rules of the code itself. */
        private static @Nullable Entry checked(IntakeRow row, Entry entry) {
            try {
                CodeData data =
                        new BudgetCode(entry.section(), CodeLevel.CHAPTER, entry.code(), null, entry.data()).data();
                return new Entry(entry.section(), entry.code(), data);
            } catch (InvalidInputException refused) {
                row.refuse(refused.field().equals("name") ? "nameAr" : refused.field(), refused);
                return null;
            }
        }

        @Override
        public void judge(List<Candidate<Entry>> batch, Existing existing, boolean dry) {
            for (Candidate<Entry> candidate : fromTheTop(batch)) {
                Optional<BudgetCode> known = stored(candidate.value());
                if (known.isEmpty()) {
                    begin(candidate);
                } else if (existing == Existing.REFUSE) {
                    candidate.reject(
                            "code",
                            "budget.refusal.codeTaken",
                            candidate.value().code());
                } else if (isSame(known.get(), candidate.value())) {
                    candidate.becomes(Outcome.UNCHANGED);
                } else if (existing == Existing.UPDATE) {
                    change(candidate, known.get());
                } else {
                    candidate.becomes(Outcome.SKIPPED);
                }
            }
        }

        /** As for a code that is edited: it ends after all that stands on it. */
        private void change(Candidate<Entry> candidate, BudgetCode known) {
            @Nullable Integer until = candidate.value().data().untilYear();
            Optional<Integer> last = until == null
                    ? Optional.empty()
                    : codes.usedUntil(known.id().value()).filter(year -> year > until);
            if (last.isPresent()) {
                candidate.reject(
                        "untilYear",
                        "budget.refusal.codeUsedUntil",
                        known.code(),
                        last.get().toString());
            } else {
                candidate.becomes(Outcome.UPDATED);
            }
        }

        /** The years in which a stored code begins stay as they are. */
        private static boolean isSame(BudgetCode known, Entry entry) {
            return known.data().name().equals(entry.data().name())
                    && Objects.equals(known.data().untilYear(), entry.data().untilYear());
        }

        private void begin(Candidate<Entry> candidate) {
            Entry entry = candidate.value();
            Optional<Above> above = above(entry);
            if (above.isPresent() && above.get().level() == CodeLevel.LINE) {
                candidate.reject("code", "budget.refusal.noLevelBelow");
                return;
            }
            CodeLevel level = above.map(code -> code.level().below()).orElse(CodeLevel.CHAPTER);
            if (!fits(level, entry.code())) {
                if (above.isEmpty()) {
                    candidate.reject("code", "budgetUi.intake.noParent", entry.code());
                } else {
                    candidate.reject("code", "budget.refusal.codeLength", entry.code(), lengths.get(level.depth()));
                }
                return;
            }
            @Nullable CodeId stored = above.map(Above::id).orElse(null);
            if (stored != null && lines.existsByCode(stored.value())) {
                candidate.reject("code", "budgetUi.intake.parentInUse");
                return;
            }
            candidate.becomes(Outcome.CREATED);
            if (candidate.outcome() == Outcome.CREATED) {
                created.put(new BudgetTable.Key(entry.section(), entry.code()), level);
            }
        }

        /** As for a code that is typed: a paragraph may be longer than the rule says, and a line is longer still. */
        private boolean fits(CodeLevel level, String code) {
            if (level.depth() >= lengths.size()) {
                return true;
            }
            int digits = lengths.get(level.depth());
            return level.depth() == lengths.size() - 1 ? code.length() >= digits : code.length() == digits;
        }

        @Override
        public void write(List<Candidate<Entry>> batch, String by) {
            for (Candidate<Entry> candidate : fromTheTop(batch)) {
                Entry entry = candidate.value();
                if (candidate.outcome() == Outcome.CREATED) {
                    Optional<Above> above = above(entry);
                    codes.saveAndFlush(new BudgetCode(
                            entry.section(),
                            above.map(code -> code.level().below()).orElse(CodeLevel.CHAPTER),
                            entry.code(),
                            above.map(Above::id).orElse(null),
                            entry.data()));
                } else if (candidate.outcome() == Outcome.UPDATED) {
                    stored(entry).ifPresent(known -> {
                        known.edit(
                                known.version(),
                                new CodeData(
                                        entry.data().name(),
                                        known.data().fromYear(),
                                        entry.data().untilYear()));
                        codes.saveAndFlush(known);
                    });
                }
            }
        }

        private static List<Candidate<Entry>> fromTheTop(List<Candidate<Entry>> batch) {
            return batch.stream()
                    .sorted(Comparator.comparingInt(
                            candidate -> candidate.value().code().length()))
                    .toList();
        }

        private Optional<BudgetCode> stored(Entry entry) {
            return stored(
                    entry.section(),
                    entry.code(),
                    entry.data().fromYear(),
                    entry.data().untilYear());
        }

        private Optional<BudgetCode> stored(BudgetSection section, String code, int from, @Nullable Integer until) {
            return codes.findBySectionAndCode(section, code).stream()
                    .filter(one -> one.meets(from, until))
                    .findFirst();
        }

        /** The longest code that this one begins with, stored or of a row before. */
        private Optional<Above> above(Entry entry) {
            for (int digits = entry.code().length() - 1; digits > 0; digits--) {
                String prefix = entry.code().substring(0, digits);
                int from = entry.data().fromYear();
                Optional<Above> found = stored(entry.section(), prefix, from, from)
                        .map(code -> new Above(code.level(), code.id()))
                        .or(() -> Optional.ofNullable(created.get(new BudgetTable.Key(entry.section(), prefix)))
                                .map(level -> new Above(level, null)));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
    }
}
