package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a partner.
 *
 * @param name in both scripts; Arabic required
 * @param aliases other names, in either script: abbreviations, former names
 * @param existsSince before this day it can approve nothing; null where nobody knows
 */
public record PartnerData(
        PartnerKind kind,
        Bilingual name,
        List<String> aliases,
        @Nullable LocalDate existsSince,
        String address,
        String note) {

    public PartnerData {
        aliases = List.copyOf(aliases);
    }
}
