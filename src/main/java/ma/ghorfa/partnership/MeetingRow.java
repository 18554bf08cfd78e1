package ma.ghorfa.partnership;

/** A meeting as it is stored. */
public record MeetingRow(MeetingId id, long version, MeetingData data) {}
