package ma.ghorfa.assembly;

/** The addresses of this room's pages, without a leading slash, for whoever links to them. */
public final class AssemblyNavigation {

    /** The list of sessions. */
    public static final String SESSIONS = "sessions";

    /** The list of decisions, recommendations and motions. */
    public static final String DECISIONS = "decisions";

    /** What sessions usually have on their agenda. */
    public static final String USUAL_ITEMS = "usual-items";

    private AssemblyNavigation() {}

    public static String session(SessionId session) {
        return SESSIONS + "/" + session.value();
    }

    /** @param slug of a {@link SessionTab}; empty for the first one */
    public static String session(SessionId session, String slug) {
        return slug.isEmpty() ? session(session) : session(session) + "/" + slug;
    }

    public static String item(SessionId session, ItemId item) {
        return session(session) + "/items/" + item.value();
    }

    public static String decision(DecisionId decision) {
        return DECISIONS + "/" + decision.value();
    }

    /** The decisions that are past their due date. */
    public static String overdueDecisions() {
        return DECISIONS + "?overdue=true";
    }
}
