package ma.ghorfa.campaign;

/** A stored presentation. */
public record PresentationRow(PresentationId id, long version, PresentationData data) {}
