package ma.ghorfa.chamber;

import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/** What one enters about a prefecture or province. */
public record ProvinceData(
        ProvinceCode code,
        Bilingual name,
        ProvinceKind kind,
        @Nullable Integer population) {}
