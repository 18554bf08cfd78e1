package ma.ghorfa.card.ui;

import static ma.ghorfa.identity.Permissions.CARD_READ;
import static ma.ghorfa.identity.Permissions.CARD_WRITE;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.card.CardChannel;
import ma.ghorfa.card.CardFilter;
import ma.ghorfa.card.CardNavigation;
import ma.ghorfa.card.CardOrigins;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.card.CardRow;
import ma.ghorfa.card.CardSort;
import ma.ghorfa.card.CardStage;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.registry.Craft;
import ma.ghorfa.registry.Crafts;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.Pages;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The requests and the cards in one list; what it is filtered by and its order stand in the address. */
@Route(CardNavigation.CARDS)
@RolesAllowed(CARD_READ)
@Menu(title = "card.nav.cards", order = 206, icon = "card")
class CardsView extends Page implements BeforeEnterObserver {

    private final CardRequests cards;
    private final Map<ProvinceCode, Province> provinces;

    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<String> text = filters.text("card.find");
    private final Filter<CardStage> stage = filters.choice("state", "card.field.stage", CardStage.class, Labels::stage);
    private final Filter<Province> province;
    private final Filter<Craft> craft;
    private final Filter<CardChannel> channel =
            filters.choice("channel", "card.field.channel", CardChannel.class, Labels::channel);
    private final Span count = new Span();
    private final RecordGrid<CardRow> grid = new RecordGrid<>();
    private final Map<String, CardSort> orders = new HashMap<>();
    private final RecordList<CardRow> list;

    /** Where requests were taken; null where no room has such places that the reader may know. */
    private final @Nullable Filter<String> origin;

    CardsView(
            CardRequests cards,
            Crafts crafts,
            Provinces provinces,
            ObjectProvider<CardOrigins> origins,
            CurrentAccount account,
            ListMemory memory) {
        this.cards = cards;
        List<Province> places = OnBehalf.with(CHAMBER_READ, provinces::all);
        this.provinces = places.stream().collect(Collectors.toMap(Province::code, Function.identity()));
        province = filters.pick(
                "province", "card.field.province", places, one -> one.code().value(), one -> Labels.in(one.name()));
        craft = filters.pick(
                "craft",
                "card.field.craft",
                OnBehalf.with(REGISTRY_READ, crafts::all),
                Craft::code,
                one -> Labels.in(one.name()));
        origin = origin(origins.stream()
                .flatMap(room -> room.all().entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().words(), (one, other) -> one, LinkedHashMap::new)));
        title(t("card.nav.cards"));
        subtitle(count);
        if (account.may(CARD_WRITE) && account.may(REGISTRY_READ)) {
            actions(Buttons.primary(
                    "card.toRegister", Icons.SEARCH, () -> UI.getCurrent().navigate(RegistryNavigation.REGISTER)));
        }
        columns();
        list = new RecordList<>(CardNavigation.CARDS, "card.nav.cards", grid, filters, memory);
        tools(account.may(REGISTRY_EXPORT) ? list.toolsForLong() : list.toolsWithoutExport());
        add(list.bar(), grid);
        fillWith(grid);
    }

    private @Nullable Filter<String> origin(Map<String, String> words) {
        if (words.isEmpty()) {
            return null;
        }
        return filters.pick(
                "origin",
                "card.field.origin",
                words.keySet(),
                Function.identity(),
                one -> words.getOrDefault(one, one));
    }

    private void columns() {
        sorted(
                grid.link("card.field.name.ar", row -> row.name().ar(), row -> CardNavigation.request(row.id())),
                CardSort.NAME_AR);
        sorted(grid.text("card.field.name.fr", row -> row.name().fr()), CardSort.NAME_FR);
        grid.badge("card.field.stage", row -> Labels.stage(row.stage()), Labels::tone)
                .setSortable(false);
        sorted(grid.text("card.field.number", CardRow::number), CardSort.NUMBER);
        grid.text("card.field.nia", CardRow::nia).setSortable(false);
        grid.text("card.field.craft", row -> Labels.in(row.craft())).setSortable(false);
        grid.text("card.field.province", this::province).setSortable(false);
        grid.text("card.field.kind", row -> Labels.kind(row.kind())).setSortable(false);
        grid.text("card.field.channel", row -> Labels.channel(row.channel())).setSortable(false);
        sorted(grid.date("card.field.receivedOn", CardRow::receivedOn), CardSort.RECEIVED);
        sorted(grid.date("card.field.stateOn", CardRow::stateOn), CardSort.STATE_ON);
        grid.date("card.field.validUntil", CardRow::validUntil).setSortable(false);
        grid.cardsOnPhones(
                row -> Labels.in(row.name()),
                row -> CardNavigation.request(row.id()),
                row -> Stream.of(row.number(), Labels.in(row.craft()), province(row), Labels.date(row.stateOn()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · ")),
                row -> Labels.stage(row.stage()),
                Labels::tone);
        grid.opens(row -> CardNavigation.request(row.id()));
        grid.whenEmpty("card.empty");
    }

    private void sorted(Column<CardRow> column, CardSort sort) {
        column.setSortable(true);
        orders.put(column.getKey(), sort);
    }

    private String province(CardRow row) {
        Province found = provinces.get(row.province());
        return found == null ? row.province().value() : Labels.in(found.name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.enter(event.getLocation());
    }

    /** The youngest first, unless another order is asked for. */
    private void show() {
        Optional<RecordList.Order> order = list.order();
        var filter = new CardFilter(
                text.chosen().orElse(""),
                stage.value(),
                province.chosen().map(Province::code).orElse(null),
                craft.chosen().map(Craft::code).orElse(null),
                channel.value(),
                origin == null ? "" : origin.chosen().orElse(""),
                order.map(one -> orders.get(one.column())).orElse(CardSort.RECEIVED),
                order.map(RecordList.Order::ascending).orElse(false));
        count.setText("");
        grid.shows(new CardPages(cards, filter), rows -> count.setText(t("card.count", rows)));
    }

    /** The page of a request remembers it: it holds nothing of the view. */
    private static final class CardPages implements Pages<CardRow> {

        private final CardRequests cards;
        private final CardFilter shown;

        private CardPages(CardRequests cards, CardFilter shown) {
            this.cards = cards;
            this.shown = shown;
        }

        @Override
        public List<CardRow> page(long offset, int limit) {
            return cards.page(shown, offset, limit);
        }

        @Override
        public long count() {
            return cards.count(shown);
        }

        @Override
        public Iterator<CardRow> all() {
            return cards.export(shown);
        }
    }
}
