package ma.ghorfa.partnership;

/** A run of words that two texts share, or that only one of them has. */
public record WordChange(Kind kind, String words) {

    /** In which of the two texts the words are. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
