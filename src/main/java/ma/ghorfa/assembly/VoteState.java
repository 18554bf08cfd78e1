package ma.ghorfa.assembly;

import java.util.List;
import java.util.stream.Stream;

/** Where a vote stands. */
public enum VoteState {
    PREPARED,
    /** The question and those present are frozen; votes are being taken. */
    OPEN,
    /** Counted, and the result computed. */
    CLOSED,
    /** Declared by the chair; final. */
    CONFIRMED,
    ANNULLED;

    /** Those present were asked, and the chair has not declared the result. */
    public boolean awaitsResult() {
        return this == OPEN || this == CLOSED;
    }

    /** The states in which {@link #awaitsResult a result is awaited}. */
    static List<VoteState> awaitingResult() {
        return Stream.of(values()).filter(VoteState::awaitsResult).toList();
    }

    public boolean isUnderWay() {
        return this == PREPARED || this == OPEN || this == CLOSED;
    }
}
