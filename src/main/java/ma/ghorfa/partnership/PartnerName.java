package ma.ghorfa.partnership;

import ma.ghorfa.base.Bilingual;

/**
 * A partner as a field offers it.
 *
 * @param searchKey under which it is found: all its names
 */
public record PartnerName(PartnerId id, Bilingual name, String searchKey) {}
