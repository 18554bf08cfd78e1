package ma.ghorfa.lineage;

import java.time.Instant;

/**
 * A link that somebody made and nobody withdrew.
 *
 * @param by the account that made it
 */
public record LinkRow(LinkId id, Node cause, Node effect, LinkKind kind, String reason, String by, Instant at) {}
