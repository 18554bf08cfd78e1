package ma.ghorfa.lineage;

/**
 * A link by hand: the effect carries out, follows from or replaces the cause.
 *
 * @param reason why, for whoever reads it later
 */
public record LinkData(NodeRef cause, NodeRef effect, LinkKind kind, String reason) {}
