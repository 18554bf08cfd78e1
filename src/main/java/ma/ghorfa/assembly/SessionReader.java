package ma.ghorfa.assembly;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.RuleStatus;
import ma.ghorfa.chamber.RuleValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projections of sessions: rows for lists, and everything that the page of one session shows, in a dozen queries. */
@Component
class SessionReader {

    /** An item above sub-items is a heading: the sub-items are what is decided. */
    private static final String SELECT = """
            select s.*,
                (select count(*) from agenda_place p where p.session_id = s.id
                    and not exists (select 1 from agenda_place c where c.parent_id = p.item_id)) items,
                (select count(*) from agenda_place p join agenda_item i on i.id = p.item_id
                    where p.session_id = s.id and i.outcome is not null
                    and not exists (select 1 from agenda_place c where c.parent_id = p.item_id)) decided,
                (select n.id from assembly_session n where n.first_call_id = s.id) next_call_id
            from assembly_session s
            """;

    private final Sql sql;
    private final RuleBook ruleBook;
    private final Ledger ledger;
    private final Roll roll;
    private final VoteReader votes;
    private final AttendanceReader attendance;
    private final DecisionReader decisions;
    private final ConvocationLog convocations;
    private final Subjects subjects;
    private final Sentences sentences;
    private final ChamberFacts chamber;
    private final Facts facts;

    SessionReader(
            Sql sql,
            RuleBook ruleBook,
            Ledger ledger,
            Roll roll,
            VoteReader votes,
            AttendanceReader attendance,
            DecisionReader decisions,
            ConvocationLog convocations,
            Subjects subjects,
            Sentences sentences,
            ChamberFacts chamber,
            Facts facts) {
        this.sql = sql;
        this.ruleBook = ruleBook;
        this.ledger = ledger;
        this.roll = roll;
        this.votes = votes;
        this.attendance = attendance;
        this.decisions = decisions;
        this.convocations = convocations;
        this.subjects = subjects;
        this.sentences = sentences;
        this.chamber = chamber;
        this.facts = facts;
    }

    /** The latest first. */
    List<SessionRow> list(SessionFilter filter) {
        return sql.query(SELECT + """
                 where (:anyKind or s.kind in (:kinds)) and (:anyState or s.state in (:states))
                   and (:from is null or s.session_date >= :from) and (:to is null or s.session_date <= :to)
                 order by s.session_date desc, s.id desc
                """)
                .param("anyKind", filter.kinds().isEmpty())
                .param("kinds", names(filter.kinds()))
                .param("anyState", filter.states().isEmpty())
                .param("states", names(filter.states()))
                .param("from", filter.from())
                .param("to", filter.to())
                .query(Sql.rows(SessionReader::row))
                .list();
    }

    private static List<String> names(Set<? extends Enum<?>> words) {
        // An empty list is no SQL; the flag beside it says that it is not looked at.
        return words.isEmpty() ? List.of("") : words.stream().map(Enum::name).toList();
    }

    SessionRow row(SessionId id) {
        return sql.query(SELECT + " where s.id = :id")
                .param("id", id.value().toString())
                .query(Sql.rows(SessionReader::row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Whether a session has approved the minutes of this one. */
    boolean minutesApproved(SessionId id) {
        return sql.query("""
                select count(*) from agenda_item i where i.subject_type = :minutes and i.subject_id = :id
                  and i.outcome in (:approved)
                """)
                        .param("minutes", SubjectRef.MINUTES)
                        .param("approved", ItemOutcome.approved())
                        .param("id", id.value().toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Sessions that were held before a date and whose minutes no session has approved, the earliest first. */
    List<SessionRow> withoutApprovedMinutes(LocalDate before) {
        return sql.query(SELECT + """
                 where s.state in ('CLOSED', 'MINUTES_PENDING') and s.session_date < :before
                   and not exists (select 1 from agenda_item i where i.subject_type = :minutes and i.subject_id = s.id
                       and i.outcome in (:approved))
                 order by s.session_date, s.id
                """)
                .param("before", before)
                .param("minutes", SubjectRef.MINUTES)
                .param("approved", ItemOutcome.approved())
                .query(Sql.rows(SessionReader::row))
                .list();
    }

    static SessionRow row(Columns row) throws SQLException {
        String province = row.textOrNull("province_code");
        UUID earlier = row.uuidOrNull("first_call_id");
        UUID next = row.uuidOrNull("next_call_id");
        return new SessionRow(
                new SessionId(row.uuid("id")),
                row.longNumber("version"),
                row.word(SessionKind.class, "kind"),
                row.flag("elective"),
                row.number("call_number"),
                row.number("nominal_year"),
                row.number("nominal_month"),
                row.date("session_date"),
                row.time("start_time"),
                row.bilingual("venue"),
                province == null ? null : new ProvinceCode(province),
                row.word(SessionState.class, "state"),
                row.number("items"),
                row.number("decided"),
                earlier == null ? null : new SessionId(earlier),
                next == null ? null : new SessionId(next));
    }

    // ---- The page of one session ----

    /** The columns that only the page shows. */
    private record Head(
            SessionRow row,
            Protocol protocol,
            @Nullable MemberRef president,
            @Nullable MemberRef chair,
            @Nullable Instant convokedAt,
            @Nullable String lateReason,
            @Nullable LocalDate postponedFrom,
            @Nullable String stateReason,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt) {}

    SessionView view(SessionId id) {
        Head head = head(id);
        SessionRow session = head.row();
        List<SessionView.SittingRow> sittings = sittings(id);
        SessionView.SittingRow current = sittings.getLast();
        List<SessionView.Item> agenda = agenda(id);
        List<RuleValue> frozen = ruleBook.frozen(id);
        SessionRules rules =
                frozen.isEmpty() ? chamber.rulesOn(session.date()) : SessionRules.of(session.date(), frozen);
        List<QuorumRow> checks = ledger.ofSession(id);
        SessionView.AttendanceCounts counts = attendance.counts(current.id());
        List<DecisionRow> ofSession = decisions.ofSession(id);
        MemberRef president = head.president() != null || session.state().wasHeld()
                ? head.president()
                : chamber.presidentOn(session.date()).orElse(null);
        SessionView.Convoked convoked = convocations.counts(id);
        return new SessionView(
                session,
                session.province() == null ? Bilingual.EMPTY : chamber.provinceName(session.province()),
                head.protocol(),
                president,
                head.chair(),
                head.convokedAt(),
                head.lateReason(),
                head.postponedFrom(),
                head.stateReason(),
                head.openedAt(),
                head.closedAt(),
                sittings,
                agenda,
                guests(id),
                convoked,
                counts,
                live(session, current, rules, counts, agenda),
                checks,
                rules.all(),
                !frozen.isEmpty(),
                ofSession,
                warnings(session, agenda, rules, convoked, ofSession, president),
                suggestedAt(session, current));
    }

    private Head head(SessionId id) {
        return sql.query(SELECT + " where s.id = :id")
                .param("id", id.value().toString())
                .query(Sql.rows(row -> new Head(
                        row(row),
                        new Protocol(
                                row.bilingual("ceremonial_president"),
                                row.bilingual("opening_words"),
                                row.bilingual("closing_words"),
                                row.flag("loyalty_telegram")),
                        person(row, "president"),
                        person(row, "chair"),
                        row.instantOrNull("convoked_at"),
                        row.textOrNull("late_reason"),
                        row.dateOrNull("postponed_from"),
                        row.textOrNull("state_reason"),
                        row.instantOrNull("opened_at"),
                        row.instantOrNull("closed_at"))))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private static @Nullable MemberRef person(Columns row, String prefix) throws SQLException {
        UUID id = row.uuidOrNull(prefix + "_id");
        return id == null
                ? null
                : new MemberRef(new MemberId(id), row.number(prefix + "_number"), row.bilingual(prefix));
    }

    List<SessionView.SittingRow> sittings(SessionId id) {
        return sql.query("select * from sitting where session_id = :session order by number")
                .param("session", id.value().toString())
                .query(Sql.rows(SessionReader::sitting))
                .list();
    }

    static SessionView.SittingRow sitting(Columns row) throws SQLException {
        return new SessionView.SittingRow(
                new SittingId(row.uuid("id")),
                row.number("number"),
                row.date("sitting_date"),
                row.time("start_time"),
                row.instantOrNull("opened_at"),
                row.instantOrNull("ended_at"),
                row.textOrNull("end_reason"));
    }

    List<SessionView.GuestRow> guests(SessionId id) {
        return sql.query("select * from guest where session_id = :session order by id")
                .param("session", id.value().toString())
                .query(Sql.rows(row -> new SessionView.GuestRow(
                        new GuestId(row.uuid("id")),
                        row.longNumber("version"),
                        new GuestData(row.bilingual("name"), row.bilingual("function"), row.bilingual("institution")),
                        row.flag("attended"))))
                .list();
    }

    // ---- The agenda ----

    List<SessionView.Item> agenda(SessionId id) {
        Map<ItemId, List<SessionView.DocumentRow>> documents = documents(id);
        Map<ItemId, List<VoteRow>> ofItems = votes.ofSession(id);
        Map<ItemId, List<SessionView.Item>> subItems = new HashMap<>();
        List<SessionView.Item> top = new ArrayList<>();
        // Sub-items come first, so that each item finds its own complete when it is read.
        sql.query("""
                select i.*, p.parent_id, p.position, q.position parent_position,
                    (select count(*) from intervention v where v.item_id = i.id) interventions
                from agenda_item i join agenda_place p on p.item_id = i.id
                left join agenda_place q on q.item_id = p.parent_id
                where i.session_id = :session
                order by p.parent_id is null, p.position, i.id
                """)
                .param("session", id.value().toString())
                .query(Sql.rows(row -> item(row, documents, ofItems, subItems)))
                .list()
                .forEach(item -> {
                    if (item.parent() == null) {
                        top.add(item);
                    }
                });
        return top;
    }

    private SessionView.Item item(
            Columns row,
            Map<ItemId, List<SessionView.DocumentRow>> documents,
            Map<ItemId, List<VoteRow>> ofItems,
            Map<ItemId, List<SessionView.Item>> subItems)
            throws SQLException {
        var id = new ItemId(row.uuid("id"));
        ItemId parent = AgendaOrder.idOrNull(row.uuidOrNull("parent_id"));
        String subjectType = row.textOrNull("subject_type");
        UUID subjectId = row.uuidOrNull("subject_id");
        SubjectRef subject = subjectType == null || subjectId == null ? null : new SubjectRef(subjectType, subjectId);
        String position = Integer.toString(row.number("position"));
        var item = new SessionView.Item(
                id,
                row.longNumber("version"),
                row.text("changed_by"),
                parent == null ? position : row.number("parent_position") + "." + position,
                parent,
                new ItemData(
                        row.word(ItemType.class, "type"),
                        row.bilingual("title"),
                        row.bilingual("presenter"),
                        row.bilingual("party"),
                        subject,
                        row.bilingual("decision_text"),
                        row.text("proposed_by")),
                title(subject),
                row.bilingual("discussion"),
                row.flag("amended"),
                row.flag("late"),
                row.textOrNull("late_reason"),
                AgendaOrder.idOrNull(row.uuidOrNull("resubmits_id")),
                row.word(ItemState.class, "state"),
                row.instantOrNull("presented_at"),
                row.instantOrNull("debated_at"),
                row.wordOrNull(ItemOutcome.class, "outcome"),
                row.instantOrNull("outcome_at"),
                row.textOrNull("outcome_reason"),
                documents.getOrDefault(id, List.of()),
                row.number("interventions"),
                ofItems.getOrDefault(id, List.of()),
                subItems.getOrDefault(id, List.of()));
        if (parent != null) {
            subItems.computeIfAbsent(parent, above -> new ArrayList<>()).add(item);
        }
        return item;
    }

    private Bilingual title(@Nullable SubjectRef subject) {
        return Optional.ofNullable(subject)
                .flatMap(ref -> subjects.providerOf(ref).flatMap(provider -> provider.title(ref.id())))
                .orElse(Bilingual.EMPTY);
    }

    private Map<ItemId, List<SessionView.DocumentRow>> documents(SessionId id) {
        Map<ItemId, List<SessionView.DocumentRow>> byItem = new HashMap<>();
        sql.query("""
                select d.* from agenda_document d join agenda_item i on i.id = d.item_id
                where i.session_id = :session order by d.item_id, d.position, d.id
                """)
                .param("session", id.value().toString())
                .query(Sql.rows(row -> Map.entry(
                        new ItemId(row.uuid("item_id")),
                        new SessionView.DocumentRow(row.uuid("id"), row.uuid("file_id"), row.bilingual("title")))))
                .list()
                .forEach(entry -> byItem.computeIfAbsent(entry.getKey(), item -> new ArrayList<>())
                        .add(entry.getValue()));
        return byItem;
    }

    // ---- What is computed ----

    private @Nullable LiveQuorum live(
            SessionRow session,
            SessionView.SittingRow sitting,
            SessionRules rules,
            SessionView.AttendanceCounts counts,
            List<SessionView.Item> agenda) {
        boolean goingOn = session.state().isConvoked()
                || session.state() == SessionState.OPEN
                || session.state() == SessionState.SUSPENDED;
        if (!goingOn) {
            return null;
        }
        RuleValue applied = rules.quorum(session.elective(), session.call());
        var rule = applied.asQuorumRule();
        int inOffice = chamber.inOffice(sitting.date()).size();
        int present = Math.min(counts.inTheRoom(), inOffice);
        Quorum.Result result = Quorum.check(rule, rules.seats(), inOffice, present);
        int toVote = (int) agenda.stream()
                .flatMap(item -> item.isHeading() ? item.subItems().stream() : java.util.stream.Stream.of(item))
                .filter(item -> !item.isConcluded() && item.data().type().handling() == ItemType.Handling.VOTE)
                .count();
        return new LiveQuorum(
                rules.seats(),
                inOffice,
                present,
                counts.excused(),
                result.threshold(),
                result.isReached(),
                result.departuresUntilLost(),
                result.missing(),
                toVote,
                sentences.rule(rule),
                applied);
    }

    private List<SessionWarning> warnings(
            SessionRow session,
            List<SessionView.Item> agenda,
            SessionRules rules,
            SessionView.Convoked convoked,
            List<DecisionRow> ofSession,
            @Nullable MemberRef president) {
        List<SessionWarning> found = new ArrayList<>();
        boolean ahead = session.state().isInPreparation() || session.state().isConvoked();
        if (ahead) {
            if (session.kind() == SessionKind.ORDINARY
                    && !rules.ordinaryMonths().contains(session.month())) {
                found.add(SessionWarning.of(SessionWarning.Kind.UNUSUAL_MONTH));
            }
            if (!chamber.holidaysKnown(session.date().getYear())) {
                found.add(SessionWarning.of(
                        SessionWarning.Kind.HOLIDAYS_UNKNOWN,
                        Integer.toString(session.date().getYear())));
            }
            minutesMissingFrom(agenda, session)
                    .forEach(missing -> found.add(SessionWarning.of(
                            SessionWarning.Kind.MINUTES_NOT_ON_AGENDA,
                            sentences.sessionTitle(missing).ar(),
                            sentences.sessionTitle(missing).fr())));
            RuleValue quorum = rules.quorum(session.elective(), session.call());
            if (quorum.status() == RuleStatus.TO_VERIFY) {
                found.add(SessionWarning.of(SessionWarning.Kind.RULE_TO_VERIFY, quorum.key(), quorum.value()));
            }
            if (president == null) {
                found.add(SessionWarning.of(SessionWarning.Kind.NO_PRESIDENT));
            }
            absentAgain(session, rules).ifPresent(found::add);
        }
        if (session.state().isOver()) {
            found.addAll(late(session, ofSession));
        }
        if (session.state().isConvoked() && rules.receiptMustBeProved() && convoked.proven() < convoked.sent()) {
            found.add(SessionWarning.of(SessionWarning.Kind.PROOF_MISSING, convoked.sent() - convoked.proven()));
        }
        agenda.stream()
                .flatMap(item ->
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(item), item.subItems().stream()))
                .filter(SessionReader::lacksFrench)
                .forEach(item ->
                        found.add(SessionWarning.about(item.id(), SessionWarning.Kind.FRENCH_MISSING, item.number())));
        long open = ofSession.stream()
                .filter(decision -> decision.kind() == DecisionKind.RECOMMENDATION
                        && !decision.state().isSettled()
                        && (decision.owner().isEmpty() || decision.dueDate() == null))
                .count();
        if (open > 0) {
            found.add(SessionWarning.of(SessionWarning.Kind.RECOMMENDATION_OPEN, open));
        }
        return found;
    }

    private Optional<SessionWarning> absentAgain(SessionRow session, SessionRules rules) {
        int inARow = rules.alertAfterAbsences();
        Set<MemberId> absent = attendance.absentWithoutExcuse(inARow, session.date());
        List<MemberRef> members = chamber.inOffice(session.date()).stream()
                .filter(member -> absent.contains(member.id()))
                .toList();
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(SessionWarning.of(
                        SessionWarning.Kind.ABSENT_AGAIN,
                        members.size(),
                        inARow,
                        String.join(
                                "، ",
                                members.stream()
                                        .map(member -> member.name().ar())
                                        .toList()),
                        String.join(
                                ", ",
                                members.stream()
                                        .map(member -> member.name().fr())
                                        .toList())));
    }

    private List<SessionWarning> late(SessionRow session, List<DecisionRow> ofSession) {
        LocalDate today = Zone.date(facts.now());
        SessionRules rules = chamber.rulesOn(today);
        List<SessionWarning> found = new ArrayList<>();
        int toWrite = rules.daysToWriteMinutes();
        if (session.state() == SessionState.CLOSED
                && session.date().plusDays(toWrite).isBefore(today)) {
            found.add(SessionWarning.of(SessionWarning.Kind.MINUTES_LATE, toWrite));
        }
        int toTransmit = rules.daysToTransmit();
        long kept = ofSession.stream()
                .filter(decision -> decision.kind() != DecisionKind.RECOMMENDATION
                        && decision.state() == DecisionState.ADOPTED
                        && decision.adoptedOn().plusDays(toTransmit).isBefore(today))
                .count();
        if (kept > 0) {
            found.add(SessionWarning.of(SessionWarning.Kind.NOT_TRANSMITTED, kept, toTransmit));
        }
        return found;
    }

    private List<SessionRow> minutesMissingFrom(List<SessionView.Item> agenda, SessionRow session) {
        Set<UUID> there = new HashSet<>();
        agenda.stream()
                .flatMap(item ->
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(item), item.subItems().stream()))
                .forEach(item -> Optional.ofNullable(item.data().subject())
                        .filter(subject -> subject.type().equals(SubjectRef.MINUTES))
                        .ifPresent(subject -> there.add(subject.id())));
        return withoutApprovedMinutes(session.date()).stream()
                .filter(other -> !there.contains(other.id().value()))
                .toList();
    }

    private static boolean lacksFrench(SessionView.Item item) {
        ItemData data = item.data();
        return data.title().fr().isEmpty()
                || (!data.decisionText().ar().isEmpty()
                        && data.decisionText().fr().isEmpty());
    }

    /** On the day itself now; for a session keyed in afterwards, the time at which it had arrived. */
    private Instant suggestedAt(SessionRow session, SessionView.SittingRow sitting) {
        Instant now = facts.now();
        if (session.state().isInPreparation() || !sitting.date().isBefore(Zone.date(now))) {
            return now;
        }
        Instant start = Zone.instant(sitting.date().atTime(sitting.startTime()));
        Instant next = roll.lastFact(sitting.id())
                .filter(last -> !last.isBefore(start))
                .map(last -> last.plus(1, ChronoUnit.MINUTES))
                .orElse(start);
        return next.isAfter(now) ? now : next;
    }
}
