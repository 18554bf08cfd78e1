package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Written;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes that budgets are written in, by section: chapters, articles, paragraphs, lines, each with the years in which
 * it is used. How many digits a level has is a statutory rule; a code begins with the one above it.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class Nomenclature {

    static final String SUBJECT = "budgetCode";
    private static final int LONGEST = 20;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final CodeRecords codes;
    private final LineRecords lines;
    private final StatutoryRules rules;
    private final Journal journal;
    private final Clock clock;

    Nomenclature(CodeRecords codes, LineRecords lines, StatutoryRules rules, Journal journal, Clock clock) {
        this.codes = codes;
        this.lines = lines;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /** The codes of a year: section after section, each code before those below it. */
    public List<CodeRow> ofYear(int year) {
        return codes.ofYear(year).stream()
                .map(BudgetCode::row)
                .sorted(Comparator.comparing(CodeRow::section)
                        .thenComparing(CodeRow::code)
                        .thenComparing(row -> row.id().value()))
                .toList();
    }

    /** Those codes of a year that carry amounts: nothing stands below them. */
    public List<CodeRow> leavesOfYear(int year) {
        List<CodeRow> all = ofYear(year);
        Set<CodeId> parents = new HashSet<>();
        all.forEach(row -> {
            if (row.parent() != null) {
                parents.add(row.parent());
            }
        });
        return all.stream().filter(row -> !parents.contains(row.id())).toList();
    }

    public Optional<CodeRow> find(CodeId id) {
        return codes.findById(id.value()).map(BudgetCode::row);
    }

    /** The code of that section and number in a year. */
    public Optional<CodeRow> find(BudgetSection section, String code, int year) {
        return codes.findBySectionAndCode(section, code).stream()
                .filter(found -> found.meets(year, year))
                .map(BudgetCode::row)
                .findFirst();
    }

    /**
     * Adds a chapter, or a code below another.
     *
     * @param parent the code above it; null for a chapter
     * @param typed the whole code; Arabic-Indic digits are understood
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public CodeId add(BudgetSection section, @Nullable CodeId parent, String typed, CodeData data) {
        if (data.fromYear() < Budget.FIRST_YEAR || data.fromYear() > Budget.LAST_YEAR) {
            throw new InvalidInputException("fromYear", "budget.refusal.notAYear");
        }
        String code = digits(typed);
        BudgetCode above = parent == null ? null : get(parent);
        CodeLevel level = above == null ? CodeLevel.CHAPTER : above.level().below();
        if (above != null) {
            below(above, section, code);
            CodeRow row = above.row();
            if (data.fromYear() < row.fromYear()
                    || (row.untilYear() != null && (data.untilYear() == null || data.untilYear() > row.untilYear()))) {
                throw new BudgetRefusal.CodeOutsideItsParent(code, above.code());
            }
        }
        length(level, code);
        if (codes.findBySectionAndCode(section, code).stream()
                .anyMatch(other -> other.meets(data.fromYear(), data.untilYear()))) {
            throw new BudgetRefusal.CodeTaken(code);
        }
        if (above != null && lines.existsByCode(above.id().value())) {
            // Its amounts would become a sum of nothing.
            throw new BudgetRefusal.CodeInUse(above.code());
        }
        BudgetCode stored = Stored.now(codes, new BudgetCode(section, level, code, parent, data));
        journal.record("budget.codeAdded", SUBJECT, stored.id().value(), Map.of("code", code));
        return stored.id();
    }

    /** Renames a code or ends it; its number and its place stay. */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void edit(CodeId id, long version, CodeData data) {
        BudgetCode code = get(id);
        if (codes.findBySectionAndCode(code.section(), code.code()).stream()
                .anyMatch(other -> !other.equals(code) && other.meets(code.row().fromYear(), data.untilYear()))) {
            throw new BudgetRefusal.CodeTaken(code.code());
        }
        usedUntil(code, data.untilYear());
        code.edit(version, data);
        Stored.now(codes, code);
        journal.record("budget.codeEdited", SUBJECT, id.value(), Map.of("code", code.code()));
    }

    /**
     * A code ends after all that stands on it.
     *
     * @throws BudgetRefusal.CodeUsedUntil a budget of a later year has it, or a code below it goes on
     */
    private void usedUntil(BudgetCode code, @Nullable Integer until) {
        if (until == null) {
            return;
        }
        codes.usedUntil(code.id().value()).filter(last -> last > until).ifPresent(last -> {
            throw new BudgetRefusal.CodeUsedUntil(code.code(), last);
        });
    }

    /** Removes a code that nothing was ever written under. */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void remove(CodeId id, long version) {
        BudgetCode code = get(id);
        ConflictException.unlessSame(code.version(), version);
        if (codes.existsByParent(id.value()) || lines.existsByCode(id.value())) {
            throw new BudgetRefusal.CodeInUse(code.code());
        }
        try {
            codes.delete(code);
            codes.flush();
        } catch (DataIntegrityViolationException e) { // a credit that was carried over, the financing of an item
            var refusal = new BudgetRefusal.CodeInUse(code.code());
            refusal.initCause(e);
            throw refusal;
        }
        journal.record("budget.codeRemoved", SUBJECT, id.value(), Map.of("code", code.code()));
    }

    private static void below(BudgetCode above, BudgetSection section, String code) {
        if (above.section() != section
                || !code.startsWith(above.code())
                || code.length() <= above.code().length()) {
            throw new BudgetRefusal.CodeOutsideItsParent(code, above.code());
        }
    }

    /** The rule says how long chapters and articles are, and how long a paragraph is at least; a line is longer. */
    private void length(CodeLevel level, String code) {
        List<Integer> lengths = rules.valueOn(RuleKeys.BUDGET_CODE_LENGTHS, Zone.date(clock.instant()))
                .asIntegers();
        if (level.depth() >= lengths.size()) {
            return;
        }
        int digits = lengths.get(level.depth());
        boolean atLeast = level.depth() == lengths.size() - 1;
        if (atLeast ? code.length() < digits : code.length() != digits) {
            throw new BudgetRefusal.CodeLength(code, digits);
        }
    }

    private static String digits(String typed) {
        String code = Text.required("code", Written.digits(Text.line(typed)), LONGEST);
        if (!DIGITS.matcher(code).matches()) {
            throw new InvalidInputException("code", "budget.refusal.codeDigits");
        }
        return code;
    }

    private BudgetCode get(CodeId id) {
        return codes.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    /** For looking up many codes at once. */
    static Map<CodeId, CodeRow> byId(List<CodeRow> rows) {
        Map<CodeId, CodeRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        return byId;
    }
}
