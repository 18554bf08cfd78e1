package ma.ghorfa.partnership;

/**
 * A partner in a list.
 *
 * @param searchKey all its names in the form in which they are searched
 * @param agreements to which it is a party
 */
public record PartnerRow(PartnerId id, long version, PartnerData data, String searchKey, int agreements) {}
