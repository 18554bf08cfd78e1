package ma.ghorfa.assembly;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.chamber.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projections of the attendance register. */
@Component
class AttendanceReader {

    private final Sql sql;

    AttendanceReader(Sql sql) {
        this.sql = sql;
    }

    /** The register of a sitting, by member number. */
    List<AttendanceSheet.Line> lines(SittingId sitting) {
        Map<UUID, List<Movement>> movements = new HashMap<>();
        sql.query("""
                select m.* from attendance_movement m join attendance a on a.id = m.attendance_id
                where a.sitting_id = :sitting order by m.attendance_id, m.position
                """)
                .param("sitting", sitting.value().toString())
                .query(Sql.rows(row -> Map.entry(
                        row.uuid("attendance_id"),
                        new Movement(
                                row.word(MovementKind.class, "kind"),
                                row.instant("happened_at"),
                                row.text("recorded_by")))))
                .list()
                .forEach(entry -> movements
                        .computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return sql.query("select * from attendance where sitting_id = :sitting order by member_number, member_id")
                .param("sitting", sitting.value().toString())
                .query(Sql.rows(row -> new AttendanceSheet.Line(
                        new MemberRef(
                                new MemberId(row.uuid("member_id")),
                                row.number("member_number"),
                                row.bilingual("name")),
                        row.word(AttendanceState.class, "state"),
                        excuse(row),
                        movements.getOrDefault(row.uuid("id"), List.of()))))
                .list();
    }

    static AttendanceSheet.@Nullable Excuse excuse(Columns row) throws SQLException {
        String reason = row.textOrNull("excuse_reason");
        Instant writtenAt = row.instantOrNull("excuse_at");
        return reason == null || writtenAt == null
                ? null
                : new AttendanceSheet.Excuse(
                        reason,
                        writtenAt,
                        row.flag("excuse_force_majeure"),
                        java.util.Objects.requireNonNullElse(row.textOrNull("excuse_by"), ""));
    }

    SessionView.AttendanceCounts counts(SittingId sitting) {
        Map<AttendanceState, Integer> counts = new EnumMap<>(AttendanceState.class);
        sql.query("select state, count(*) n from attendance where sitting_id = :sitting group by state")
                .param("sitting", sitting.value().toString())
                .query(Sql.rows(row -> Map.entry(row.word(AttendanceState.class, "state"), row.number("n"))))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return new SessionView.AttendanceCounts(
                counts.getOrDefault(AttendanceState.EXPECTED, 0),
                counts.getOrDefault(AttendanceState.PRESENT, 0),
                counts.getOrDefault(AttendanceState.LATE, 0),
                counts.getOrDefault(AttendanceState.LEFT, 0),
                counts.getOrDefault(AttendanceState.EXCUSED, 0),
                counts.getOrDefault(AttendanceState.UNEXCUSED, 0),
                counts.getOrDefault(AttendanceState.OUT_OF_OFFICE, 0));
    }

    /**
     * Members who missed each of the last so many sessions before a day from beginning to end without an excuse.
     *
     * @param inARow how many sessions, further calls included: members were called to each
     */
    Set<MemberId> absentWithoutExcuse(int inARow, LocalDate before) {
        return Set.copyOf(sql.query("""
                select member_id from (
                    select a.member_id, min(a.state = 'UNEXCUSED') absent,
                        row_number() over (partition by a.member_id order by s.session_date desc, s.id desc) back
                    from attendance a join assembly_session s on s.id = a.session_id
                    where s.state in ('ADJOURNED_NO_QUORUM', 'CLOSED', 'MINUTES_PENDING', 'ARCHIVED')
                      and s.session_date < :before and a.state <> 'OUT_OF_OFFICE'
                    group by a.member_id, s.id, s.session_date) seen
                where back <= :inARow group by member_id having count(*) = :inARow and min(absent) = 1
                """)
                .param("before", before)
                .param("inARow", inARow)
                .query(Sql.rows(row -> new MemberId(row.uuid("member_id"))))
                .list());
    }
}
