package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.RefusedRowException;
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
        if (holidays.existsByDateAndKind(data.date(), data.kind())) {
            throw new InvalidInputException("date", "chamber.holiday.taken", Formats.shortDate(data.date()));
        }
        Holiday holiday = Stored.now(holidays, new Holiday(data));
        journal.record("chamber.holidayAdded", "holiday", holiday.id().value(), dated(holiday));
        return holiday.id();
    }

    /**
     * Stores what was typed or pasted into the list of a year: all of it, or nothing where one day is refused.
     *
     * @return the holidays in the order of the edits
     * @throws RefusedRowException names the edit that was refused
     */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public List<HolidayId> store(List<HolidayEdit> edits) {
        List<HolidayId> stored = new ArrayList<>();
        for (HolidayEdit edit : edits) {
            try {
                stored.add(stored(edit));
            } catch (DomainException refused) {
                throw new RefusedRowException(stored.size(), refused);
            }
        }
        return stored;
    }

    private HolidayId stored(HolidayEdit edit) {
        @Nullable HolidayId id = edit.id();
        if (id == null) {
            return add(edit.data());
        }
        edit(id, edit.version(), edit.data());
        return id;
    }

    /** Moves a holiday, or confirms its day. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void edit(HolidayId id, long version, HolidayData data) {
        Holiday holiday = holidays.findById(id.value()).orElseThrow(NotFoundException::new);
        boolean moves =
                !holiday.date().equals(data.date()) || holiday.row().data().kind() != data.kind();
        if (moves && holidays.existsByDateAndKind(data.date(), data.kind())) {
            throw new InvalidInputException("date", "chamber.holiday.taken", Formats.shortDate(data.date()));
        }
        holiday.edit(version, data);
        Stored.now(holidays, holiday);
        journal.record("chamber.holidayChanged", "holiday", id.value(), dated(holiday));
    }

    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void remove(HolidayId id) {
        Holiday holiday = holidays.findById(id.value()).orElseThrow(NotFoundException::new);
        holidays.delete(holiday);
        holidays.flush();
        journal.record("chamber.holidayRemoved", "holiday", id.value(), dated(holiday));
    }

    private static Map<String, String> dated(Holiday holiday) {
        return Map.of("date", holiday.date().toString());
    }
}
