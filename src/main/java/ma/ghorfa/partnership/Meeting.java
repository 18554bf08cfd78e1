package ma.ghorfa.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.jspecify.annotations.Nullable;

/** A meeting of the monitoring committee of an agreement: planned, or held and written down. */
@Entity
@Table(name = "agreement_meeting")
class Meeting extends VersionedEntity<Meeting> {

    static final int PLACE = 200;
    static final int PRESENT = 2000;
    static final int MINUTES = 8000;

    @Column(name = "agreement_id", updatable = false)
    private UUID agreement;

    @Column(name = "held_on")
    private LocalDate on;

    private String place;
    private String present;
    private String minutes;

    @Column(name = "file_id")
    private @Nullable UUID file;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    @SuppressWarnings("NullAway.Init") // set() gives the rest their values
    Meeting(AgreementId agreement, MeetingData data, LocalDate today) {
        this.agreement = agreement.value();
        set(data, today);
    }

    void edit(long editedVersion, MeetingData data, LocalDate today) {
        editedFrom(editedVersion);
        set(data, today);
    }

    private void set(MeetingData data, LocalDate today) {
        boolean held = !data.on().isAfter(today);
        on = data.on();
        place = Given.line("place", data.place(), PLACE);
        present = held
                ? Text.requiredParagraphs("present", data.present(), PRESENT)
                : Given.lines("present", data.present(), PRESENT);
        minutes = held
                ? Text.requiredParagraphs("minutes", data.minutes(), MINUTES)
                : Given.lines("minutes", data.minutes(), MINUTES);
        file = data.file();
    }

    AgreementId agreement() {
        return new AgreementId(agreement);
    }

    MeetingRow row() {
        return new MeetingRow(new MeetingId(uuid()), version(), new MeetingData(on, place, present, minutes, file));
    }
}
