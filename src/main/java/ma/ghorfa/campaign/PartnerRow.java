package ma.ghorfa.campaign;

/** A stored partner. */
public record PartnerRow(PartnerId id, long version, PartnerData data) {}
