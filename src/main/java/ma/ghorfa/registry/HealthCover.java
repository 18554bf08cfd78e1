package ma.ghorfa.registry;

/** Where somebody stands with the compulsory health insurance; the number at the fund is not kept. */
public enum HealthCover {
    UNKNOWN,
    NOT_AFFILIATED,
    AFFILIATED,
    RIGHTS_OPEN,
    RIGHTS_CLOSED,
    EXEMPT
}
