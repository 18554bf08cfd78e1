package ma.ghorfa.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.Utc;
import ma.ghorfa.base.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the journal, newest first. A page begins after the last entry of the page before: no offset is ever counted. */
@Service
@PreAuthorize("hasRole('" + Journal.READ + "')")
@Transactional(readOnly = true)
public class JournalReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final int LARGEST_PAGE = 500;

    private final JdbcClient jdbc;

    JournalReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next entries of the journal.
     *
     * @param before the last entry of the page before, by its {@code seq}; null for the first page
     * @param limit how many, 500 at most
     */
    public List<JournalEntry> page(JournalFilter filter, @Nullable Long before, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        if (before != null) {
            conditions.add("seq < :before");
            params.put("before", before);
        }
        if (filter.actor() != null) {
            conditions.add("actor = :actor");
            params.put("actor", filter.actor());
        }
        if (filter.act() != null) {
            conditions.add("act = :act");
            params.put("act", filter.act());
        }
        if (filter.from() != null) {
            conditions.add("at >= :from");
            params.put("from", Utc.column(Zone.instant(filter.from().atStartOfDay())));
        }
        if (filter.until() != null) {
            conditions.add("at < :until");
            params.put(
                    "until", Utc.column(Zone.instant(filter.until().plusDays(1).atStartOfDay())));
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql("select seq, at, actor, act, subject_type, subject_id, details from journal_entry" + where
                        + " order by seq desc limit " + Math.clamp(limit, 1, LARGEST_PAGE))
                .params(params)
                .query(JournalReader::entry)
                .list();
    }

    /** The acts that occur in the journal, by their codes. */
    public List<String> acts() {
        return jdbc.sql("select distinct act from journal_entry order by act")
                .query(String.class)
                .list();
    }

    /** Those who occur in the journal, by their usernames. */
    public List<String> actors() {
        return jdbc.sql("select distinct actor from journal_entry order by actor")
                .query(String.class)
                .list();
    }

    private static JournalEntry entry(ResultSet row, int index) throws SQLException {
        @Nullable String subject = row.getString("subject_id");
        return new JournalEntry(
                row.getLong("seq"),
                Utc.instant(row.getObject("at", LocalDateTime.class)),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject_type"),
                subject == null ? null : UUID.fromString(subject),
                JSON.readValue(row.getString("details"), DETAILS));
    }
}
