package ma.ghorfa.chamber.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.grid.Grid.Column;
import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.HolidayCertainty;
import ma.ghorfa.chamber.HolidayData;
import ma.ghorfa.chamber.HolidayEdit;
import ma.ghorfa.chamber.HolidayId;
import ma.ghorfa.chamber.HolidayKind;
import ma.ghorfa.chamber.HolidayRow;
import ma.ghorfa.chamber.Holidays;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.EditedCell;
import ma.ghorfa.ui.GridEdits;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RowChange;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** The columns of the list of holidays, and how one types into them: the days of a year come as a sheet of paper. */
final class HolidayCells {

    private final Holidays holidays;
    private final RecordGrid<HolidayRow> grid;
    private final Runnable show;
    private final Column<HolidayRow> date;
    private final Column<HolidayRow> nameAr;
    private final Column<HolidayRow> nameFr;
    private final Column<HolidayRow> kind;
    private final Column<HolidayRow> certainty;

    /** @param show reads the list anew */
    HolidayCells(Holidays holidays, RecordGrid<HolidayRow> grid, Runnable show) {
        this.holidays = holidays;
        this.grid = grid;
        this.show = show;
        date = grid.date(
                "chamber.holiday.date",
                row -> row.data().date(),
                row -> Formats.longDate(row.data().date(), Words.locale()));
        nameAr = grid.text("chamber.name.ar", row -> row.data().name().ar());
        nameFr = grid.text("chamber.name.fr", row -> row.data().name().fr());
        kind = grid.text("chamber.holiday.kind", row -> words(row.data().kind()));
        certainty = grid.badge(
                "chamber.holiday.certainty",
                row -> words(row.data().certainty()),
                row -> row.data().certainty() == HolidayCertainty.CONFIRMED ? Tone.GOOD : Tone.ATTENTION);
    }

    static String words(HolidayKind kind) {
        return t("chamber.holidayKind", kind);
    }

    static String words(HolidayCertainty certainty) {
        return t("chamber.holidayCertainty", certainty);
    }

    /** Makes the cells such that one can type into them. */
    GridEdits<HolidayRow> edits(Runnable add) {
        return new Typed().edits.grows(add);
    }

    private final class Typed implements GridEdits.Store<HolidayRow> {

        private final GridEdits<HolidayRow> edits =
                new GridEdits<>(grid, row -> row.id().value(), this, show);
        private final EditedCell<HolidayRow, LocalDate> day =
                edits.day(date, "date", row -> row.data().date());
        private final EditedCell<HolidayRow, String> ar =
                edits.text(nameAr, "name.ar", row -> row.data().name().ar());
        private final EditedCell<HolidayRow, String> fr =
                edits.text(nameFr, "name.fr", row -> row.data().name().fr());
        private final EditedCell<HolidayRow, HolidayKind> sort =
                edits.choice(kind, "kind", List.of(HolidayKind.values()), HolidayCells::words, row -> row.data()
                        .kind());
        private final EditedCell<HolidayRow, HolidayCertainty> certain = edits.choice(
                certainty, "certainty", List.of(HolidayCertainty.values()), HolidayCells::words, row -> row.data()
                        .certainty());

        @Override
        public List<?> store(List<RowChange<HolidayRow>> changes) {
            return holidays.store(GridEdits.each(changes, this::edit)).stream()
                    .map(HolidayId::value)
                    .toList();
        }

        @Override
        public void takeBack(List<HolidayRow> added, List<RowChange<HolidayRow>> changes) {
            holidays.takeBack(added, GridEdits.each(changes, this::edit));
        }

        private HolidayEdit edit(RowChange<HolidayRow> change) {
            return new HolidayEdit(
                    change.row().map(HolidayRow::id).orElse(null),
                    change.row().map(HolidayRow::version).orElse(0L),
                    new HolidayData(
                            change.required(day),
                            Bilingual.of(
                                    change.value(ar).orElse(""),
                                    change.value(fr).orElse("")),
                            change.required(sort),
                            change.required(certain)));
        }
    }
}
