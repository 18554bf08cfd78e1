package ma.ghorfa.journal;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ma.ghorfa.base.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AuditorAware;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the journal with plain inserts: there is nothing to load, change or lock. */
@Component
class JournalStore implements Journal {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final AuditorAware<String> current;
    private final Clock clock;

    JournalStore(JdbcClient jdbc, AuditorAware<String> current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, String subjectType, UUID subjectId, Map<String, String> details) {
        insert(current.getCurrentAuditor().orElse("system"), act, subjectType, subjectId, details);
    }

    /** Stands here because a transaction is not asked for through a default method of the interface. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, String subjectType, UUID subjectId) {
        record(act, subjectType, subjectId, Map.of());
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordAs(String username, String act, Map<String, String> details) {
        insert(username, act, null, null, details);
    }

    private void insert(
            String actor,
            String act,
            @Nullable String subjectType,
            @Nullable UUID subjectId,
            Map<String, String> details) {
        jdbc.sql("""
                insert into journal_entry (at, actor, act, subject_type, subject_id, details)
                values (:at, :actor, :act, :type, :subject, :details)
                """)
                .param("at", Utc.column(clock.instant()))
                .param("actor", actor)
                .param("act", act)
                .param("type", subjectType)
                .param("subject", subjectId == null ? null : subjectId.toString())
                .param("details", JSON.writeValueAsString(new TreeMap<>(details)))
                .update();
    }
}
