package ma.ghorfa.assembly;

import java.util.UUID;

/** One of the usual items in their list. */
public record UsualItemRow(UUID id, long version, UsualItemData data) {}
