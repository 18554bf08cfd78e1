package ma.ghorfa.chamber;

/** A stored holiday. */
public record HolidayRow(HolidayId id, long version, HolidayData data) {}
