package ma.ghorfa.budget;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Written;
import org.jspecify.annotations.Nullable;

/** Where a code stands and in which years, whether it is typed, edited or taken in from a file. */
final class CodeRule {

    private static final int LONGEST = 20;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final List<Integer> lengths;

    /** @param lengths the digits of chapters and articles, and those of a paragraph at least; a line is longer */
    CodeRule(List<Integer> lengths) {
        this.lengths = lengths;
    }

    /** A code among others: as it is stored, or as it is to be. */
    record Place(BudgetSection section, CodeLevel level, String code, CodeYears years) {}

    /** A code in its one form; Arabic-Indic digits are understood. */
    static String digits(String typed) {
        String code = Text.required("code", Written.digits(Text.line(typed)), LONGEST);
        if (!DIGITS.matcher(code).matches()) {
            throw new InvalidInputException("code", "budget.refusal.codeDigits");
        }
        return code;
    }

    /**
     * The place of a code that is added.
     *
     * @param above the code above it; null for a chapter
     * @param carriesAmounts whether amounts were entered on the code above, which would become a sum of nothing
     */
    Place place(BudgetSection section, String code, CodeYears years, @Nullable Place above, boolean carriesAmounts) {
        CodeLevel level = above == null ? CodeLevel.CHAPTER : above.level().below();
        if (above != null
                && (above.section() != section
                        || !code.startsWith(above.code())
                        || code.length() <= above.code().length())) {
            throw new BudgetRefusal.CodeOutsideItsParent(code, above.code());
        }
        length(level, code);
        within(code, years, above);
        if (above != null && carriesAmounts) {
            throw new BudgetRefusal.CodeCarriesAmounts(above.code());
        }
        return new Place(section, level, code, years);
    }

    private void length(CodeLevel level, String code) {
        if (level.depth() >= lengths.size()) {
            return;
        }
        int digits = lengths.get(level.depth());
        boolean atLeast = level.depth() == lengths.size() - 1;
        if (atLeast ? code.length() < digits : code.length() != digits) {
            throw new BudgetRefusal.CodeLength(code, digits);
        }
    }

    /**
     * The years of a code lie within those of the code above it, and hold those of the codes below it and of every budget
     * that has it.
     *
     * @param usedUntil the year of the last budget that has it
     */
    static void years(
            String code, CodeYears years, @Nullable Place above, Collection<Place> below, Optional<Integer> usedUntil) {
        within(code, years, above);
        for (Place child : below) {
            if (!years.hold(child.years())) {
                throw new BudgetRefusal.CodeBeyondItsParent(child.code(), code, years);
            }
        }
        Integer until = years.until();
        if (until != null) {
            usedUntil.filter(last -> last > until).ifPresent(last -> {
                throw new BudgetRefusal.CodeUsedUntil(code, last);
            });
        }
    }

    private static void within(String code, CodeYears years, @Nullable Place above) {
        if (above != null && !above.years().hold(years)) {
            throw new BudgetRefusal.CodeBeyondItsParent(code, above.code(), above.years());
        }
    }

    /** A number means one code in a year. */
    static void alone(String code, CodeYears years, Stream<BudgetCode> others) {
        if (others.anyMatch(other -> other.years().meet(years))) {
            throw new BudgetRefusal.CodeTaken(code);
        }
    }
}
