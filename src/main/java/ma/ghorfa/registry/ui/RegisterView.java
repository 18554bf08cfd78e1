package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static ma.ghorfa.identity.Permissions.TABLE_IMPORT;
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
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.registry.ActorFilter;
import ma.ghorfa.registry.ActorKind;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.ActorSort;
import ma.ghorfa.registry.Area;
import ma.ghorfa.registry.Craft;
import ma.ghorfa.registry.Crafts;
import ma.ghorfa.registry.HealthCover;
import ma.ghorfa.registry.Register;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import org.jspecify.annotations.Nullable;

/**
 * The register, however long: the grid asks for pages by position and every page costs the same. What is filtered and
 * the order stand in the address. The list is there before it is counted.
 */
@Route(RegistryNavigation.REGISTER)
@RolesAllowed(REGISTRY_READ)
@Menu(title = "registry.nav.register", order = 205, icon = "members")
class RegisterView extends Page implements BeforeEnterObserver {

    private static final int GUESS = 500;
    private static final int EXPORT_PAGE = 500;
    private static final int TYPING_MILLIS = 300;

    private final Register register;
    private final Map<ProvinceCode, Province> provinces;

    private final TextField text = Fields.text("ui.search", 100);
    private final Select<ActorKind> kind;
    private final ComboBox<Province> province;
    private final ComboBox<Craft> craft;
    private final Select<Area> area;
    private final Select<HealthCover> cover;
    private final Span count = new Span();
    private final RecordGrid<ActorRow> grid = new RecordGrid<>();
    private final List<Column<ActorRow>> sortable = new ArrayList<>();
    private @Nullable ListAddress address;
    private ActorFilter filter = ActorFilter.EVERYBODY;
    private boolean reading;

    RegisterView(Register register, Crafts crafts, Provinces provinces, CurrentAccount account) {
        this.register = register;
        this.provinces = provinces.all().stream().collect(Collectors.toMap(Province::code, Function.identity()));
        kind = Fields.select("registry.field.kind", List.of(ActorKind.values()), Labels::kind);
        province = Fields.pick("registry.field.province", provinces.all(), one -> Labels.in(one.name()));
        craft = Fields.pick("registry.field.craft", crafts.all(), one -> Labels.in(one.name()));
        area = Fields.select("registry.field.area", List.of(Area.values()), Labels::area);
        cover = Fields.select("registry.field.cover", List.of(HealthCover.values()), Labels::cover);
        title(t("registry.nav.register"));
        subtitle(count);
        if (account.may(REGISTRY_WRITE)) {
            var add = Buttons.primary(
                    "registry.add", Icons.ADD, () -> UI.getCurrent().navigate(NewActorView.class));
            var bring = Buttons.plain(
                    "intake.import", Icons.UPLOAD, () -> UI.getCurrent().navigate(RegistryNavigation.IMPORT));
            bring.setVisible(account.may(TABLE_IMPORT));
            actions(add, bring);
        }
        columns();
        tools(grid.export("registry.nav.register", this::all));
        add(filters(), grid);
        fillWith(grid);
    }

    private FilterBar filters() {
        text.setClearButtonVisible(true);
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setPlaceholder(t("registry.find"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_MILLIS);
        kind.setEmptySelectionAllowed(true);
        area.setEmptySelectionAllowed(true);
        cover.setEmptySelectionAllowed(true);
        text.addValueChangeListener(change -> changed("q", text.getValue()));
        kind.addValueChangeListener(change -> changed("kind", kind.getValue()));
        province.addValueChangeListener(change -> changed(
                "province",
                province.getOptionalValue().map(one -> one.code().value()).orElse("")));
        craft.addValueChangeListener(change ->
                changed("craft", craft.getOptionalValue().map(Craft::code).orElse("")));
        area.addValueChangeListener(change -> changed("area", area.getValue()));
        cover.addValueChangeListener(change -> changed("cover", cover.getValue()));
        return new FilterBar(text, kind, province, craft, area, cover);
    }

    private void columns() {
        sorted(
                grid.link("registry.field.name.ar", row -> row.name().ar(), row -> RegistryNavigation.actor(row.id())),
                ActorSort.NAME_AR);
        sorted(grid.text("registry.field.name.fr", row -> row.name().fr()), ActorSort.NAME_FR);
        grid.text("registry.field.kind", row -> Labels.kind(row.kind())).setSortable(false);
        sorted(grid.text("registry.field.nia", ActorRow::nia), ActorSort.NIA);
        sorted(grid.text("registry.field.craft", row -> Labels.in(row.craft())), ActorSort.CRAFT);
        sorted(grid.text("registry.field.province", this::province), ActorSort.PROVINCE);
        grid.text("registry.field.commune", row -> Labels.in(row.commune())).setSortable(false);
        grid.badge("registry.field.cover", row -> Labels.cover(row.cover()), Labels::tone)
                .setSortable(false);
        sorted(grid.date("registry.field.registeredOn", ActorRow::registeredOn), ActorSort.REGISTERED);
        grid.cardsOnPhones(
                row -> Labels.in(row.name()),
                row -> RegistryNavigation.actor(row.id()),
                row -> String.join(" · ", Labels.kind(row.kind()), Labels.in(row.craft()), province(row)),
                row -> Labels.cover(row.cover()),
                Labels::tone);
        grid.opens(row -> RegistryNavigation.actor(row.id()));
        grid.whenEmpty("registry.empty");
        grid.setMultiSort(false);
        grid.addSortListener(sort -> {
            if (sort.isFromClient()) {
                sortedBy(sort.getSortOrder());
            }
        });
    }

    private void sorted(Column<ActorRow> column, ActorSort sort) {
        column.setSortable(true).setSortProperty(sort.name());
        sortable.add(column);
    }

    private String province(ActorRow row) {
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
            kind.setValue(asked.word("kind", ActorKind.class).orElse(null));
            province.setValue(provinces.values().stream()
                    .filter(one -> one.code().value().equals(asked.text("province")))
                    .findAny()
                    .orElse(null));
            craft.setValue(craft.getListDataView()
                    .getItems()
                    .filter(one -> one.code().equals(asked.text("craft")))
                    .findAny()
                    .orElse(null));
            area.setValue(asked.word("area", Area.class).orElse(null));
            cover.setValue(asked.word("cover", HealthCover.class).orElse(null));
            ActorSort sort = asked.word("sort", ActorSort.class).orElse(ActorSort.NAME_AR);
            boolean ascending = !asked.is("down");
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

    private void sortedBy(List<GridSortOrder<ActorRow>> orders) {
        ActorSort sort = ActorSort.NAME_AR;
        boolean ascending = true;
        if (!orders.isEmpty()) {
            GridSortOrder<ActorRow> order = orders.getFirst();
            sort = order.getSorted()
                    .getSortOrder(order.getDirection())
                    .map(one -> ActorSort.valueOf(one.getSorted()))
                    .findFirst()
                    .orElse(sort);
            ascending = order.getDirection() == SortDirection.ASCENDING;
        }
        if (address != null) {
            address.set("sort", sort == ActorSort.NAME_AR ? null : sort);
            address.set("down", ascending ? null : "true");
        }
        show(sort, ascending);
    }

    private void show(ActorSort sort, boolean ascending) {
        filter = new ActorFilter(
                text.getValue(),
                kind.getValue(),
                province.getOptionalValue().map(Province::code).orElse(null),
                craft.getOptionalValue().map(Craft::code).orElse(null),
                area.getValue(),
                cover.getValue(),
                sort,
                ascending);
        ActorFilter shown = filter;
        grid.setItems(query -> register.page(shown, query.getOffset(), query.getLimit()).stream());
        grid.getLazyDataView().setItemCountEstimate(GUESS);
        count.setText("");
        // The list is drawn first; its length comes with the browser's next message.
        getElement().executeJs("return 0").then(drawn -> counted(shown));
    }

    /** Everybody whom the filter lets through, read page by page while the file is written. */
    private Iterator<ActorRow> all() {
        ActorFilter shown = filter;
        return Stream.iterate(0L, offset -> offset + EXPORT_PAGE)
                .map(offset -> register.page(shown, offset, EXPORT_PAGE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .iterator();
    }

    private void counted(ActorFilter shown) {
        if (shown.equals(filter)) {
            long rows = register.count(shown);
            grid.getLazyDataView().setItemCountCallback(query -> Math.toIntExact(rows));
            count.setText(t("registry.count", rows));
        }
    }
}
