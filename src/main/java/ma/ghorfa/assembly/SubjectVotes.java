package ma.ghorfa.assembly;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a thing of another room is being voted on. Its room asks before it lets the thing be changed: what was put to the
 * vote is what will have been voted.
 */
@Component
public class SubjectVotes {

    private final JdbcClient jdbc;

    SubjectVotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the opening of a vote until the chair has declared its result, or annulled it. */
    public boolean isUnderVote(SubjectRef subject) {
        return jdbc.sql("""
                select exists (
                    select 1 from vote v join agenda_item i on i.id = v.item_id
                    where i.subject_type = :type and i.subject_id = :id and v.state in (:states))
                """)
                .param("type", subject.type())
                .param("id", subject.id())
                .param(
                        "states",
                        VoteState.awaitingResult().stream().map(Enum::name).toList())
                .query(Boolean.class)
                .single();
    }
}
