package ma.ghorfa.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** An agreement, or an amendment of one, on its way to the signature. */
@Entity
@Table(name = "agreement")
class Agreement extends VersionedEntity<Agreement> {

    static final int OBJECT = 500;
    static final int LINE = 300;
    static final int REASON = 2000;
    static final int VISA = 60;
    static final int PLACE = 200;

    @Enumerated(EnumType.STRING)
    private AgreementKind kind;

    @Column(name = "base_id", updatable = false)
    private @Nullable UUID base;

    @Column(name = "framework_id")
    private @Nullable UUID framework;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private int number;

    @Embedded
    @EmbeddedColumnNaming("object_%s")
    private Bilingual object;

    private String territory;
    private String programme;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    private @Nullable Money total;

    /** The sum of the tranches; the database holds it against the total. */
    @SuppressWarnings("UnusedVariable") // read by a constraint
    private @Nullable Money planned;

    @Enumerated(EnumType.STRING)
    private AgreementState state = AgreementState.IDEA;

    @Column(name = "state_reason")
    private String stateReason = "";

    @Column(name = "text_number")
    private int textNumber = 1;

    @SuppressWarnings("UnusedVariable") // moves the version of the row
    private int edits;

    @Column(name = "visa_required")
    private @Nullable Boolean visaRequired;

    @Column(name = "visa_number")
    private String visaNumber = "";

    @Column(name = "visa_on")
    private @Nullable LocalDate visaOn;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @Column(name = "signed_at")
    private String signedAt = "";

    @Column(name = "effect_on")
    private @Nullable LocalDate effectOn;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    /** @param base what it amends; null for an agreement */
    @SuppressWarnings("NullAway.Init") // set() gives the rest their values
    Agreement(@Nullable AgreementId base, int year, int number, AgreementData data) {
        this.base = base == null ? null : base.value();
        this.year = year;
        this.number = number;
        if (base == null) {
            total = Money.ZERO;
            planned = Money.ZERO;
        } else {
            state = AgreementState.DRAFT;
        }
        set(data);
    }

    /** Something of it may be entered: only while it is drafted, and over what was read. */
    void mayEnter(long editedVersion) {
        editedFrom(editedVersion);
        editable();
    }

    /** Something around it was entered. */
    void touched() {
        edits++;
    }

    /** @throws PartnershipRefusal.NotEditable what was given to others stays as it is */
    void editable() {
        if (!state.isEditable()) {
            throw new PartnershipRefusal.NotEditable();
        }
    }

    void edit(long editedVersion, AgreementData data) {
        mayEnter(editedVersion);
        set(data);
    }

    private void set(AgreementData data) {
        kind = isAmendment() ? AgreementKind.AMENDMENT : data.kind();
        framework = data.framework() == null || kind != AgreementKind.SPECIFIC
                ? null
                : data.framework().value();
        object = Given.arabic("object", data.object(), OBJECT);
        territory = Given.line("territory", data.territory(), LINE);
        programme = Given.line("programme", data.programme(), LINE);
        endsOn = data.endsOn();
    }

    void plan(Schedule schedule) {
        total = schedule.total();
        planned = Money.sum(
                schedule.tranches().stream().map(Schedule.Tranche::amount).toList());
    }

    /** The tranches come to this sum once those of a party that leaves are struck out. */
    void plan(Money sum) {
        total = sum;
        planned = sum;
    }

    /** An amendment leaves the amounts as they are after all. */
    void planNothing() {
        total = null;
        planned = null;
    }

    // ---- The way to the signature ----

    void draft() {
        from(AgreementState.IDEA, AgreementState.DRAFT);
    }

    void review() {
        from(AgreementState.DRAFT, AgreementState.REVIEW);
    }

    void toCommittee() {
        from(AgreementState.REVIEW, AgreementState.COMMITTEE);
    }

    void submit() {
        from(AgreementState.COMMITTEE, AgreementState.SUBMITTED);
    }

    /** The assembly approved it. */
    void approved(boolean needsVisa) {
        from(AgreementState.SUBMITTED, AgreementState.PARTNER_APPROVALS);
        visaRequired = needsVisa;
    }

    /** Goes on as far as what is there lets it. */
    void settle(boolean everybodyApproved) {
        if (!state.isApproved()) {
            return;
        }
        boolean visa = Boolean.TRUE.equals(visaRequired) && visaOn == null;
        state = !everybodyApproved
                ? AgreementState.PARTNER_APPROVALS
                : visa ? AgreementState.VISA : AgreementState.READY;
    }

    void visa(String number, LocalDate on) {
        if (state != AgreementState.VISA) {
            throw new PartnershipRefusal.NotTheNextStep();
        }
        visaNumber = Text.required("number", number, VISA);
        visaOn = on;
    }

    /** Back to the draft, as the next version of its text. */
    void again(String reason) {
        if (!state.isOpen() || state.isEditable()) {
            throw new PartnershipRefusal.NotTheNextStep();
        }
        state = AgreementState.DRAFT;
        stateReason = Given.lines("reason", reason, REASON);
        textNumber++;
        visaRequired = null;
        visaNumber = "";
        visaOn = null;
    }

    void abandon(String reason) {
        if (!state.isOpen()) {
            throw new PartnershipRefusal.NotTheNextStep();
        }
        state = AgreementState.ABANDONED;
        stateReason = Text.requiredParagraphs("reason", reason, REASON);
    }

    void sign(LocalDate on, String place, LocalDate effect) {
        if (state != AgreementState.READY) {
            throw new PartnershipRefusal.NotApproved();
        }
        if (effect.isBefore(on)) {
            throw new PartnershipRefusal.EffectBeforeSignature();
        }
        if (endsOn != null && endsOn.isBefore(effect)) {
            throw new PartnershipRefusal.EndBeforeEffect();
        }
        state = AgreementState.SIGNED;
        signedOn = on;
        signedAt = Given.line("place", place, PLACE);
        effectOn = effect;
    }

    private void from(AgreementState expected, AgreementState next) {
        if (state != expected) {
            throw new PartnershipRefusal.NotTheNextStep();
        }
        state = next;
    }

    AgreementId id() {
        return new AgreementId(uuid());
    }

    boolean isAmendment() {
        return base != null;
    }

    /** The agreement itself, where this is an amendment of one. */
    AgreementId agreement() {
        return base == null ? id() : new AgreementId(base);
    }

    AgreementKind kind() {
        return kind;
    }

    AgreementState state() {
        return state;
    }

    int number() {
        return number;
    }

    int textNumber() {
        return textNumber;
    }

    @Nullable
    Money total() {
        return total;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    @Nullable
    LocalDate visaOn() {
        return visaOn;
    }

    AgreementRow row() {
        return new AgreementRow(
                id(),
                version(),
                base == null ? null : new AgreementId(base),
                year,
                number,
                new AgreementData(
                        kind,
                        framework == null ? null : new AgreementId(framework),
                        object,
                        territory,
                        programme,
                        endsOn),
                total,
                state,
                stateReason,
                textNumber,
                visaRequired,
                visaNumber,
                visaOn,
                signedOn,
                signedAt,
                effectOn);
    }
}
