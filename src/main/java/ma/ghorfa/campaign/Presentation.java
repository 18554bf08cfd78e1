package ma.ghorfa.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A presentation at a station. */
@Entity
@Table(name = "station_presentation")
class Presentation extends VersionedEntity<Presentation> {

    static final int LONGEST_MINUTES = 600;

    @Column(name = "station_id", updatable = false)
    private UUID station;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    private Bilingual title;

    private String speaker;

    private int minutes;

    private @Nullable Integer listeners;

    @SuppressWarnings("NullAway.Init")
    protected Presentation() {}

    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    Presentation(StationId station, PresentationData data) {
        this.station = station.value();
        set(data);
    }

    void edit(long editedVersion, PresentationData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(PresentationData data) {
        title = Given.arabic("title", data.title(), 200);
        speaker = Text.required("speaker", data.speaker(), 160);
        minutes = Given.between("minutes", data.minutes(), 1, LONGEST_MINUTES);
        listeners = data.listeners() == null
                ? null
                : Given.between("listeners", data.listeners(), 0, Station.MOST_VISITORS);
    }

    PresentationId id() {
        return new PresentationId(uuid());
    }

    StationId station() {
        return new StationId(station);
    }

    PresentationRow row() {
        return new PresentationRow(id(), version(), new PresentationData(title, speaker, minutes, listeners));
    }
}
