package ma.ghorfa.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers that somebody had before two pages of theirs were merged. By them the page that stayed is still found, and
 * nobody else gets them.
 */
@Component
class FormerIdentifiers {

    /** What a number is of; the codes that the table keeps. */
    enum Kind {
        CIN,
        NIA,
        RNA
    }

    private final JdbcClient sql;

    FormerIdentifiers(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whose number it was. */
    Optional<ActorId> holder(Kind kind, String number) {
        return sql.sql("select actor_id from former_identifier where kind = :kind and number = :number")
                .param("kind", kind.name())
                .param("number", number)
                .query(UUID.class)
                .optional()
                .map(ActorId::new);
    }

    /** The former numbers of somebody, by the merge that made them so. */
    List<Map.Entry<Kind, String>> of(UUID merge) {
        return sql.sql("select kind, number from former_identifier where merge_id = :merge order by kind")
                .param("merge", merge)
                .query((row, number) -> Map.entry(Kind.valueOf(row.getString(1)), row.getString(2)))
                .list();
    }

    void keep(UUID merge, ActorId holder, Kind kind, String number) {
        sql.sql("""
                insert into former_identifier (kind, number, merge_id, actor_id) values (:kind, :number, :merge, :actor)
                on duplicate key update merge_id = :merge, actor_id = :actor
                """)
                .param("kind", kind.name())
                .param("number", number)
                .param("merge", merge)
                .param("actor", holder.value())
                .update();
    }

    /** All of them pass to the page that stays. */
    void pass(ActorId from, ActorId to) {
        sql.sql("update former_identifier set actor_id = :to where actor_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /** The merge is taken apart: its numbers are in use again, and those of earlier merges go back with their page. */
    void takeBack(UUID merge, ActorId merged) {
        sql.sql("delete from former_identifier where merge_id = :merge")
                .param("merge", merge)
                .update();
        sql.sql("""
                update former_identifier set actor_id = :merged where merge_id in (
                    with recursive chain as (
                        select id, merged_id from actor_merge where survivor_id = :merged and undone_at is null
                        union all
                        select m.id, m.merged_id from actor_merge m join chain c on m.survivor_id = c.merged_id
                        where m.undone_at is null)
                    select id from chain)
                """).param("merged", merged.value()).update();
    }
}
