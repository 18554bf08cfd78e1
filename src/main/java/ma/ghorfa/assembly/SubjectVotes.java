package ma.ghorfa.assembly;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.chamber.MemberId;
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

    /** Who took part in the vote that decided an item; empty where none was declared on it. */
    public Optional<VoteParts> partsIn(ItemId item) {
        var present = new HashSet<MemberId>();
        var stoodAside = new HashSet<MemberId>();
        var stays = new HashMap<MemberId, String>();
        jdbc.sql("""
                select b.member_id, b.choice, p.answer_reason
                from vote v join ballot b on b.vote_id = v.id
                left join recusal_prompt p on p.vote_id = b.vote_id and p.member_id = b.member_id and p.answer = 'STAYS'
                where v.item_id = :item and v.state = 'CONFIRMED'
                """).param("item", item.value()).query(row -> {
            var member = new MemberId(row.getObject(1, UUID.class));
            present.add(member);
            if (Choice.RECUSED.name().equals(row.getString(2))) {
                stoodAside.add(member);
            }
            if (row.getString(3) != null) {
                stays.put(member, row.getString(3));
            }
        });
        return present.isEmpty() ? Optional.empty() : Optional.of(new VoteParts(present, stoodAside, stays));
    }
}
