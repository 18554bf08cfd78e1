package ma.ghorfa.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the rows of a file, in their order. {@link #read} and {@link #prepare} are called by one thread while
 * another judges and writes the batch before; they may not touch the database nor what the others keep.
 */
public interface IntakePass<T> {

    /**
     * Makes something of a row. What is wrong is told to the row, all of it.
     *
     * @return null where the row is of no use
     */
    @Nullable
    T read(IntakeRow row);

    /**
     * Passes over a row that was done before a run was interrupted, so that {@link IntakeRow#once} knows its keys as
     * {@link #read} would have told them; nothing else of it is of use.
     */
    default void passOver(IntakeRow row) {
        read(row);
    }

    /**
     * What takes longer and needs no database, such as search keys; not called for rows that are done already. A row whose
     * cells were refused comes here too, for what else is wrong with it, and is not judged.
     */
    default void prepare(Candidate<T> candidate) {}

    /**
     * Decides what becomes of each row by what is stored: one of {@link Candidate}'s verdicts for each. It is called in
     * the transaction that writes; again, where somebody else changed the same rows meanwhile.
     *
     * @param dry nothing will be written, so nothing needs to be locked
     */
    void judge(List<Candidate<T>> batch, Existing existing, boolean dry);

    /**
     * Writes those that are to be created or updated, in the transaction of the batch.
     *
     * @param by what stands in {@code changed_by} of every row that is written
     */
    void write(List<Candidate<T>> batch, String by);

    /** The batch is committed. */
    default void committed() {}

    /**
     * The last row is written; still in a transaction. It may be called again, where a run was killed before its end was
     * written down.
     *
     * @param by as in {@link #write}
     */
    default void finished(String by) {}
}
