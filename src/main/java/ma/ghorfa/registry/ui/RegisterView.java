package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.Pages;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;

/** The register, however long: the grid asks for pages by position, and every page costs the same. */
@Route(RegistryNavigation.REGISTER)
@RolesAllowed(REGISTRY_READ)
@Menu(title = "registry.nav.register", order = 205, icon = "members")
class RegisterView extends Page implements BeforeEnterObserver {

    private final Register register;
    private final Map<ProvinceCode, Province> provinces;

    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<String> text = filters.text("registry.find");
    private final Filter<ActorKind> kind = filters.choice("kind", "registry.field.kind", ActorKind.class, Labels::kind);
    private final Filter<Province> province;
    private final Filter<Craft> craft;
    private final Filter<Area> area = filters.choice("area", "registry.field.area", Area.class, Labels::area);
    private final Filter<HealthCover> cover =
            filters.choice("cover", "registry.field.cover", HealthCover.class, Labels::cover);
    private final Span count = new Span();
    private final RecordGrid<ActorRow> grid = new RecordGrid<>();
    private final Map<String, ActorSort> orders = new HashMap<>();
    private final RecordList<ActorRow> list;

    RegisterView(Register register, Crafts crafts, Provinces provinces, CurrentAccount account, ListMemory memory) {
        this.register = register;
        this.provinces = provinces.all().stream().collect(Collectors.toMap(Province::code, Function.identity()));
        province = filters.pick(
                "province",
                "registry.field.province",
                provinces.all(),
                one -> one.code().value(),
                one -> Labels.in(one.name()));
        craft = filters.pick("craft", "registry.field.craft", crafts.all(), Craft::code, one -> Labels.in(one.name()));
        title(t("registry.nav.register"));
        subtitle(count);
        if (account.may(REGISTRY_WRITE)) {
            actions(Buttons.primary(
                    "registry.add", Icons.ADD, () -> UI.getCurrent().navigate(NewActorView.class)));
        }
        columns();
        list = new RecordList<>(RegistryNavigation.REGISTER, "registry.nav.register", grid, filters, memory);
        tools(list.toolsForLong());
        add(list.bar(), grid);
        fillWith(grid);
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
                craft.chosen().map(Craft::code).orElse(null),
                area.value(),
                cover.value(),
                order.map(one -> orders.get(one.column())).orElse(ActorSort.NAME_AR),
                order.map(RecordList.Order::ascending).orElse(true));
        count.setText("");
        grid.shows(
                new Pages<>() {
                    @Override
                    public List<ActorRow> page(long offset, int limit) {
                        return register.page(filter, offset, limit);
                    }

                    @Override
                    public long count() {
                        return register.count(filter);
                    }
                },
                rows -> count.setText(t("registry.count", rows)));
    }
}
