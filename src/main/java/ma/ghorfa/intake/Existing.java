package ma.ghorfa.intake;

/** What happens with a row whose key is stored already. */
public enum Existing {
    /** It is changed to what the file says; an empty cell changes nothing. */
    UPDATE,
    /** It stays as it is and is only counted. */
    SKIP,
    /** It stays as it is, and the row stands in the report of those that were refused. */
    REFUSE
}
