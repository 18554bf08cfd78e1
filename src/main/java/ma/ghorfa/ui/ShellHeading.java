package ma.ghorfa.ui;

/** What stands at the head of the navigation; the chamber answers with its name. */
public interface ShellHeading {

    /** The name of the chamber in the reader's language. */
    String chamberName();
}
