package ma.ghorfa.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves attendance when two pages of the register are found to be one person's. Where both pages were entered at one
 * station the person was there once: the row of the page that goes is put aside, and comes back if the two are taken apart.
 */
@Component
class AttendanceReferences implements ActorReferences {

    private static final String MOVED = "moved ";
    private static final String DOUBLE = "double ";

    private final JdbcClient sql;
    private final CurrentAccount account;

    AttendanceReferences(JdbcClient sql, CurrentAccount account) {
        this.sql = sql;
        this.account = account;
    }

    @Override
    public String kind() {
        return "attendance";
    }

    @Override
    public long count(ActorId actor) {
        return rows(actor).size();
    }

    @Override
    public List<String> move(ActorId from, ActorId to) {
        List<String> marks = new ArrayList<>();
        for (Row row : rows(from)) {
            sign(row.id());
            if (isAt(row.station(), to)) {
                sql.sql("delete from station_attendance where id = :id")
                        .param("id", row.id())
                        .update();
                marks.add(DOUBLE + row.id());
            } else {
                give(row.id(), to);
                marks.add(MOVED + row.id());
            }
        }
        return marks;
    }

    /** What was taken back at the station since the merge stays taken back. */
    @Override
    public void moveBack(List<String> moved, ActorId from, ActorId to) {
        for (String mark : moved) {
            if (mark.startsWith(MOVED)) {
                UUID id = UUID.fromString(mark.substring(MOVED.length()));
                sign(id);
                give(id, from);
            } else {
                bringBack(UUID.fromString(mark.substring(DOUBLE.length())), from);
            }
        }
    }

    private record Row(UUID id, UUID station) {}

    private List<Row> rows(ActorId actor) {
        return sql.sql("select id, station_id from station_attendance where actor_id = :actor order by id")
                .param("actor", actor.value())
                .query((row, number) -> new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    private boolean isAt(UUID station, ActorId actor) {
        return sql.sql("select count(*) from station_attendance where station_id = :station and actor_id = :actor")
                        .param("station", station)
                        .param("actor", actor.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void sign(UUID id) {
        sql.sql("update station_attendance set changed_by = :by where id = :id")
                .param("by", account.username())
                .param("id", id)
                .update();
    }

    private void give(UUID id, ActorId actor) {
        sql.sql("update station_attendance set actor_id = :actor, version = version + 1 where id = :id")
                .param("actor", actor.value())
                .param("id", id)
                .update();
    }

    /** From the last version that the database kept of the row. */
    private void bringBack(UUID id, ActorId actor) {
        sql.sql("""
                        insert into station_attendance (id, version, changed_by, station_id, actor_id, entered_at)
                        select id, version + 1, :by, station_id, :actor, entered_at
                        from station_attendance for system_time all
                        where id = :id order by row_end desc limit 1
                        """)
                .param("by", account.username())
                .param("actor", actor.value())
                .param("id", id)
                .update();
    }
}
