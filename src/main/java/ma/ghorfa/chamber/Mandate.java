package ma.ghorfa.chamber;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member on one numbered seat for one term. A value without a database: {@link Mandates} decides what may become of
 * it.
 *
 * @param term the term as it was given; a replacement has what was left of the former one
 * @param ending null while nothing ended it before the term did
 * @param suspensions spans inside the mandate during which the seat is held but its holder is not in office
 * @param replaces the mandate whose remainder this one serves
 */
public record Mandate(
        MandateId id,
        MemberId member,
        int seat,
        DateSpan term,
        @Nullable Ending ending,
        List<DateSpan> suspensions,
        @Nullable MandateId replaces) {

    /**
     * @param on the first day out of office; the one who resigned on that day does not sit on it
     */
    public record Ending(MandateEnd reason, LocalDate on) {}

    public Mandate {
        suspensions = List.copyOf(suspensions);
    }

    /** The first day out of office: the ending if there was one, else the end of the term. */
    public LocalDate until() {
        return ending == null ? term.until() : ending.on();
    }

    /** The days on which the seat is held, suspended or not. */
    public DateSpan held() {
        return term.endingOn(until());
    }

    public boolean isInOfficeOn(LocalDate date) {
        return statusOn(date).isInOffice();
    }

    /** How this mandate alone makes its holder stand on a date. */
    public MemberStatus statusOn(LocalDate date) {
        if (date.isBefore(term.from())) {
            return MemberStatus.NOT_YET;
        }
        if (!date.isBefore(until())) {
            return ending == null ? MemberStatus.TERM_ENDED : ending.reason().status();
        }
        boolean suspended = suspensions.stream().anyMatch(span -> span.contains(date));
        return suspended ? MemberStatus.SUSPENDED : MemberStatus.IN_OFFICE;
    }

    Mandate endedBy(Ending newEnding) {
        List<DateSpan> cut = new ArrayList<>();
        for (DateSpan suspension : suspensions) {
            cut.add(suspension.until().isAfter(newEnding.on()) ? suspension.endingOn(newEnding.on()) : suspension);
        }
        return new Mandate(id, member, seat, term, newEnding, cut, replaces);
    }

    Mandate notEnded() {
        return new Mandate(id, member, seat, term, null, suspensions, replaces);
    }

    Mandate withSuspensions(List<DateSpan> spans) {
        return new Mandate(id, member, seat, term, ending, spans, replaces);
    }

    Mandate on(int otherSeat, DateSpan otherTerm) {
        return new Mandate(id, member, otherSeat, otherTerm, ending, suspensions, replaces);
    }
}
