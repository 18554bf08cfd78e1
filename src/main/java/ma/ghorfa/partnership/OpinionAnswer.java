package ma.ghorfa.partnership;

/** What an opinion says. */
public enum OpinionAnswer {
    FAVOURABLE,
    RESERVATIONS,
    UNFAVOURABLE
}
