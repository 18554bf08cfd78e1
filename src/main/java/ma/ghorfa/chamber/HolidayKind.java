package ma.ghorfa.chamber;

/** National holidays have fixed days; religious ones follow the moon. */
public enum HolidayKind {
    NATIONAL,
    RELIGIOUS
}
