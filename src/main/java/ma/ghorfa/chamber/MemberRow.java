package ma.ghorfa.chamber;

import ma.ghorfa.base.Bilingual;

/**
 * A member as lists, attendance sheets and roll calls show them, on a date.
 *
 * @param number the seat on that date, or the last one held; 0 for somebody who never had a mandate. Among those in
 *     office on one date it is unique
 * @param status how the person stands on that date
 */
public record MemberRow(
        MemberId id,
        int number,
        Bilingual name,
        Sex sex,
        ProvinceCode provinceCode,
        Bilingual province,
        Bilingual craft,
        MemberStatus status) {

    public boolean isInOffice() {
        return status.isInOffice();
    }
}
