package ma.ghorfa.card;

import static ma.ghorfa.identity.Permissions.CARD_DELIVER;
import static ma.ghorfa.identity.Permissions.CARD_READ;
import static ma.ghorfa.identity.Permissions.CARD_WRITE;
import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.StoredFileId;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.journal.OnceOnly;
import ma.ghorfa.journal.TakenList;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ExportWords;
import ma.ghorfa.registry.Identifiers;
import ma.ghorfa.registry.PersonalExports;
import ma.ghorfa.registry.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for professional cards and the cards. People enter what happened, each step with its day; which steps can
 * follow, how long a card is good and whether it is, the portal says.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CARD_READ + "')")
public class CardRequests {

    static final String SUBJECT = "cardRequest";

    private static final int ORIGIN = 80;

    private final CardRequestRecords requests;
    private final CardReader reader;
    private final CardSteps steps;
    private final CardRules rules;
    private final Signatures signatures;
    private final Register register;
    private final PersonalExports exports;
    private final OnceOnly once;
    private final Journal journal;
    private final Clock clock;

    CardRequests(
            CardRequestRecords requests,
            CardReader reader,
            CardSteps steps,
            CardRules rules,
            Signatures signatures,
            Register register,
            PersonalExports exports,
            OnceOnly once,
            Journal journal,
            Clock clock) {
        this.requests = requests;
        this.reader = reader;
        this.steps = steps;
        this.rules = rules;
        this.signatures = signatures;
        this.register = register;
        this.exports = exports;
        this.once = once;
        this.journal = journal;
        this.clock = clock;
    }

    // Reading

    /** A page of the list, fewer rows at its end. */
    public List<CardRow> page(CardFilter filter, long offset, int limit) {
        return reader.page(filter, today(), offset, limit);
    }

    public long count(CardFilter filter) {
        return reader.count(filter, today());
    }

    /**
     * The whole list that a filter lets through, as it is now, to be taken out of the portal. It is journalled with what
     * was asked for, and what is read carries the name of whoever takes it.
     *
     * @throws ma.ghorfa.journal.ExportRefusedException where the account took out too many lists within the last hour
     */
    @Transactional
    @PreAuthorize("hasRole('" + CARD_READ + "') and hasRole('" + REGISTRY_EXPORT + "')")
    public TakenList<CardRow> export(CardFilter filter) {
        var words = ExportWords.text(filter.text())
                .chosen("stage", filter.stage())
                .chosen("province", filter.province())
                .chosen("craft", filter.craft())
                .chosen("channel", filter.channel())
                .chosen("origin", filter.origin().isEmpty() ? null : filter.origin());
        return exports.take("card.exported", words, () -> reader.walk(filter, today()));
    }

    public Optional<CardRow> find(CardRequestId id) {
        return reader.row(id.value(), today());
    }

    /** The requests and cards of somebody in the register, the youngest first. */
    public List<CardRow> of(ActorId actor) {
        return reader.of(actor, today());
    }

    /** @throws NotFoundException where there is no such request */
    public CardDetails details(CardRequestId id) {
        CardRequest request = get(id);
        @Nullable UUID previous = request.previousId();
        return new CardDetails(
                reader.row(id.value(), today()).orElseThrow(NotFoundException::new),
                request.version(),
                previous == null ? null : reader.row(previous, today()).orElse(null),
                steps.of(id),
                request.delivery(),
                request.ending());
    }

    /** How many requests were taken at an origin, by where they stand; a state of none is left out. */
    public Map<CardRequestState, Long> countsByOrigin(String origin) {
        return reader.countsByOrigin(origin);
    }

    /** The requests that were taken at some origins, counted by province, craft, sex, area and state. */
    public List<CardFigure> figures(Collection<String> origins) {
        return reader.figures(origins);
    }

    // Steps

    /**
     * Takes a request.
     *
     * @throws NotFoundException where the register has nobody of that id
     * @throws CardRefusal.OnlyPersons for a cooperative or a company
     * @throws CardRefusal.OpenAlready where the person has an open request
     * @throws CardRefusal.NoCardBefore where a renewal or a replacement has no card before it
     * @throws CardRefusal.HadCard where a first card is asked for and there was one
     */
    @Transactional
    @PreAuthorize("hasRole('" + CARD_WRITE + "')")
    public CardRequestId receive(NewCardRequest data) {
        return once.run(data.key(), data, CardRequestId.class, () -> take(data));
    }

    private CardRequestId take(NewCardRequest data) {
        notInFuture(data.receivedOn());
        CardHolder holder = holder(data.actor());
        reader.openOf(data.actor()).map(CardRequestId::new).map(this::get).ifPresent(open -> {
            throw new CardRefusal.OpenAlready(open.id(), open.holder().name(), open.receivedOn());
        });
        @Nullable
        CardRequest before = requests.findFirstByActorIdAndDeliveredOnIsNotNullOrderByDeliveredOnDescIdDesc(
                        data.actor().value())
                .orElse(null);
        var request = new CardRequest(
                withOrigin(data), kind(data.kind(), before), before == null ? null : before.id(), holder);
        stored(request, "");
        journal.record("card.requestReceived", SUBJECT, request.id().value());
        return request.id();
    }

    private static NewCardRequest withOrigin(NewCardRequest data) {
        String origin = Text.atMost("origin", Text.line(data.origin()), ORIGIN);
        return new NewCardRequest(data.actor(), data.receivedOn(), data.channel(), origin, data.kind(), data.key());
    }

    private static CardRequestKind kind(@Nullable CardRequestKind wanted, @Nullable CardRequest before) {
        if (before == null) {
            if (wanted != null && wanted != CardRequestKind.FIRST) {
                throw new CardRefusal.NoCardBefore();
            }
            return CardRequestKind.FIRST;
        }
        if (wanted == CardRequestKind.FIRST) {
            throw new CardRefusal.HadCard(before.number());
        }
        if (wanted != null) {
            return wanted;
        }
        return before.endedAs() == null ? CardRequestKind.RENEWAL : CardRequestKind.REPLACEMENT;
    }

    /** The national register is asked whether it knows the person; after a correction, once more. */
    @Transactional
    @PreAuthorize("hasRole('" + CARD_WRITE + "')")
    public void check(CardRequestId id, long version, LocalDate on) {
        step(id, on, "", request -> request.check(version, on, holder(request.actor())));
        journal.record("card.checked", SUBJECT, id.value());
    }

    /** The national register or the issuer found something that is wrong or missing. */
    @Transactional
    @PreAuthorize("hasRole('" + CARD_WRITE + "')")
    public void askForCorrection(CardRequestId id, long version, LocalDate on, String reason) {
        step(id, on, why(reason), request -> request.askForCorrection(version, on));
        journal.record("card.correctionAsked", SUBJECT, id.value());
    }

    /**
     * The national register knows the person, and the data as it now is goes to the issuer.
     *
     * @throws CardRefusal.NoNia where our register has no NIA of the person
     */
    @Transactional
    @PreAuthorize("hasRole('" + CARD_WRITE + "')")
    public void send(CardRequestId id, long version, LocalDate on) {
        step(id, on, "", request -> request.send(version, on, holder(request.actor())));
        journal.record("card.sentToIssuer", SUBJECT, id.value());
    }

    /**
     * The issuer printed the card.
     *
     * @param on the day of issue, from which the card is good
     * @param number as it stands on the card
     * @throws CardRefusal.NumberTaken where another card has it
     */
    @Transactional
    @PreAuthorize("hasRole('" + CARD_WRITE + "')")
    public void print(CardRequestId id, long version, LocalDate on, String number) {
        CardRequest request = happening(id, on);
        String written = Identifiers.code("number", Text.required("number", number, 40));
        requests.findByNumber(written).filter(other -> !other.equals(request)).ifPresent(other -> {
            throw new CardRefusal.NumberTaken(written, other.holder().name());
        });
        request.print(version, on, written, rules.validity(on));
        stored(request, written);
        journal.record("card.printed", SUBJECT, id.value(), Map.of("number", written));
    }

    /** The card came to the chamber. */
    @Transactional
    @PreAuthorize("hasRole('" + CARD_WRITE + "')")
    public void arrive(CardRequestId id, long version, LocalDate on) {
        step(id, on, "", request -> request.arrive(version, on));
        journal.record("card.arrived", SUBJECT, id.value());
    }

    /** No card comes of it; one that was printed already is destroyed. */
    @Transactional
    @PreAuthorize("hasRole('" + CARD_WRITE + "')")
    public void withdraw(CardRequestId id, long version, LocalDate on, String reason) {
        step(id, on, why(reason), request -> request.withdraw(version, on));
        journal.record("card.withdrawn", SUBJECT, id.value());
    }

    /**
     * The card is handed over against a signature; a card that the person had until now is no longer in force.
     *
     * @throws CardRefusal.NoSignature where nothing is signed
     * @throws ConflictException where somebody else handed it over meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('" + CARD_DELIVER + "')")
    public void deliver(DeliverCard delivery) {
        once.run(delivery.key(), delivery, CardRequestId.class, () -> handOver(delivery));
    }

    private CardRequestId handOver(DeliverCard delivery) {
        CardRequest request = happening(delivery.request(), delivery.on());
        request.mustBeBefore(CardRequestState.DELIVERED);
        StoredFileId signature = signatures.keep(delivery);
        requests.findByActorIdAndDeliveredOnIsNotNullAndEndedAsIsNull(
                        request.actor().value())
                .ifPresent(former -> {
                    former.replace(delivery.on());
                    saved(former);
                    journal.record("card.replaced", SUBJECT, former.id().value());
                });
        request.deliver(delivery, signature);
        stored(request, delivery.receiver() == CardReceiver.PROXY ? Text.line(delivery.proxyName()) : "");
        journal.record("card.delivered", SUBJECT, request.id().value());
        return request.id();
    }

    // What becomes of a card

    /** @throws CardRefusal.NotInForce where the card was not handed over, or is gone already */
    @Transactional
    @PreAuthorize("hasRole('" + CARD_WRITE + "')")
    public void lose(CardLoss loss) {
        CardRequest request = happening(loss.request(), loss.on());
        request.lose(loss);
        saved(request);
        journal.record(
                "card.lost",
                SUBJECT,
                request.id().value(),
                Map.of("on", loss.on().toString(), "stolen", String.valueOf(loss.stolen())));
    }

    /** @throws CardRefusal.NotInForce where the card was not handed over, or is gone already */
    @Transactional
    @PreAuthorize("hasRole('" + CARD_WRITE + "')")
    public void revoke(CardRequestId id, long version, LocalDate on, String reason) {
        CardRequest request = happening(id, on);
        request.revoke(version, on, reason);
        saved(request);
        journal.record("card.revoked", SUBJECT, id.value(), Map.of("on", on.toString(), "reason", Text.line(reason)));
    }

    private static String why(String reason) {
        return Text.required("reason", reason, CardRequest.NOTE);
    }

    private void step(CardRequestId id, LocalDate on, String note, Consumer<CardRequest> step) {
        CardRequest request = happening(id, on);
        step.accept(request);
        stored(request, note);
    }

    private CardRequest happening(CardRequestId id, LocalDate on) {
        notInFuture(on);
        return get(id);
    }

    private void notInFuture(LocalDate on) {
        if (on.isAfter(today())) {
            throw new CardRefusal.InFuture(on);
        }
    }

    private void stored(CardRequest request, String note) {
        saved(request);
        steps.add(request, request.stateOn(), note);
    }

    private void saved(CardRequest request) {
        try {
            requests.saveAndFlush(request);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
            // Asked before anything was changed; what somebody else stored in between, the database refuses.
            var conflict = new ConflictException();
            conflict.initCause(e);
            throw conflict;
        }
        reader.changed();
    }

    private CardHolder holder(ActorId actor) {
        return OnBehalf.with(REGISTRY_READ, () -> CardHolder.of(register.details(actor)));
    }

    private CardRequest get(CardRequestId id) {
        return requests.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
