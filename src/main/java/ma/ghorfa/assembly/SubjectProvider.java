package ma.ghorfa.assembly;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a room implements, as a Spring bean, whose things can be put to the vote. It then listens to {@link ItemDecided}
 * with an ordinary {@code @EventListener}, which runs in the transaction of the act.
 */
public interface SubjectProvider {

    /** The type in the {@link SubjectRef}s that this provider answers for. */
    String type();

    /** What the thing is called, in both languages; empty if there is none with that id. */
    Optional<Bilingual> title(UUID id);

    /**
     * What may be chosen as the subject of an agenda item, the likeliest first; empty where things come on the agenda only
     * from their own room.
     */
    default List<SubjectChoice> choices() {
        return List.of();
    }

    /** The stored files that members should read before they vote, in order. */
    List<Document> documents(UUID id);

    /** The amount in dirhams that a vote would commit; empty where no money is at stake. */
    Optional<BigDecimal> moneyAtStake(UUID id);

    /**
     * Who else it is agreed with, each under every name that it has; a member who declared an interest in one of them is asked
     * to stand aside when the vote is opened.
     */
    default List<Bilingual> parties(UUID id) {
        return List.of();
    }

    /**
     * Asked in the transaction that opens a vote. A room whose things can be taken back locks this one, so that it stays
     * ready until the vote is open; whoever takes it back locks it too, and then asks {@link SubjectVotes}.
     */
    Readiness mayBePutToVote(UUID id);

    /**
     * A stored file of the subject.
     *
     * @param fileId the file's id in the document room
     */
    record Document(UUID fileId, Bilingual title) {}

    /** Whether a subject may be put to the vote. */
    sealed interface Readiness {

        record Yes() implements Readiness {}

        /**
         * @param reasonKey the key of the sentence that says why not and what to do
         * @param args what fills its placeholders
         */
        record No(String reasonKey, List<@Nullable Object> args) implements Readiness {}

        static Readiness yes() {
            return new Yes();
        }

        static Readiness no(String reasonKey, @Nullable Object... args) {
            return new No(reasonKey, java.util.Arrays.asList(args));
        }
    }
}
