package ma.ghorfa.card;

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
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.document.StoredFileId;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.Area;
import ma.ghorfa.search.SearchKey;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A request for a card and the card that it led to. */
@Entity
@Table(name = "card_request")
class CardRequest extends VersionedEntity<CardRequest> {

    static final int NOTE = 300;
    private static final int NAME = 160;

    @Column(name = "actor_id", updatable = false)
    private UUID actorId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CardRequestKind kind;

    @Column(name = "previous_id", updatable = false)
    private @Nullable UUID previousId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CardChannel channel;

    @Column(updatable = false)
    private String origin;

    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private CardRequestState state;

    @Column(name = "state_on")
    private LocalDate stateOn;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Column(name = "search_key")
    private String searchKey;

    private String nia;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "province_code")
    private String provinceCode;

    @Enumerated(EnumType.STRING)
    private Area area;

    @Column(name = "craft_code")
    private String craftCode;

    /** Random, so that a printed code tells nothing, not even when the request was made. */
    @Column(name = "public_id", updatable = false)
    private UUID publicId = UUID.randomUUID();

    private String number = "";

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "validity_rule")
    private @Nullable UUID validityRule;

    @Column(name = "delivered_on")
    private @Nullable LocalDate deliveredOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CardReceiver receiver;

    @Column(name = "proxy_name")
    private String proxyName = "";

    @Column(name = "proxy_reason")
    private String proxyReason = "";

    @Column(name = "signature_file")
    private @Nullable UUID signatureFile;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_as")
    private @Nullable CardEnd endedAs;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "ended_note")
    private String endedNote = "";

    private String declaration = "";

    @SuppressWarnings("NullAway.Init")
    protected CardRequest() {}

    @SuppressWarnings("NullAway.Init") // describe() gives the rest its values
    CardRequest(NewCardRequest data, CardRequestKind kind, @Nullable CardRequestId previous, CardHolder holder) {
        this.actorId = data.actor().value();
        this.kind = kind;
        this.previousId = previous == null ? null : previous.value();
        this.channel = data.channel();
        this.origin = data.origin();
        this.receivedOn = data.receivedOn();
        this.state = CardRequestState.RECEIVED;
        this.stateOn = data.receivedOn();
        describe(holder);
    }

    private void describe(CardHolder holder) {
        name = holder.name();
        searchKey = SearchKey.of(name.ar(), name.fr());
        nia = holder.nia();
        sex = holder.sex();
        provinceCode = holder.province();
        area = holder.area();
        craftCode = holder.craft();
    }

    /** @throws CardRefusal.NotNow where the request does not stand before that step */
    void mustBeBefore(CardRequestState next) {
        if (!state.mayBecome(next)) {
            throw new CardRefusal.NotNow(state);
        }
    }

    private void step(CardRequestState next, LocalDate on) {
        mustBeBefore(next);
        notBefore(on, stateOn);
        state = next;
        stateOn = on;
    }

    private static void notBefore(LocalDate on, LocalDate last) {
        if (on.isBefore(last)) {
            throw new CardRefusal.Before(last);
        }
    }

    void check(long editedVersion, LocalDate on, CardHolder holder) {
        editedFrom(editedVersion);
        step(CardRequestState.RNA_CHECK, on);
        describe(holder);
    }

    void askForCorrection(long editedVersion, LocalDate on) {
        editedFrom(editedVersion);
        step(CardRequestState.DATA_CORRECTION, on);
    }

    /** From here on the request keeps what was sent. */
    void send(long editedVersion, LocalDate on, CardHolder holder) {
        editedFrom(editedVersion);
        mustBeBefore(CardRequestState.SENT_TO_ISSUER);
        if (holder.nia().isEmpty()) {
            throw new CardRefusal.NoNia();
        }
        step(CardRequestState.SENT_TO_ISSUER, on);
        describe(holder);
    }

    void print(long editedVersion, LocalDate on, String cardNumber, Validity validity) {
        editedFrom(editedVersion);
        step(CardRequestState.PRINTED, on);
        number = cardNumber;
        issuedOn = on;
        validUntil = validity.until();
        validityRule = validity.rule().value();
    }

    void arrive(long editedVersion, LocalDate on) {
        editedFrom(editedVersion);
        step(CardRequestState.AT_CHAMBER, on);
    }

    void withdraw(long editedVersion, LocalDate on) {
        editedFrom(editedVersion);
        step(CardRequestState.WITHDRAWN, on);
    }

    void deliver(DeliverCard delivery, StoredFileId signature) {
        boolean proxy = delivery.receiver() == CardReceiver.PROXY;
        String takenBy = proxy ? Text.required("proxyName", delivery.proxyName(), NAME) : "";
        String reason = proxy ? Text.required("proxyReason", delivery.proxyReason(), NOTE) : "";
        step(CardRequestState.DELIVERED, delivery.on());
        deliveredOn = delivery.on();
        receiver = delivery.receiver();
        proxyName = takenBy;
        proxyReason = reason;
        signatureFile = signature.value();
    }

    void lose(CardLoss loss) {
        editedFrom(loss.version());
        String declared = Text.required("declaration", loss.declaration(), NAME);
        end(loss.stolen() ? CardEnd.STOLEN : CardEnd.LOST, loss.on());
        declaration = declared;
    }

    void revoke(long editedVersion, LocalDate on, String reason) {
        editedFrom(editedVersion);
        String note = Text.required("reason", reason, NOTE);
        end(CardEnd.REVOKED, on);
        endedNote = note;
    }

    /** Another card was handed over in its place. */
    void replace(LocalDate on) {
        end(CardEnd.REPLACED, on);
    }

    private void end(CardEnd how, LocalDate on) {
        LocalDate delivered = deliveredOn;
        if (delivered == null || endedAs != null) {
            throw new CardRefusal.NotInForce();
        }
        notBefore(on, delivered);
        endedAs = how;
        endedOn = on;
    }

    CardRequestId id() {
        return new CardRequestId(uuid());
    }

    ActorId actor() {
        return new ActorId(actorId);
    }

    CardRequestState state() {
        return state;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate stateOn() {
        return stateOn;
    }

    /** As the register had it when it was last read. */
    CardHolder holder() {
        return new CardHolder(name, nia, sex, provinceCode, area, craftCode);
    }

    String number() {
        return number;
    }

    @Nullable
    UUID previousId() {
        return previousId;
    }

    @Nullable
    CardEnd endedAs() {
        return endedAs;
    }

    CardDetails.@Nullable Delivery delivery() {
        return deliveredOn == null
                ? null
                : new CardDetails.Delivery(
                        deliveredOn,
                        Objects.requireNonNull(receiver),
                        proxyName,
                        proxyReason,
                        new StoredFileId(Objects.requireNonNull(signatureFile)));
    }

    CardDetails.@Nullable Ending ending() {
        return endedAs == null
                ? null
                : new CardDetails.Ending(endedAs, Objects.requireNonNull(endedOn), endedNote, declaration);
    }
}
