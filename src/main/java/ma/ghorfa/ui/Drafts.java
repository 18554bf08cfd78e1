package ma.ghorfa.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.data.domain.AuditorAware;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What somebody typed and did not save yet, kept on the server: it outlives an expired session, a lost connection and a
 * switch of language. Each account sees only its own. Each act is one statement, which is stored whole or not at all by
 * itself: a transaction of its own would ask the database four times instead of once, at every pause in somebody's typing.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Drafts {

    /** A draft, as the form wrote it, and when. */
    public record Draft(String content, Instant at) {}

    private final JdbcClient jdbc;
    private final AuditorAware<String> account;
    private final Clock clock;

    Drafts(JdbcClient jdbc, AuditorAware<String> account, Clock clock) {
        this.jdbc = jdbc;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Keeps what is in a form.
     *
     * @param formKey names the form and its record, such as {@code agenda-item:018f…}
     */
    public void keep(String formKey, String content) {
        jdbc.sql("""
                insert into draft (account_username, form_key, content, updated_at)
                values (:account, :form, :content, :at)
                on duplicate key update content = values(content), updated_at = values(updated_at)
                """)
                .param("account", me())
                .param("form", formKey)
                .param("content", content)
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    public Optional<Draft> find(String formKey) {
        return jdbc.sql("select content, updated_at from draft where account_username = :account and form_key = :form")
                .param("account", me())
                .param("form", formKey)
                .query((row, index) -> new Draft(
                        row.getString("content"),
                        row.getObject("updated_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional();
    }

    public void discard(String formKey) {
        jdbc.sql("delete from draft where account_username = :account and form_key = :form")
                .param("account", me())
                .param("form", formKey)
                .update();
    }

    private String me() {
        return account.getCurrentAuditor().orElseThrow();
    }
}
