package ma.ghorfa.lineage;

import ma.ghorfa.base.DomainException;

/** What this room refuses, one class for each reason. */
public abstract sealed class LineageRefusal extends DomainException {

    private LineageRefusal(String key) {
        super("lineage.refusal." + key);
    }

    /** One of the two was rejected, cancelled or given up: what it says has no effect, and nothing carries it out. */
    public static final class NotStanding extends LineageRefusal {
        NotStanding() {
            super("notStanding");
        }
    }

    /** A record does not follow from itself. */
    public static final class Itself extends LineageRefusal {
        Itself() {
            super("itself");
        }
    }

    /** The two are linked already, in one direction or the other. */
    public static final class Twice extends LineageRefusal {
        Twice() {
            super("twice");
        }
    }

    /** One of the two does not exist, or the person who links may not read it. */
    public static final class NoSuchRecord extends LineageRefusal {
        NoSuchRecord() {
            super("noSuchRecord");
        }
    }

    /** Somebody withdrew the link meanwhile. */
    public static final class Withdrawn extends LineageRefusal {
        Withdrawn() {
            super("withdrawn");
        }
    }
}
