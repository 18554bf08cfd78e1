package ma.ghorfa.card;

import static ma.ghorfa.card.CardRequestState.AT_CHAMBER;
import static ma.ghorfa.card.CardRequestState.DATA_CORRECTION;
import static ma.ghorfa.card.CardRequestState.DELIVERED;
import static ma.ghorfa.card.CardRequestState.PRINTED;
import static ma.ghorfa.card.CardRequestState.RNA_CHECK;
import static ma.ghorfa.card.CardRequestState.SENT_TO_ISSUER;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.registry.ActorData;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorKind;
import ma.ghorfa.registry.Entered;
import ma.ghorfa.registry.Register;

/** People who ask for cards, and the way of their requests up to where a test begins. */
final class CardScene {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Bilingual NAME = Bilingual.of("إدريس الزرهوني", "Driss Zerhouni");

    private static final AtomicInteger SERIAL = new AtomicInteger((int) (System.nanoTime() % 1_000_000));

    private final Register register;
    private final CardRequests cards;

    CardScene(Register register, CardRequests cards) {
        this.register = register;
        this.cards = cards;
    }

    static String number() {
        return "C%08d".formatted(SERIAL.incrementAndGet());
    }

    static ActorData data(ActorKind kind, String nia) {
        return Entered.as(kind, NAME).numbers("", nia, "").data();
    }

    ActorId artisan() {
        return register.add(data(ActorKind.ARTISAN, "NIA%07d".formatted(SERIAL.incrementAndGet())));
    }

    ActorId withoutNia() {
        return register.add(data(ActorKind.ARTISAN, ""));
    }

    ActorId cooperative() {
        return register.add(data(ActorKind.COOPERATIVE, ""));
    }

    static NewCardRequest request(ActorId actor) {
        return NewCardRequest.of(actor, DAY, CardChannel.COUNTER, "", UUID.randomUUID());
    }

    CardRequestId received() {
        return cards.receive(request(artisan()));
    }

    long version(CardRequestId id) {
        return cards.details(id).version();
    }

    /** A new request that went on to a state, all on one day. */
    CardRequestId at(CardRequestState state) {
        return on(received(), state);
    }

    CardRequestId on(CardRequestId id, CardRequestState state) {
        for (CardRequestState next : ways().getOrDefault(state, new CardRequestState[0])) {
            go(id, next);
        }
        return id;
    }

    private static Map<CardRequestState, CardRequestState[]> ways() {
        return Map.of(
                RNA_CHECK,
                new CardRequestState[] {RNA_CHECK},
                DATA_CORRECTION,
                new CardRequestState[] {RNA_CHECK, DATA_CORRECTION},
                SENT_TO_ISSUER,
                new CardRequestState[] {RNA_CHECK, SENT_TO_ISSUER},
                PRINTED,
                new CardRequestState[] {RNA_CHECK, SENT_TO_ISSUER, PRINTED},
                AT_CHAMBER,
                new CardRequestState[] {RNA_CHECK, SENT_TO_ISSUER, PRINTED, AT_CHAMBER},
                DELIVERED,
                new CardRequestState[] {RNA_CHECK, SENT_TO_ISSUER, PRINTED, AT_CHAMBER, DELIVERED},
                CardRequestState.WITHDRAWN,
                new CardRequestState[] {CardRequestState.WITHDRAWN});
    }

    /** The one step that leads to a state, on the day of the scene. */
    void go(CardRequestId id, CardRequestState next) {
        long version = version(id);
        switch (next) {
            case RECEIVED -> throw new IllegalArgumentException("Every request begins there");
            case RNA_CHECK -> cards.check(id, version, DAY);
            case DATA_CORRECTION -> cards.askForCorrection(id, version, DAY, "الاسم اللاتيني ناقص");
            case SENT_TO_ISSUER -> cards.send(id, version, DAY);
            case PRINTED -> cards.print(id, version, DAY, number());
            case AT_CHAMBER -> cards.arrive(id, version, DAY);
            case DELIVERED -> cards.deliver(delivery(id));
            case WITHDRAWN -> cards.withdraw(id, version, DAY, "لم يعد يرغب فيها");
        }
    }

    static DeliverCard delivery(CardRequestId id) {
        return new DeliverCard(id, DAY, CardReceiver.SELF, "", "", signature(), null, UUID.randomUUID());
    }

    /** A stroke of the pen, as the pad sends it. */
    static String signature() {
        var image = new BufferedImage(300, 120, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
        pen.drawLine(20, 90, 140, 30);
        pen.drawLine(140, 30, 280, 80);
        pen.dispose();
        return png(image);
    }

    static String png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
