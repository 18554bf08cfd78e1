package ma.ghorfa.assembly;

import java.time.Instant;

/**
 * An excuse as it goes into the register.
 *
 * @param reason in the member's words; required
 * @param writtenAt when the member wrote it; before the sitting begins, unless it was force majeure
 * @param forceMajeure whether the member could not write before
 */
public record ExcuseData(String reason, Instant writtenAt, boolean forceMajeure) {}
