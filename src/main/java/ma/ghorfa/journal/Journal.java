package ma.ghorfa.journal;

import java.util.Map;
import java.util.UUID;

/**
 * The append-only journal of acts. An entry is written in the transaction of the act itself: either both are stored or
 * neither is. Nobody can change or delete an entry; the database refuses it.
 */
public interface Journal {

    /** The permission to read the journal; {@code Permissions} of identity lists it among all others. */
    String READ = "JOURNAL_READ";

    /** The permission to take the journal out; likewise. */
    String EXPORT = "JOURNAL_EXPORT";

    /**
     * Records that the current account did something just now. There must be a transaction: the act's own.
     *
     * @param act a stable code in the past tense with the room as its prefix, such as {@code assembly.sessionOpened};
     *     the key {@code journal.act.<act>} holds its words
     * @param subjectType what it was done to, such as {@code session}; the key {@code journal.subject.<type>} names it
     * @param subjectId the id of that record
     * @param details further facts, small and free of personal data such as a CIN; stored as JSON
     */
    void record(String act, String subjectType, UUID subjectId, Map<String, String> details);

    /** As above, without further facts. */
    void record(String act, String subjectType, UUID subjectId);

    /**
     * Records an act of somebody who is not signed in yet or no longer, such as a failed sign-in. It is stored at once, in
     * a transaction of its own: a refusal that rolls everything else back is still written down.
     */
    void recordAs(String username, String act, Map<String, String> details);
}
