package ma.ghorfa.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ma.ghorfa.base.Utc;
import ma.ghorfa.base.Zone;
import ma.ghorfa.paging.Place;
import ma.ghorfa.paging.RememberedLists;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the journal, newest first. A page begins at a place in the journal: no offset is ever counted. */
@Service
@PreAuthorize("hasRole('" + Journal.READ + "')")
@Transactional(readOnly = true)
public class JournalReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final int LARGEST_PAGE = 500;

    /** What the journal calls it when it is taken out itself. */
    public static final Taking TAKEN = new Taking("journal.exported", "journal.exportEnded", "journalExport");

    private final JdbcClient jdbc;
    private final TakenLists taken;
    private final RememberedLists<Shown> lists = new RememberedLists<>();

    /**
     * The journal as it was when somebody opened it: what was written after the newest entry is not in it, so its positions
     * never shift. Two share a list only where nothing was written between them; whoever scrolls far reads it through anew.
     */
    private record Shown(JournalFilter filter, long newest) {}

    JournalReader(JdbcClient jdbc, TakenLists taken) {
        this.jdbc = jdbc;
        this.taken = taken;
    }

    /**
     * The next entries of the journal.
     *
     * @param before the last entry of the page before, by its {@code seq}; null for the first page
     * @param limit how many, 500 at most
     */
    public List<JournalEntry> page(JournalFilter filter, @Nullable Long before, int limit) {
        Map<String, Object> params = new HashMap<>();
        String where = condition(filter, params);
        if (before != null) {
            where += " and seq < :before";
            params.put("before", before);
        }
        return jdbc.sql("select seq, at, actor, act, subject_type, subject_id, details from journal_entry where "
                        + where + " order by seq desc limit " + Math.clamp(limit, 1, LARGEST_PAGE))
                .params(params)
                .query(JournalReader::entry)
                .list();
    }

    /** The {@code seq} of the newest entry; a list that ends with it stays as it is while others write. */
    public long newest() {
        return jdbc.sql("select coalesce(max(seq), 0) from journal_entry")
                .query(Long.class)
                .single();
    }

    /**
     * The entries from a position on, fewer at the end of the list.
     *
     * @param newest the first that is in the list
     * @param limit how many, 500 at most
     */
    public List<JournalEntry> page(JournalFilter filter, long newest, long offset, int limit) {
        List<Place> places = lists.get(new Shown(filter, newest), () -> new Entries(jdbc, filter, newest))
                .page(offset, Math.clamp(limit, 1, LARGEST_PAGE));
        return places.isEmpty() ? List.of() : page(filter, Entries.seq(places.getFirst()) + 1, places.size());
    }

    /**
     * All entries that a filter lets through, to be taken out of the portal: they name people, as lists of people do. It is
     * journalled with what was asked for, and what is read carries the name of whoever takes it.
     *
     * @param newest the first that is in the list
     * @throws ExportRefusedException where the account took out too many lists within the last hour
     */
    @Transactional
    @PreAuthorize("hasRole('" + Journal.READ + "') and hasRole('" + Journal.EXPORT + "')")
    public TakenList<JournalEntry> export(JournalFilter filter, long newest) {
        return taken.take(TAKEN, filter.words(), () -> walk(filter, newest));
    }

    /** Read by steps while it is walked. */
    private Iterator<JournalEntry> walk(JournalFilter filter, long newest) {
        return Stream.iterate(page(filter, newest + 1, LARGEST_PAGE), read -> after(filter, read))
                .takeWhile(read -> !read.isEmpty())
                .flatMap(List::stream)
                .iterator();
    }

    private List<JournalEntry> after(JournalFilter filter, List<JournalEntry> read) {
        return read.size() < LARGEST_PAGE
                ? List.of()
                : page(filter, read.getLast().seq(), LARGEST_PAGE);
    }

    /** How many entries there are from the newest on. */
    public long count(JournalFilter filter, long newest) {
        Map<String, Object> params = new HashMap<>();
        params.put("newest", newest);
        return jdbc.sql("select count(*) from journal_entry where seq <= :newest and " + condition(filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /** What the filter asks of an entry, in SQL. */
    static String condition(JournalFilter filter, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>(List.of("true"));
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
        return String.join(" and ", conditions);
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
