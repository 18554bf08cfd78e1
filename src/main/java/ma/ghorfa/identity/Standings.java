package ma.ghorfa.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import ma.ghorfa.base.AfterCommit;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.ui.Theme;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/**
 * The standing of accounts, asked on every request of everybody who is signed in, so that a right that was taken away is
 * gone at the next click. What was read is kept until this server changes any account or role, and for a few seconds at
 * most in case another server did (docs/decisions/0032).
 */
@Component
class Standings {

    private static final Logger log = LoggerFactory.getLogger(Standings.class);

    /** The rights of account {@code a} by its roles; who must change the password first has none. */
    static final String RIGHTS = """
            if(c.must_change, null, (select group_concat(distinct p.permission)
                  from account_role ar
                  join role r on r.code = ar.role_code
                  join role_permission p on p.role_id = r.id
                 where ar.account_id = a.id)) permissions
              from account a join credential c on c.account_id = a.id
            """;

    private record Kept(Optional<Standing> standing, long epoch, Instant readAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInSettings settings;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong epoch = new AtomicLong();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    Standings(JdbcClient jdbc, Clock clock, SignInSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The standing of an account, at most a few seconds old and never older than this server's last change.
     *
     * @param username of somebody who signed in: each one is kept in memory
     */
    Optional<Standing> of(String username) {
        // The epoch is read first: a change that commits while we read makes what we read stale at once.
        long now = epoch.get();
        Instant time = clock.instant();
        @Nullable Kept last = kept.get(username);
        if (last != null && last.epoch() == now && isFresh(last.readAt(), time)) {
            return last.standing();
        }
        Optional<Standing> standing = read(username);
        kept.put(username, new Kept(standing, now, time));
        return standing;
    }

    /** A clock that was set back makes nothing fresh for ever. */
    private boolean isFresh(Instant readAt, Instant now) {
        return !now.isBefore(readAt) && now.isBefore(readAt.plus(settings.recheck()));
    }

    /** Call it in the transaction that changes an account, a credential or a role. */
    void forgetAfterCommit() {
        Assert.state(
                TransactionSynchronizationManager.isActualTransactionActive(),
                "Rights are forgotten once their change is stored, not before");
        AfterCommit.run(() -> {
            epoch.incrementAndGet();
            kept.clear();
        });
    }

    /** The standing as it is in the database now. */
    Optional<Standing> read(String username) {
        return jdbc.sql("""
                select a.id, a.username, a.name_ar, a.name_fr, a.member_id, a.enabled, a.language, a.theme,
                       c.stamp, c.must_change,
                """ + RIGHTS + " where a.username = :username")
                .param("username", username)
                .query(this::standing)
                .optional();
    }

    private Standing standing(ResultSet row, int index) throws SQLException {
        @Nullable String member = row.getString("member_id");
        @Nullable String language = row.getString("language");
        @Nullable String theme = row.getString("theme");
        return new Standing(
                AccountId.of(row.getString("id")),
                row.getString("username"),
                new Bilingual(row.getString("name_ar"), row.getString("name_fr")),
                Optional.ofNullable(member).map(UUID::fromString),
                row.getBoolean("enabled"),
                row.getInt("stamp"),
                row.getBoolean("must_change"),
                known(row.getString("permissions")),
                Optional.ofNullable(language).map(Language::ofCode),
                Optional.ofNullable(theme).map(Theme::valueOf));
    }

    /** The rights that such a list names. */
    Set<String> known(@Nullable String list) {
        if (list == null) {
            return Set.of();
        }
        List<String> all = Permissions.all();
        Set<String> permissions = new HashSet<>(Arrays.asList(list.split(",", -1)));
        permissions.removeIf(permission -> {
            boolean strange = !all.contains(permission);
            if (strange && unknown.add(permission)) {
                log.warn(
                        "The roles hold the permission {}, which this version does not know; it is ignored",
                        permission);
            }
            return strange;
        });
        return permissions;
    }
}
