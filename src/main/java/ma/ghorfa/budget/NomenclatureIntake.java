package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.RuleKeys;
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
     * A code as it is, or as the rows before would make it.
     *
     * @param id null where it would be created by the same file
     */
    private record Known(@Nullable CodeId id, @Nullable CodeId parent, CodeRule.Place place) {}

    private final CodeRecords codes;
    private final LineRecords lines;
    private final BudgetRules rules;
    private final Texts texts;
    private final Clock clock;

    NomenclatureIntake(CodeRecords codes, LineRecords lines, BudgetRules rules, Texts texts, Clock clock) {
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
        List<Integer> lengths = rules.on(RuleKeys.BUDGET_CODE_LENGTHS, Zone.date(clock.instant()))
                .asIntegers();
        return new Pass(
                codes, lines, Lookup.ofEnum(texts, "budget.section", BudgetSection.values()), new CodeRule(lengths));
    }

    private static final class Pass implements IntakePass<Entry> {

        private final CodeRecords codes;
        private final LineRecords lines;
        private final Lookup<BudgetSection> sections;
        private final CodeRule rule;

        /** The codes that rows before created, or would create. */
        private final Map<BudgetTable.Key, Known> created = new HashMap<>();

        /** The years that rows before gave to stored codes, or would give. */
        private final Map<CodeId, CodeYears> changed = new HashMap<>();

        Pass(CodeRecords codes, LineRecords lines, Lookup<BudgetSection> sections, CodeRule rule) {
            this.codes = codes;
            this.lines = lines;
            this.sections = sections;
            this.rule = rule;
        }

        @Override
        public @Nullable Entry read(IntakeRow row) {
            @Nullable BudgetSection section = row.value("section", sections);
            @Nullable String code = row.value("code", cell -> CodeRule.digits(Cells.code(cell)));
            @Nullable String ar = row.value("nameAr", Cells::text);
            @Nullable String fr = row.value("nameFr", Cells::text);
            @Nullable Integer from = row.value("fromYear", BudgetCells::year);
            @Nullable Integer until = row.value("untilYear", BudgetCells::year);
            row.required("section", section);
            row.required("code", code);
            row.required("fromYear", from);
            if (section == null || code == null || from == null) {
                return null;
            }
            row.once("code", section + " " + code);
            var data = new CodeData(
                    Bilingual.of(Objects.requireNonNullElse(ar, ""), Objects.requireNonNullElse(fr, "")), from, until);
            return checked(row, new Entry(section, code, data));
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
            List<Judged> fromTheTop = fromTheTop(batch).stream()
                    .map(candidate ->
                            new Judged(candidate, stored(candidate.value()).orElse(null)))
                    .toList();
            // A code ends after those below it: what is shortened is judged from the bottom, all else from the top.
            Stream.concat(
                            fromTheTop.reversed().stream().filter(Judged::isShortened),
                            fromTheTop.stream().filter(judged -> !judged.isShortened()))
                    .forEach(judged -> judge(judged, existing));
        }

        /** @param known null where there is no such code yet */
        private record Judged(
                Candidate<Entry> candidate, @Nullable BudgetCode known) {

            boolean isShortened() {
                return known != null && ofEntry(known, candidate.value()).endBefore(known.years());
            }
        }

        private void judge(Judged judged, Existing existing) {
            Candidate<Entry> candidate = judged.candidate();
            BudgetCode known = judged.known();
            Entry entry = candidate.value();
            if (known == null) {
                begin(candidate);
            } else if (existing == Existing.REFUSE) {
                candidate.reject("code", "budget.refusal.codeTaken", entry.code());
            } else if (isSame(known, entry)) {
                candidate.becomes(Outcome.UNCHANGED);
            } else if (existing == Existing.UPDATE) {
                change(candidate, known);
            } else {
                candidate.becomes(Outcome.SKIPPED);
            }
        }

        private void change(Candidate<Entry> candidate, BudgetCode code) {
            CodeYears years = ofEntry(code, candidate.value());
            try {
                if (!years.equals(code.years())) {
                    CodeRule.alone(
                            code.code(),
                            years,
                            codes.findBySectionAndCode(code.section(), code.code()).stream()
                                    .filter(other -> !other.equals(code)));
                    CodeRule.years(
                            code.code(),
                            years,
                            code.parent()
                                    .flatMap(parent -> codes.findById(parent.value()))
                                    .map(parent -> known(parent).place())
                                    .orElse(null),
                            below(code.id()),
                            codes.usedUntil(code.id().value()));
                }
                candidate.becomes(Outcome.UPDATED);
                changed.put(code.id(), years);
            } catch (BudgetRefusal refused) {
                refuse(candidate, "untilYear", refused);
            }
        }

        /** The year in which a stored code begins stays as it is. */
        private static CodeYears ofEntry(BudgetCode code, Entry entry) {
            return new CodeYears(code.years().from(), entry.data().untilYear());
        }

        private static boolean isSame(BudgetCode known, Entry entry) {
            return known.data().name().equals(entry.data().name())
                    && Objects.equals(known.data().untilYear(), entry.data().untilYear());
        }

        private static void refuse(Candidate<Entry> candidate, String column, BudgetRefusal refused) {
            candidate.row().refuse(column, refused);
            candidate.becomes(Outcome.REJECTED);
        }

        private void begin(Candidate<Entry> candidate) {
            Entry entry = candidate.value();
            @Nullable Known above = above(entry).orElse(null);
            @Nullable CodeId parent = above == null ? null : above.id();
            try {
                CodeRule.Place place = rule.place(
                        entry.section(),
                        entry.code(),
                        entry.data().years(),
                        above == null ? null : above.place(),
                        parent != null && lines.existsByCode(parent.value()));
                candidate.becomes(Outcome.CREATED);
                created.put(new BudgetTable.Key(entry.section(), entry.code()), new Known(null, parent, place));
            } catch (BudgetRefusal.CodeLength refused) {
                if (above == null) {
                    candidate.reject("code", "budgetUi.intake.noParent", entry.code());
                } else {
                    refuse(candidate, "code", refused);
                }
            } catch (BudgetRefusal.CodeBeyondItsParent refused) {
                refuse(candidate, "fromYear", refused);
            } catch (BudgetRefusal refused) {
                refuse(candidate, "code", refused);
            }
        }

        @Override
        public void write(List<Candidate<Entry>> batch, String by) {
            for (Candidate<Entry> candidate : fromTheTop(batch)) {
                Entry entry = candidate.value();
                if (candidate.outcome() == Outcome.CREATED) {
                    Optional<Known> above = above(entry);
                    codes.saveAndFlush(new BudgetCode(
                            entry.section(),
                            above.map(code -> code.place().level().below()).orElse(CodeLevel.CHAPTER),
                            entry.code(),
                            above.map(Known::id).orElse(null),
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
            return codes.findBySectionAndCode(entry.section(), entry.code()).stream()
                    .filter(one -> one.years().meet(entry.data().years()))
                    .findFirst();
        }

        private Known known(BudgetCode code) {
            CodeRule.Place place = code.place();
            return new Known(
                    code.id(),
                    code.parent().orElse(null),
                    new CodeRule.Place(
                            place.section(),
                            place.level(),
                            place.code(),
                            changed.getOrDefault(code.id(), place.years())));
        }

        private List<CodeRule.Place> below(CodeId parent) {
            return Stream.concat(
                            codes.findByParent(parent.value()).stream().map(this::known),
                            created.values().stream().filter(code -> parent.equals(code.parent())))
                    .map(Known::place)
                    .toList();
        }

        /** The longest code that this one begins with, stored or of a row before; one of its first year before others. */
        private Optional<Known> above(Entry entry) {
            CodeYears years = entry.data().years();
            var first = new CodeYears(years.from(), years.from());
            for (int digits = entry.code().length() - 1; digits > 0; digits--) {
                var key = new BudgetTable.Key(entry.section(), entry.code().substring(0, digits));
                List<Known> found = Stream.concat(
                                codes.findBySectionAndCode(key.section(), key.code()).stream()
                                        .map(this::known),
                                Stream.ofNullable(created.get(key)))
                        .filter(code -> code.place().years().meet(years))
                        .toList();
                if (!found.isEmpty()) {
                    return found.stream()
                            .filter(code -> code.place().years().meet(first))
                            .findFirst()
                            .or(() -> Optional.of(found.getFirst()));
                }
            }
            return Optional.empty();
        }
    }
}
