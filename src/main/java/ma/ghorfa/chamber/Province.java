package ma.ghorfa.chamber;

import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A prefecture or province.
 *
 * @param population at the last census; null where it was not entered
 */
public record Province(
        ProvinceCode code,
        long version,
        Bilingual name,
        ProvinceKind kind,
        @Nullable Integer population) {}
