package ma.ghorfa.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.Cin;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Journals who found somebody by the number of an identity card (law 09-08), without the number. A list is read page by
 * page; for a minute that is one search.
 */
@Component
class CardSearches {

    private static final Duration ONCE = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final JdbcClient sql;
    private final Journal journal;
    private final CurrentAccount account;
    private final Clock clock;
    private final TransactionTemplate act;
    private final Map<Search, Instant> journalled = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Search, Instant> eldest) {
            return size() > MOST;
        }
    };

    private record Search(String username, UUID found) {}

    CardSearches(
            JdbcClient sql,
            Journal journal,
            CurrentAccount account,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.journal = journal;
        this.account = account;
        this.clock = clock;
        this.act = new TransactionTemplate(transactions);
        // Who only reads has no transaction that could write.
        act.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The current account searched for this text and is shown whose card has this number, or had it before a merge. To be
     * called without a transaction where there is a choice: its own needs a connection of its own.
     */
    void searched(String typed) {
        Cin.read(typed)
                .map(cin -> sql.sql("""
                                select id from craft_actor where cin_once = :cin
                                union select actor_id from former_identifier where kind = 'CIN' and number = :cin
                                """)
                        .param("cin", cin.number())
                        .query(UUID.class)
                        .list())
                .stream()
                .flatMap(List::stream)
                .map(found -> new Search(account.username(), found))
                .filter(search -> !isJournalled(search))
                .forEach(search -> {
                    act.executeWithoutResult(
                            status -> journal.record("registry.cinSearched", Register.SUBJECT, search.found()));
                    // Only now: where it could not be written, the next page tries again.
                    remember(search);
                });
    }

    private boolean isJournalled(Search search) {
        synchronized (journalled) {
            Instant before = journalled.get(search);
            return before != null && before.plus(ONCE).isAfter(clock.instant());
        }
    }

    private void remember(Search search) {
        synchronized (journalled) {
            journalled.remove(search);
            journalled.put(search, clock.instant());
        }
    }
}
