package ma.ghorfa.assembly;

import java.util.HashMap;
import java.util.Map;
import ma.ghorfa.chamber.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How one member stands to the last sitting of each session. */
@Component
class MyAttendance {

    record Standing(AttendanceState state, AttendanceSheet.@Nullable Excuse excuse) {}

    private final Sql sql;

    MyAttendance(Sql sql) {
        this.sql = sql;
    }

    Map<SessionId, Standing> of(MemberId member) {
        Map<SessionId, Standing> bySession = new HashMap<>();
        sql.query("""
                select a.* from attendance a join sitting t on t.id = a.sitting_id
                where a.member_id = :member order by a.session_id, t.number
                """)
                .param("member", member.value().toString())
                .query(Sql.rows(row -> Map.entry(
                        new SessionId(row.uuid("session_id")),
                        new Standing(row.word(AttendanceState.class, "state"), AttendanceReader.excuse(row)))))
                .list()
                .forEach(entry -> bySession.put(entry.getKey(), entry.getValue()));
        return bySession;
    }
}
