package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.RuleKeys;
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

    private final CodeRecords codes;
    private final LineRecords lines;
    private final BudgetRules rules;
    private final Journal journal;
    private final Clock clock;

    Nomenclature(CodeRecords codes, LineRecords lines, BudgetRules rules, Journal journal, Clock clock) {
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
        return CodeTree.leaves(ofYear(year));
    }

    public Optional<CodeRow> find(CodeId id) {
        return codes.findById(id.value()).map(BudgetCode::row);
    }

    /** The code of that section and number in a year. */
    public Optional<CodeRow> find(BudgetSection section, String code, int year) {
        return codes.findBySectionAndCode(section, code).stream()
                .filter(found -> found.isUsedIn(year))
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
        String code = CodeRule.digits(typed);
        BudgetCode above = parent == null ? null : get(parent);
        CodeRule.Place place = rule().place(
                        section,
                        code,
                        data.years(),
                        above == null ? null : above.place(),
                        parent != null && lines.existsByCode(parent.value()));
        CodeRule.alone(code, data.years(), codes.findBySectionAndCode(section, code).stream());
        BudgetCode stored = Stored.now(codes, new BudgetCode(section, place.level(), code, parent, data));
        journal.record("budget.codeAdded", SUBJECT, stored.id().value(), Map.of("code", code));
        return stored.id();
    }

    /**
     * Renames a code or ends it; its number, its place and the year in which it begins stay.
     *
     * @throws BudgetRefusal.CodeBeyondItsParent it would go on after the code above it, or end before one below it
     * @throws BudgetRefusal.CodeUsedUntil a budget of a later year has it
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void edit(CodeId id, long version, CodeData data) {
        BudgetCode code = get(id);
        var years = new CodeYears(code.years().from(), data.untilYear());
        if (!years.equals(code.years())) {
            CodeRule.alone(
                    code.code(),
                    years,
                    codes.findBySectionAndCode(code.section(), code.code()).stream()
                            .filter(other -> !other.equals(code)));
            CodeRule.years(
                    code.code(),
                    years,
                    code.parent().map(this::get).map(BudgetCode::place).orElse(null),
                    codes.findByParent(id.value()).stream()
                            .map(BudgetCode::place)
                            .toList(),
                    codes.usedUntil(id.value()));
        }
        code.edit(version, data);
        Stored.now(codes, code);
        journal.record("budget.codeEdited", SUBJECT, id.value(), Map.of("code", code.code()));
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

    private CodeRule rule() {
        return new CodeRule(rules.on(RuleKeys.BUDGET_CODE_LENGTHS, Zone.date(clock.instant()))
                .asIntegers());
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
