package ma.ghorfa.exchange;

/**
 * Rows that say who takes them out and when. A workbook carries it in its properties, where no reader of its rows stumbles
 * over it; CSV has no such place, and its trail is the journal alone.
 */
public interface Stamped {

    /** Who took them out, when, and by which act of the journal. */
    String stamp();
}
