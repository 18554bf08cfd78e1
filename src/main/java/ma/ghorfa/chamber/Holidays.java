package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.RefusedRowException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public holidays. Those that follow the moon are data like the others: announced by the authority, never computed in
 * silence.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CHAMBER_READ + "')")
public class Holidays {

    private final HolidayRecords holidays;
    private final Journal journal;

    Holidays(HolidayRecords holidays, Journal journal) {
        this.holidays = holidays;
        this.journal = journal;
    }

    /** The holidays from one day to another, both included, in order. */
    public Set<LocalDate> between(LocalDate from, LocalDate to) {
        return rowsBetween(from, to).stream()
                .map(row -> row.data().date())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with names, kinds and certainty. */
    public List<HolidayRow> rowsBetween(LocalDate from, LocalDate to) {
        return holidays.findByDateBetweenOrderByDateAscKindAscIdAsc(from, to).stream()
                .map(Holiday::row)
                .toList();
    }

    public List<HolidayRow> ofYear(int year) {
        return rowsBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public Optional<HolidayRow> find(HolidayId id) {
        return holidays.findById(id.value()).map(Holiday::row);
    }

    /** Whether anybody entered holidays for a year; where not, a computation over it rests on nothing. */
    public boolean isKnown(int year) {
        return !ofYear(year).isEmpty();
    }

    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public HolidayId add(HolidayData data) {
        mustBeFree(data, Set.of());
        return stored(new Holiday(data), "chamber.holidayAdded").id();
    }

    /**
     * Stores what was typed or pasted into the list of a year: all of it, or nothing where one day is refused. Holidays may
     * take each other's days.
     *
     * @return the holidays in the order of the edits
     * @throws RefusedRowException names the edit that was refused
     */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public List<HolidayId> store(List<HolidayEdit> edits) {
        List<Step> steps = new ArrayList<>();
        for (HolidayEdit edit : edits) {
            int row = steps.size();
            steps.add(refusing(row, () -> step(row, edit)));
        }
        Set<UUID> together =
                steps.stream().map(step -> step.holiday.id().value()).collect(Collectors.toSet());
        Set<HolidayDay> taken = new HashSet<>();
        // Who stays on a day is not the one who takes it.
        Stream.concat(steps.stream().filter(Step::stays), steps.stream().filter(step -> !step.stays()))
                .forEach(step -> refusing(step.row, () -> {
                    mustBeFree(step.edit.data(), together);
                    if (!taken.add(step.goal())) {
                        throw taken(step.edit.data());
                    }
                    return step;
                }));
        List<Step> left = new ArrayList<>(steps);
        while (!left.isEmpty()) {
            Optional<Step> free = left.stream()
                    .filter(step -> left.stream().noneMatch(step::waitsFor))
                    .findFirst();
            if (free.isPresent()) {
                Step step = free.get();
                refusing(step.row, () -> stored(step.written(), step.act()));
                left.remove(step);
            } else {
                // No two go to the same day, so those that are left go round in circles.
                Holiday one = left.getFirst().holiday;
                one.stepAside();
                Stored.now(holidays, one);
            }
        }
        return steps.stream().map(step -> step.holiday.id()).toList();
    }

    private Step step(int row, HolidayEdit edit) {
        @Nullable HolidayId id = edit.id();
        if (id == null) {
            return new Step(row, edit, new Holiday(edit.data()));
        }
        Holiday holiday = holidays.findById(id.value()).orElseThrow(NotFoundException::new);
        ConflictException.unlessSame(holiday.version(), edit.version());
        return new Step(row, edit, holiday);
    }

    private static <T> T refusing(int row, Supplier<T> part) {
        try {
            return part.get();
        } catch (DomainException refused) {
            throw new RefusedRowException(row, refused);
        }
    }

    /**
     * Takes back what was stored at once, all of it or nothing.
     *
     * @param added holidays that were new, as they are seen
     * @param changed what the others were before
     */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void takeBack(List<HolidayRow> added, List<HolidayEdit> changed) {
        added.forEach(row -> remove(row.id(), row.version()));
        store(changed);
    }

    /** Moves a holiday, or confirms its day. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void edit(HolidayId id, long version, HolidayData data) {
        Holiday holiday = holidays.findById(id.value()).orElseThrow(NotFoundException::new);
        mustBeFree(data, Set.of(id.value()));
        holiday.edit(version, data);
        stored(holiday, "chamber.holidayChanged");
    }

    /** @param version the one that whoever removes it has seen */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void remove(HolidayId id, long version) {
        Holiday holiday = holidays.findById(id.value()).orElseThrow(NotFoundException::new);
        ConflictException.unlessSame(holiday.version(), version);
        holidays.delete(holiday);
        holidays.flush();
        journal.record("chamber.holidayRemoved", "holiday", id.value(), dated(holiday));
    }

    private Holiday stored(Holiday holiday, String act) {
        Stored.now(holidays, holiday);
        journal.record(act, "holiday", holiday.id().value(), dated(holiday));
        return holiday;
    }

    /** @param own whose day does not count */
    private void mustBeFree(HolidayData data, Set<UUID> own) {
        if (holidays.findByDateAndKind(data.date(), data.kind())
                .filter(other -> !own.contains(other.id().value()))
                .isPresent()) {
            throw taken(data);
        }
    }

    private static InvalidInputException taken(HolidayData data) {
        return new InvalidInputException("date", "chamber.holiday.taken", Formats.shortDate(data.date()));
    }

    private static Map<String, String> dated(Holiday holiday) {
        return Map.of("date", holiday.date().toString());
    }

    /** A day of one kind is one holiday. */
    private record HolidayDay(LocalDate date, HolidayKind kind) {

        static HolidayDay of(HolidayData data) {
            return new HolidayDay(data.date(), data.kind());
        }
    }

    /** One of the holidays that are stored together. */
    private static final class Step {

        private final int row;
        private final HolidayEdit edit;
        private final Holiday holiday;

        /** @param holiday a new one, or the one that is edited */
        Step(int row, HolidayEdit edit, Holiday holiday) {
            this.row = row;
            this.edit = edit;
            this.holiday = holiday;
        }

        boolean isNew() {
            return edit.id() == null;
        }

        HolidayDay goal() {
            return HolidayDay.of(edit.data());
        }

        boolean stays() {
            return !isNew() && goal().equals(HolidayDay.of(holiday.row().data()));
        }

        /** Whether another one still holds the day that this one is to have. */
        boolean waitsFor(Step other) {
            return other != this
                    && !other.isNew()
                    && goal().equals(HolidayDay.of(other.holiday.row().data()));
        }

        Holiday written() {
            if (!isNew()) {
                holiday.edit(holiday.version(), edit.data());
            }
            return holiday;
        }

        String act() {
            return isNew() ? "chamber.holidayAdded" : "chamber.holidayChanged";
        }
    }
}
