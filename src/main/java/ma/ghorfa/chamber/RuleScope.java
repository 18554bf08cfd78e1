package ma.ghorfa.chamber;

/** Whom a rule binds. Where both have a value on a date, the chamber's own counts. */
public enum RuleScope {
    NATIONAL,
    CHAMBER
}
