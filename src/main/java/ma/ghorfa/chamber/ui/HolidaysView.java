package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.identity.Permissions.TABLE_IMPORT;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.HolidayCertainty;
import ma.ghorfa.chamber.HolidayData;
import ma.ghorfa.chamber.HolidayKind;
import ma.ghorfa.chamber.HolidayRow;
import ma.ghorfa.chamber.Holidays;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
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

/** The public holidays of a year; those that follow the moon say whether their day is settled. */
@Route(ChamberNavigation.HOLIDAYS)
@RolesAllowed(CHAMBER_READ)
@Menu(title = "chamber.nav.holidays", order = 240, icon = "calendar")
class HolidaysView extends Page implements BeforeEnterObserver {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final Holidays holidays;
    private final ChamberHistory history;
    private final Drafts drafts;
    private final int thisYear;
    private final RecordGrid<HolidayRow> grid = new RecordGrid<>();
    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<Integer> year;
    private final RecordList<HolidayRow> list;

    HolidaysView(
            Holidays holidays,
            ChamberHistory history,
            Drafts drafts,
            CurrentAccount account,
            ListMemory memory,
            Clock clock) {
        this.holidays = holidays;
        this.history = history;
        this.drafts = drafts;
        thisYear = Zone.date(clock.instant()).getYear();
        year = filters.whole("year", "chamber.holiday.year", FIRST_YEAR, LAST_YEAR, thisYear);
        title(t("chamber.nav.holidays"));
        var cells = new HolidayCells(holidays, grid, this::show);
        if (account.may(CHAMBER_WRITE)) {
            grid.button("ui.edit", this::edit);
        }
        grid.whenEmpty("chamber.holiday.none");
        list = new RecordList<>(ChamberNavigation.HOLIDAYS, "chamber.nav.holidays", grid, filters, memory);
        tools(list.tools());
        content(new Callout(Tone.INFO, t("chamber.holiday.hint")), list.bar());
        if (account.may(CHAMBER_WRITE)) {
            var bring = Buttons.plain(
                    "intake.import", Icons.UPLOAD, () -> UI.getCurrent().navigate(ChamberNavigation.IMPORT_HOLIDAYS));
            bring.setVisible(account.may(TABLE_IMPORT));
            actions(Buttons.primary("chamber.holiday.add", Icons.ADD, () -> edit(null)), bring);
            add(cells.edits(() -> edit(null)).bar());
        }
        add(grid);
        fillWith(grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.enter(event.getLocation());
    }

    private void show() {
        grid.setItems(holidays.ofYear(year.chosen()
                .filter(typed -> typed >= FIRST_YEAR && typed <= LAST_YEAR)
                .orElse(thisYear)));
    }

    private void edit(@Nullable HolidayRow row) {
        var form = new RecordForm(drafts, "holiday:" + (row == null ? "new" : row.id()));
        Slot<LocalDate> date = form.date("date", "chamber.holiday.date").required();
        Slot<HolidayKind> kind = form.select(
                        "kind", "chamber.holiday.kind", List.of(HolidayKind.values()), Enum::name, HolidayCells::words)
                .required();
        Slot<HolidayCertainty> certainty = form.select(
                        "certainty",
                        "chamber.holiday.certainty",
                        List.of(HolidayCertainty.values()),
                        Enum::name,
                        HolidayCells::words)
                .required();
        Slot<Bilingual> name =
                form.bilingual("name", "chamber.holiday.name", 120).required();
        form.onSave(version -> {
            var data = new HolidayData(date.value(), name.value(), kind.value(), certainty.value());
            if (row == null) {
                holidays.add(data);
            } else {
                holidays.edit(row.id(), version, data);
            }
        });
        if (row == null) {
            FormDialog.open(
                    t("chamber.holiday.add"),
                    form,
                    new State(0, Map.of("kind", HolidayKind.RELIGIOUS, "certainty", HolidayCertainty.ESTIMATED)),
                    this::show);
        } else {
            form.onReload(() -> holidays.ofYear(row.data().date().getYear()).stream()
                    .filter(stored -> stored.id().equals(row.id()))
                    .map(HolidaysView::state)
                    .findAny()
                    .orElseThrow());
            Dialog dialog = FormDialog.open(
                    t("chamber.holiday.edit"), form, state(row), this::show, history.ofHoliday(row.id()));
            form.withButtons(Buttons.danger("ui.remove", Icons.DELETE, () -> remove(row, dialog)));
        }
    }

    private void remove(HolidayRow row, Dialog edited) {
        Ask.confirmDanger(
                t("chamber.holiday.remove"),
                t(
                        "chamber.holiday.removeQuestion",
                        Names.in(row.data().name()),
                        Names.date(row.data().date())),
                "ui.remove",
                () -> {
                    try {
                        holidays.remove(row.id(), row.version());
                        edited.close();
                    } finally {
                        show();
                    }
                });
    }

    private static State state(HolidayRow row) {
        return new State(
                row.version(),
                Map.of(
                        "date", row.data().date(),
                        "kind", row.data().kind(),
                        "certainty", row.data().certainty(),
                        "name", row.data().name()));
    }
}
