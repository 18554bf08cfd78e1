package ma.ghorfa.card.ui;

import static ma.ghorfa.identity.Permissions.CARD_READ;
import static ma.ghorfa.identity.Permissions.CARD_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.card.CardChannel;
import ma.ghorfa.card.CardFilter;
import ma.ghorfa.card.CardNavigation;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.card.CardRow;
import ma.ghorfa.card.CardSort;
import ma.ghorfa.card.CardStage;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.registry.Craft;
import ma.ghorfa.registry.Crafts;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import org.jspecify.annotations.Nullable;

/** The requests and the cards in one list; what it is filtered by and its order stand in the address. */
@Route(CardNavigation.CARDS)
@RolesAllowed(CARD_READ)
@Menu(title = "card.nav.cards", order = 206, icon = "card")
class CardsView extends Page implements BeforeEnterObserver {

    private static final int GUESS = 500;
    private static final int EXPORT_PAGE = 500;
    private static final int TYPING_MILLIS = 300;
    private static final CardSort FIRST = CardSort.RECEIVED;

    private final CardRequests cards;
    private final Map<ProvinceCode, Province> provinces;

    private final TextField text = Fields.text("ui.search", 100);
    private final Select<CardStage> stage;
    private final ComboBox<Province> province;
    private final ComboBox<Craft> craft;
    private final Select<CardChannel> channel;
    private final Span count = new Span();
    private final RecordGrid<CardRow> grid = new RecordGrid<>();
    private final List<Column<CardRow>> sortable = new ArrayList<>();
    private @Nullable ListAddress address;
    private String origin = "";
    private CardFilter filter = CardFilter.ALL;
    private boolean reading;

    CardsView(CardRequests cards, Crafts crafts, Provinces provinces, CurrentAccount account) {
        this.cards = cards;
        List<Province> places = OnBehalf.with(Permissions.CHAMBER_READ, provinces::all);
        List<Craft> all = OnBehalf.with(Permissions.REGISTRY_READ, crafts::all);
        this.provinces = places.stream().collect(Collectors.toMap(Province::code, Function.identity()));
        stage = Fields.select("card.field.stage", List.of(CardStage.values()), Labels::stage);
        province = Fields.pick("card.field.province", places, one -> Labels.in(one.name()));
        craft = Fields.pick("card.field.craft", all, one -> Labels.in(one.name()));
        channel = Fields.select("card.field.channel", List.of(CardChannel.values()), Labels::channel);
        title(t("card.nav.cards"));
        subtitle(count);
        if (account.may(CARD_WRITE) && account.may(Permissions.REGISTRY_READ)) {
            actions(Buttons.primary(
                    "card.toRegister", Icons.SEARCH, () -> UI.getCurrent().navigate(RegistryNavigation.REGISTER)));
        }
        columns();
        tools(grid.export("card.nav.cards", this::all));
        add(filters(), grid);
        fillWith(grid);
    }

    private FilterBar filters() {
        text.setClearButtonVisible(true);
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setPlaceholder(t("card.find"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_MILLIS);
        stage.setEmptySelectionAllowed(true);
        channel.setEmptySelectionAllowed(true);
        text.addValueChangeListener(change -> changed("q", text.getValue()));
        stage.addValueChangeListener(change -> changed("state", stage.getValue()));
        province.addValueChangeListener(change -> changed(
                "province",
                province.getOptionalValue().map(one -> one.code().value()).orElse("")));
        craft.addValueChangeListener(change ->
                changed("craft", craft.getOptionalValue().map(Craft::code).orElse("")));
        channel.addValueChangeListener(change -> changed("channel", channel.getValue()));
        return new FilterBar(text, stage, province, craft, channel);
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
        grid.setMultiSort(false);
        grid.addSortListener(sort -> {
            if (sort.isFromClient()) {
                sortedBy(sort.getSortOrder());
            }
        });
    }

    private void sorted(Column<CardRow> column, CardSort sort) {
        column.setSortable(true).setSortProperty(sort.name());
        sortable.add(column);
    }

    private String province(CardRow row) {
        Province found = provinces.get(row.province());
        return found == null ? row.province().value() : Labels.in(found.name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = new ListAddress(event.getLocation());
        address = asked;
        reading = true;
        try {
            text.setValue(asked.text("q"));
            stage.setValue(asked.word("state", CardStage.class).orElse(null));
            province.setValue(provinces.values().stream()
                    .filter(one -> one.code().value().equals(asked.text("province")))
                    .findAny()
                    .orElse(null));
            craft.setValue(craft.getListDataView()
                    .getItems()
                    .filter(one -> one.code().equals(asked.text("craft")))
                    .findAny()
                    .orElse(null));
            channel.setValue(asked.word("channel", CardChannel.class).orElse(null));
            origin = asked.text("origin");
            CardSort sort = asked.word("sort", CardSort.class).orElse(FIRST);
            boolean ascending = asked.is("up");
            grid.sort(sortable.stream()
                    .filter(column -> column.getSortOrder(SortDirection.ASCENDING)
                            .anyMatch(order -> order.getSorted().equals(sort.name())))
                    .map(column ->
                            new GridSortOrder<>(column, ascending ? SortDirection.ASCENDING : SortDirection.DESCENDING))
                    .toList());
            show(sort, ascending);
        } finally {
            reading = false;
        }
    }

    private void changed(String name, @Nullable Object value) {
        if (reading || address == null) {
            return;
        }
        address.set(name, value);
        show(filter.sort(), filter.ascending());
    }

    /** The youngest first, unless another order is asked for. */
    private void sortedBy(List<GridSortOrder<CardRow>> orders) {
        CardSort sort = FIRST;
        boolean ascending = false;
        if (!orders.isEmpty()) {
            GridSortOrder<CardRow> order = orders.getFirst();
            sort = order.getSorted()
                    .getSortOrder(order.getDirection())
                    .map(one -> CardSort.valueOf(one.getSorted()))
                    .findFirst()
                    .orElse(sort);
            ascending = order.getDirection() == SortDirection.ASCENDING;
        }
        if (address != null) {
            address.set("sort", sort == FIRST ? null : sort);
            address.set("up", ascending ? "true" : null);
        }
        show(sort, ascending);
    }

    private void show(CardSort sort, boolean ascending) {
        filter = new CardFilter(
                text.getValue(),
                stage.getValue(),
                province.getOptionalValue().map(Province::code).orElse(null),
                craft.getOptionalValue().map(Craft::code).orElse(null),
                channel.getValue(),
                origin,
                sort,
                ascending);
        CardFilter shown = filter;
        grid.setItems(query -> cards.page(shown, query.getOffset(), query.getLimit()).stream());
        grid.getLazyDataView().setItemCountEstimate(GUESS);
        count.setText("");
        // The list is drawn first; its length comes with the browser's next message.
        getElement().executeJs("return 0").then(drawn -> counted(shown));
    }

    /** All that the filter lets through, read page by page while the file is written. */
    private Iterator<CardRow> all() {
        CardFilter shown = filter;
        return Stream.iterate(0L, offset -> offset + EXPORT_PAGE)
                .map(offset -> cards.page(shown, offset, EXPORT_PAGE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .iterator();
    }

    private void counted(CardFilter shown) {
        if (shown.equals(filter)) {
            long rows = cards.count(shown);
            grid.getLazyDataView().setItemCountCallback(query -> Math.toIntExact(rows));
            count.setText(t("card.count", rows));
        }
    }
}
