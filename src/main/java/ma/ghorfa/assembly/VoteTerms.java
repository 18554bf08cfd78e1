package ma.ghorfa.assembly;

import static ma.ghorfa.identity.Permissions.SESSION_READ;

import ma.ghorfa.base.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an open vote is held against, for a screen that says while counts are being keyed in what would follow from them.
 * What follows in the end is computed when the vote is closed, by the same arithmetic ({@link Majority}).
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + SESSION_READ + "')")
public class VoteTerms {

    private final VoteStore votes;

    VoteTerms(VoteStore votes) {
        this.votes = votes;
    }

    /**
     * The rules, those present and those in office as they were frozen when the vote was opened.
     *
     * @throws Refusal.VoteNotInThisState if it was not opened yet
     */
    public Majority.Terms of(VoteId id) {
        Vote vote = votes.findById(id.value()).orElseThrow(NotFoundException::new);
        vote.mustBe(VoteState.OPEN, VoteState.CLOSED, VoteState.CONFIRMED);
        return vote.terms();
    }
}
