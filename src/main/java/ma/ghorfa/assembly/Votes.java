package ma.ghorfa.assembly;

import static ma.ghorfa.identity.Permissions.SESSION_CONDUCT;
import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static ma.ghorfa.identity.Permissions.VOTE_CONFIRM;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.InterestId;
import ma.ghorfa.chamber.InterestMatch;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.journal.OnceOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public votes (law 18-09, art. 2 bis): prepared, opened before those present, counted, declared by the chair. The result
 * follows from the counts; nobody chooses one.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + SESSION_READ + "')")
public class Votes {

    private final SessionStore sessions;
    private final ItemStore items;
    private final VoteStore votes;
    private final Ballots ballots;
    private final VoteReader reader;
    private final AgendaOrder order;
    private final Roll roll;
    private final RuleBook ruleBook;
    private final Ledger ledger;
    private final Adoptions adoptions;
    private final Subjects subjects;
    private final Sentences sentences;
    private final ChamberFacts chamber;
    private final CurrentAccount account;
    private final Facts facts;
    private final OnceOnly onceOnly;
    private final Journal journal;

    Votes(
            SessionStore sessions,
            ItemStore items,
            VoteStore votes,
            Ballots ballots,
            VoteReader reader,
            AgendaOrder order,
            Roll roll,
            RuleBook ruleBook,
            Ledger ledger,
            Adoptions adoptions,
            Subjects subjects,
            Sentences sentences,
            ChamberFacts chamber,
            CurrentAccount account,
            Facts facts,
            OnceOnly onceOnly,
            Journal journal) {
        this.sessions = sessions;
        this.items = items;
        this.votes = votes;
        this.ballots = ballots;
        this.reader = reader;
        this.order = order;
        this.roll = roll;
        this.ruleBook = ruleBook;
        this.ledger = ledger;
        this.adoptions = adoptions;
        this.subjects = subjects;
        this.sentences = sentences;
        this.chamber = chamber;
        this.account = account;
        this.facts = facts;
        this.onceOnly = onceOnly;
        this.journal = journal;
    }

    // ---- Reading ----

    /** The page of one vote, with those present and what each did as far as it is known by name. */
    public VoteView view(VoteId id) {
        return reader.view(id);
    }

    // ---- Preparing and opening ----

    /**
     * Prepares a vote.
     *
     * @throws Refusal.CannotBeVoted if the item is a presentation
     * @throws Refusal.VoteAlreadyUnderWay if another vote of the session is not concluded
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public VoteId prepare(PrepareVote command) {
        Session session =
                items.sessionOf(command.item().value()).flatMap(sessions::lock).orElseThrow(NotFoundException::new);
        session.mustBe(SessionState.OPEN);
        AgendaItem item = items.lock(command.item().value()).orElseThrow(NotFoundException::new);
        item.mayBeVoted();
        if (order.hasSubItems(session.id(), item.id())) {
            throw new Refusal.ItemHasSubItems();
        }
        boolean another = votes.existsBySessionIdAndStateIn(
                session.id().value(), List.of(VoteState.PREPARED, VoteState.OPEN, VoteState.CLOSED));
        if (another) {
            throw new Refusal.VoteAlreadyUnderWay();
        }
        var vote = new Vote(
                item,
                session.currentSitting().id(),
                votes.countByItemId(item.id().value()) + 1,
                command.mode(),
                item.type().majorityKey(),
                facts.now());
        votes.saveAndFlush(vote);
        journal.record(
                "assembly.votePrepared",
                "vote",
                vote.id().value(),
                Map.of("mode", vote.mode().name()));
        return vote.id();
    }

    /**
     * Opens a vote: the question and those present are frozen from here on. Without a quorum it stays prepared, and the
     * check is in the ledger.
     *
     * @throws SubjectNotReadyException if the room of the item's subject says that it cannot be voted on
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public VoteOpening open(OpenVote command) {
        Session session = lockSessionOf(command.vote());
        Sessions.Answer answer = onceOnly.run(
                command.commandKey(),
                command,
                Sessions.Answer.class,
                () -> openNow(session, command.vote(), facts.happened(command.at())));
        QuorumRow check = ledger.get(answer.id());
        return answer.done()
                ? new VoteOpening.Opened(command.vote(), check)
                : new VoteOpening.NoQuorum(command.vote(), check);
    }

    /** Prepares a vote and opens it, in one step. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public VoteOpening putToVote(PrepareVote command, Instant at) {
        VoteId vote = prepare(command);
        return open(OpenVote.at(vote, at));
    }

    private Sessions.Answer openNow(Session session, VoteId id, Instant at) {
        Vote vote = get(id);
        vote.mustBe(VoteState.PREPARED);
        session.mustBe(SessionState.OPEN);
        Sitting sitting = session.currentSitting();
        sitting.openAt(at);
        roll.lastCounted(sitting).ifPresent(counted -> Facts.after(at, counted));
        AgendaItem item = items.lock(vote.item().value()).orElseThrow(NotFoundException::new);
        item.mayBeVoted();
        item.subject().ifPresent(this::mustBeReady);
        QuorumRow check = ledger.check(session, sitting, item.id(), QuorumOccasion.VOTE, at);
        SessionRules rules = ruleBook.of(session);
        if (!check.reached() && rules.quorumIsRecheckedAtEachVote()) {
            return new Sessions.Answer(check.id(), false);
        }
        List<MemberRef> present = roll.presentAt(sitting, at);
        if (item.decisionText().isEmpty()) {
            item.decide(sentences.plainDecision(item.title()));
        }
        item.present(at);
        items.saveAndFlush(item);
        vote.open(
                at,
                item.decisionText(),
                item.isAmended(),
                new Vote.Frame(
                        sitting.id(),
                        check.id(),
                        rules.terms(vote.majorityKey(), check.inOffice(), present.size()),
                        session.president().orElse(null)));
        votes.saveAndFlush(vote);
        ballots.freeze(vote.id(), present);
        promptForInterests(vote, item, sitting, present, at);
        journal.record(
                "assembly.voteOpened",
                "vote",
                id.value(),
                Map.of(
                        "present",
                        Integer.toString(present.size()),
                        "mode",
                        vote.mode().name()));
        return new Sessions.Answer(check.id(), true);
    }

    private void mustBeReady(SubjectRef subject) {
        if (subjects.mayBePutToVote(subject) instanceof SubjectProvider.Readiness.No no) {
            throw new SubjectNotReadyException(no);
        }
    }

    private void promptForInterests(Vote vote, AgendaItem item, Sitting sitting, List<MemberRef> present, Instant at) {
        Map<MemberId, MemberRef> inTheRoom = ChamberFacts.byId(present);
        Set<InterestId> prompted = new HashSet<>();
        List<InterestMatch> matches = parties(item).stream()
                .flatMap(party -> chamber.interestsMatching(sitting.date(), party).stream())
                .toList();
        for (InterestMatch match : matches) {
            if (inTheRoom.containsKey(match.member().id()) && prompted.add(match.id())) {
                ballots.prompt(vote.id(), match, at);
                journal.record(
                        "assembly.interestPrompted",
                        "vote",
                        vote.id().value(),
                        Map.of("memberId", match.member().id().toString()));
            }
        }
    }

    /** The party that the item names, and those that its subject names. */
    private List<Bilingual> parties(AgendaItem item) {
        return Stream.concat(
                        Stream.of(item.party()),
                        item.subject().stream().flatMap(subject -> subjects.providerOf(subject).stream()
                                .flatMap(provider -> provider.parties(subject.id()).stream())))
                .toList();
    }

    // ---- Taking the votes ----

    /**
     * Keys in what one member says when called by name.
     *
     * @throws Refusal.NotPresentAtVote if the member was not present when the vote was opened
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void cast(VoteId id, MemberId member, Choice choice) {
        Vote vote = openVote(id);
        if (vote.mode() != VoteMode.ROLL_CALL && choice != Choice.RECUSED) {
            throw new Refusal.OtherMode(vote.mode());
        }
        if (choice == Choice.RECUSED) {
            standAside(id, member);
        } else {
            ballots.set(id, member, choice);
            ballots.standsAsideNoMore(id, member);
        }
    }

    /** Takes back what was keyed in for one member; who had stood aside is asked again. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void takeBack(VoteId id, MemberId member) {
        openVote(id);
        ballots.set(id, member, null);
        ballots.standsAsideNoMore(id, member);
    }

    /** A member stands aside, asked or not; the minutes name who did. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void recuse(VoteId id, MemberId member) {
        openVote(id);
        standAside(id, member);
    }

    private void standAside(VoteId id, MemberId member) {
        ballots.set(id, member, Choice.RECUSED);
        boolean prompted = reader.prompts(id).stream()
                .anyMatch(prompt -> prompt.member().id().equals(member));
        if (prompted) {
            ballots.answer(id, member, VoteView.RecusalPrompt.Answer.STANDS_ASIDE, null, facts.now());
        }
        journal.record("assembly.memberRecused", "vote", id.value(), Map.of("memberId", member.toString()));
    }

    /** A member who was warned of a matching interest stays and says why. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void stay(VoteId id, MemberId member, String reason) {
        openVote(id);
        if (Text.line(reason).isEmpty()) {
            throw new Refusal.StayingNeedsReason();
        }
        ballots.answer(
                id, member, VoteView.RecusalPrompt.Answer.STAYS, TextRules.reason("reason", reason), facts.now());
        boolean stoodAside = reader.ballots(id).stream()
                .anyMatch(ballot -> ballot.member().id().equals(member) && ballot.choice() == Choice.RECUSED);
        if (stoodAside) {
            ballots.set(id, member, null);
        }
        journal.record("assembly.memberStayed", "vote", id.value(), Map.of("memberId", member.toString()));
    }

    // ---- Closing, declaring, annulling ----

    /**
     * Closes a vote and computes its result. Asked for twice with the same key it has one effect and gives the same
     * answer.
     *
     * @throws Refusal.MoreVotesThanPresent and its like if the counts do not account for exactly those present
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public VoteRow close(CloseVote command) {
        Session session = lockSessionOf(command.vote());
        onceOnly.run(command.commandKey(), command, Sessions.Answer.class, () -> {
            closeNow(session, command);
            return new Sessions.Answer(command.vote().value(), true);
        });
        return reader.view(command.vote()).vote();
    }

    private void closeNow(Session session, CloseVote command) {
        Vote vote = get(command.vote());
        vote.mustBe(VoteState.OPEN);
        Instant at = facts.happened(command.at());
        session.currentSitting().contains(at);
        VoteView view = reader.view(vote.id());
        everyPromptIsAnswered(view);
        Count count = count(command.counts(), vote, view);
        String reason = Text.line(command.noSideReason());
        vote.close(
                at,
                count.tally(),
                count.president(),
                reason.isEmpty() ? null : TextRules.reason("noSideReason", reason));
        vote.tell(sentences.vote(vote));
        votes.saveAndFlush(vote);
        Tally tally = count.tally();
        journal.record(
                "assembly.voteClosed",
                "vote",
                vote.id().value(),
                Map.of(
                        "for", Integer.toString(tally.votesFor()),
                        "against", Integer.toString(tally.against()),
                        "abstaining", Integer.toString(tally.abstaining()),
                        "result", vote.result().map(Enum::name).orElse("")));
    }

    /** Answered, and the ballot says the same: who stands aside is counted nowhere else, who stays is not set aside. */
    private static void everyPromptIsAnswered(VoteView view) {
        Set<MemberId> setAside = view.ballots().stream()
                .filter(ballot -> ballot.choice() == Choice.RECUSED)
                .map(ballot -> ballot.member().id())
                .collect(Collectors.toSet());
        List<Bilingual> waiting = view.prompts().stream()
                .filter(prompt -> prompt.answer() == null
                        || (prompt.answer() == VoteView.RecusalPrompt.Answer.STANDS_ASIDE)
                                != setAside.contains(prompt.member().id()))
                .map(prompt -> prompt.member().name())
                .distinct()
                .toList();
        if (!waiting.isEmpty()) {
            throw new Refusal.RecusalUnanswered(waiting);
        }
    }

    /** What was counted, whichever way. */
    private record Count(Tally tally, PresidentSide president) {}

    private Count count(CloseVote.Counts counts, Vote vote, VoteView view) {
        return switch (counts) {
            case CloseVote.Counts.Hands hands -> {
                mustBeMode(vote, VoteMode.SHOW_OF_HANDS);
                yield hands(hands, view);
            }
            case CloseVote.Counts.RollCall rollCall -> {
                mustBeMode(vote, VoteMode.ROLL_CALL);
                yield rollCall(rollCall, vote);
            }
            case CloseVote.Counts.Acclamation acclamation -> {
                mustBeMode(vote, VoteMode.ACCLAMATION);
                yield acclamation(acclamation, view);
            }
        };
    }

    private static void mustBeMode(Vote vote, VoteMode mode) {
        if (vote.mode() != mode) {
            throw new Refusal.OtherMode(vote.mode());
        }
    }

    private static Count hands(CloseVote.Counts.Hands hands, VoteView view) {
        Tally tally = hands.tally().of(view.ballots().size());
        if (tally.recused() != view.count(Choice.RECUSED)) {
            throw new Refusal.RecusalsByName(tally.recused(), view.count(Choice.RECUSED));
        }
        PresidentSide side = hands.president();
        boolean recused = presidentsChoice(view) == Choice.RECUSED;
        boolean contradiction =
                view.presidentPresent() == (side == PresidentSide.ABSENT) || recused != (side == PresidentSide.RECUSED);
        if (contradiction) {
            throw new Refusal.PresidentSideImpossible(side);
        }
        return new Count(tally, side);
    }

    private Count rollCall(CloseVote.Counts.RollCall rollCall, Vote vote) {
        if (rollCall.othersSilent()) {
            ballots.restIsSilent(vote.id());
        }
        VoteView view = reader.view(vote.id());
        if (view.waiting() > 0) {
            throw new Refusal.BallotsMissing(view.waiting());
        }
        Choice president = presidentsChoice(view);
        return new Count(
                new Tally(
                        view.count(Choice.FOR),
                        view.count(Choice.AGAINST),
                        view.count(Choice.ABSTAIN),
                        view.count(Choice.RECUSED),
                        view.count(Choice.NOT_VOTING)),
                president == null ? PresidentSide.ABSENT : PresidentSide.of(president));
    }

    /** Nobody objects: everybody present who did not stand aside is for it. */
    private static Count acclamation(CloseVote.Counts.Acclamation acclamation, VoteView view) {
        if (acclamation.objections() != 0) {
            throw new Refusal.ObjectionToAcclamation(acclamation.objections());
        }
        int recused = view.count(Choice.RECUSED);
        PresidentSide side = !view.presidentPresent()
                ? PresidentSide.ABSENT
                : presidentsChoice(view) == Choice.RECUSED ? PresidentSide.RECUSED : PresidentSide.FOR;
        return new Count(new Tally(view.ballots().size() - recused, 0, 0, recused, 0), side);
    }

    private static @Nullable Choice presidentsChoice(VoteView view) {
        return view.ballots().stream()
                .filter(ballot -> ballot.member().id().equals(view.president()))
                .findAny()
                .map(VoteView.BallotRow::choice)
                .orElse(null);
    }

    /** Says why the president took no side in a tie, so that the rule can give a result. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public VoteRow explainMissingSide(VoteId id, String reason) {
        lockSessionOf(id);
        Vote vote = get(id);
        vote.explainMissingSide(reason);
        vote.tell(sentences.vote(vote));
        votes.saveAndFlush(vote);
        journal.record("assembly.tieExplained", "vote", id.value());
        return reader.view(id).vote();
    }

    /** The chair declares the result: the item gets its outcome, and an approval its numbered decision. */
    @Transactional
    @PreAuthorize("hasRole('" + VOTE_CONFIRM + "')")
    public ItemOutcome confirm(ConfirmVote command) {
        Session session = lockSessionOf(command.vote());
        onceOnly.run(command.commandKey(), command, Sessions.Answer.class, () -> {
            confirmNow(session, command.vote(), facts.happened(command.at()));
            return new Sessions.Answer(command.vote().value(), true);
        });
        Vote vote = get(command.vote());
        return items.findById(vote.item().value()).flatMap(AgendaItem::outcome).orElseThrow(NotFoundException::new);
    }

    private void confirmNow(Session session, VoteId id, Instant at) {
        session.mustBe(SessionState.OPEN);
        session.currentSitting().contains(at);
        Vote vote = get(id);
        vote.confirm(at, account.username());
        votes.saveAndFlush(vote);
        AgendaItem item = items.lock(vote.item().value()).orElseThrow(NotFoundException::new);
        ItemOutcome outcome = AgendaItem.outcomeOf(vote.result().orElseThrow(), vote.isUnanimous(), vote.isAmended());
        DecisionId decision = outcome.isApproved() ? adoptions.adopt(vote, item, Zone.date(at)) : null;
        item.voted(outcome, decision, at);
        items.saveAndFlush(item);
        journal.record("assembly.voteConfirmed", "vote", id.value(), Map.of("outcome", outcome.name()));
    }

    /** Annuls a vote that was not confirmed; the item can be voted on again. */
    @Transactional
    @PreAuthorize("hasRole('" + VOTE_CONFIRM + "')")
    public void annul(VoteId id, Instant at, String reason) {
        lockSessionOf(id);
        Vote vote = get(id);
        vote.annul(facts.happened(at), reason);
        votes.saveAndFlush(vote);
        journal.record("assembly.voteAnnulled", "vote", id.value());
    }

    /** Discards a prepared vote that was never opened, such as one that found no quorum. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void discard(VoteId id, String reason) {
        lockSessionOf(id);
        Vote vote = get(id);
        vote.mustBe(VoteState.PREPARED);
        vote.annul(facts.now(), reason);
        votes.saveAndFlush(vote);
        journal.record("assembly.voteDiscarded", "vote", id.value());
    }

    private Vote openVote(VoteId id) {
        lockSessionOf(id);
        Vote vote = get(id);
        vote.mustBe(VoteState.OPEN);
        return vote;
    }

    private Vote get(VoteId id) {
        return votes.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private Session lockSessionOf(VoteId id) {
        return votes.sessionOf(id.value()).flatMap(sessions::lock).orElseThrow(NotFoundException::new);
    }
}
