package ma.ghorfa.chamber;

import ma.ghorfa.base.Bilingual;

/**
 * What one enters about a member. Party, health and number of the identity card are not asked for: nothing here needs
 * them (law 09-08).
 *
 * @param name as official papers write it, in Arabic and in Latin letters
 * @param phone empty, or a Moroccan number
 * @param email empty, or an address
 * @param address for registered post; may be empty
 */
public record MemberData(
        Bilingual name, Sex sex, ProvinceCode province, Bilingual craft, String phone, String email, String address) {

    /** The same person, reached in another way. */
    MemberData reachedAs(String newPhone, String newEmail, String newAddress) {
        return new MemberData(name, sex, province, craft, newPhone, newEmail, newAddress);
    }
}
