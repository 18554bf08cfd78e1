package ma.ghorfa.budget;

import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a code of the nomenclature.
 *
 * @param name in both languages
 * @param fromYear the first year in which it is used
 * @param untilYear the last one, or null
 */
public record CodeData(
        Bilingual name, int fromYear, @Nullable Integer untilYear) {

    CodeYears years() {
        return new CodeYears(fromYear, untilYear);
    }
}
