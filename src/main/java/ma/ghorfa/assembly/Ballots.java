package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Utc;
import ma.ghorfa.chamber.InterestMatch;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.identity.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those present at a vote, what each did as far as it is known by name, and the warnings of interests. */
@Component
class Ballots {

    private final Sql sql;
    private final CurrentAccount account;

    Ballots(Sql sql, CurrentAccount account) {
        this.sql = sql;
        this.account = account;
    }

    void freeze(VoteId vote, Collection<MemberRef> present) {
        sql.changeAll(
                """
                insert into ballot (vote_id, member_id, member_number, name_ar, name_fr, choice, changed_by)
                values (:vote, :member, :number, :ar, :fr, null, :by)
                """,
                present.stream()
                        .map(member -> Map.of(
                                "vote", vote.value().toString(),
                                "member", member.id().value().toString(),
                                "number", member.number(),
                                "ar", member.name().ar(),
                                "fr", member.name().fr(),
                                "by", account.username()))
                        .toList());
    }

    /**
     * Stores what a member did.
     *
     * @param choice null to take it back
     * @throws Refusal.NotPresentAtVote if the member was not present when the vote was opened
     */
    void set(VoteId vote, MemberId member, @Nullable Choice choice) {
        int found = sql.change(
                        "update ballot set choice = :choice, changed_by = :by where vote_id = :vote and member_id = :member")
                .param("choice", choice == null ? null : choice.name())
                .param("by", account.username())
                .param("vote", vote.value().toString())
                .param("member", member.value().toString())
                .update();
        if (found == 0) {
            throw new Refusal.NotPresentAtVote();
        }
    }

    /** Whoever gave no answer kept silent. */
    void restIsSilent(VoteId vote) {
        sql.change("update ballot set choice = 'NOT_VOTING', changed_by = :by where vote_id = :vote and choice is null")
                .param("by", account.username())
                .param("vote", vote.value().toString())
                .update();
    }

    void prompt(VoteId vote, InterestMatch match, Instant at) {
        sql.change("""
                insert into recusal_prompt (vote_id, member_id, interest_id, interest_ar, interest_fr, prompted_at, changed_by)
                values (:vote, :member, :interest, :ar, :fr, :at, :by)
                """)
                .param("vote", vote.value().toString())
                .param("member", match.member().id().value().toString())
                .param("interest", match.id().value().toString())
                .param("ar", match.organisation().ar())
                .param("fr", match.organisation().fr())
                .param("at", Utc.column(at))
                .param("by", account.username())
                .update();
    }

    /** A member who stood aside votes after all, or may: the warning waits for another answer. */
    void standsAsideNoMore(VoteId vote, MemberId member) {
        sql.change("""
                update recusal_prompt set answer = null, answer_reason = null, answered_at = null, changed_by = :by
                where vote_id = :vote and member_id = :member and answer = 'STANDS_ASIDE'
                """)
                .param("by", account.username())
                .param("vote", vote.value().toString())
                .param("member", member.value().toString())
                .update();
    }

    void answer(
            VoteId vote, MemberId member, VoteView.RecusalPrompt.Answer answer, @Nullable String reason, Instant at) {
        int found = sql.change("""
                update recusal_prompt set answer = :answer, answer_reason = :reason, answered_at = :at, changed_by = :by
                where vote_id = :vote and member_id = :member
                """)
                .param("answer", answer.name())
                .param("reason", reason)
                .param("at", Utc.column(at))
                .param("by", account.username())
                .param("vote", vote.value().toString())
                .param("member", member.value().toString())
                .update();
        if (found == 0) {
            throw new NotFoundException();
        }
    }
}
