package ma.ghorfa.assembly.ui;

/** The tabs of a session's page by the last part of their address. */
final class Slugs {

    static final String OVERVIEW = "";
    static final String AGENDA = "agenda";
    static final String CONVOCATION = "convocation";
    static final String ATTENDANCE = "attendance";
    static final String LIVE = "live";
    static final String QUORUM = "quorum";
    static final String DECISIONS = "decisions";
    /** Contributed by the room of the minutes. */
    static final String MINUTES = "minutes";

    static final String HISTORY = "history";

    private Slugs() {}
}
