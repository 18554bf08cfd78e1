package ma.ghorfa.assembly;

import static ma.ghorfa.identity.Permissions.MINUTES_WRITE;
import static ma.ghorfa.identity.Permissions.SESSION_CONDUCT;
import static ma.ghorfa.identity.Permissions.SESSION_CONVOKE;
import static ma.ghorfa.identity.Permissions.SESSION_PREPARE;
import static ma.ghorfa.identity.Permissions.SESSION_READ;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.journal.OnceOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of the general assembly: prepared, opened with a quorum, suspended and resumed, called again where too few
 * came, and closed when everything on the agenda has an outcome.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + SESSION_READ + "')")
public class Sessions {

    /** What an act that counts answers when it is asked for again. */
    record Answer(UUID id, boolean done) {}

    private final SessionStore sessions;
    private final ItemStore items;
    private final VoteStore votes;
    private final AgendaOrder order;
    private final AgendaDocuments documents;
    private final AttendanceStore attendance;
    private final Roll roll;
    private final RuleBook ruleBook;
    private final Ledger ledger;
    private final Notices notices;
    private final SessionReader reader;
    private final RecordReader records;
    private final ChamberFacts chamber;
    private final Facts facts;
    private final OnceOnly onceOnly;
    private final Journal journal;

    Sessions(
            SessionStore sessions,
            ItemStore items,
            VoteStore votes,
            AgendaOrder order,
            AgendaDocuments documents,
            AttendanceStore attendance,
            Roll roll,
            RuleBook ruleBook,
            Ledger ledger,
            Notices notices,
            SessionReader reader,
            RecordReader records,
            ChamberFacts chamber,
            Facts facts,
            OnceOnly onceOnly,
            Journal journal) {
        this.sessions = sessions;
        this.items = items;
        this.votes = votes;
        this.order = order;
        this.documents = documents;
        this.attendance = attendance;
        this.roll = roll;
        this.ruleBook = ruleBook;
        this.ledger = ledger;
        this.notices = notices;
        this.reader = reader;
        this.records = records;
        this.chamber = chamber;
        this.facts = facts;
        this.onceOnly = onceOnly;
        this.journal = journal;
    }

    // ---- Reading ----

    /** The latest first. */
    public List<SessionRow> list(SessionFilter filter) {
        return reader.list(filter);
    }

    public SessionRow row(SessionId id) {
        return reader.row(id);
    }

    /** Everything that the page of a session shows. */
    public SessionView view(SessionId id) {
        return reader.view(id);
    }

    /** The same with everything said and voted by name, in the order in which minutes are written. */
    public SessionRecord record(SessionId id) {
        return records.record(id);
    }

    // ---- Preparing ----

    /** Begins the draft of a session. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_PREPARE + "')")
    public SessionId create(SessionData data) {
        var session = new Session(data);
        mayBeHeld(session, data);
        store(session, data);
        journal.record("assembly.sessionCreated", "session", session.id().value());
        return session.id();
    }

    /** Changes a session that members were not convoked to yet; afterwards it is postponed instead. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_PREPARE + "')")
    public void edit(SessionId id, long version, SessionData data) {
        Session session = lock(id);
        session.edit(version, data);
        if (!data.elective() && items.existsBySessionIdAndType(id.value(), ItemType.ELECTION)) {
            throw new Refusal.ElectionNeedsElectiveSession();
        }
        mayBeHeld(session, data);
        session.earlierCall()
                .flatMap(earlier -> sessions.findById(earlier.value()))
                .ifPresent(earlier -> notices.mayBeCalledOn(earlier, session, earlier.date()));
        store(session, data);
        journal.record("assembly.sessionEdited", "session", id.value());
    }

    /** Two people may begin the same session at once: the database lets one of them. */
    private void store(Session session, SessionData data) {
        try {
            sessions.saveAndFlush(session);
        } catch (DataIntegrityViolationException violation) {
            if (String.valueOf(violation.getMostSpecificCause().getMessage()).contains("session_ordinary_once")) {
                throw new Refusal.SameSessionExists(data.year(), data.month());
            }
            throw violation;
        }
    }

    private void mayBeHeld(Session session, SessionData data) {
        if (chamber.inOffice(data.date()).isEmpty()) {
            throw new Refusal.NobodyInOffice(data.date());
        }
        if (data.province() != null && !chamber.isProvince(data.province())) {
            throw new InvalidInputException("province", "assembly.refusal.unknownProvince");
        }
        boolean exists = session.callNumber() == 1
                && data.kind() == SessionKind.ORDINARY
                && reader.list(SessionFilter.ALL).stream()
                        .anyMatch(other -> !other.id().equals(session.id())
                                && other.kind() == SessionKind.ORDINARY
                                && other.call() == 1
                                && other.state() != SessionState.CANCELLED
                                && other.year() == data.year()
                                && other.month() == data.month());
        if (exists) {
            throw new Refusal.SameSessionExists(data.year(), data.month());
        }
    }

    /** Writes what the minutes will quote of the beginning and the end. */
    @Transactional
    @PreAuthorize("hasAnyRole('" + SESSION_PREPARE + "', '" + SESSION_CONDUCT + "')")
    public void write(SessionId id, long version, Protocol protocol) {
        Session session = lock(id);
        session.write(version, protocol);
        sessions.saveAndFlush(session);
    }

    /** Settles the agenda: from now on an item that is added is late. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_PREPARE + "')")
    public void fixAgenda(SessionId id) {
        Session session = lock(id);
        if (order.of(id).isEmpty()) {
            throw new Refusal.AgendaEmpty();
        }
        session.fixAgenda();
        List<AgendaItem> all = items.findBySessionId(id.value());
        all.forEach(AgendaItem::schedule);
        items.saveAll(all);
        sessions.saveAndFlush(session);
        journal.record("assembly.agendaFixed", "session", id.value());
    }

    /** Opens the agenda again before members were convoked. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_PREPARE + "')")
    public void reopenAgenda(SessionId id) {
        Session session = lock(id);
        session.reopenAgenda();
        sessions.saveAndFlush(session);
        journal.record("assembly.agendaReopened", "session", id.value());
    }

    /**
     * Gives a convoked session a later day; its members must then be convoked again, and arrivals, absences and excuses
     * of the former day count no more.
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONVOKE + "')")
    public void postpone(SessionId id, LocalDate newDate, LocalTime newStartTime, String reason) {
        Session session = lock(id);
        if (chamber.inOffice(newDate).isEmpty()) {
            throw new Refusal.NobodyInOffice(newDate);
        }
        session.postpone(newDate, newStartTime, reason);
        List<Attendance> lines =
                attendance.ofSitting(session.currentSitting().id().value());
        lines.forEach(Attendance::startOver);
        attendance.saveAll(lines);
        sessions.saveAndFlush(session);
        journal.record("assembly.sessionPostponed", "session", id.value(), Map.of("to", newDate.toString()));
    }

    /** Calls a session off before it was opened. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONVOKE + "')")
    public void cancel(SessionId id, String reason) {
        Session session = lock(id);
        session.cancel(reason);
        sessions.saveAndFlush(session);
        journal.record("assembly.sessionCancelled", "session", id.value());
    }

    // ---- Holding ----

    /**
     * Checks the quorum of the current sitting and records the check, whatever it says.
     *
     * @param at the moment whose presence is counted
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public QuorumRow checkQuorum(SessionId id, Instant at) {
        Session session = lock(id);
        Instant moment = facts.happened(at);
        if (session.state() != SessionState.OPEN && session.state() != SessionState.SUSPENDED) {
            session.mustBeConvoked();
        }
        session.currentSitting().contains(moment);
        QuorumRow check = ledger.check(session, session.currentSitting(), null, QuorumOccasion.MANUAL, moment);
        journalCheck(check);
        return check;
    }

    private void journalCheck(QuorumRow check) {
        journal.record(
                "assembly.quorumChecked",
                "session",
                check.session().value(),
                Map.of(
                        "present", Integer.toString(check.present()),
                        "threshold", Integer.toString(check.threshold()),
                        "reached", Boolean.toString(check.reached())));
    }

    /**
     * Opens a session if enough members are present. The check is kept either way, and so are the rules once it opens.
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public Opening open(OpenSession command) {
        return opening(command, this::openNow);
    }

    /** Resumes a session that was left open, if enough members are present at its next sitting. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public Opening resume(OpenSession command) {
        return opening(command, this::resumeNow);
    }

    private interface Opener {
        Opening open(Session session, OpenSession command);
    }

    private Opening opening(OpenSession command, Opener opener) {
        Session session = lock(command.session());
        Answer answer = onceOnly.run(command.commandKey(), command, Answer.class, () -> {
            Opening opening = opener.open(session, command);
            return new Answer(opening.check().id(), opening instanceof Opening.Opened);
        });
        QuorumRow check = ledger.get(answer.id());
        return answer.done() ? new Opening.Opened(check) : new Opening.NoQuorum(check);
    }

    private Opening openNow(Session session, OpenSession command) {
        Instant at = facts.happened(command.at());
        session.mustBeConvoked();
        return start(session, command, at, QuorumOccasion.OPENING, "assembly.sessionOpened", (reached, chair) -> {
            ruleBook.freeze(session, facts.now());
            session.open(reached, at, chamber.presidentOn(session.date()).orElse(null), chair);
        });
    }

    private Opening resumeNow(Session session, OpenSession command) {
        Instant at = facts.happened(command.at());
        session.mustBe(SessionState.SUSPENDED);
        return start(
                session,
                command,
                at,
                QuorumOccasion.RESUMPTION,
                "assembly.sessionResumed",
                (reached, chair) -> session.resume(
                        reached,
                        at,
                        chamber.presidentOn(session.currentSitting().date()).orElse(null),
                        chair));
    }

    private interface Start {
        void with(Quorum.Reached quorum, MemberRef chair);
    }

    private Opening start(
            Session session, OpenSession command, Instant at, QuorumOccasion occasion, String act, Start start) {
        Sitting sitting = session.currentSitting();
        if (!Zone.date(at).equals(sitting.date())) {
            throw new Refusal.NotOnTheDay(at, sitting.date());
        }
        sitting.hasCome(at);
        roll.bringUpToDate(session, sitting);
        QuorumRow check = ledger.check(session, sitting, null, occasion, at);
        journalCheck(check);
        if (!(check.result() instanceof Quorum.Reached reached)) {
            return new Opening.NoQuorum(check);
        }
        start.with(reached, chair(command, sitting, at));
        sessions.saveAndFlush(session);
        journal.record(act, "session", session.id().value());
        return new Opening.Opened(check);
    }

    private MemberRef chair(OpenSession command, Sitting sitting, Instant at) {
        Map<MemberId, MemberRef> present = ChamberFacts.byId(roll.presentAt(sitting, at));
        MemberId asked = command.chair();
        if (asked != null) {
            MemberRef chair = present.get(asked);
            if (chair == null) {
                throw new Refusal.ChairNotPresent(chamber.inOffice(sitting.date()).stream()
                        .filter(member -> member.id().equals(asked))
                        .findAny()
                        .map(MemberRef::name)
                        .orElseThrow(() -> new Refusal.MemberNotInOffice(sitting.date())));
            }
            return chair;
        }
        return chamber.presidentOn(sitting.date())
                .flatMap(president -> Optional.ofNullable(present.get(president.id())))
                .orElseThrow(Refusal.ChairRequired::new);
    }

    /** Lifts the sitting and leaves the session open until the next one. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public SittingId suspend(SuspendSession command) {
        Session session = lock(command.session());
        Instant at = facts.happened(command.at());
        noVoteUnderWay(session);
        Sitting ended = session.currentSitting();
        roll.lastFact(ended.id()).ifPresent(last -> Facts.notBefore(at, last));
        Sitting next = session.suspend(at, command.reason(), command.nextDate(), command.nextStartTime());
        endSitting(ended);
        sessions.saveAndFlush(session);
        roll.bringUpToDate(session, next);
        journal.record("assembly.sessionSuspended", "session", session.id().value());
        return next.id();
    }

    private void endSitting(Sitting sitting) {
        List<Attendance> lines = attendance.ofSitting(sitting.id().value());
        lines.forEach(line -> line.sittingEnded(sitting));
        attendance.saveAll(lines);
    }

    /** Closes a session. Every item must have its outcome. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void close(CloseSession command) {
        Session session = lock(command.session());
        onceOnly.run(command.commandKey(), command, Answer.class, () -> {
            closeNow(session, facts.happened(command.at()));
            return new Answer(session.id().value(), true);
        });
    }

    private void closeNow(Session session, Instant at) {
        session.mustBe(SessionState.OPEN);
        noVoteUnderWay(session);
        everyItemHasItsOutcome(session);
        Sitting sitting = session.currentSitting();
        roll.lastFact(sitting.id()).ifPresent(last -> Facts.notBefore(at, last));
        session.close(at);
        endSitting(sitting);
        sessions.saveAndFlush(session);
        journal.record("assembly.sessionClosed", "session", session.id().value());
    }

    private void noVoteUnderWay(Session session) {
        boolean underWay = votes.existsBySessionIdAndStateIn(
                session.id().value(), List.of(VoteState.PREPARED, VoteState.OPEN, VoteState.CLOSED));
        if (underWay) {
            throw new Refusal.VoteUnderWay();
        }
    }

    private void everyItemHasItsOutcome(Session session) {
        List<String> open = reader.agenda(session.id()).stream()
                .flatMap(item -> item.isHeading() ? item.subItems().stream() : java.util.stream.Stream.of(item))
                .filter(item -> !item.isConcluded())
                .map(SessionView.Item::number)
                .toList();
        if (!open.isEmpty()) {
            throw new Refusal.ItemsWithoutOutcome(open.size(), String.join(" · ", open));
        }
    }

    // ---- A call without a quorum ----

    /** Records that a call found no quorum, without making the next call yet. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public QuorumRow adjourn(SessionId id, Instant at) {
        return adjourn(lock(id), facts.happened(at));
    }

    private QuorumRow adjourn(Session session, Instant at) {
        session.mustBeConvoked();
        Sitting sitting = session.currentSitting();
        sitting.contains(at);
        sitting.hasCome(at);
        roll.bringUpToDate(session, sitting);
        QuorumRow check = ledger.check(session, sitting, null, QuorumOccasion.OPENING, at);
        if (!(check.result() instanceof Quorum.NotReached notReached)) {
            throw new Refusal.QuorumIsReached(check.present(), check.threshold());
        }
        ruleBook.freeze(session, facts.now());
        session.adjourn(notReached, at);
        endSitting(sitting);
        sessions.saveAndFlush(session);
        journal.record("assembly.sessionAdjourned", "session", session.id().value());
        return check;
    }

    /**
     * Makes the next call of a session in one step: the earlier call is recorded as lacking its quorum, the agenda is
     * copied, and everybody in office is convoked.
     *
     * @return the session of the next call
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "') and hasRole('" + SESSION_CONVOKE + "')")
    public SessionId callAgain(CallAgain command) {
        Session session = lock(command.session());
        Answer answer = onceOnly.run(
                command.commandKey(), command, Answer.class, () -> new Answer(callAgainNow(session, command), true));
        return new SessionId(answer.id());
    }

    /**
     * The first day on which the next call of a session may be held: the same rule as when it is made.
     *
     * @param sent the day on which the new convocations are sent
     */
    public LocalDate earliestNextCall(SessionId id, LocalDate sent) {
        return notices.earliestNextCall(sessions.findById(id.value()).orElseThrow(NotFoundException::new), sent);
    }

    private UUID callAgainNow(Session session, CallAgain command) {
        if (sessions.existsByFirstCallId(session.id().value())) {
            throw new Refusal.AlreadyCalledAgain();
        }
        if (session.state() != SessionState.ADJOURNED_NO_QUORUM) {
            adjourn(session, facts.happened(command.noQuorumAt()));
        }
        Bilingual venue = command.venue().isEmpty() ? session.venue() : command.venue();
        ProvinceCode province = command.province() == null ? session.province().orElse(null) : command.province();
        Session called = session.callAgain(
                ruleBook.of(session).callsAtMost(), command.date(), command.startTime(), venue, province);
        notices.mayBeCalledOn(session, called, Zone.date(facts.happened(command.sentAt())));
        Session next = sessions.saveAndFlush(called);
        copyAgenda(session.id(), next.id());
        notices.send(next, command.channels(), facts.happened(command.sentAt()), "");
        sessions.saveAndFlush(next);
        journal.record(
                "assembly.calledAgain",
                "session",
                session.id().value(),
                Map.of(
                        "next",
                        next.id().value().toString(),
                        "newDate",
                        command.date().toString()));
        return next.id().value();
    }

    private void copyAgenda(SessionId from, SessionId to) {
        Map<ItemId, AgendaItem> originals =
                items.findBySessionId(from.value()).stream().collect(Collectors.toMap(AgendaItem::id, item -> item));
        Map<ItemId, ItemId> copies = new java.util.HashMap<>();
        for (AgendaOrder.Place place : new ArrayList<>(order.of(from))) {
            AgendaItem copy = items.saveAndFlush(java.util.Objects.requireNonNull(originals.get(place.item()))
                    .copiedTo(to));
            copies.put(place.item(), copy.id());
            @Nullable ItemId parent = place.parent() == null ? null : copies.get(place.parent());
            order.add(to, copy.id(), parent, null);
        }
        documents.copy(copies);
    }

    // ---- Afterwards ----

    /** The room of the minutes says that their text is final: they wait for the vote of another session. */
    @Transactional
    @PreAuthorize("hasRole('" + MINUTES_WRITE + "')")
    public void minutesFinal(SessionId id) {
        Session session = lock(id);
        session.minutesFinal();
        sessions.saveAndFlush(session);
    }

    /**
     * The minutes are adopted: nothing of the session changes any more.
     *
     * @throws Refusal.MinutesNotApproved if no session has approved them
     */
    @Transactional
    @PreAuthorize("hasRole('" + MINUTES_WRITE + "')")
    public void archive(SessionId id) {
        Session session = lock(id);
        session.mustBe(SessionState.CLOSED, SessionState.MINUTES_PENDING);
        if (!reader.minutesApproved(id)) {
            throw new Refusal.MinutesNotApproved();
        }
        session.archive();
        sessions.saveAndFlush(session);
        journal.record("assembly.sessionArchived", "session", id.value());
    }

    private Session lock(SessionId id) {
        return sessions.lock(id.value()).orElseThrow(NotFoundException::new);
    }
}
