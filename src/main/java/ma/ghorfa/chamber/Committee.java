package ma.ghorfa.chamber;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** A permanent committee with everybody who ever sat in it. Its policy is in the verbs. */
@Entity
@Table(name = "committee")
class Committee extends VersionedEntity<Committee> {

    @Column(name = "committee_number")
    private int number;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Embedded
    @EmbeddedColumnNaming("tasks_%s")
    private Bilingual tasks;

    @Embedded
    @EmbeddedColumnNaming("active_%s")
    private DateSpan active;

    @Column(name = "dissolution_note")
    private String dissolutionNote = "";

    @OneToMany(mappedBy = "committee", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("role, span.from, id")
    private List<CommitteeSeat> seats = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Committee() {}

    @SuppressWarnings("NullAway.Init") // describe() gives name and tasks their values
    Committee(int number, Bilingual name, Bilingual tasks, LocalDate formedOn) {
        if (number < 1 || number > 99) {
            throw new InvalidInputException("number", "chamber.committee.badNumber", 1, 99);
        }
        this.number = number;
        this.active = DateSpan.since(formedOn);
        describe(name, tasks);
    }

    void edit(long editedVersion, Bilingual newName, Bilingual newTasks) {
        editedFrom(editedVersion);
        describe(newName, newTasks);
    }

    private void describe(Bilingual newName, Bilingual newTasks) {
        name = Checked.both("name", newName, 200);
        tasks = Checked.paragraphs("tasks", newTasks, 4000);
    }

    /** Seats a member in a role from a day on. */
    void seat(MemberId member, CommitteeRole role, LocalDate from) {
        mustWorkOn(from);
        seats.add(new CommitteeSeat(this, member, role, new DateSpan(from, active.until())));
    }

    /** The seat of a member on a day, in whatever role. */
    Optional<CommitteeSeat> seatOf(MemberId member, LocalDate on) {
        return seats.stream()
                .filter(seat -> seat.member().equals(member) && seat.span().contains(on))
                .findAny();
    }

    Optional<CommitteeSeat> holderOf(CommitteeRole role, LocalDate on) {
        return seats.stream()
                .filter(seat -> seat.role() == role && seat.span().contains(on))
                .findAny();
    }

    /** Whether anybody sits in the member's place from a day on, or will. */
    boolean isSeatedFrom(MemberId member, LocalDate from) {
        return seats.stream()
                .anyMatch(seat ->
                        seat.member().equals(member) && seat.span().until().isAfter(from));
    }

    void leave(MemberId member, LocalDate on) {
        end(seatOf(member, on).orElseThrow(() -> new CommitteeException.NotIn(on)), on);
    }

    /** Clears the way for somebody's new role from a day on: what the member and the role would have had ends there. */
    void giveWay(MemberId member, CommitteeRole role, LocalDate from) {
        List<CommitteeSeat> inTheWay = seats.stream()
                .filter(seat -> seat.span().until().isAfter(from))
                .filter(seat -> seat.member().equals(member) || (role != CommitteeRole.MEMBER && seat.role() == role))
                .toList();
        inTheWay.forEach(seat -> end(seat, from));
    }

    /** A seat that has not begun before the day it ends on never was one: it was a slip, or never came to be. */
    private void end(CommitteeSeat seat, LocalDate on) {
        if (seat.span().from().isBefore(on)) {
            seat.endOn(on);
        } else {
            seats.remove(seat);
        }
    }

    void dissolve(long editedVersion, LocalDate on, String note) {
        editedFrom(editedVersion);
        mustWorkOn(on);
        active = active.endingOn(on);
        dissolutionNote = Checked.note("note", note);
        List<CommitteeSeat> open =
                seats.stream().filter(seat -> seat.span().until().isAfter(on)).toList();
        open.forEach(seat -> end(seat, on));
    }

    private void mustWorkOn(LocalDate date) {
        if (!active.contains(date)) {
            throw new CommitteeException.NotActive(date);
        }
    }

    CommitteeId id() {
        return new CommitteeId(uuid());
    }

    int number() {
        return number;
    }

    Bilingual name() {
        return name;
    }

    Bilingual tasks() {
        return tasks;
    }

    DateSpan active() {
        return active;
    }

    List<CommitteeSeat> seats() {
        return List.copyOf(seats);
    }
}
