package ma.ghorfa.campaign;

/** A stored benefit. */
public record BenefitRow(BenefitId id, long version, BenefitData data) {}
