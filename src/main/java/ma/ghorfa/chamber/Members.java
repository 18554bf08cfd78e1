package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.identity.Permissions.CONTACT_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.search.SearchQuery;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members and their mandates. Who is in office is always asked for a date. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CHAMBER_READ + "')")
public class Members {

    private final MemberRecords members;
    private final MandateRecords mandates;
    private final MemberRows rows;
    private final Offices offices;
    private final Provinces provinces;
    private final StatutoryRules rules;
    private final CurrentAccount account;
    private final Journal journal;
    private final Clock clock;

    Members(
            MemberRecords members,
            MandateRecords mandates,
            MemberRows rows,
            Offices offices,
            Provinces provinces,
            StatutoryRules rules,
            CurrentAccount account,
            Journal journal,
            Clock clock) {
        this.members = members;
        this.mandates = mandates;
        this.rows = rows;
        this.offices = offices;
        this.provinces = provinces;
        this.rules = rules;
        this.account = account;
        this.journal = journal;
        this.clock = clock;
    }

    /** The members in office on a date, by seat. Suspended members hold their seats but are not among them. */
    public List<MemberRow> inOffice(LocalDate on) {
        return rows.all(on).stream().filter(MemberRow::isInOffice).toList();
    }

    public boolean isInOffice(MemberId id, LocalDate on) {
        return find(id, on).map(MemberRow::isInOffice).orElse(false);
    }

    /** A member as of today. */
    public Optional<MemberRow> find(MemberId id) {
        return find(id, today());
    }

    /** A member as of a date. */
    public Optional<MemberRow> find(MemberId id, LocalDate on) {
        return Optional.ofNullable(rows.of(Set.of(id), on).get(id));
    }

    /** Members by id, as of a date; an id that nobody has is left out. */
    public Map<MemberId, MemberRow> findAll(Set<MemberId> ids, LocalDate on) {
        return rows.of(ids, on);
    }

    /** The members that a filter lets through, by seat and then by name. */
    public List<MemberRow> list(MemberFilter filter) {
        var words = SearchQuery.of(filter.text());
        return rows.all(filter.on()).stream()
                .filter(row -> filter.province() == null || row.provinceCode().equals(filter.province()))
                .filter(row -> filter.statuses().isEmpty() || filter.statuses().contains(row.status()))
                .filter(row -> words.findsAny(row.name().ar(), row.name().fr()))
                .toList();
    }

    /**
     * A member's page as of today; how the member is reached only for those who may know it.
     *
     * @throws NotFoundException where there is none
     */
    public MemberDetails details(MemberId id) {
        Member member = get(id);
        boolean withContact = mayReadContactOf(id);
        return new MemberDetails(
                find(id).orElseThrow(NotFoundException::new),
                member.version(),
                withContact ? member.data() : member.data().reachedAs("", "", ""),
                withContact);
    }

    /** Whether the account may read how a member is reached: with the permission for it, or because it is the member. */
    public boolean mayReadContactOf(MemberId id) {
        return account.may(CONTACT_READ)
                || account.memberId().filter(id.value()::equals).isPresent();
    }

    /** A member's mandates, the latest first. */
    public List<MandateRow> mandatesOf(MemberId id) {
        return mandates.ofMembers(Set.of(id.value())).stream()
                .map(MandateRecord::row)
                .toList();
    }

    /** The seats that nobody holds on a date, suspended holders counting as holders. */
    public List<Integer> vacantSeats(LocalDate on) {
        Set<Integer> held = mandates.heldDuring(on, on.plusDays(1)).stream()
                .map(record -> record.toMandate().seat())
                .collect(Collectors.toSet());
        int seats = rules.valueOn(RuleKeys.MEMBERS_SEATS, on).asInt();
        return IntStream.rangeClosed(1, seats)
                .filter(seat -> !held.contains(seat))
                .boxed()
                .toList();
    }

    /** The last day a mandate that begins on a date may reach, as the first day out of office. */
    public LocalDate endOfTerm(LocalDate from) {
        return from.plusYears(rules.valueOn(RuleKeys.MANDATE_YEARS, from).asInt());
    }

    /** Enters a person; they sit in the chamber only once they have a mandate. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public MemberId add(MemberData data) {
        provinces.required("province", data.province());
        Member member = Stored.now(members, new Member(data));
        journal.record("chamber.memberAdded", "member", member.id().value());
        return member.id();
    }

    /** Changes what was entered; whoever may not read how the member is reached does not change it either. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void edit(MemberId id, long version, MemberData data) {
        provinces.required("province", data.province());
        Member member = get(id);
        MemberData known = member.data();
        member.edit(
                version, mayReadContactOf(id) ? data : data.reachedAs(known.phone(), known.email(), known.address()));
        Stored.now(members, member);
        journal.record("chamber.memberEdited", "member", id.value());
    }

    /** Gives a seat to a member for a term, no longer than {@code mandate.years}. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public MandateId beginMandate(MemberId member, int seat, DateSpan term) {
        get(member);
        Mandate mandate = policy().begin(Mandates.NEW, member, seat, term);
        MandateRecord record = Stored.now(mandates, new MandateRecord(mandate));
        journal.record("chamber.mandateBegun", "member", member.value(), Map.of("seat", Integer.toString(seat)));
        return record.id();
    }

    /** Gives the seat of an ended mandate to another member, who serves what is left of its term. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public MandateId replace(MandateId replaced, MemberId member, LocalDate from) {
        get(member);
        Mandate mandate = policy().replace(Mandates.NEW, replaced, member, from);
        MandateRecord record = Stored.now(mandates, new MandateRecord(mandate));
        journal.record(
                "chamber.memberReplaced",
                "member",
                get(replaced).member().value(),
                Map.of("by", member.toString(), "from", from.toString()));
        return record.id();
    }

    /**
     * Ends a mandate before its term does. With it end the member's post in the bureau and places in committees.
     *
     * @param on the first day out of office
     */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void endMandate(MandateId id, long version, MandateEnd reason, LocalDate on, String note) {
        MandateRecord record = change(id, version, policy().end(id, reason, on));
        record.ended(note);
        Stored.now(mandates, record);
        offices.leave(record.member(), on);
        journal.record(
                "chamber.mandateEnded",
                "member",
                record.member().value(),
                Map.of("reason", reason.name(), "on", on.toString()));
    }

    /** Takes back an ending that was entered by mistake; posts and places that ended with it are given again by hand. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void restoreMandate(MandateId id, long version) {
        MandateRecord record = change(id, version, policy().restore(id));
        record.ended("");
        Stored.now(mandates, record);
        journal.record("chamber.mandateRestored", "member", record.member().value());
    }

    /** Corrects the seat or the dates of a mandate that was entered wrongly. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void correctMandate(MandateId id, long version, int seat, DateSpan term) {
        MandateRecord record = change(id, version, policy().correct(id, seat, term));
        Stored.now(mandates, record);
        journal.record("chamber.mandateCorrected", "member", record.member().value());
    }

    /** Suspends a member; a span without an end lasts until it is lifted, or as long as the mandate. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void suspend(MandateId id, long version, DateSpan span, String reason) {
        Mandate decided = policy().suspend(id, span);
        MandateRecord record = change(id, version, decided);
        decided.suspensions().stream()
                .filter(suspension -> suspension.from().equals(span.from()))
                .forEach(suspension -> record.suspended(suspension, reason));
        Stored.now(mandates, record);
        journal.record(
                "chamber.memberSuspended",
                "member",
                record.member().value(),
                Map.of("from", span.from().toString()));
    }

    /** Lifts the suspension that runs on a day; from that day on the member is in office again. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void liftSuspension(MandateId id, long version, LocalDate on) {
        MandateRecord record = change(id, version, policy().lift(id, on));
        Stored.now(mandates, record);
        journal.record("chamber.suspensionLifted", "member", record.member().value(), Map.of("on", on.toString()));
    }

    private MandateRecord change(MandateId id, long version, Mandate decided) {
        MandateRecord record = get(id);
        record.become(version, decided);
        return record;
    }

    private Mandates policy() {
        return new Mandates(
                mandates.everything().stream().map(MandateRecord::toMandate).toList(), new RulesInForce(rules));
    }

    /** The statutory values that mandates are held against, each read once for the act at hand. */
    private static final class RulesInForce implements Mandates.Law {

        private final StatutoryRules rules;
        private final Map<LocalDate, Integer> seats = new HashMap<>();

        private RulesInForce(StatutoryRules rules) {
            this.rules = rules;
        }

        @Override
        public int seatsOn(LocalDate date) {
            return seats.computeIfAbsent(
                    date, day -> rules.valueOn(RuleKeys.MEMBERS_SEATS, day).asInt());
        }

        @Override
        public int yearsOn(LocalDate date) {
            return rules.valueOn(RuleKeys.MANDATE_YEARS, date).asInt();
        }
    }

    private Member get(MemberId id) {
        return members.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private MandateRecord get(MandateId id) {
        return mandates.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
