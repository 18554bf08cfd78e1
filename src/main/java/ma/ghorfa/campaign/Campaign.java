package ma.ghorfa.campaign;

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

/** A campaign for the professional card. */
@Entity
@Table(name = "card_campaign")
class Campaign extends VersionedEntity<Campaign> {

    static final int MOST_REQUESTS = 1_000_000;
    private static final int NAME = 200;
    private static final int PROGRAMME = 4000;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Column(name = "starts_on")
    private LocalDate from;

    @Column(name = "ends_on")
    private LocalDate until;

    private int objective;

    @Embedded
    @EmbeddedColumnNaming("programme_%s")
    private Bilingual programme;

    @Enumerated(EnumType.STRING)
    private CampaignState state = CampaignState.PLANNED;

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    Campaign(CampaignData data) {
        set(data);
    }

    void edit(long editedVersion, CampaignData data) {
        editedFrom(editedVersion);
        open();
        set(data);
        // What announced it stays: the announcement said a name, an objective and a programme.
        if (state != CampaignState.PLANNED) {
            Needs.of(CampaignState.ANNOUNCED, data).stream()
                    .filter(need -> !need.met())
                    .findFirst()
                    .ifPresent(need -> {
                        throw new CampaignRefusal.Missing(need.kind());
                    });
        }
    }

    private void set(CampaignData data) {
        name = Given.arabic("name", data.name(), NAME);
        if (data.until().isBefore(data.from())) {
            throw new InvalidInputException("until", "campaign.period.order");
        }
        from = data.from();
        until = data.until();
        objective = Given.between("objective", data.objective(), 0, MOST_REQUESTS);
        programme = Given.paragraphs("programme", data.programme(), PROGRAMME);
    }

    /** Comes into the next state; what it needs was looked at by {@link Needs}. */
    void enter(long editedVersion, NextStep step) {
        editedFrom(editedVersion);
        step.needs().stream().filter(need -> !need.met()).findFirst().ifPresent(need -> {
            throw new CampaignRefusal.Missing(need.kind());
        });
        state = step.to();
    }

    /** Throws where it is closed. */
    void open() {
        if (state == CampaignState.CLOSED) {
            throw new CampaignRefusal.CampaignIsClosed();
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    CampaignId id() {
        return new CampaignId(uuid());
    }

    CampaignState state() {
        return state;
    }

    LocalDate from() {
        return from;
    }

    CampaignData data() {
        return new CampaignData(name, from, until, objective, programme);
    }
}
