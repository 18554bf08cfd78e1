package ma.ghorfa.chamber;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a member loses with the mandate: the post in the bureau and the places in committees. */
@Component
class Offices {

    private final BureauHoldings posts;
    private final CommitteeSeats seats;

    Offices(BureauHoldings posts, CommitteeSeats seats) {
        this.posts = posts;
        this.seats = seats;
    }

    /** Ends on a day everything that the member still holds; what would have begun later never begins. */
    void leave(MemberId member, LocalDate on) {
        for (BureauHolding holding : posts.ofMember(member.value())) {
            if (!holding.span().from().isBefore(on)) {
                posts.delete(holding);
            } else if (holding.span().contains(on)) {
                holding.endOn(on, "");
                posts.save(holding);
            }
        }
        for (CommitteeSeat seat : seats.ofMember(member.value())) {
            if (!seat.span().from().isBefore(on)) {
                seats.delete(seat);
            } else if (seat.span().contains(on)) {
                seat.endOn(on);
                seats.save(seat);
            }
        }
        posts.flush();
    }
}
