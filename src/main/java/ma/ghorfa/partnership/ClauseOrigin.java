package ma.ghorfa.partnership;

/** Which clause of the library a clause was copied from, and which wording of it. */
public record ClauseOrigin(ClauseTemplateId template, int wording) {}
