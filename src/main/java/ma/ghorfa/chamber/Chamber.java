package ma.ghorfa.chamber;

import ma.ghorfa.base.Bilingual;

/**
 * The chamber as its letterhead names it. The number of its seats is no property of it but a statutory rule.
 *
 * @param province where its seat is
 * @param demo true where everything in it is invented; screens and documents say so
 */
public record Chamber(
        long version,
        Bilingual name,
        Region region,
        Province province,
        Bilingual address,
        String phone,
        String email,
        String website,
        boolean demo) {}
