package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.base.Utc;
import ma.ghorfa.chamber.MemberId;
import org.springframework.stereotype.Component;

/** The attendance register of a sitting beside the roll of members in office on its day. */
@Component
class Roll {

    private final AttendanceStore lines;
    private final ChamberFacts chamber;
    private final Sql sql;

    Roll(AttendanceStore lines, ChamberFacts chamber, Sql sql) {
        this.lines = lines;
        this.chamber = chamber;
        this.sql = sql;
    }

    /** The members in office on the day of the sitting: the only ones who count. */
    List<MemberRef> inOffice(Sitting sitting) {
        return chamber.inOffice(sitting.date());
    }

    /** Gives every member in office a line, and marks those who left office since they were convoked. */
    void bringUpToDate(Session session, Sitting sitting) {
        Map<MemberId, MemberRef> current = new HashMap<>(ChamberFacts.byId(inOffice(sitting)));
        List<Attendance> existing = lines.ofSitting(sitting.id().value());
        existing.forEach(line -> {
            MemberRef member = current.remove(line.member());
            if (line.presence().movements().isEmpty()) {
                line.follow(member);
            }
        });
        lines.saveAll(existing);
        lines.saveAll(current.values().stream()
                .map(member -> new Attendance(session.id(), sitting.id(), member))
                .toList());
        lines.flush();
    }

    /** The line of one member; made if the member is in office and none exists yet. */
    Attendance line(Session session, Sitting sitting, MemberId member) {
        return lines.line(sitting.id().value(), member.value())
                .orElseGet(() -> lines.save(new Attendance(
                        session.id(),
                        sitting.id(),
                        inOffice(sitting).stream()
                                .filter(ref -> ref.id().equals(member))
                                .findAny()
                                .orElseThrow(() -> new Refusal.MemberNotInOffice(sitting.date())))));
    }

    /** Those in the room at a moment who are in office on that day, by number. */
    List<MemberRef> presentAt(Sitting sitting, Instant at) {
        Set<MemberId> counted = inOffice(sitting).stream().map(MemberRef::id).collect(Collectors.toSet());
        return sql
                .query("""
                        select a.member_id, a.member_number, a.name_ar, a.name_fr
                        from attendance a
                        join attendance_movement m on m.attendance_id = a.id
                        where a.sitting_id = :sitting and a.in_office and m.kind = 'ARRIVED'
                          and m.position = (select max(x.position) from attendance_movement x
                                            where x.attendance_id = a.id and x.happened_at <= :at)
                        order by a.member_number, a.member_id
                        """)
                .param("sitting", sitting.id().value().toString())
                .param("at", Utc.column(at))
                .query(Sql.rows(Roll::member))
                .list()
                .stream()
                .filter(member -> counted.contains(member.id()))
                .toList();
    }

    private static MemberRef member(Columns row) throws java.sql.SQLException {
        return new MemberRef(new MemberId(row.uuid("member_id")), row.number("member_number"), row.bilingual("name"));
    }

    int excused(Sitting sitting) {
        return sql.query("select count(*) from attendance where sitting_id = :sitting and state = 'EXCUSED'")
                .param("sitting", sitting.id().value().toString())
                .query(Integer.class)
                .single();
    }

    /** The last moment in a sitting at which it was counted who is present, for the opening or for a vote. */
    Optional<Instant> lastCounted(Sitting sitting) {
        return sql.query("""
                select max(checked_at) last from quorum_check
                where sitting_id = :sitting and occasion in ('OPENING', 'RESUMPTION', 'VOTE')
                  and (reached or exists (select 1 from vote v where v.quorum_check_id = quorum_check.id))
                """)
                .param("sitting", sitting.id().value().toString())
                .query(Sql.rows(row -> Optional.ofNullable(row.instantOrNull("last"))))
                .single();
    }

    /**
     * The last thing that happened in a sitting, of whatever kind: it cannot end before. The preparation of a vote is no
     * fact of the room: it carries the time of keying in.
     */
    Optional<Instant> lastFact(SittingId sitting) {
        return sql.query("""
                select max(at) last from (
                    select max(checked_at) at from quorum_check where sitting_id = :sitting
                    union all select opened_at from sitting where id = :sitting
                    union all select max(greatest(opened_at, coalesce(closed_at, opened_at),
                        coalesce(confirmed_at, opened_at), coalesce(annulled_at, opened_at)))
                        from vote where sitting_id = :sitting
                    union all select max(m.happened_at) from attendance_movement m
                        join attendance a on a.id = m.attendance_id where a.sitting_id = :sitting
                    union all select max(n.spoken_at) from intervention n join sitting s on s.session_id = n.session_id
                        where s.id = :sitting and n.spoken_at >= s.opened_at
                    union all select max(i.presented_at) from agenda_item i join sitting s on s.session_id = i.session_id
                        where s.id = :sitting and i.presented_at >= s.opened_at
                    union all select max(i.debated_at) from agenda_item i join sitting s on s.session_id = i.session_id
                        where s.id = :sitting and i.debated_at >= s.opened_at
                    union all select max(i.outcome_at) from agenda_item i join sitting s on s.session_id = i.session_id
                        where s.id = :sitting and i.outcome_at >= s.opened_at) facts
                """)
                .param("sitting", sitting.value().toString())
                .query(Sql.rows(row -> Optional.ofNullable(row.instantOrNull("last"))))
                .single();
    }
}
