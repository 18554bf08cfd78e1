package ma.ghorfa.journal;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import ma.ghorfa.base.Sha256;
import ma.ghorfa.base.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AuditorAware;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does an act that counts exactly once, however often it is asked for: a double click, a retried request, an answer lost
 * on the way. Whoever asks makes a key for the act before asking and sends the same key again on a retry; the first time
 * the act is done, later times give the first answer. The key is stored in the transaction of the act.
 */
@Component
public class OnceOnly {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Done(String payloadHash, @Nullable String result) {}

    private final JdbcClient jdbc;
    private final AuditorAware<String> current;
    private final Clock clock;

    OnceOnly(JdbcClient jdbc, AuditorAware<String> current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Does the act, or gives what it gave the first time. Two at once: the second waits for the first one's transaction.
     *
     * @param command the key of this one act
     * @param payload what is asked for, a record that Jackson can write; a key that comes back with another payload is
     *     a mistake and refused
     * @param type the type of the answer, a record that Jackson can write and read
     * @throws CommandReusedException the key was used for something else, or by somebody else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <R> R run(UUID command, Object payload, Class<R> type, Supplier<R> act) {
        String account = current.getCurrentAuditor().orElse("system");
        String hash = hash(account, payload);
        int isNew = jdbc.sql("""
                insert ignore into command_key (command, payload_hash, at, account)
                values (:command, unhex(:hash), :at, :account)
                """)
                .param("command", command.toString())
                .param("hash", hash)
                .param("at", Utc.column(clock.instant()))
                .param("account", account)
                .update();
        if (isNew == 0) {
            return answerOf(command, hash, type);
        }
        R result = act.get();
        jdbc.sql("update command_key set result = :result where command = :command")
                .param("result", JSON.writeValueAsString(result))
                .param("command", command.toString())
                .update();
        return result;
    }

    private <R> R answerOf(UUID command, String hash, Class<R> type) {
        Done done = jdbc.sql(
                        "select lower(hex(payload_hash)) payload_hash, result from command_key where command = :command")
                .param("command", command.toString())
                .query((row, index) -> new Done(row.getString("payload_hash"), row.getString("result")))
                .single();
        if (!done.payloadHash().equals(hash) || done.result() == null) {
            throw new CommandReusedException();
        }
        return JSON.readValue(done.result(), type);
    }

    /** The account is part of it: nobody gets the answer to what somebody else asked. */
    private static String hash(String account, Object payload) {
        return Sha256.hex(account + "\n" + JSON.writeValueAsString(payload));
    }
}
