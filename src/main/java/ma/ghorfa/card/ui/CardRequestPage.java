package ma.ghorfa.card.ui;

import static ma.ghorfa.identity.Permissions.CARD_READ;
import static ma.ghorfa.identity.Permissions.CARD_WRITE;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.card.CardDetails;
import ma.ghorfa.card.CardNavigation;
import ma.ghorfa.card.CardOrigins;
import ma.ghorfa.card.CardPapers;
import ma.ghorfa.card.CardReceiver;
import ma.ghorfa.card.CardRequestId;
import ma.ghorfa.card.CardRequestState;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.card.CardRow;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.document.Attachments;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.journal.RecordHistory.Source;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.MoreMenu;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.PdfLink;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Steps;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.springframework.beans.factory.ObjectProvider;

/** A request and its card: where it stands, what comes next, what happened. */
@Route(CardNavigation.CARDS + "/:request/:tab?")
@RolesAllowed(CARD_READ)
@StyleSheet("context://styles/card.css")
class CardRequestPage extends Page implements BeforeEnterObserver {

    private static final String FIELD = "card.history";

    private static final Source HISTORY = new Source(
            "card_request",
            "id",
            FIELD,
            List.of(
                    "state",
                    "state_on",
                    "name_ar",
                    "name_fr",
                    "nia",
                    "number",
                    "issued_on",
                    "valid_until",
                    "delivered_on",
                    "receiver",
                    "proxy_name",
                    "proxy_reason",
                    "ended_as",
                    "ended_on",
                    "ended_note",
                    "declaration"));

    private final CardRequests cards;
    private final CardPapers papers;
    private final CardActs acts;
    private final Provinces provinces;
    private final HistoryTabs histories;
    private final Attachments attachments;
    private final ActorNames names;
    private final CurrentAccount account;
    private final ObjectProvider<CardOrigins> origins;

    CardRequestPage(
            CardRequests cards,
            CardPapers papers,
            CardActs acts,
            Provinces provinces,
            HistoryTabs histories,
            Attachments attachments,
            ActorNames names,
            CurrentAccount account,
            ObjectProvider<CardOrigins> origins) {
        this.cards = cards;
        this.papers = papers;
        this.acts = acts;
        this.provinces = provinces;
        this.histories = histories;
        this.attachments = attachments;
        this.names = names;
        this.account = account;
        this.origins = origins;
        crumbs(Crumb.to(t("card.nav.cards"), CardsView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = new CardRequestId(
                    UUID.fromString(event.getRouteParameters().get("request").orElse("")));
            show(cards.details(id), event.getRouteParameters().get("tab").orElse(""));
        } catch (IllegalArgumentException | ma.ghorfa.base.NotFoundException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(CardDetails card, String tab) {
        CardRow row = card.row();
        title(Labels.in(row.name()));
        subtitle(
                Labels.badge(row),
                new StatusBadge(Labels.kind(row.kind()), Tone.NEUTRAL),
                new Span(Labels.in(row.craft())),
                new Span(row.number()));
        List<Component> buttons = new ArrayList<>();
        acts.next(card).ifPresent(buttons::add);
        MoreMenu more = acts.others(card);
        if (!more.isEmpty()) {
            buttons.add(more);
        }
        actions(buttons.toArray(Component[]::new));
        if (!row.number().isEmpty() && account.may(CARD_WRITE)) {
            tools(new PdfLink(t("card.pdf"), () -> papers.pdf(row.id()), () -> "card-" + row.number() + ".pdf"));
        } else {
            tools();
        }
        content(new RecordTabs(CardNavigation.request(row.id()))
                .add("", "card.tab.request", () -> request(card))
                .add(
                        "history",
                        "ui.history",
                        () -> new Sheet(histories.create().add(HISTORY, row.id().value(), CardRequestPage::words)))
                .show(tab));
    }

    private Component request(CardDetails card) {
        var page = new Div();
        page.addClassName("record-tabs");
        page.add(way(card));
        if (card.ending() != null) {
            page.add(ending(card.ending()));
        }
        if (card.delivery() != null) {
            page.add(delivery(card.delivery()));
        }
        page.add(facts(card), steps(card));
        return page;
    }

    private static Component way(CardDetails card) {
        CardRow row = card.row();
        List<CardRequestState> straight = CardRequestState.STRAIGHT;
        int now = straight.indexOf(
                row.state() == CardRequestState.DATA_CORRECTION ? CardRequestState.RNA_CHECK : row.state());
        var sheet = new Sheet();
        if (now >= 0) {
            sheet.add(new Steps(
                    straight.stream().map(state -> t("card.state", state)).toList(), now));
        }
        boolean lacksNia =
                row.state() == CardRequestState.RNA_CHECK && row.nia().isEmpty();
        String next = lacksNia ? "card.next.noNia" : "card.next." + row.stage();
        sheet.add(new Callout(Labels.tone(row) == Tone.INFO ? Tone.NEUTRAL : Labels.tone(row), t(next)));
        return sheet;
    }

    private Component facts(CardDetails card) {
        CardRow row = card.row();
        var facts = new Facts()
                .add("card.field.name.ar", row.name().ar())
                .add("card.field.name.fr", row.name().fr())
                .add("card.field.nia", row.nia())
                .add("card.field.craft", Labels.in(row.craft()))
                .add("card.field.province", province(row))
                .add("card.field.receivedOn", Labels.date(row.receivedOn()))
                .add("card.field.channel", Labels.channel(row.channel()))
                .add("card.field.number", row.number())
                .add("card.field.issuedOn", Labels.date(row.issuedOn()))
                .add("card.field.validUntil", Labels.date(row.validUntil()));
        origins.stream()
                .flatMap(room -> room.find(row.origin()).stream())
                .findFirst()
                .ifPresent(origin -> facts.add("card.field.origin", link(origin.path(), origin.words())));
        CardRow previous = card.previous();
        if (previous != null) {
            facts.add(
                    "card.field.previous",
                    link(CardNavigation.request(previous.id()), previous.number()),
                    Labels.badge(previous));
        }
        var sheet = Sheet.titled(t("card.data"), facts);
        if (account.may(REGISTRY_READ)) {
            sheet.add(link(RegistryNavigation.actor(row.actor()), t("card.toPerson")));
        }
        return sheet;
    }

    private String province(CardRow row) {
        return OnBehalf.with(CHAMBER_READ, () -> provinces.find(row.province()))
                .map(Province::name)
                .map(Labels::in)
                .orElse(row.province().value());
    }

    private static Anchor link(String path, String words) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Component delivery(CardDetails.Delivery delivery) {
        var facts = new Facts()
                .add("card.field.deliveredOn", Labels.date(delivery.on()))
                .add("card.field.receiver", t("card.receiver", delivery.receiver()));
        if (delivery.receiver() == CardReceiver.PROXY) {
            facts.add("card.field.proxyName", delivery.proxyName())
                    .add("card.field.proxyReason", delivery.proxyReason());
        }
        facts.add(
                "card.field.signature", attachments.link(delivery.signature().value(), t("card.field.signature.open")));
        return Sheet.titled(t("card.delivery"), facts);
    }

    private static Component ending(CardDetails.Ending ending) {
        var facts = new Facts()
                .add("card.field.ended", t("card.end", ending.how()))
                .add("card.field.on", Labels.date(ending.on()));
        if (!ending.note().isEmpty()) {
            facts.add("ui.reason", ending.note());
        }
        if (!ending.declaration().isEmpty()) {
            facts.add("card.field.declaration", ending.declaration());
        }
        return Sheet.titled(t("card.ending"), facts);
    }

    private Component steps(CardDetails card) {
        var list = new OrderedList();
        list.addClassName("card-steps");
        card.steps().forEach(step -> {
            var day = new Span(Labels.date(step.on()));
            day.addClassNames("muted", "small");
            var by = new Span(names.nameOf(step.by(), Words.locale()));
            by.addClassNames("muted", "small");
            var item = new ListItem(new StatusBadge(t("card.state", step.state()), Tone.NEUTRAL), day, by);
            if (!step.note().isEmpty()) {
                item.add(new Span(step.note()));
            }
            list.add(item);
        });
        return new Sheet(new H2(t("card.steps")), list);
    }

    private static String words(String fieldKey, String value) {
        return switch (fieldKey.substring(FIELD.length() + 1)) {
            case "state" -> t("card.state." + value);
            case "receiver" -> t("card.receiver." + value);
            case "ended_as" -> t("card.end." + value);
            default -> value;
        };
    }
}
