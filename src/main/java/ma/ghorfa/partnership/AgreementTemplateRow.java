package ma.ghorfa.partnership;

/** A template of agreements. */
public record AgreementTemplateRow(AgreementTemplateId id, long version, AgreementTemplateData data) {}
