package ma.ghorfa.assembly;

import com.vaadin.flow.component.Component;

/**
 * A tab of a session's page. A room that writes from a session, such as its minutes, contributes one as a Spring bean;
 * the page collects them all and shows them in order. The bean itself is shared by everybody and keeps nothing: what it
 * shows it builds anew each time.
 */
public interface SessionTab {

    /** The last part of the tab's address below the session's; empty for the one that opens first. */
    String slug();

    /** The key of the tab's name. */
    String labelKey();

    /** Where it stands among the others: overview 0, agenda 10, convocation 20, and so on; the history is the last. */
    int order();

    /** Whether this session, for this reader, has such a tab at all. */
    default boolean concerns(SessionView session) {
        return true;
    }

    /** What the tab shows, for the reader who is signed in. */
    Component content(Host page);

    /** The page around a tab. */
    interface Host {

        /** The session as it was when the page was last drawn. */
        SessionView session();

        /**
         * Something in the session was changed: reads it anew and redraws what stands around the tab. What the tab
         * itself shows is its own to redraw, from {@link #session()}.
         */
        SessionView changed();
    }
}
