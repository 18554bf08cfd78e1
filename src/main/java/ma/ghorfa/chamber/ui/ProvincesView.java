package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.ProvinceData;
import ma.ghorfa.chamber.ProvinceKind;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.chamber.Region;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordGrid;
import org.jspecify.annotations.Nullable;

/** The prefectures and provinces, with their regions. */
@Route(ChamberNavigation.PROVINCES)
@RolesAllowed(CHAMBER_READ)
@Menu(title = "chamber.nav.provinces", order = 250, icon = "home")
class ProvincesView extends Page {

    private static final String CODE = "(0[1-9]|1[0-2])\\.\\d{3}";

    private final Provinces provinces;
    private final ChamberHistory history;
    private final Drafts drafts;
    private final RecordGrid<Province> grid = new RecordGrid<>();

    ProvincesView(Provinces provinces, ChamberHistory history, Drafts drafts, CurrentAccount account) {
        this.provinces = provinces;
        this.history = history;
        this.drafts = drafts;
        title(t("chamber.nav.provinces"));
        Map<String, Bilingual> regions =
                provinces.regions().stream().collect(Collectors.toMap(Region::code, Region::name));
        if (account.may(CHAMBER_WRITE)) {
            grid.acts("chamber.province.code", row -> row.code().value(), this::edit)
                    .setFlexGrow(0);
        } else {
            grid.text("chamber.province.code", row -> row.code().value()).setFlexGrow(0);
        }
        grid.text("chamber.name.ar", row -> row.name().ar());
        grid.text("chamber.name.fr", row -> row.name().fr());
        grid.text("chamber.province.kind", row -> t("chamber.provinceKind", row.kind()));
        grid.text(
                "chamber.region",
                row -> Names.in(regions.getOrDefault(row.code().region(), Bilingual.EMPTY)));
        grid.text(
                "chamber.province.population",
                row -> row.population() == null ? Names.NOTHING : Formats.number(row.population()),
                row -> row.population() == null ? 0 : row.population());
        grid.whenEmpty("chamber.province.none");
        if (account.may(CHAMBER_WRITE)) {
            actions(Buttons.primary("chamber.province.add", Icons.ADD, () -> edit(null)));
            grid.addClassName("linked");
            grid.addItemClickListener(click -> edit(click.getItem()));
        }
        content(grid);
        fillWith(grid);
        show();
    }

    private void show() {
        grid.setItems(provinces.all());
    }

    private void edit(@Nullable Province row) {
        var form = new RecordForm(drafts, "province:" + (row == null ? "new" : row.code()));
        Slot<String> code = form.text("code", "chamber.province.code", 6)
                .required()
                .check(typed -> typed.matches(CODE), "chamber.province.badCode", "");
        // Members and histories name a province by it.
        code.readOnly(row != null);
        Slot<Bilingual> name = form.bilingual("name", "chamber.province", 100).required();
        Slot<ProvinceKind> kind = form.select(
                        "kind",
                        "chamber.province.kind",
                        List.of(ProvinceKind.values()),
                        Enum::name,
                        value -> t("chamber.provinceKind", value))
                .required();
        Slot<Integer> population = form.integer("population", "chamber.province.population", 1, 50_000_000);
        form.onSave(version -> {
            ProvinceCode stored = row == null ? new ProvinceCode(code.value()) : row.code();
            var data = new ProvinceData(
                    stored, name.value(), kind.value(), population.given().orElse(null));
            if (row == null) {
                provinces.add(data);
            } else {
                provinces.edit(version, data);
            }
        });
        if (row != null) {
            form.onReload(
                    () -> provinces.find(row.code()).map(ProvincesView::state).orElseThrow());
        }
        if (row == null) {
            FormDialog.open(t("chamber.province.add"), form, State.blank(), this::show);
        } else {
            FormDialog.open(t("chamber.province.edit"), form, state(row), this::show, history.ofProvince(row.code()));
        }
    }

    private static State state(Province row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("code", row.code().value());
        values.put("name", row.name());
        values.put("kind", row.kind());
        values.put("population", row.population());
        return new State(row.version(), values);
    }
}
