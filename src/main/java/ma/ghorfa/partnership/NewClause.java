package ma.ghorfa.partnership;

import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A clause to be added to a text.
 *
 * @param origin null where it was not copied from the library
 */
public record NewClause(
        Bilingual title, Bilingual body, @Nullable ClauseOrigin origin) {}
