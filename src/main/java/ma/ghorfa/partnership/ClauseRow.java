package ma.ghorfa.partnership;

/** A clause of a version of the text. */
public record ClauseRow(ClauseId id, ClauseText text) {}
