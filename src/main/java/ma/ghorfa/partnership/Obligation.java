package ma.ghorfa.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "agreement_obligation")
class Obligation extends VersionedEntity<Obligation> {

    static final int WORDS = 1000;
    static final int OWNER = 200;
    static final int EVIDENCE = 2000;

    @Column(name = "agreement_id", updatable = false)
    private UUID agreement;

    @Column(name = "party_id")
    private @Nullable UUID party;

    @Embedded
    @EmbeddedColumnNaming("words_%s")
    private Bilingual words;

    private String owner;

    @Column(name = "due_on")
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private ObligationState state = ObligationState.OPEN;

    @Column(name = "settled_on")
    private @Nullable LocalDate settledOn;

    private String evidence = "";

    @Column(name = "file_id")
    private @Nullable UUID file;

    @SuppressWarnings("NullAway.Init")
    protected Obligation() {}

    @SuppressWarnings("NullAway.Init") // set() gives the rest their values
    Obligation(AgreementId agreement, ObligationData data) {
        this.agreement = agreement.value();
        set(data);
    }

    /** @param drafted its text is still written on */
    void edit(long editedVersion, ObligationData data, boolean drafted) {
        editedFrom(editedVersion);
        open();
        boolean same = Objects.equals(data.party(), data().party())
                && Given.arabic("words", data.words(), WORDS).equals(words)
                && data.due().equals(due);
        if (!drafted && !same) {
            throw new PartnershipRefusal.ObligationAgreed();
        }
        set(data);
    }

    private ObligationData data() {
        return new ObligationData(party == null ? null : new PartyId(party), words, owner, due);
    }

    private void set(ObligationData data) {
        party = data.party() == null ? null : data.party().value();
        words = Given.arabic("words", data.words(), WORDS);
        owner = Given.line("owner", data.owner(), OWNER);
        due = data.due();
    }

    /** It was done, or dropped, on that day; the words or the file prove it. */
    void settle(long editedVersion, ObligationState how, LocalDate on, String proof, @Nullable UUID attached) {
        editedFrom(editedVersion);
        open();
        evidence = Text.requiredParagraphs("evidence", proof, EVIDENCE);
        state = how;
        settledOn = on;
        file = attached;
    }

    /** It was not done after all. */
    void reopen(long editedVersion) {
        editedFrom(editedVersion);
        if (state == ObligationState.OPEN) {
            throw new PartnershipRefusal.NotTheNextStep();
        }
        state = ObligationState.OPEN;
        settledOn = null;
    }

    private void open() {
        if (state != ObligationState.OPEN) {
            throw new PartnershipRefusal.NotTheNextStep();
        }
    }

    AgreementId agreement() {
        return new AgreementId(agreement);
    }

    ObligationRow row() {
        return new ObligationRow(
                new ObligationId(uuid()), version(), agreement(), data(), state, settledOn, evidence, file);
    }
}
