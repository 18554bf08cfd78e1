package ma.ghorfa.card.ui;

import static ma.ghorfa.identity.Permissions.CARD_DELIVER;
import static ma.ghorfa.identity.Permissions.CARD_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import ma.ghorfa.base.Zone;
import ma.ghorfa.card.CardDetails;
import ma.ghorfa.card.CardLoss;
import ma.ghorfa.card.CardRequestId;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.card.CardRow;
import ma.ghorfa.document.Attachments;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MoreMenu;
import org.springframework.stereotype.Component;

/** What can be done with a request or a card as it stands: the next step, and the others. */
@Component
class CardActs {

    private static final int REASON = 300;
    private static final int NUMBER = 20;
    private static final int DECLARATION = 160;

    private final CardRequests cards;
    private final CurrentAccount account;
    private final Attachments attachments;
    private final Clock clock;

    CardActs(CardRequests cards, CurrentAccount account, Attachments attachments, Clock clock) {
        this.cards = cards;
        this.account = account;
        this.attachments = attachments;
        this.clock = clock;
    }

    LocalDate today() {
        return Zone.date(clock.instant());
    }

    /** The one button that moves the request on. */
    Optional<com.vaadin.flow.component.Component> next(CardDetails card) {
        if (!account.may(CARD_WRITE)) {
            return mayDeliver(card) ? Optional.of(deliver(card)) : Optional.empty();
        }
        CardRow row = card.row();
        return switch (row.state()) {
            case RECEIVED, DATA_CORRECTION ->
                Optional.of(Buttons.primary("card.act.check", Icons.SEARCH, () -> check(card)));
            case RNA_CHECK ->
                row.nia().isEmpty()
                        ? Optional.of(Buttons.primary("card.act.correct", Icons.EDIT, () -> correct(card)))
                        : Optional.of(Buttons.primary("card.act.send", Icons.SEND, () -> send(card)));
            case SENT_TO_ISSUER -> Optional.of(Buttons.primary("card.act.print", Icons.CARD, () -> print(card)));
            case PRINTED -> Optional.of(Buttons.primary("card.act.arrive", Icons.CHECK, () -> arrive(card)));
            case AT_CHAMBER -> mayDeliver(card) ? Optional.of(deliver(card)) : Optional.empty();
            case DELIVERED, WITHDRAWN -> Optional.empty();
        };
    }

    private boolean mayDeliver(CardDetails card) {
        return account.may(CARD_DELIVER) && card.row().state() == ma.ghorfa.card.CardRequestState.AT_CHAMBER;
    }

    private com.vaadin.flow.component.Component deliver(CardDetails card) {
        return Buttons.primary(
                "card.act.deliver", Icons.CHECK, () -> new DeliverDialog(cards, attachments, card, today()).open());
    }

    MoreMenu others(CardDetails card) {
        var more = new MoreMenu();
        if (!account.may(CARD_WRITE)) {
            return more;
        }
        switch (card.row().state()) {
            case RNA_CHECK -> {
                if (card.row().nia().isEmpty()) {
                    more.add("card.act.send", Icons.SEND, () -> send(card));
                } else {
                    more.add("card.act.correct", Icons.EDIT, () -> correct(card));
                }
            }
            case SENT_TO_ISSUER -> more.add("card.act.correct", Icons.EDIT, () -> correct(card));
            case RECEIVED, DATA_CORRECTION, PRINTED, AT_CHAMBER, WITHDRAWN -> {}
            case DELIVERED -> {
                if (card.ending() == null) {
                    more.add("card.act.lose", Icons.WARNING, () -> lose(card));
                    more.add("card.act.revoke", Icons.CLOSE, () -> revoke(card));
                }
            }
        }
        if (card.row().state().isOpen()) {
            more.add("card.act.withdraw", Icons.DELETE, () -> withdraw(card));
        }
        return more;
    }

    private void check(CardDetails card) {
        step("card.act.check", card).open(on -> cards.check(id(card), card.version(), on));
    }

    private void send(CardDetails card) {
        step("card.act.send", card).open(on -> cards.send(id(card), card.version(), on));
    }

    private void arrive(CardDetails card) {
        step("card.act.arrive", card).open(on -> cards.arrive(id(card), card.version(), on));
    }

    private void correct(CardDetails card) {
        withReason(
                step("card.act.correct", card),
                (on, reason) -> cards.askForCorrection(id(card), card.version(), on, reason));
    }

    private void withdraw(CardDetails card) {
        withReason(
                step("card.act.withdraw", card), (on, reason) -> cards.withdraw(id(card), card.version(), on, reason));
    }

    private void revoke(CardDetails card) {
        withReason(step("card.act.revoke", card), (on, reason) -> cards.revoke(id(card), card.version(), on, reason));
    }

    private static void withReason(StepDialog dialog, BiConsumer<LocalDate, String> act) {
        TextArea reason = Fields.area("ui.reason", REASON);
        dialog.with(reason).open(on -> act.accept(on, reason.getValue()));
    }

    private void print(CardDetails card) {
        TextField number = Fields.text("card.field.number", NUMBER);
        number.addClassName("latin");
        step("card.act.print", card)
                .with(number)
                .open(on -> cards.print(id(card), card.version(), on, number.getValue()));
    }

    private void lose(CardDetails card) {
        var stolen = new Checkbox(t("card.field.stolen"));
        TextField declaration = Fields.text("card.field.declaration", DECLARATION);
        declaration.setHelperText(t("card.field.declaration.help"));
        step("card.act.lose", card)
                .add(stolen)
                .with(declaration)
                .open(on -> cards.lose(
                        new CardLoss(id(card), card.version(), on, stolen.getValue(), declaration.getValue())));
    }

    private StepDialog step(String titleKey, CardDetails card) {
        return new StepDialog(titleKey, card.row().stateOn(), today());
    }

    private static CardRequestId id(CardDetails card) {
        return card.row().id();
    }
}
