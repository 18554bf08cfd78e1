package ma.ghorfa.chamber;

import org.jspecify.annotations.Nullable;

/**
 * A holiday as it is to be.
 *
 * @param id null for a new one
 * @param version the one that was edited; 0 for a new one
 */
public record HolidayEdit(@Nullable HolidayId id, long version, HolidayData data) {}
