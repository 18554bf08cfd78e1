package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The permanent committees that the assembly forms (art. 29), with chair, vice-chair, members and tasks. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CHAMBER_READ + "')")
public class Committees {

    private final CommitteeRecords committees;
    private final CommitteeSeats seats;
    private final MemberRows members;
    private final StatutoryRules rules;
    private final Journal journal;

    Committees(
            CommitteeRecords committees,
            CommitteeSeats seats,
            MemberRows members,
            StatutoryRules rules,
            Journal journal) {
        this.committees = committees;
        this.seats = seats;
        this.members = members;
        this.rules = rules;
        this.journal = journal;
    }

    /** The committees that work on a date, by number. */
    public List<CommitteeRow> activeOn(LocalDate date) {
        return all(date).stream()
                .filter(committee -> committee.isActive(date))
                .sorted(Comparator.comparingInt(CommitteeRow::number)
                        .thenComparing(committee -> committee.id().value()))
                .toList();
    }

    /** Every committee there ever was, the latest formed first, as of a date. */
    public List<CommitteeRow> all(LocalDate asOf) {
        List<Committee> found = committees.everything();
        Map<MemberId, MemberRow> rows = members.of(
                found.stream()
                        .flatMap(committee -> committee.seats().stream())
                        .map(CommitteeSeat::member)
                        .toList(),
                asOf);
        return found.stream().map(committee -> row(committee, rows, asOf)).toList();
    }

    public Optional<CommitteeRow> find(CommitteeId id, LocalDate asOf) {
        return committees.findById(id.value()).map(committee -> {
            List<MemberId> seated =
                    committee.seats().stream().map(CommitteeSeat::member).toList();
            return row(committee, members.of(seated, asOf), asOf);
        });
    }

    private static CommitteeRow row(Committee committee, Map<MemberId, MemberRow> rows, LocalDate asOf) {
        int size = (int) committee.seats().stream()
                .filter(seat -> seat.span().contains(asOf))
                .count();
        return new CommitteeRow(
                committee.id(),
                committee.version(),
                committee.number(),
                committee.name(),
                committee.tasks(),
                committee.active().from(),
                committee.active().end(),
                holder(committee, CommitteeRole.CHAIR, rows, asOf),
                holder(committee, CommitteeRole.VICE_CHAIR, rows, asOf),
                size);
    }

    private static @Nullable MemberRow holder(
            Committee committee, CommitteeRole role, Map<MemberId, MemberRow> rows, LocalDate asOf) {
        return committee
                .holderOf(role, asOf)
                .flatMap(seat -> Optional.ofNullable(rows.get(seat.member())))
                .orElse(null);
    }

    /** Who sits in a committee on a date: chair, vice-chair, then members by seat in the chamber. */
    public List<CommitteeMember> membersOf(CommitteeId id, LocalDate on) {
        Committee committee = get(id);
        List<CommitteeSeat> seated = committee.seats().stream()
                .filter(seat -> seat.span().contains(on))
                .toList();
        return rows(seated, on).stream()
                .sorted(Comparator.comparing(CommitteeMember::role)
                        .thenComparing(CommitteeMember::member, MemberRows.ORDER))
                .toList();
    }

    /** Who will sit in a committee later than a date, by day. */
    public List<CommitteeMember> comingAfter(CommitteeId id, LocalDate on) {
        List<CommitteeSeat> later = get(id).seats().stream()
                .filter(seat -> seat.span().from().isAfter(on))
                .toList();
        return rows(later, on).stream()
                .sorted(Comparator.comparing(
                                (CommitteeMember seated) -> seated.span().from())
                        .thenComparing(CommitteeMember::role)
                        .thenComparing(CommitteeMember::member, MemberRows.ORDER))
                .toList();
    }

    /** The committees that a member sat in, the latest first. */
    public List<CommitteeMember> ofMember(MemberId member, LocalDate asOf) {
        return rows(seats.ofMember(member.value()), asOf);
    }

    private List<CommitteeMember> rows(List<CommitteeSeat> found, LocalDate asOf) {
        Map<MemberId, MemberRow> rows =
                members.of(found.stream().map(CommitteeSeat::member).toList(), asOf);
        return found.stream()
                .flatMap(seat -> Optional.ofNullable(rows.get(seat.member()))
                        .map(member -> new CommitteeMember(
                                seat.committee().id(), seat.committee().name(), member, seat.role(), seat.span()))
                        .stream())
                .toList();
    }

    /**
     * Forms a committee.
     *
     * @throws CommitteeException.WithoutChair where chair or vice-chair is missing and the rule asks for both
     * @throws NotInOfficeException where one of them is not in office on that day
     */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public CommitteeId form(FormCommittee command) {
        LocalDate on = command.formedOn();
        boolean bothAskedFor =
                rules.valueOn(RuleKeys.COMMITTEE_CHAIR_AND_VICE, on).asBoolean();
        if (bothAskedFor && (command.chair() == null || command.viceChair() == null)) {
            throw new CommitteeException.WithoutChair();
        }
        if (command.chair() != null && command.chair().equals(command.viceChair())) {
            throw new CommitteeException.ChairIsViceChair();
        }
        var committee = new Committee(command.number(), command.name(), command.tasks(), on);
        boolean taken = committees.everything().stream()
                .anyMatch(other ->
                        other.number() == command.number() && other.active().overlaps(committee.active()));
        if (taken) {
            throw new CommitteeException.NumberTaken(command.number());
        }
        Set<MemberId> plain = new HashSet<>(command.members());
        seat(committee, command.chair(), CommitteeRole.CHAIR, on, plain);
        seat(committee, command.viceChair(), CommitteeRole.VICE_CHAIR, on, plain);
        plain.stream()
                .sorted(Comparator.comparing(MemberId::value))
                .forEach(member -> committee.seat(inOffice(member, on), CommitteeRole.MEMBER, on));
        Stored.now(committees, committee);
        journal.record("chamber.committeeFormed", "committee", committee.id().value(), Map.of("on", on.toString()));
        return committee.id();
    }

    private void seat(
            Committee committee, @Nullable MemberId member, CommitteeRole role, LocalDate on, Set<MemberId> plain) {
        if (member != null) {
            committee.seat(inOffice(member, on), role, on);
            plain.remove(member);
        }
    }

    /** Changes the name and the tasks. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void edit(CommitteeId id, long version, Bilingual name, Bilingual tasks) {
        Committee committee = get(id);
        committee.edit(version, name, tasks);
        Stored.now(committees, committee);
        journal.record("chamber.committeeEdited", "committee", id.value());
    }

    /** Seats a member from a day on. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void join(CommitteeId id, MemberId member, LocalDate from) {
        Committee committee = get(id);
        if (committee.isSeatedFrom(member, from)) {
            throw new CommitteeException.AlreadyIn(row(member, from).name());
        }
        committee.seat(inOffice(member, from), CommitteeRole.MEMBER, from);
        Stored.now(committees, committee);
        journal.record("chamber.committeeJoined", "committee", id.value(), Map.of("member", member.toString()));
    }

    /** Takes a member out; the day given is the first one outside. On the first day of the seat, it never was one. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void leave(CommitteeId id, MemberId member, LocalDate on) {
        Committee committee = get(id);
        committee.leave(member, on);
        Stored.now(committees, committee);
        journal.record("chamber.committeeLeft", "committee", id.value(), Map.of("member", member.toString()));
    }

    /**
     * Makes a member chair or vice-chair from a day on. Whoever was it before stays as a member, and so does the office
     * that the new one leaves within the committee fall vacant.
     */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void elect(CommitteeId id, MemberId member, CommitteeRole role, LocalDate from) {
        Committee committee = get(id);
        inOffice(member, from);
        Optional<CommitteeSeat> former =
                role == CommitteeRole.MEMBER ? Optional.empty() : committee.holderOf(role, from);
        Optional<CommitteeSeat> own = committee.seatOf(member, from);
        if (own.filter(seat -> seat.role() == role).isPresent()) {
            throw new CommitteeException.AlreadyIn(row(member, from).name());
        }
        committee.giveWay(member, role, from);
        // Stored before the new seats are: the database never sees two chairs.
        Stored.now(committees, committee);
        committee.seat(member, role, from);
        former.map(CommitteeSeat::member)
                .filter(other -> !committee.isSeatedFrom(other, from))
                .ifPresent(other -> committee.seat(other, CommitteeRole.MEMBER, from));
        Stored.now(committees, committee);
        journal.record(
                "chamber.committeeElected",
                "committee",
                id.value(),
                Map.of("member", member.toString(), "role", role.name(), "from", from.toString()));
    }

    /** Dissolves a committee; the day given is the first one on which it is no more. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void dissolve(CommitteeId id, long version, LocalDate on, String note) {
        Committee committee = get(id);
        committee.dissolve(version, on, note);
        Stored.now(committees, committee);
        journal.record("chamber.committeeDissolved", "committee", id.value(), Map.of("on", on.toString()));
    }

    private MemberId inOffice(MemberId member, LocalDate on) {
        MemberRow row = row(member, on);
        if (!row.isInOffice()) {
            throw new NotInOfficeException(row.name(), on);
        }
        return member;
    }

    private MemberRow row(MemberId member, LocalDate on) {
        return Optional.ofNullable(members.of(Set.of(member), on).get(member)).orElseThrow(NotFoundException::new);
    }

    private Committee get(CommitteeId id) {
        return committees.findById(id.value()).orElseThrow(NotFoundException::new);
    }
}
