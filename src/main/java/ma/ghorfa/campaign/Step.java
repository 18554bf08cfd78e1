package ma.ghorfa.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;

/** A step that a campaign took. It is written once. */
@Entity
@Table(name = "card_campaign_step")
class Step extends VersionedEntity<Step> {

    private static final int NOTE = 1000;

    @Column(name = "campaign_id", updatable = false)
    private UUID campaign;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    @Column(name = "step_on")
    private LocalDate on;

    private String note;

    @SuppressWarnings("NullAway.Init")
    protected Step() {}

    Step(CampaignId campaign, TakeStep step, LocalDate earliest, LocalDate today) {
        this.campaign = campaign.value();
        this.state = step.to();
        this.on = step.on();
        this.note = Text.atMost("note", Text.paragraphs(step.note()), NOTE);
        if (on.isAfter(today)) {
            throw new CampaignRefusal.InTheFuture();
        }
        if (on.isBefore(earliest)) {
            throw new CampaignRefusal.BeforeTheStepBefore(earliest);
        }
        if (state == CampaignState.CLOSED && note.isEmpty()) {
            throw new InvalidInputException("note", "base.required");
        }
    }

    StepRow row() {
        return new StepRow(state, on, note);
    }
}
