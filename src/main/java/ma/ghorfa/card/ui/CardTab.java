package ma.ghorfa.card.ui;

import static ma.ghorfa.identity.Permissions.CARD_READ;
import static ma.ghorfa.identity.Permissions.CARD_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.card.CardChannel;
import ma.ghorfa.card.CardNavigation;
import ma.ghorfa.card.CardRequestId;
import ma.ghorfa.card.CardRequestKind;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.card.CardRow;
import ma.ghorfa.card.NewCardRequest;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.ActorTab;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cards of somebody, on their page in the register, and the way to a new one. */
@Component
@Order(10)
class CardTab implements ActorTab {

    private final CardRequests cards;
    private final CardActs acts;
    private final CurrentAccount account;

    CardTab(CardRequests cards, CardActs acts, CurrentAccount account) {
        this.cards = cards;
        this.acts = acts;
        this.account = account;
    }

    @Override
    public String slug() {
        return "card";
    }

    @Override
    public String titleKey() {
        return "card.tab";
    }

    @Override
    public boolean isFor(ActorRow actor) {
        return actor.kind().isPerson() && account.may(CARD_READ);
    }

    @Override
    public com.vaadin.flow.component.Component show(ActorRow actor) {
        List<CardRow> all = cards.of(actor.id());
        var content = new CardList();
        if (all.isEmpty()) {
            content.add(new Callout(Tone.NEUTRAL, t("card.none")));
        } else {
            content.add(lines(all));
        }
        boolean open = all.stream().anyMatch(row -> row.state().isOpen());
        if (account.may(CARD_WRITE) && !open) {
            content.add(new Div(Buttons.primary("card.new", Icons.ADD, () -> ask(actor, all))));
        }
        return new Sheet(content);
    }

    /** Brings its style along. */
    @StyleSheet("context://styles/card.css")
    private static final class CardList extends Div {
        CardList() {
            addClassName("signed");
        }
    }

    private static UnorderedList lines(List<CardRow> all) {
        var list = new UnorderedList();
        list.addClassName("card-lines");
        all.forEach(row -> {
            String words =
                    row.number().isEmpty() ? Labels.kind(row.kind()) : Labels.kind(row.kind()) + " · " + row.number();
            var link = new Anchor(CardNavigation.request(row.id()), words);
            link.getElement().setAttribute("router-link", true);
            var day = new Span(t("card.since", Labels.date(row.receivedOn())));
            day.addClassNames("muted", "small");
            list.add(new ListItem(link, Labels.badge(row), day));
        });
        return list;
    }

    private void ask(ActorRow actor, List<CardRow> before) {
        UUID key = UUID.randomUUID();
        Select<CardChannel> channel =
                Fields.select("card.field.channel", List.of(CardChannel.values()), Labels::channel);
        channel.setValue(CardChannel.COUNTER);
        DatePicker on = Fields.date("card.field.receivedOn");
        on.setMax(acts.today());
        on.setValue(acts.today());
        Fields.demand(channel, on);
        var fields = new Div(channel, on);
        fields.addClassName("dialog-fields");
        Select<CardRequestKind> kind = Fields.select(
                "card.field.kind", List.of(CardRequestKind.RENEWAL, CardRequestKind.REPLACEMENT), Labels::kind);
        kind.setEmptySelectionAllowed(true);
        if (before.stream().anyMatch(row -> row.state() == ma.ghorfa.card.CardRequestState.DELIVERED)) {
            fields.add(kind);
        }
        Dialog dialog = Ask.dialog(t("card.new"), fields);
        Ask.finish(dialog, Buttons.primary("card.new", Icons.CHECK, () -> {
            if (Fields.complete(channel, on)) {
                CardRequestId id = cards.receive(
                        new NewCardRequest(actor.id(), on.getValue(), channel.getValue(), "", kind.getValue(), key));
                dialog.close();
                UI.getCurrent().navigate(CardNavigation.request(id));
            }
        }));
    }
}
