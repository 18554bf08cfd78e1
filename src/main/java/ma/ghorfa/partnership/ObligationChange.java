package ma.ghorfa.partnership;

import org.jspecify.annotations.Nullable;

/**
 * An obligation that was agreed before, and what an amendment makes of it.
 *
 * @param now null where the amendment leaves it as it is
 */
public record ObligationChange(
        ObligationId id, ObligationTerm before, @Nullable ObligationTerm now) {}
