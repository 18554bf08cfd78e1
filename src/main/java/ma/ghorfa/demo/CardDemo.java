package ma.ghorfa.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import ma.ghorfa.card.CardChannel;
import ma.ghorfa.card.CardLoss;
import ma.ghorfa.card.CardReceiver;
import ma.ghorfa.card.CardRequestId;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.card.CardStage;
import ma.ghorfa.card.DeliverCard;
import ma.ghorfa.card.NewCardRequest;
import ma.ghorfa.registry.ActorFilter;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.Register;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Requests for professional cards in every state, and the cards that some of the demo's craftspeople hold. */
@Component
@Order(26)
@ConditionalOnProperty("ghorfa.demo")
class CardDemo implements DemoChapter {

    private static final LocalDate BEGUN = LocalDate.of(2025, Month.SEPTEMBER, 29);
    private static final int REGISTER = 200;

    /** A card of the trial years, so that the list shows one that ran out. */
    private static final LocalDate TRIAL = LocalDate.of(2020, Month.FEBRUARY, 10);

    private static final List<CardStage> STAGES = List.of(
            CardStage.VALID,
            CardStage.AT_CHAMBER,
            CardStage.VALID,
            CardStage.SENT_TO_ISSUER,
            CardStage.RECEIVED,
            CardStage.VALID,
            CardStage.PRINTED,
            CardStage.RNA_CHECK,
            CardStage.VALID,
            CardStage.DATA_CORRECTION,
            CardStage.EXPIRED,
            CardStage.LOST,
            CardStage.VALID,
            CardStage.REPLACED,
            CardStage.WITHDRAWN,
            CardStage.STOLEN,
            CardStage.REVOKED);

    private static final int EACH = 3;

    private final CardRequests cards;
    private final Register register;
    private int number;

    CardDemo(CardRequests cards, Register register) {
        this.cards = cards;
        this.register = register;
    }

    @Override
    public void tell() {
        List<ActorRow> people = register.page(ActorFilter.EVERYBODY, 0, REGISTER).stream()
                .filter(row -> row.kind().isPerson() && !row.nia().isEmpty())
                .toList();
        for (int person = 0; person < EACH * STAGES.size(); person++) {
            tell(people.get(person * 2 % people.size()), STAGES.get(person % STAGES.size()), person);
        }
    }

    private void tell(ActorRow person, CardStage stage, int serial) {
        LocalDate day = stage == CardStage.EXPIRED ? TRIAL : BEGUN.plusDays(serial * 2L);
        CardRequestId id = take(person, day, serial);
        switch (stage) {
            case RECEIVED, RNA_CHECK, DATA_CORRECTION, SENT_TO_ISSUER, PRINTED, AT_CHAMBER -> lead(id, day, stage);
            case WITHDRAWN -> cards.withdraw(id, version(id), day.plusDays(4), "لم يعد يرغب في البطاقة");
            case VALID, EXPIRED -> deliver(id, day, serial);
            case LOST, STOLEN -> {
                deliver(id, day, serial);
                cards.lose(new CardLoss(
                        id,
                        version(id),
                        day.plusDays(90),
                        stage == CardStage.STOLEN,
                        "تصريح رقم %d/2026".formatted(100 + serial)));
            }
            case REVOKED -> {
                deliver(id, day, serial);
                cards.revoke(id, version(id), day.plusDays(60), "سُلمت بمعطيات غير صحيحة");
            }
            case REPLACED -> {
                deliver(id, day, serial);
                deliver(take(person, day.plusDays(120), serial), day.plusDays(120), serial);
            }
        }
    }

    private CardRequestId take(ActorRow person, LocalDate day, int serial) {
        CardChannel channel = CardChannel.values()[serial % CardChannel.values().length];
        return cards.receive(NewCardRequest.of(person.id(), day, channel, "", key(serial + "/" + day)));
    }

    private void lead(CardRequestId id, LocalDate day, CardStage stage) {
        if (stage == CardStage.RECEIVED) {
            return;
        }
        cards.check(id, version(id), day.plusDays(1));
        if (stage == CardStage.RNA_CHECK) {
            return;
        }
        if (stage == CardStage.DATA_CORRECTION) {
            cards.askForCorrection(id, version(id), day.plusDays(3), "الاسم اللاتيني يختلف عن السجل الوطني");
            return;
        }
        cards.send(id, version(id), day.plusDays(4));
        if (stage == CardStage.SENT_TO_ISSUER) {
            return;
        }
        cards.print(id, version(id), day.plusDays(24), "FM%07d".formatted(300_000 + ++number * 17));
        if (stage == CardStage.AT_CHAMBER) {
            cards.arrive(id, version(id), day.plusDays(30));
        }
    }

    private void deliver(CardRequestId id, LocalDate day, int serial) {
        lead(id, day, CardStage.AT_CHAMBER);
        boolean proxy = serial % 7 == 3;
        cards.deliver(new DeliverCard(
                id,
                day.plusDays(41),
                proxy ? CardReceiver.PROXY : CardReceiver.SELF,
                proxy ? "ابنه" : "",
                proxy ? "تعذر عليه الحضور لمرضه" : "",
                signature(serial),
                null,
                key("delivery/" + id)));
    }

    private long version(CardRequestId id) {
        return cards.details(id).version();
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes(("card-demo/" + what).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A line such as a pen draws. */
    private static String signature(int serial) {
        var image = new BufferedImage(450, 150, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x1D1D1B));
        pen.setStroke(new BasicStroke(3));
        var line = new Path2D.Float();
        line.moveTo(40, 90);
        line.curveTo(110, 10 + serial % 5 * 9, 150, 140, 230, 60 + serial % 7 * 6);
        line.curveTo(280, 20, 320, 130 - serial % 4 * 10, 410, 70);
        pen.draw(line);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture could not be written to memory", e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
