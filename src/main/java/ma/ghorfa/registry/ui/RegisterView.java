package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static ma.ghorfa.identity.Permissions.TABLE_IMPORT;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.chamber.Commune;
import ma.ghorfa.chamber.Communes;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.registry.ActorCount;
import ma.ghorfa.registry.ActorFilter;
import ma.ghorfa.registry.ActorKind;
import ma.ghorfa.registry.ActorMatch;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.ActorSort;
import ma.ghorfa.registry.Area;
import ma.ghorfa.registry.Craft;
import ma.ghorfa.registry.Crafts;
import ma.ghorfa.registry.HealthCover;
import ma.ghorfa.registry.Register;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.Pages;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Words;

/** The register, however long: the grid asks for pages by position, and every page costs the same. */
@Route(RegistryNavigation.REGISTER)
@RolesAllowed(REGISTRY_READ)
@Menu(title = "registry.nav.register", order = 205, icon = "members")
class RegisterView extends Page implements BeforeEnterObserver {

    private final Register register;
    private final Map<ProvinceCode, Province> provinces;

    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<String> text = filters.text("registry.find", ActorFilter::namesCard);
    private final Filter<ActorKind> kind = filters.choice("kind", "registry.field.kind", ActorKind.class, Labels::kind);
    private final Filter<Province> province;
    private final Filter<Commune> commune;
    private final Filter<Craft> craft;
    private final Filter<Area> area = filters.choice("area", "registry.field.area", Area.class, Labels::area);
    private final Filter<HealthCover> cover =
            filters.choice("cover", "registry.field.cover", HealthCover.class, Labels::cover);
    private final Span count = new Span();
    private final RecordGrid<ActorRow> grid = new RecordGrid<>();
    private final Map<String, ActorSort> orders = new HashMap<>();
    private final Function<ActorKind, String> kinds = Words.ofAll(ActorKind.class, Labels::kind);
    private final Function<HealthCover, String> covers = Words.ofAll(HealthCover.class, Labels::cover);
    private final RecordList<ActorRow> list;
    private Function<ActorRow, Optional<ActorMatch>> match = ActorMatch.of("");

    RegisterView(
            Register register,
            Crafts crafts,
            Provinces provinces,
            Communes communes,
            CurrentAccount account,
            ListMemory memory) {
        this.register = register;
        this.provinces = provinces.all().stream().collect(Collectors.toMap(Province::code, Function.identity()));
        province = filters.pick(
                "province",
                "registry.field.province",
                provinces.all(),
                one -> one.code().value(),
                one -> Labels.in(one.name()));
        commune = filters.find(
                "commune",
                "registry.field.commune",
                communes.all(),
                Commune::code,
                one -> Labels.in(one.name()),
                (one, typed) -> province.chosen()
                                .map(chosen -> chosen.code().equals(one.province()))
                                .orElse(true)
                        && SearchQuery.of(typed)
                                .findsAny(one.name().ar(), one.name().fr()));
        craft = filters.pick("craft", "registry.field.craft", crafts.all(), Craft::code, one -> Labels.in(one.name()));
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
        list = new RecordList<>(RegistryNavigation.REGISTER, "registry.nav.register", grid, filters, memory);
        tools(account.may(REGISTRY_EXPORT) ? list.toolsForLong() : list.toolsWithoutExport());
        add(list.bar(), grid);
        fillWith(grid);
    }

    private void columns() {
        sorted(
                grid.link("registry.field.name.ar", row -> row.name().ar(), row -> RegistryNavigation.actor(row.id())),
                ActorSort.NAME_AR);
        sorted(grid.text("registry.field.name.fr", row -> row.name().fr()), ActorSort.NAME_FR);
        grid.text("registry.field.kind", row -> kinds.apply(row.kind())).setSortable(false);
        sorted(grid.text("registry.field.nia", ActorRow::nia), ActorSort.NIA);
        grid.text("registry.field.craft", row -> Labels.in(row.craft())).setSortable(false);
        grid.text("registry.field.province", this::province).setSortable(false);
        grid.text("registry.field.commune", row -> Labels.in(row.commune())).setSortable(false);
        grid.badge("registry.field.cover", row -> covers.apply(row.cover()), Labels::tone)
                .setSortable(false);
        sorted(grid.date("registry.field.registeredOn", ActorRow::registeredOn), ActorSort.REGISTERED);
        grid.cardsOnPhones(
                row -> Labels.in(row.name()),
                row -> RegistryNavigation.actor(row.id()),
                this::facts,
                row -> covers.apply(row.cover()),
                Labels::tone);
        grid.getColumns()
                .getFirst()
                .setTooltipGenerator(row -> match.apply(row).map(Labels::why).orElse(null));
        grid.opens(row -> RegistryNavigation.actor(row.id()));
        grid.whenEmpty("registry.empty");
    }

    /** The small line of a card, with why somebody was found where the name does not tell. */
    private String facts(ActorRow row) {
        return Stream.of(kinds.apply(row.kind()), Labels.in(row.craft()), province(row), why(row))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String why(ActorRow row) {
        return match.apply(row).map(Labels::why).orElse("");
    }

    private void sorted(Column<ActorRow> column, ActorSort sort) {
        column.setSortable(true);
        orders.put(column.getKey(), sort);
    }

    private String province(ActorRow row) {
        Province found = provinces.get(row.province());
        return found == null ? row.province().value() : Labels.in(found.name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.enter(event.getLocation());
    }

    private void show() {
        Optional<RecordList.Order> order = list.order();
        var filter = new ActorFilter(
                text.chosen().orElse(""),
                kind.value(),
                province.chosen().map(Province::code).orElse(null),
                commune.chosen().map(Commune::code).orElse(null),
                craft.chosen().map(Craft::code).orElse(null),
                area.value(),
                cover.value(),
                order.map(one -> orders.get(one.column())).orElse(ActorSort.NAME_AR),
                order.map(RecordList.Order::ascending).orElse(true));
        match = ActorMatch.of(filter.text());
        count.setText("");
        var pages = new RegisterPages(register, filter);
        grid.shows(pages, rows -> count.setText(Labels.count(pages.counted)));
    }

    /** The page of somebody remembers it: it holds nothing of the view. */
    private static final class RegisterPages implements Pages<ActorRow> {

        private final Register register;
        private final ActorFilter shown;
        private ActorCount counted = new ActorCount(0, ActorCount.Precision.EXACT);

        private RegisterPages(Register register, ActorFilter shown) {
            this.register = register;
            this.shown = shown;
        }

        @Override
        public List<ActorRow> page(long offset, int limit) {
            return register.page(shown, offset, limit);
        }

        @Override
        public long count() {
            counted = register.count(shown);
            return counted.rows();
        }

        @Override
        public Iterator<ActorRow> all() {
            return register.export(shown);
        }
    }
}
