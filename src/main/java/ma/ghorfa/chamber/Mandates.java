package ma.ghorfa.chamber;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ma.ghorfa.base.NotFoundException;

/**
 * The policy of mandates: all mandates of the chamber together, and what may become of them. It holds no database and no
 * clock. Each verb returns the mandate as it should be stored, or throws the refusal by its name; after any accepted
 * verb these hold on every day:
 *
 * <ul>
 *   <li>a seat is held by one person at most, and a person holds one seat at most;
 *   <li>members in office ≤ seats held ≤ seats of the chamber;
 *   <li>a term is no longer than {@code mandate.years}; a replacement begins when the replaced mandate has ended, on the
 *       same seat, and serves what is left of its term;
 *   <li>suspensions lie inside the mandate and do not overlap.
 * </ul>
 */
public final class Mandates {

    /** The statutory values that mandates are held against. */
    public interface Law {

        /** {@code members.seats} on a date. */
        int seatsOn(LocalDate date);

        /** {@code mandate.years} on a date. */
        int yearsOn(LocalDate date);
    }

    /** Stands for the id of a mandate that is not stored yet; its record is born with one. */
    static final MandateId NEW = new MandateId(new UUID(0, 0));

    private static final Comparator<Mandate> BY_SEAT_THEN_DATE = Comparator.comparingInt(Mandate::seat)
            .thenComparing(mandate -> mandate.term().from())
            .thenComparing(mandate -> mandate.id().value());

    private final List<Mandate> all;
    private final Law law;

    public Mandates(Collection<Mandate> all, Law law) {
        this.all = all.stream().sorted(BY_SEAT_THEN_DATE).toList();
        this.law = law;
    }

    /** Every mandate, by seat and then by date. */
    public List<Mandate> all() {
        return all;
    }

    /** Those whose holders are in office on a date, by seat. */
    public List<Mandate> inOfficeOn(LocalDate date) {
        return all.stream().filter(mandate -> mandate.isInOfficeOn(date)).toList();
    }

    /**
     * The mandate that says how a person stands on a date: the one held on it, else the last one before it, else the
     * next one.
     */
    public Optional<Mandate> of(MemberId member, LocalDate date) {
        return governing(
                all.stream().filter(mandate -> mandate.member().equals(member)).toList(), date);
    }

    static Optional<Mandate> governing(List<Mandate> ofOneMember, LocalDate date) {
        Comparator<Mandate> byDate =
                Comparator.comparing(mandate -> mandate.term().from());
        return ofOneMember.stream()
                .filter(mandate -> !mandate.term().from().isAfter(date))
                .max(byDate)
                .or(() -> ofOneMember.stream().min(byDate));
    }

    public MemberStatus statusOf(MemberId member, LocalDate date) {
        return of(member, date).map(mandate -> mandate.statusOn(date)).orElse(MemberStatus.NO_MANDATE);
    }

    /** Gives a seat to a member for a term. */
    public Mandate begin(MandateId id, MemberId member, int seat, DateSpan term) {
        return checked(new Mandate(id, member, seat, term, null, List.of(), null));
    }

    /** Gives the seat of an ended mandate to another member for what is left of its term. */
    public Mandate replace(MandateId id, MandateId replaced, MemberId member, LocalDate from) {
        Mandate former = get(replaced);
        if (former.ending() == null) {
            throw new MandateException.NotEnded();
        }
        if (from.isBefore(former.until())) {
            throw new MandateException.ReplacementTooEarly(from, former.until());
        }
        if (!from.isBefore(former.term().until())) {
            throw new MandateException.NothingLeftToServe(former.term().until());
        }
        if (successor(replaced).isPresent()) {
            throw new MandateException.AlreadyReplaced();
        }
        DateSpan remainder = new DateSpan(from, former.term().until());
        return checked(new Mandate(id, member, former.seat(), remainder, null, List.of(), replaced));
    }

    /** Ends a mandate; the day given is the first one out of office. */
    public Mandate end(MandateId id, MandateEnd reason, LocalDate on) {
        Mandate mandate = get(id);
        if (mandate.ending() != null) {
            throw new MandateException.AlreadyEnded(mandate.until());
        }
        if (!on.isAfter(mandate.term().from())) {
            throw new MandateException.DateBeforeMandate(on, mandate.term().from());
        }
        if (on.isAfter(mandate.term().until())) {
            throw new MandateException.DateAfterMandate(on, mandate.term().until());
        }
        mandate.suspensions().stream()
                .filter(suspension -> !suspension.from().isBefore(on))
                .findAny()
                .ifPresent(suspension -> {
                    throw new MandateException.DateAfterMandate(suspension.from(), on);
                });
        return checked(mandate.endedBy(new Mandate.Ending(reason, on)));
    }

    /** Takes back an ending that was entered by mistake, unless the seat has gone to somebody else. */
    public Mandate restore(MandateId id) {
        Mandate mandate = get(id);
        if (mandate.ending() == null) {
            throw new MandateException.NotEnded();
        }
        return checked(mandate.notEnded());
    }

    /** Suspends a member for a span inside the mandate; a span without an end lasts until it is lifted. */
    public Mandate suspend(MandateId id, DateSpan span) {
        Mandate mandate = get(id);
        within(mandate, span.from());
        DateSpan cut = span.until().isAfter(mandate.until()) ? span.endingOn(mandate.until()) : span;
        if (!span.isOpen() && !cut.equals(span)) {
            throw new MandateException.DateAfterMandate(span.until(), mandate.until());
        }
        if (mandate.suspensions().stream().anyMatch(other -> other.overlaps(cut))) {
            throw new MandateException.SuspensionsOverlap(cut.from());
        }
        List<DateSpan> spans = new ArrayList<>(mandate.suspensions());
        spans.add(cut);
        spans.sort(Comparator.comparing(DateSpan::from));
        return checked(mandate.withSuspensions(spans));
    }

    /** Lifts the suspension that runs on a day: from that day on the member is in office again. */
    public Mandate lift(MandateId id, LocalDate on) {
        Mandate mandate = get(id);
        List<DateSpan> spans = new ArrayList<>(mandate.suspensions());
        DateSpan running = spans.stream()
                .filter(span -> span.contains(on))
                .findAny()
                .orElseThrow(() -> new MandateException.NotSuspended(on));
        spans.remove(running);
        if (running.from().isBefore(on)) {
            spans.add(running.endingOn(on));
        }
        spans.sort(Comparator.comparing(DateSpan::from));
        return checked(mandate.withSuspensions(spans));
    }

    /** Corrects the seat or the dates of a mandate that was entered wrongly. */
    public Mandate correct(MandateId id, int seat, DateSpan term) {
        Mandate corrected = get(id).on(seat, term);
        Mandate.Ending ending = corrected.ending();
        if (ending != null && !ending.on().isAfter(term.from())) {
            throw new MandateException.DateBeforeMandate(ending.on(), term.from());
        }
        if (ending != null && ending.on().isAfter(term.until())) {
            throw new MandateException.DateAfterMandate(ending.on(), term.until());
        }
        corrected.suspensions().forEach(suspension -> {
            within(corrected, suspension.from());
            if (suspension.until().isAfter(corrected.until())) {
                throw new MandateException.DateAfterMandate(suspension.until(), corrected.until());
            }
        });
        replacedBy(corrected).ifPresent(former -> {
            if (former.seat() != seat) {
                throw new MandateException.OtherSeatThanReplaced(former.seat());
            }
            if (term.from().isBefore(former.until())) {
                throw new MandateException.ReplacementTooEarly(term.from(), former.until());
            }
            if (term.until().isAfter(former.term().until())) {
                throw new MandateException.DateAfterMandate(
                        term.until(), former.term().until());
            }
        });
        successor(id).ifPresent(next -> {
            if (next.seat() != seat) {
                throw new MandateException.OtherSeatThanReplaced(next.seat());
            }
            if (next.term().until().isAfter(term.until())) {
                throw new MandateException.DateAfterMandate(next.term().until(), term.until());
            }
        });
        return checked(corrected);
    }

    private static void within(Mandate mandate, LocalDate date) {
        if (date.isBefore(mandate.term().from())) {
            throw new MandateException.DateBeforeMandate(date, mandate.term().from());
        }
        if (!date.isBefore(mandate.until())) {
            throw new MandateException.DateAfterMandate(date, mandate.until());
        }
    }

    private Optional<Mandate> replacedBy(Mandate mandate) {
        return all.stream()
                .filter(other -> other.id().equals(mandate.replaces()))
                .findAny();
    }

    private Optional<Mandate> successor(MandateId id) {
        return all.stream().filter(other -> id.equals(other.replaces())).findAny();
    }

    private Mandate get(MandateId id) {
        return all.stream().filter(mandate -> mandate.id().equals(id)).findAny().orElseThrow(NotFoundException::new);
    }

    /** Holds a new or changed mandate against all the others. */
    private Mandate checked(Mandate candidate) {
        int years = law.yearsOn(candidate.term().from());
        LocalDate latestEnd = candidate.term().from().plusYears(years);
        if (candidate.term().until().isAfter(latestEnd)) {
            throw new MandateException.TermTooLong(years, latestEnd);
        }
        int seats = law.seatsOn(candidate.term().from());
        if (candidate.seat() < 1 || candidate.seat() > seats) {
            throw new MandateException.NoSuchSeat(candidate.seat(), seats);
        }
        List<Mandate> others = all.stream()
                .filter(other -> !other.id().equals(candidate.id()))
                .filter(other -> other.held().overlaps(candidate.held()))
                .toList();
        for (Mandate other : others) {
            if (other.member().equals(candidate.member())) {
                throw new MandateException.MandatesOverlap(other.term().from(), other.until());
            }
            if (other.seat() == candidate.seat()) {
                throw new MandateException.SeatTaken(other.seat(), other.term().from(), other.until());
            }
        }
        fitsIntoTheSeats(candidate, others);
        return candidate;
    }

    /** The number held changes only where a mandate begins, so those days are enough to look at. */
    private void fitsIntoTheSeats(Mandate candidate, List<Mandate> overlapping) {
        Set<LocalDate> days = new TreeSet<>(Set.of(candidate.term().from()));
        overlapping.stream()
                .map(other -> other.term().from())
                .filter(candidate.held()::contains)
                .forEach(days::add);
        for (LocalDate day : days) {
            int held = 1
                    + (int) overlapping.stream()
                            .filter(other -> other.held().contains(day))
                            .count();
            int seats = law.seatsOn(day);
            if (held > seats) {
                throw new MandateException.MoreInOfficeThanSeats(held, seats, day);
            }
        }
    }
}
