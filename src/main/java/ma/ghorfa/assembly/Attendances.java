package ma.ghorfa.assembly;

import static ma.ghorfa.identity.Permissions.MEMBER_SELF;
import static ma.ghorfa.identity.Permissions.SESSION_CONDUCT;
import static ma.ghorfa.identity.Permissions.SESSION_PREPARE;
import static ma.ghorfa.identity.Permissions.SESSION_READ;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who came, when, who left, who sent an excuse. While a sitting is open every arrival and departure is a new check of the
 * quorum. Guests are noted and count in nothing.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + SESSION_READ + "')")
public class Attendances {

    private final SessionStore sessions;
    private final SittingStore sittings;
    private final AttendanceStore lines;
    private final GuestStore guests;
    private final Roll roll;
    private final RuleBook ruleBook;
    private final Ledger ledger;
    private final SessionReader reader;
    private final AttendanceReader register;
    private final Sentences sentences;
    private final CurrentAccount account;
    private final Facts facts;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Attendances(
            SessionStore sessions,
            SittingStore sittings,
            AttendanceStore lines,
            GuestStore guests,
            Roll roll,
            RuleBook ruleBook,
            Ledger ledger,
            SessionReader reader,
            AttendanceReader register,
            Sentences sentences,
            CurrentAccount account,
            Facts facts,
            Journal journal,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.lines = lines;
        this.guests = guests;
        this.roll = roll;
        this.ruleBook = ruleBook;
        this.ledger = ledger;
        this.reader = reader;
        this.register = register;
        this.sentences = sentences;
        this.account = account;
        this.facts = facts;
        this.journal = journal;
        this.events = events;
    }

    /** The register of a sitting. */
    public AttendanceSheet sheet(SittingId id) {
        Sitting sitting = sittings.findById(id.value()).orElseThrow(NotFoundException::new);
        SessionRow session = reader.row(sitting.session().id());
        return new AttendanceSheet(
                session.id(),
                sentences.sessionTitle(session),
                session.venue(),
                reader.sittings(session.id()).stream()
                        .filter(row -> row.id().equals(id))
                        .findAny()
                        .orElseThrow(NotFoundException::new),
                register.lines(id),
                reader.guests(session.id()),
                register.counts(id));
    }

    // ---- Coming and going ----

    /**
     * Everybody who is still expected is present: excuses and absences that were marked stay.
     *
     * @return who was marked, and when they came
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public AllPresent allPresent(SittingId id, Instant at) {
        Sitting sitting = lock(id);
        Instant moment = moment(sitting, at);
        roll.bringUpToDate(sitting.session(), sitting);
        List<Attendance> expected = lines.ofSitting(id.value()).stream()
                .filter(line -> line.state() == AttendanceState.EXPECTED)
                .toList();
        expected.forEach(line -> line.arrive(moment, account.username(), sitting));
        lines.saveAllAndFlush(expected);
        recordAll("assembly.allPresent", sitting, expected);
        if (!expected.isEmpty()) {
            checkAgain(sitting, QuorumOccasion.ARRIVAL, moment);
        }
        return new AllPresent(expected.stream().map(Attendance::member).collect(Collectors.toSet()), moment);
    }

    /**
     * Takes back that everybody was present, for those of whom nothing else was entered since.
     *
     * @throws Refusal.NothingToUndo if there is none of them
     * @throws Refusal.SittingOver once the sitting has ended
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void undoAllPresent(SittingId id, AllPresent all) {
        Sitting sitting = lock(id);
        canBeTakenBack(sitting, all.at());
        List<Attendance> marked = lines.ofSitting(id.value()).stream()
                .filter(line -> all.members().contains(line.member()))
                .filter(line ->
                        line.presence().arrivedLastAt().filter(all.at()::equals).isPresent())
                .toList();
        if (marked.isEmpty()) {
            throw new Refusal.NothingToUndo();
        }
        marked.forEach(line -> line.undoLast(sitting));
        lines.saveAllAndFlush(marked);
        recordAll("assembly.allPresentUndone", sitting, marked);
        checkAgain(sitting, QuorumOccasion.MANUAL, all.at());
    }

    private void recordAll(String act, Sitting sitting, List<Attendance> changed) {
        journal.record(
                act, "session", sitting.session().id().value(), Map.of("members", Integer.toString(changed.size())));
    }

    /** A member comes into the room. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void arrive(SittingId id, MemberId member, Instant at) {
        Sitting sitting = lock(id);
        Instant moment = moment(sitting, at);
        Attendance line = roll.line(sitting.session(), sitting, member);
        line.arrive(moment, account.username(), sitting);
        lines.saveAndFlush(line);
        checkAgain(sitting, QuorumOccasion.ARRIVAL, moment);
    }

    /** A member leaves the room. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void leave(SittingId id, MemberId member, Instant at) {
        Sitting sitting = lock(id);
        Instant moment = moment(sitting, at);
        Attendance line = roll.line(sitting.session(), sitting, member);
        line.leave(moment, account.username(), sitting);
        lines.saveAndFlush(line);
        checkAgain(sitting, QuorumOccasion.DEPARTURE, moment);
    }

    /**
     * Takes back the last arrival or departure of a member, unless a vote or the opening has counted it.
     *
     * @throws Refusal.SittingOver once the sitting has ended
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void undo(SittingId id, MemberId member) {
        Sitting sitting = lock(id);
        Attendance line = roll.line(sitting.session(), sitting, member);
        Instant undone =
                line.presence().last().orElseThrow(Refusal.NothingToUndo::new).at();
        canBeTakenBack(sitting, undone);
        line.undoLast(sitting);
        lines.saveAndFlush(line);
        undone(sitting, undone);
    }

    private void undone(Sitting sitting, Instant movement) {
        journal.record(
                "assembly.movementUndone", "session", sitting.session().id().value());
        checkAgain(sitting, QuorumOccasion.MANUAL, movement);
    }

    /** Everybody was marked present at first: who is absent after all was never in the room. */
    private Optional<Instant> takeBackArrival(Sitting sitting, Attendance line) {
        Optional<Instant> came = line.presence().arrivedLastAt();
        came.ifPresent(at -> {
            canBeTakenBack(sitting, at);
            line.undoLast(sitting);
        });
        return came;
    }

    /** A moment at which movements of a sitting can still be entered. */
    private Instant moment(Sitting sitting, Instant at) {
        Instant moment = facts.happened(at);
        mustBeHeld(sitting);
        sitting.contains(moment);
        notCountedYet(sitting, moment);
        return moment;
    }

    private void canBeTakenBack(Sitting sitting, Instant movement) {
        mustBeHeld(sitting);
        notCountedYet(sitting, movement);
    }

    private void notCountedYet(Sitting sitting, Instant moment) {
        roll.lastCounted(sitting).filter(counted -> !moment.isAfter(counted)).ifPresent(counted -> {
            throw new Refusal.AlreadyCounted(counted);
        });
    }

    private static void mustBeHeld(Sitting sitting) {
        if (sitting.endedAt().isPresent()) {
            throw new Refusal.SittingOver();
        }
        Session session = sitting.session();
        if (session.state() != SessionState.OPEN && session.state() != SessionState.SUSPENDED) {
            session.mustBeConvoked();
        }
    }

    private void checkAgain(Sitting sitting, QuorumOccasion occasion, Instant at) {
        if (!sitting.isOpen()) {
            return;
        }
        QuorumRow before = ledger.ofSession(sitting.session().id()).getLast();
        QuorumRow now = ledger.check(sitting.session(), sitting, null, occasion, at);
        if (before.at().isAfter(at)) {
            // Keyed in late: the checks in between counted without it, so the last of them is made again.
            now = ledger.check(sitting.session(), sitting, null, QuorumOccasion.MANUAL, before.at());
        }
        if (before.reached() && !now.reached()) {
            journal.record("assembly.quorumLost", "session", now.session().value());
            events.publishEvent(new QuorumLost(now.session(), now.sitting(), now.present(), now.threshold(), now.at()));
        }
    }

    // ---- Excuses and absences ----

    /**
     * Enters a member's excuse in the register; the arrival of somebody who is in the room is taken back with it.
     *
     * @return the arrival that was taken back
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public Optional<Instant> excuse(SittingId id, MemberId member, ExcuseData data) {
        Sitting sitting = lock(id);
        mustBeConvokedOrHeld(sitting);
        Attendance line = roll.line(sitting.session(), sitting, member);
        Optional<Instant> came = takeBackArrival(sitting, line);
        enter(sitting, line, data, facts.happened(data.writtenAt()));
        came.ifPresent(at -> undone(sitting, at));
        return came;
    }

    private void enter(Sitting sitting, Attendance line, ExcuseData data, Instant writtenAt) {
        boolean mustPrecede = ruleBook.of(sitting.session()).excuseMustBeWritten();
        line.excuse(data.reason(), writtenAt, data.forceMajeure(), mustPrecede, account.username(), sitting);
        lines.saveAndFlush(line);
        journal.record(
                "assembly.excuseEntered",
                "session",
                sitting.session().id().value(),
                Map.of("memberId", line.member().toString()));
    }

    /**
     * A member is absent and nothing was heard; who comes later is late. The arrival of somebody who is in the room is taken
     * back with it.
     *
     * @return the arrival that was taken back
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public Optional<Instant> markAbsent(SittingId id, MemberId member) {
        Sitting sitting = lock(id);
        mustBeConvokedOrHeld(sitting);
        Attendance line = roll.line(sitting.session(), sitting, member);
        Optional<Instant> came = takeBackArrival(sitting, line);
        line.markAbsent(sitting);
        lines.saveAndFlush(line);
        came.ifPresent(at -> undone(sitting, at));
        return came;
    }

    /**
     * Takes an excuse or a mark of absence back; the arrival of somebody who is in the room is taken back with it.
     *
     * @return the arrival that was taken back
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public Optional<Instant> expectAgain(SittingId id, MemberId member) {
        Sitting sitting = lock(id);
        mustBeConvokedOrHeld(sitting);
        Attendance line = roll.line(sitting.session(), sitting, member);
        Optional<Instant> came = takeBackArrival(sitting, line);
        line.expectAgain(sitting);
        lines.saveAndFlush(line);
        came.ifPresent(at -> undone(sitting, at));
        return came;
    }

    /**
     * As before an excuse or a mark of absence was entered: expected, or in the room since then.
     *
     * @param cameAt the arrival that was taken back with it
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void backFromAbsence(SittingId id, MemberId member, Optional<Instant> cameAt) {
        expectAgain(id, member);
        cameAt.ifPresent(at -> arrive(id, member, at));
    }

    /** An excuse may also come after the sitting, until the minutes of the session are adopted. */
    private static void mustBeConvokedOrHeld(Sitting sitting) {
        SessionState state = sitting.session().state();
        if (state.isInPreparation()) {
            throw new Refusal.NotConvoked();
        }
        if (state == SessionState.CANCELLED || state == SessionState.ARCHIVED) {
            throw new Refusal.NotInThisState(state);
        }
    }

    /**
     * The member who is signed in sends an excuse for the next sitting of a session.
     *
     * @param forceMajeure asked for once the sitting has begun
     */
    @Transactional
    @PreAuthorize("hasRole('" + MEMBER_SELF + "')")
    public void excuseMyself(SessionId id, String reason, boolean forceMajeure) {
        Sitting sitting = mine(id);
        Attendance line = myLine(sitting);
        Instant now = facts.now();
        enter(sitting, line, new ExcuseData(reason, now, forceMajeure), now);
    }

    /** The member who is signed in will come after all; possible until the sitting begins. */
    @Transactional
    @PreAuthorize("hasRole('" + MEMBER_SELF + "')")
    public void withdrawMyExcuse(SessionId id) {
        Sitting sitting = mine(id);
        if (!facts.now().isBefore(sitting.start())) {
            throw new Refusal.ExcuseTooLate(sitting.start());
        }
        Attendance line = myLine(sitting);
        line.expectAgain(sitting);
        lines.saveAndFlush(line);
    }

    private Sitting mine(SessionId id) {
        Session session = sessions.lock(id.value()).orElseThrow(NotFoundException::new);
        Sitting sitting = session.currentSitting();
        mustBeConvokedOrHeld(sitting);
        return sitting;
    }

    private Attendance myLine(Sitting sitting) {
        UUID member = account.memberId().orElseThrow(Refusal.NoMemberOfYours::new);
        return lines.line(sitting.id().value(), member).orElseThrow(Refusal.NotConvokedMember::new);
    }

    // ---- Guests ----

    /** Invites somebody who does not vote. */
    @Transactional
    @PreAuthorize("hasAnyRole('" + SESSION_PREPARE + "', '" + SESSION_CONDUCT + "')")
    public GuestId invite(SessionId id, GuestData data) {
        notArchived(sessions.findById(id.value()).orElseThrow(NotFoundException::new));
        return guests.saveAndFlush(new Guest(id, data)).id();
    }

    @Transactional
    @PreAuthorize("hasAnyRole('" + SESSION_PREPARE + "', '" + SESSION_CONDUCT + "')")
    public void editGuest(GuestId id, long version, GuestData data) {
        Guest guest = guest(id);
        guest.edit(version, data);
        guests.saveAndFlush(guest);
    }

    @Transactional
    @PreAuthorize("hasAnyRole('" + SESSION_PREPARE + "', '" + SESSION_CONDUCT + "')")
    public void uninvite(GuestId id) {
        guests.delete(guest(id));
        guests.flush();
    }

    /** Notes whether a guest came. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void guestAttended(GuestId id, boolean came) {
        Guest guest = guest(id);
        guest.attended(came);
        guests.saveAndFlush(guest);
    }

    private Guest guest(GuestId id) {
        Guest guest = guests.findById(id.value()).orElseThrow(NotFoundException::new);
        notArchived(sessions.findById(guest.session().value()).orElseThrow(NotFoundException::new));
        return guest;
    }

    private static void notArchived(Session session) {
        if (session.state() == SessionState.ARCHIVED || session.state() == SessionState.CANCELLED) {
            throw new Refusal.NotInThisState(session.state());
        }
    }

    /** The sitting, its session locked: what happens in one session happens one after the other. */
    private Sitting lock(SittingId id) {
        return sittings.sessionOf(id.value())
                .flatMap(sessions::lock)
                .flatMap(session -> session.sitting(id))
                .orElseThrow(NotFoundException::new);
    }
}
