package ma.ghorfa.assembly;

import static ma.ghorfa.identity.Permissions.MEMBER_SELF;
import static ma.ghorfa.identity.Permissions.SESSION_CONVOKE;
import static ma.ghorfa.identity.Permissions.SESSION_READ;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.journal.OnceOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How members are called to a session, in clear days and by means that prove receipt, and who still lacks a proof.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + SESSION_READ + "')")
public class Convocations {

    private final SessionStore sessions;
    private final Notices notices;
    private final ConvocationLog log;
    private final SessionReader reader;
    private final MyAttendance myAttendance;
    private final ChamberFacts chamber;
    private final CurrentAccount account;
    private final Facts facts;
    private final OnceOnly onceOnly;
    private final Journal journal;

    Convocations(
            SessionStore sessions,
            Notices notices,
            ConvocationLog log,
            SessionReader reader,
            MyAttendance myAttendance,
            ChamberFacts chamber,
            CurrentAccount account,
            Facts facts,
            OnceOnly onceOnly,
            Journal journal) {
        this.sessions = sessions;
        this.notices = notices;
        this.log = log;
        this.reader = reader;
        this.myAttendance = myAttendance;
        this.chamber = chamber;
        this.account = account;
        this.facts = facts;
        this.onceOnly = onceOnly;
        this.journal = journal;
    }

    // ---- Reading ----

    /** What convoking would mean: whom, by when, by which channels. */
    public ConvocationPlan plan(SessionId id) {
        Session session = sessions.findById(id.value()).orElseThrow(NotFoundException::new);
        SessionRules rules = notices.rules(session);
        ClearDays days = notices.clearDays(rules, session.date());
        int required = rules.noticeDays(session.kind(), session.callNumber());
        LocalDate today = Zone.date(facts.now());
        int left = days.between(today, session.date());
        return new ConvocationPlan(
                session.date(),
                required,
                days.lastSendingDate(session.date(), required),
                left,
                left < required,
                rules.channels(),
                chamber.inOffice(session.date()),
                refusal(session));
    }

    private @Nullable String refusal(Session session) {
        return switch (session.state()) {
            case AGENDA_FIXED, POSTPONED -> null;
            case DRAFT -> "assembly.convocation.fixAgendaFirst";
            default -> "assembly.convocation.notNow";
        };
    }

    /** Every convocation of the last round with its proofs, by member number. */
    public List<ConvocationRow> list(SessionId id) {
        return log.ofSession(id);
    }

    /** Who was convoked and has no proof of receipt, by name. */
    public List<MemberRef> withoutProof(SessionId id) {
        return log.ofSession(id).stream()
                .filter(row -> !row.proven())
                .map(ConvocationRow::member)
                .toList();
    }

    /** The sessions that the member who is signed in was called to, the latest first. */
    @PreAuthorize("hasRole('" + MEMBER_SELF + "')")
    public List<MyConvocation> mine() {
        MemberId me = me();
        Map<SessionId, MyAttendance.Standing> standings = myAttendance.of(me);
        Map<SessionId, SessionRow> rows =
                reader.list(SessionFilter.ALL).stream().collect(Collectors.toMap(SessionRow::id, Function.identity()));
        return log.ofMember(me).entrySet().stream()
                .map(entry -> mine(
                        Objects.requireNonNull(rows.get(entry.getKey())),
                        entry.getValue(),
                        Optional.ofNullable(standings.get(entry.getKey()))))
                .sorted(Comparator.comparing(
                                (MyConvocation mine) -> mine.session().date())
                        .thenComparing(mine -> mine.session().id().value())
                        .reversed())
                .toList();
    }

    private static MyConvocation mine(
            SessionRow session, ConvocationRow convocation, Optional<MyAttendance.Standing> standing) {
        return new MyConvocation(
                session,
                convocation.convokedAt(),
                convocation.acknowledgedAt().orElse(null),
                standing.map(MyAttendance.Standing::state).orElse(AttendanceState.EXPECTED),
                standing.map(MyAttendance.Standing::excuse).orElse(null),
                session.state().isConvoked());
    }

    // ---- Convoking ----

    /**
     * Convokes everybody in office on the day of the session.
     *
     * @return how many members
     * @throws Refusal.NoticeTooShort if fewer clear days remain than the rule asks for and no reason is given
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONVOKE + "')")
    public int convoke(Convoke command) {
        Session session = lock(command.session());
        onceOnly.run(command.commandKey(), command, Sessions.Answer.class, () -> {
            convokeNow(session, command);
            return new Sessions.Answer(session.id().value(), true);
        });
        return log.counts(session.id()).sent();
    }

    private void convokeNow(Session session, Convoke command) {
        Instant sentAt = facts.happened(command.sentAt());
        session.mustBe(SessionState.AGENDA_FIXED, SessionState.POSTPONED, SessionState.DRAFT);
        if (session.state() == SessionState.DRAFT) {
            throw new Refusal.AgendaNotFixed();
        }
        notices.send(session, command.channels(), sentAt, command.lateReason());
        sessions.saveAndFlush(session);
    }

    // ---- Proofs ----

    /**
     * Records what is known of convocations on their way: sent again, delivered, acknowledged on paper, returned.
     *
     * @throws Refusal.ReminderOnly if a message that proves nothing is to prove receipt
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONVOKE + "')")
    public void record(RecordProof command) {
        Session session = lock(command.session());
        notOver(session);
        Instant at = facts.happened(command.at());
        if (!notices.rules(session).channels().contains(command.channel())) {
            throw new Refusal.ChannelNotAllowed(command.channel());
        }
        if (command.step() != ProofStep.SENT) {
            mayProve(command.channel());
        }
        String reference = Text.atMost("reference", Text.line(command.reference()), TextRules.NAME);
        Map<MemberId, ConvocationRow> byMember = log.ofSession(session.id()).stream()
                .collect(Collectors.toMap(row -> row.member().id(), Function.identity()));
        Set<MemberId> members = command.members();
        List<UUID> convocations = new ArrayList<>();
        for (MemberId member : members) {
            ConvocationRow convocation = byMember.get(member);
            if (convocation == null) {
                throw new Refusal.NotConvokedMember();
            }
            Facts.notBefore(at, convocation.convokedAt());
            convocations.add(convocation.id());
        }
        log.add(convocations, command.channel(), command.step(), at, reference);
        journal.record(
                "assembly.proofRecorded",
                "session",
                session.id().value(),
                Map.of("step", command.step().name(), "members", Integer.toString(members.size())));
    }

    /** What the portal knows of a member is what the member does there: nobody else says it. */
    private static void mayProve(Channel channel) {
        if (!channel.proves()) {
            throw new Refusal.ReminderOnly(channel);
        }
        if (channel == Channel.PORTAL) {
            throw new Refusal.MemberAcknowledgesAlone();
        }
    }

    /** Takes back a proof that was recorded by mistake; it stays in the log with the reason. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONVOKE + "')")
    public void withdrawProof(UUID proof, String reason) {
        Session session = lock(log.sessionOf(proof));
        notOver(session);
        log.withdraw(proof, TextRules.reason("reason", reason));
        journal.record("assembly.proofWithdrawn", "session", session.id().value());
    }

    private static void notOver(Session session) {
        if (session.state() == SessionState.ARCHIVED || session.state() == SessionState.CANCELLED) {
            throw new Refusal.NotInThisState(session.state());
        }
    }

    /** The member who is signed in acknowledges the convocation; asked for twice, it stays one acknowledgement. */
    @Transactional
    @PreAuthorize("hasRole('" + MEMBER_SELF + "')")
    public void acknowledge(SessionId id) {
        Session session = lock(id);
        session.mustBeConvoked();
        ConvocationRow mine = log.of(id, me()).orElseThrow(Refusal.NotConvokedMember::new);
        boolean already = mine.proofs().stream()
                .anyMatch(proof -> proof.channel() == Channel.PORTAL && proof.step() == ProofStep.ACKNOWLEDGED);
        if (!already) {
            log.add(List.of(mine.id()), Channel.PORTAL, ProofStep.ACKNOWLEDGED, facts.now(), "");
            journal.record("assembly.convocationAcknowledged", "session", id.value());
        }
    }

    private MemberId me() {
        return account.memberId().map(MemberId::new).orElseThrow(Refusal.NoMemberOfYours::new);
    }

    private Session lock(SessionId id) {
        return sessions.lock(id.value()).orElseThrow(NotFoundException::new);
    }
}
