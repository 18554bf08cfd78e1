package ma.ghorfa.card.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.card.CardDetails;
import ma.ghorfa.card.CardReceiver;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.card.DeliverCard;
import ma.ghorfa.document.Attachments;
import ma.ghorfa.document.StoredFileId;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** A card is handed over: who takes it, and the signature. */
final class DeliverDialog {

    private static final int NAME = 160;
    private static final int REASON = 300;

    private final CardRequests cards;
    private final CardDetails card;
    private final Dialog dialog;
    private final DatePicker on = Fields.date("card.field.deliveredOn");
    private final RadioButtonGroup<CardReceiver> receiver = new RadioButtonGroup<>(t("card.field.receiver"));
    private final TextField proxyName = Fields.text("card.field.proxyName", NAME);
    private final TextField proxyReason = Fields.text("card.field.proxyReason", REASON);
    private final SignaturePad pad = new SignaturePad();
    private final Span slipName = new Span();
    private @Nullable StoredFileId slip;

    /** Made with the dialog, so that two presses of its button are one delivery. */
    private final UUID key = UUID.randomUUID();

    DeliverDialog(CardRequests cards, Attachments attachments, CardDetails card, LocalDate today) {
        this.cards = cards;
        this.card = card;
        on.setMin(card.row().stateOn());
        on.setMax(today);
        on.setValue(today);
        receiver.setItems(CardReceiver.values());
        receiver.setItemLabelGenerator(one -> t("card.receiver", one));
        receiver.setValue(CardReceiver.SELF);
        receiver.addValueChangeListener(change -> proxy());
        receiver.addClassName("whole-line");
        Fields.demand(on, proxyName, proxyReason);
        var fields = new Div(on, receiver, proxyName, proxyReason);
        fields.addClassName("dialog-fields");
        dialog = Ask.dialog(t("card.act.deliver"), new Callout(Tone.INFO, t("card.act.deliver.ask", number())), fields);
        dialog.add(signature(attachments));
        proxy();
    }

    private String number() {
        return card.row().number();
    }

    private void proxy() {
        boolean proxy = receiver.getValue() == CardReceiver.PROXY;
        proxyName.setVisible(proxy);
        proxyReason.setVisible(proxy);
    }

    private Div signature(Attachments attachments) {
        var label = new Span(t("card.sign.here"));
        label.addClassName("strong");
        var area = new Div(label, pad, Buttons.plain("card.sign.clear", Icons.DELETE, pad::clear));
        area.addClassName("signed");
        if (attachments.mayStore()) {
            slipName.getElement().setAttribute("role", "status");
            area.add(
                    new Span(t("card.sign.slip")),
                    attachments.field(stored -> {
                        slip = stored.id();
                        slipName.setText(t("attachment.chosen", stored.name()));
                    }),
                    slipName);
        }
        return area;
    }

    void open() {
        Ask.finish(dialog, Buttons.primary("card.act.deliver", Icons.CHECK, this::deliver));
    }

    private void deliver() {
        boolean proxy = receiver.getValue() == CardReceiver.PROXY;
        boolean complete = proxy ? Fields.complete(on, proxyName, proxyReason) : Fields.complete(on);
        if (!complete) {
            return;
        }
        cards.deliver(new DeliverCard(
                card.row().id(),
                on.getValue(),
                receiver.getValue(),
                proxyName.getValue(),
                proxyReason.getValue(),
                pad.drawn(),
                slip,
                key));
        dialog.close();
        Notices.done("card.delivered");
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
