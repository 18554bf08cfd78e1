package ma.ghorfa.chamber;

import ma.ghorfa.base.Bilingual;

/**
 * What one enters about the chamber.
 *
 * @param province where its seat is; its region is the chamber's
 */
public record ChamberData(
        Bilingual name, ProvinceCode province, Bilingual address, String phone, String email, String website) {}
