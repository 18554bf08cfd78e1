package ma.ghorfa.chamber;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@Table(name = "holiday")
class Holiday extends VersionedEntity<Holiday> {

    @Column(name = "holiday_date")
    private LocalDate date;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Enumerated(EnumType.STRING)
    private HolidayKind kind;

    @Enumerated(EnumType.STRING)
    private HolidayCertainty certainty;

    @SuppressWarnings("NullAway.Init")
    protected Holiday() {}

    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    Holiday(HolidayData data) {
        set(data);
    }

    void edit(long editedVersion, HolidayData data) {
        editedFrom(editedVersion);
        set(data);
    }

    /** Leaves its day to another one that is stored with it; it is given a day right after. */
    void stepAside() {
        date = DateSpan.FOREVER;
    }

    private void set(HolidayData data) {
        if (data.kind() == HolidayKind.NATIONAL && data.certainty() == HolidayCertainty.ESTIMATED) {
            throw new InvalidInputException("certainty", "chamber.holiday.nationalIsCertain");
        }
        // A span of one day refuses the same slips of the keys as any other span.
        date = DateSpan.since(data.date()).from();
        name = Checked.both("name", data.name(), 120);
        kind = data.kind();
        certainty = data.certainty();
    }

    HolidayId id() {
        return new HolidayId(uuid());
    }

    LocalDate date() {
        return date;
    }

    HolidayRow row() {
        return new HolidayRow(id(), version(), new HolidayData(date, name, kind, certainty));
    }
}
