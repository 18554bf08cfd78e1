package ma.ghorfa.intake;

import org.jspecify.annotations.Nullable;

/** A row of the file that could be read, and what becomes of it. */
public final class Candidate<T> {

    private final IntakeRow row;
    private final T value;
    private @Nullable Outcome outcome;

    Candidate(IntakeRow row, T value) {
        this.row = row;
        this.value = value;
    }

    public IntakeRow row() {
        return row;
    }

    public T value() {
        return value;
    }

    /** The verdict; null before it fell. */
    public @Nullable Outcome outcome() {
        return outcome;
    }

    /** Gives the verdict. A row that something is wrong with is rejected, whatever is given. */
    public void becomes(Outcome verdict) {
        outcome = row.problems().isEmpty() ? verdict : Outcome.REJECTED;
    }

    /** Something is wrong with the row in the light of what is stored. */
    public void reject(String column, String messageKey, Object... args) {
        row.refuse(column, messageKey, args);
        outcome = Outcome.REJECTED;
    }
}
