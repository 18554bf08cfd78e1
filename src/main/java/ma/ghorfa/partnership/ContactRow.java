package ma.ghorfa.partnership;

/** A contact as it is stored. */
public record ContactRow(ContactId id, long version, ContactData data) {}
