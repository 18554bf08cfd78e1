package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.TABLE_IMPORT;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.CodeData;
import ma.ghorfa.budget.CodeId;
import ma.ghorfa.budget.CodeLevel;
import ma.ghorfa.budget.CodeRow;
import ma.ghorfa.budget.Nomenclature;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The codes that the budget of a year is written in, from the chapters down. */
@Route(BudgetNavigation.NOMENCLATURE)
@RolesAllowed(BUDGET_READ)
@Menu(title = "budgetUi.nav.nomenclature", order = 152, icon = "rule")
@StyleSheet("context://styles/budget-lines.css")
class NomenclatureView extends Page implements BeforeEnterObserver {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final int CODE = 20;
    private static final int NAME = 200;

    private final Nomenclature nomenclature;
    private final BudgetHistory history;
    private final Drafts drafts;
    private final int thisYear;
    private final RecordGrid<CodeRow> grid = new RecordGrid<>();
    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<String> text;
    private final Filter<Integer> year;
    private final Filter<BudgetSection> section;
    private final RecordList<CodeRow> list;

    NomenclatureView(
            Nomenclature nomenclature,
            BudgetHistory history,
            Drafts drafts,
            CurrentAccount account,
            ListMemory memory,
            Clock clock) {
        this.nomenclature = nomenclature;
        this.history = history;
        this.drafts = drafts;
        thisYear = Zone.date(clock.instant()).getYear();
        text = filters.text("budgetUi.search");
        year = filters.whole("year", "budgetUi.field.year", FIRST_YEAR, LAST_YEAR, thisYear);
        section = filters.choice("section", "budgetUi.field.section", BudgetSection.class, BudgetWords::section);
        title(t("budgetUi.nav.nomenclature"));
        columns();
        boolean writes = account.may(BUDGET_PREPARE);
        if (writes) {
            grid.acts(
                            "budgetUi.code.addBelow",
                            row -> row.level() == CodeLevel.LINE ? "" : t("budgetUi.code.addBelow"),
                            this::addCode)
                    .setSortable(false);
            grid.button("ui.edit", this::edit);
        }
        grid.whenEmpty("budgetUi.code.none");
        list = new RecordList<>(BudgetNavigation.NOMENCLATURE, "budgetUi.nav.nomenclature", grid, filters, memory);
        tools(list.tools());
        content(list.bar(), grid);
        if (writes) {
            var bring = Buttons.plain("intake.import", Icons.UPLOAD, () -> UI.getCurrent()
                    .navigate(BudgetNavigation.IMPORT_NOMENCLATURE));
            bring.setVisible(account.may(TABLE_IMPORT));
            actions(Buttons.primary("budgetUi.code.addChapter", Icons.ADD, () -> addCode(null)), bring);
        }
        fillWith(grid);
    }

    private void columns() {
        Column<CodeRow> code = grid.text("budgetUi.field.code", CodeRow::code);
        code.setRenderer(LitRenderer.<CodeRow>of(
                        "<span class=\"num\" style=\"padding-inline-start:${item.indent}rem\">${item.code}</span>")
                .withProperty("indent", row -> row.level().depth())
                .withProperty("code", CodeRow::code));
        grid.text("budgetUi.field.name", row -> BudgetWords.in(row.name())).setFlexGrow(2);
        grid.text("budgetUi.field.otherName", row -> other(row.name()));
        grid.text("budgetUi.field.level", row -> BudgetWords.level(row.level()), CodeRow::level);
        grid.badge("budgetUi.field.section", row -> BudgetWords.section(row.section()), row -> Tone.NEUTRAL)
                .setComparator((one, other) -> one.section().compareTo(other.section()));
        grid.text("budgetUi.field.fromYear", row -> Integer.toString(row.fromYear()));
        grid.text("budgetUi.field.untilYear", row -> row.untilYear() == null ? "" : Integer.toString(row.untilYear()));
        grid.cardsOnPhones(
                row -> row.code() + " " + BudgetWords.in(row.name()),
                row -> "",
                row -> BudgetWords.section(row.section()));
    }

    private static String other(Bilingual name) {
        return name.ar().equals(BudgetWords.in(name)) ? name.fr() : name.ar();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.enter(event.getLocation());
    }

    private int year() {
        return year.chosen()
                .filter(typed -> typed >= FIRST_YEAR && typed <= LAST_YEAR)
                .orElse(thisYear);
    }

    private void show() {
        SearchQuery asked = SearchQuery.of(text.chosen().orElse(""));
        list.shows(nomenclature.ofYear(year()).stream()
                .filter(row -> section.passes(row.section()))
                .filter(row -> asked.finds(SearchKey.of(
                        row.code() + ' ' + row.name().ar(), row.name().fr())))
                .toList());
    }

    /** @param above null for a chapter */
    private void addCode(@Nullable CodeRow above) {
        var form = new RecordForm(drafts, "budget-code:below:" + (above == null ? "" : above.id()));
        Slot<BudgetSection> in = form.select(
                        "section",
                        "budgetUi.field.section",
                        List.of(BudgetSection.values()),
                        Enum::name,
                        BudgetWords::section)
                .required();
        in.readOnly(above != null);
        Slot<String> code = form.text("code", "budgetUi.field.code", CODE).required();
        Slot<Bilingual> name =
                form.bilingual("name", "budgetUi.field.name", NAME).required();
        Slot<Integer> from = form.integer("fromYear", "budgetUi.field.fromYear", FIRST_YEAR, LAST_YEAR)
                .required();
        Slot<Integer> until = form.integer("untilYear", "budgetUi.field.untilYear", FIRST_YEAR, LAST_YEAR);
        form.onSave(version -> nomenclature.add(
                in.value(),
                above == null ? null : above.id(),
                code.value(),
                new CodeData(name.value(), from.value(), until.given().orElse(null))));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("fromYear", year());
        values.put(
                "section",
                above == null ? section.chosen().orElse(BudgetSection.OPERATING_EXPENDITURE) : above.section());
        if (above != null) {
            values.put("code", above.code());
        }
        FormDialog.open(
                above == null
                        ? t("budgetUi.code.addChapter")
                        : t("budgetUi.code.below", above.code(), BudgetWords.in(above.name())),
                form,
                new State(0, values),
                this::show);
    }

    private void edit(CodeRow row) {
        var form = new RecordForm(drafts, "budget-code:" + row.id());
        Slot<Bilingual> name =
                form.bilingual("name", "budgetUi.field.name", NAME).required();
        Slot<Integer> until = form.integer("untilYear", "budgetUi.field.untilYear", FIRST_YEAR, LAST_YEAR);
        form.onSave(version -> nomenclature.edit(
                        row.id(),
                        version,
                        new CodeData(name.value(), row.fromYear(), until.given().orElse(null))))
                .onReload(() -> state(stored(row.id())));
        Dialog dialog = FormDialog.open(
                t("budgetUi.code.named", row.code(), BudgetWords.in(row.name())), form, state(row), this::show);
        var past = new Details(t("ui.history"), history.ofCode(row.id()));
        past.setWidthFull();
        dialog.add(past);
        form.withButtons(Buttons.danger("ui.remove", Icons.DELETE, () -> remove(row, dialog)));
    }

    private CodeRow stored(CodeId id) {
        return nomenclature.find(id).orElseThrow();
    }

    private static State state(CodeRow row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", row.name());
        values.put("untilYear", row.untilYear());
        return new State(row.version(), values);
    }

    private void remove(CodeRow row, Dialog edited) {
        Ask.confirmDanger(
                t("budgetUi.code.remove"),
                t("budgetUi.code.removeQuestion", row.code(), BudgetWords.in(row.name())),
                "ui.remove",
                () -> {
                    nomenclature.remove(row.id(), row.version());
                    edited.close();
                    show();
                });
    }
}
