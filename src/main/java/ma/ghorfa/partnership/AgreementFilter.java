package ma.ghorfa.partnership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements are listed, as they stand on which day, and in which order.
 *
 * @param text words of the reference, the object, the programme, the territory or a party, under any of its names
 * @param kind null for all; likewise the others
 * @param state on the day
 * @param year of the reference
 * @param late only those that have a tranche late on the day
 * @param partner that is party to them
 */
public record AgreementFilter(
        LocalDate day,
        String text,
        @Nullable AgreementKind kind,
        @Nullable AgreementState state,
        @Nullable Integer year,
        boolean late,
        @Nullable PartnerId partner,
        AgreementSort sort,
        boolean ascending) {

    /** All agreements, the latest reference first. */
    public static AgreementFilter on(LocalDate day) {
        return new AgreementFilter(day, "", null, null, null, false, null, AgreementSort.REFERENCE, false);
    }

    /** Those that a partner is party to. */
    public static AgreementFilter with(PartnerId partner, LocalDate day) {
        return new AgreementFilter(day, "", null, null, null, false, partner, AgreementSort.REFERENCE, false);
    }
}
