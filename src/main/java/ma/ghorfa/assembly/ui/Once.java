package ma.ghorfa.assembly.ui;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import ma.ghorfa.base.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * The key of an act that counts, made when its button is drawn. If the answer is lost and the user presses again with the
 * same content, the very same command goes out, time and all, and has one effect; a refused one is free to be changed.
 *
 * @param <C> what the act says, apart from its time
 */
final class Once<C> {

    private record Sent<C>(C content, Instant at) {}

    private UUID key = UUID.randomUUID();
    private @Nullable Sent<C> sent;

    /** Builds the command from the key, the content and the time. */
    interface Command<C, R> {
        R send(UUID key, C content, Instant at);
    }

    <R> R send(C content, Supplier<Instant> time, Command<C, R> command) {
        Sent<C> before = sent;
        Sent<C> now =
                before != null && Objects.equals(before.content(), content) ? before : new Sent<>(content, time.get());
        sent = now;
        try {
            return command.send(key, now.content(), now.at());
        } catch (DomainException refused) {
            key = UUID.randomUUID();
            sent = null;
            throw refused;
        }
    }
}
