package ma.ghorfa.journal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what MariaDB kept of a record: each row version with the time it began and the time it ended. The times are the
 * database's own clock and are read as seconds since the epoch, so no time zone of a session can shift them.
 *
 * <p>The rule asks for somebody signed in and no more, because the right to see a history is the right to see its record:
 * the page that shows it has that rule, and which tables can be asked for is fixed by the code.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
class SystemVersionedHistory implements RecordHistory {

    /** What stands in {@code row_end} of a row that still holds: the largest TIMESTAMP, of 2038 or (MariaDB 11.5) 2106. */
    private static final Instant NEVER = Instant.ofEpochSecond(Integer.MAX_VALUE);

    private static final Comparator<Change> NEWEST_FIRST =
            Comparator.comparing(Change::at).reversed();

    /** One version of one row: a record as it stood from one instant until another. */
    private record Version(String rowId, Instant from, Instant until, String by, List<@Nullable String> values) {

        boolean ended() {
            return until.isBefore(NEVER);
        }
    }

    /** A time span in which one person's state of a record, or one value of a set, held. */
    private record Span(String what, Instant from, Instant until) {}

    private final JdbcClient jdbc;

    SystemVersionedHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Change> of(Source source, UUID id) {
        String columns =
                source.columns().stream().map(column -> ", `" + column + "`").collect(Collectors.joining());
        List<Version> versions = jdbc.sql("select `id`, unix_timestamp(row_start) row_from, unix_timestamp(row_end)"
                        + " row_until, changed_by" + columns + " from `" + source.table() + "` for system_time all"
                        + " where `" + source.idColumn() + "` = :id order by `id`, row_start, row_end")
                .param("id", id.toString())
                .query((row, index) -> version(row, source.columns().size()))
                .list();
        List<Change> changes = new ArrayList<>();
        @Nullable Version before = null;
        for (Version version : versions) {
            if (before != null && !before.rowId().equals(version.rowId())) {
                end(source, before, changes);
                before = null;
            }
            compare(source, before, version, changes);
            before = version;
        }
        if (before != null) {
            end(source, before, changes);
        }
        changes.sort(NEWEST_FIRST);
        return changes;
    }

    private static void compare(Source source, @Nullable Version before, Version after, List<Change> changes) {
        for (int i = 0; i < source.columns().size(); i++) {
            @Nullable String old = before == null ? null : before.values().get(i);
            @Nullable String now = after.values().get(i);
            if (!Objects.equals(old, now)) {
                changes.add(new Change(after.from(), after.by(), key(source, i), old, now));
            }
        }
    }

    /** A row whose last version has ended was deleted; the last version names who did it (see {@link DeletedBy}). */
    private static void end(Source source, Version last, List<Change> changes) {
        if (!last.ended()) {
            return;
        }
        for (int i = 0; i < source.columns().size(); i++) {
            @Nullable String old = last.values().get(i);
            if (old != null) {
                changes.add(new Change(last.until(), last.by(), key(source, i), old, null));
            }
        }
    }

    private static String key(Source source, int column) {
        return source.keyPrefix() + "." + source.columns().get(column);
    }

    @Override
    public List<Change> of(ValueSet set, UUID owner) {
        List<Span> values = spans(set.table(), set.ownerColumn(), set.valueColumn(), owner);
        NavigableMap<Instant, String> owners = new TreeMap<>();
        for (Span version : spans(set.ownerTable(), "id", "changed_by", owner)) {
            owners.put(version.from(), version.what());
        }
        // What changed under one version of the owner is one change: the owner's row is always written first.
        NavigableMap<Instant, Instant> momentOfVersion = new TreeMap<>();
        for (Span value : values) {
            moment(owners, value.from(), momentOfVersion);
            if (value.until().isBefore(NEVER)) {
                moment(owners, value.until(), momentOfVersion);
            }
        }
        List<Change> changes = new ArrayList<>();
        @Nullable String before = null;
        for (Map.Entry<Instant, Instant> entry : momentOfVersion.entrySet()) {
            Instant moment = entry.getValue();
            @Nullable String after = valuesAt(values, moment);
            if (!Objects.equals(before, after)) {
                String by = owners.getOrDefault(entry.getKey(), "system");
                changes.add(new Change(moment, by, set.fieldKey(), before, after));
            }
            before = after;
        }
        changes.sort(NEWEST_FIRST);
        return changes;
    }

    /** Under the owner's version that held at an instant, remembers the last instant at which the set changed. */
    private static void moment(NavigableMap<Instant, String> owners, Instant at, NavigableMap<Instant, Instant> into) {
        @Nullable Instant version = owners.floorKey(at);
        into.merge(version == null ? at : version, at, (a, b) -> a.isAfter(b) ? a : b);
    }

    private static @Nullable String valuesAt(List<Span> values, Instant moment) {
        TreeSet<String> then = values.stream()
                .filter(value -> !value.from().isAfter(moment) && value.until().isAfter(moment))
                .map(Span::what)
                .collect(Collectors.toCollection(TreeSet::new));
        return then.isEmpty() ? null : String.join(ValueSet.SEPARATOR, then);
    }

    private List<Span> spans(String table, String idColumn, String column, UUID id) {
        return jdbc.sql("select `" + column + "` what, unix_timestamp(row_start) row_from,"
                        + " unix_timestamp(row_end) row_until from `" + table + "` for system_time all"
                        + " where `" + idColumn + "` = :id order by row_start, row_end, what")
                .param("id", id.toString())
                .query((row, index) ->
                        new Span(row.getString("what"), instant(row, "row_from"), instant(row, "row_until")))
                .list();
    }

    private static Version version(ResultSet row, int columns) throws SQLException {
        List<@Nullable String> values = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            values.add(written(row.getObject(5 + i)));
        }
        return new Version(
                row.getString("id"),
                instant(row, "row_from"),
                instant(row, "row_until"),
                row.getString("changed_by"),
                values);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        BigDecimal seconds = row.getBigDecimal(column);
        return Instant.ofEpochSecond(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }

    private static @Nullable String written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Timestamp at -> Utc.instant(at.toLocalDateTime()).toString();
            case LocalDateTime at -> Utc.instant(at).toString();
            case java.sql.Date day -> day.toLocalDate().toString();
            case java.sql.Time time -> time.toLocalTime().toString();
            case LocalDate day -> day.toString();
            case LocalTime time -> time.toString();
            case BigDecimal number -> number.toPlainString();
            default -> value.toString().isEmpty() ? null : value.toString();
        };
    }
}
