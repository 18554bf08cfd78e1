package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.HolidayCertainty;
import ma.ghorfa.chamber.HolidayData;
import ma.ghorfa.chamber.HolidayId;
import ma.ghorfa.chamber.HolidayKind;
import ma.ghorfa.chamber.HolidayRow;
import ma.ghorfa.chamber.Holidays;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.ui.GridEdits;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RowChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Use case "type the holidays of a year into their list": what is taken back, refused, or changed by somebody meanwhile. */
@WithMockUser(
        username = "clerk",
        roles = {CHAMBER_READ, CHAMBER_WRITE})
class TypeHolidaysScreenTests extends ChamberScreenTest {

    private static final int YEAR = 2029;

    @Autowired
    private Holidays holidays;

    private HolidayId january;
    private HolidayId march;
    private HolidayId may;

    @SuppressWarnings("NullAway.Init")
    TypeHolidaysScreenTests() {}

    @BeforeEach
    void year() {
        january = holidays.add(holiday(LocalDate.of(YEAR, 1, 11), "ذكرى تقديم الوثيقة", "Manifeste"));
        march = holidays.add(holiday(LocalDate.of(YEAR, 3, 3), "عيد", "Fête"));
        may = holidays.add(holiday(LocalDate.of(YEAR, 5, 1), "عيد الشغل", "Fête du travail"));
        open("holidays?year=" + YEAR);
    }

    private static HolidayData holiday(LocalDate day, String ar, String fr) {
        return new HolidayData(day, Bilingual.of(ar, fr), HolidayKind.NATIONAL, HolidayCertainty.CONFIRMED);
    }

    /** Types into a cell that was opened as the list shows it. */
    private void type(HolidayId row, String cell, String text) {
        typeOver(shown(row, cell), row, cell, text);
    }

    private void typeOver(String was, HolidayId row, String cell, String text) {
        fire(grid().getElement(), "cell-typed", row.toString(), cell, was, text);
    }

    private void paste(HolidayId row, String cell, String text) {
        fire(grid().getElement(), "block-pasted", row.toString(), cell, "", text);
    }

    private String shown(HolidayId id, String cell) {
        HolidayData row = this.<HolidayRow>grid()
                .getListDataView()
                .getItems()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .data();
        return switch (cell) {
            case "date" -> Formats.shortDate(row.date());
            case "name.ar" -> row.name().ar();
            case "name.fr" -> row.name().fr();
            case "kind" -> HolidayCells.words(row.kind());
            case "certainty" -> HolidayCells.words(row.certainty());
            default -> throw new IllegalArgumentException(cell);
        };
    }

    private static void fire(Element element, String event, String row, String cell, String was, String text) {
        var data = JacksonUtils.createObjectNode();
        data.put("event.detail.row", row);
        data.put("event.detail.cell", cell);
        data.put("event.detail.was", was);
        data.put("event.detail.text", text);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data));
    }

    private HolidayRow stored(HolidayId id) {
        return holidays.find(id).orElseThrow();
    }

    /** A colleague gives a holiday another French name, past this screen. */
    private void renamedByAColleague(HolidayId id, String fr) {
        HolidayRow row = stored(id);
        HolidayData data = row.data();
        holidays.edit(
                id,
                row.version(),
                new HolidayData(data.date(), Bilingual.of(data.name().ar(), fr), data.kind(), data.certainty()));
    }

    private List<String> frenchNames() {
        return this.<HolidayRow>grid()
                .getListDataView()
                .getItems()
                .map(row -> row.data().name().fr())
                .toList();
    }

    private boolean told(String text) {
        return find(Notification.class).all().stream()
                .anyMatch(notice -> text.equals(notice.getElement().getProperty("text"))
                        || notice.getChildren()
                                .anyMatch(part ->
                                        part.getElement().getTextRecursively().contains(text)));
    }

    @Test
    void theLastChangesAreTakenBackOneAfterTheOther() {
        type(january, "name.fr", "Manifeste de l’indépendance");
        type(march, "name.ar", "عيد العرش");
        type(january, "name.fr", "Manifeste du 11 janvier");
        press("ui.undo");
        assertThat(stored(january).data().name().fr()).isEqualTo("Manifeste de l’indépendance");
        press("ui.undo");
        press("ui.undo");
        assertThat(stored(january).data().name().fr()).isEqualTo("Manifeste");
        assertThat(stored(march).data().name().ar()).isEqualTo("عيد");
        assertThat(told(words("ui.undo.done"))).isTrue();
    }

    @Test
    void whatIsTypedAsItStandsIsNotStored() {
        long version = stored(january).version();
        type(january, "certainty", words("chamber.holidayCertainty.CONFIRMED"));
        type(january, "date", "11-1-" + YEAR);
        assertThat(stored(january).version()).isEqualTo(version);
        assertThat(told(words("ui.edits.stored", 1))).isFalse();
        assertThat(find(Button.class).withText(words("ui.undo")).single().isEnabled())
                .isFalse();
    }

    @Test
    void aChangeOfARowThatLeftTheListIsNotSaidToBeTakenBack() {
        type(january, "date", "11/01/2030");
        assertThat(frenchNames()).containsExactly("Fête", "Fête du travail");
        press("ui.undo");
        assertThat(stored(january).data().date()).isEqualTo(LocalDate.of(2030, 1, 11));
        assertThat(told(words("ui.undo.gone"))).isTrue();
        assertThat(told(words("ui.undo.done"))).isFalse();
    }

    @Test
    void aChangeOfARowThatLeftTheListStandsBeforeNoOther() {
        type(march, "name.fr", "Fête nationale");
        type(january, "date", "11/01/2030");
        press("ui.undo");
        assertThat(told(words("ui.undo.gone"))).isTrue();
        press("ui.undo");
        assertThat(stored(march).data().name().fr()).isEqualTo("Fête");
        assertThat(stored(january).data().date()).isEqualTo(LocalDate.of(2030, 1, 11));
    }

    @Test
    void aChangeThatIsRefusedWhenItIsTakenBackStandsBeforeNoOther() {
        type(march, "name.fr", "Fête nationale");
        type(january, "date", "12/01/" + YEAR);
        holidays.add(holiday(LocalDate.of(YEAR, 1, 11), "عيد", "Ma collègue"));
        press("ui.undo");
        assertThat(told(words("chamber.holiday.taken", "11/01/" + YEAR))).isTrue();
        press("ui.undo");
        assertThat(stored(march).data().name().fr()).isEqualTo("Fête");
    }

    @Test
    void whatAColleagueWroteSinceIsNotTakenBack() {
        type(january, "name.fr", "Manifeste de l’indépendance");
        renamedByAColleague(january, "Commémoration");
        type(march, "name.fr", "Fête nationale");
        assertThat(frenchNames()).startsWith("Commémoration");

        press("ui.undo");
        assertThat(stored(march).data().name().fr()).isEqualTo("Fête");
        press("ui.undo");
        assertThat(stored(january).data().name().fr()).isEqualTo("Commémoration");
        assertThat(told(words("ui.undo.changed"))).isTrue();
    }

    @Test
    void whoeverTypesOverAColleaguesChangeIsToldAndLosesNothing() {
        renamedByAColleague(january, "Commémoration");
        type(january, "name.fr", "Manifeste de l’indépendance");
        assertThat(stored(january).data().name().fr()).isEqualTo("Commémoration");
        assertThat(frenchNames()).startsWith("Commémoration");
        assertThat(told(words("base.conflict"))).isTrue();
        assertThat(told("Manifeste de l’indépendance")).isTrue();

        type(january, "name.fr", "Manifeste de l’indépendance");
        assertThat(stored(january).data().name().fr()).isEqualTo("Manifeste de l’indépendance");
    }

    @Test
    void whatAColleagueStoredAfterACellWasOpenedIsNotTypedOver() {
        renamedByAColleague(january, "Commémoration");
        // The list is read anew with every change, also while the next cell stands open already.
        type(march, "name.fr", "Fête nationale");
        typeOver("Manifeste", january, "name.fr", "Manifeste de l’indépendance");
        assertThat(stored(january).data().name().fr()).isEqualTo("Commémoration");
        assertThat(told(words("base.conflict"))).isTrue();
        assertThat(told("Manifeste de l’indépendance")).isTrue();
    }

    @Test
    void whoeverTypesFasterThanTheServerAnswersChangesTheOwnText() {
        typeOver("Manifeste", january, "name.fr", "Le manifeste");
        typeOver("Manifeste", january, "name.fr", "Le Manifeste");
        assertThat(stored(january).data().name().fr()).isEqualTo("Le Manifeste");
        assertThat(told(words("base.conflict"))).isFalse();
    }

    @Test
    void aRefusedTextIsInTheNotice() {
        type(january, "kind", "xyz");
        assertThat(told("xyz")).isTrue();
        type(january, "date", "01/05/" + YEAR);
        assertThat(told(words("chamber.holiday.taken", "01/05/" + YEAR))).isTrue();
    }

    @Test
    void theLineOfABlockThatIsRefusedIsNamedAndMarked() {
        paste(january, "date", "12/01/2029\n01/05/2029");
        press("ui.paste.store");
        String taken = words("chamber.holiday.date") + ": " + words("chamber.holiday.taken", "01/05/2029");
        assertThat(dialogIsOpen()).isTrue();
        sees(words("ui.paste.refusedLine", 2, Formats.longDate(LocalDate.of(YEAR, 3, 3), Language.AR.locale()), taken));
        assertThat(find(Span.class).withClassName("bad").single().getText()).isEqualTo(taken);
        assertThat(offers("ui.paste.store")).isTrue();
    }

    @Test
    void twoLinesOfABlockCannotHaveOneDay() {
        paste(january, "date", "04/05/2029\n04/05/2029");
        press("ui.paste.store");
        assertThat(dialogIsOpen()).isTrue();
        assertThat(find(Span.class).withClassName("bad").single().getText())
                .contains(words("chamber.holiday.taken", "04/05/2029"));
        assertThat(days()).isEqualTo(days("2029-01-11", "2029-03-03", "2029-05-01"));
    }

    private List<LocalDate> days() {
        return Stream.of(january, march, may)
                .map(id -> stored(id).data().date())
                .toList();
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }

    @Test
    void holidaysThatAreStoredTogetherTakeEachOthersDays() {
        paste(january, "date", "03/03/2029\n01/05/2029\n02/05/2029");
        press("ui.paste.store");
        assertThat(days()).isEqualTo(days("2029-03-03", "2029-05-01", "2029-05-02"));

        paste(january, "date", "01/05/2029\n02/05/2029\n03/03/2029");
        press("ui.paste.store");
        assertThat(days()).isEqualTo(days("2029-05-01", "2029-05-02", "2029-03-03"));

        press("ui.undo");
        press("ui.undo");
        assertThat(days()).isEqualTo(days("2029-01-11", "2029-03-03", "2029-05-01"));
    }

    @Test
    void aBlockWithANewRowIsTakenBackAtOnce() {
        paste(may, "name.fr", "Travail");
        press("ui.paste.store");
        paste(may, "date", "02/05/2029\tعيد الشغل\tTravail\tوطنية\tمؤكد\n30/07/2029\tعيد العرش\tTrône\tوطنية\tمؤكد");
        press("ui.paste.store");
        assertThat(frenchNames()).containsExactly("Manifeste", "Fête", "Travail", "Trône");
        press("ui.undo");
        assertThat(frenchNames()).containsExactly("Manifeste", "Fête", "Travail");
        assertThat(stored(may).data().date()).isEqualTo(LocalDate.of(YEAR, 5, 1));
        press("ui.undo");
        assertThat(frenchNames()).containsExactly("Manifeste", "Fête", "Fête du travail");
    }

    @Test
    void aNewRowThatAColleagueChangedIsNotTakenBack() {
        paste(may, "date", "01/05/2029\tعيد الشغل\tTravail\tوطنية\tمؤكد\n30/07/2029\tعيد العرش\tTrône\tوطنية\tمؤكد");
        press("ui.paste.store");
        HolidayId july = holidays.ofYear(YEAR).getLast().id();
        renamedByAColleague(july, "Fête du Trône");
        press("ui.undo");
        assertThat(told(words("base.conflict"))).isTrue();
        assertThat(frenchNames()).containsExactly("Manifeste", "Fête", "Travail", "Fête du Trône");
        press("ui.undo");
        assertThat(told(words("ui.undo.changed"))).isTrue();
        assertThat(stored(july).data().name().fr()).isEqualTo("Fête du Trône");
        assertThat(stored(may).data().name().fr()).isEqualTo("Travail");
    }

    @Test
    void aPreviewOfWhatIsNoLongerStoredIsNotStored() {
        renamedByAColleague(january, "Commémoration");
        paste(january, "name.fr", "Manifeste de l’indépendance");
        press("ui.paste.store");
        assertThat(dialogIsOpen()).isTrue();
        assertThat(offers("ui.paste.store")).isFalse();
        assertThat(stored(january).data().name().fr()).isEqualTo("Commémoration");
    }

    @Test
    void aNumberThatNoCellHoldsIsRefusedInWords() {
        var list = new RecordGrid<HolidayRow>();
        var column = list.text(
                "chamber.holiday.year",
                row -> Integer.toString(row.data().date().getYear()));
        new GridEdits<>(list, HolidayRow::id, new StoresNothing(), () -> {})
                .whole(column, "year", row -> row.data().date().getYear());
        list.setItems(holidays.ofYear(YEAR));
        UI.getCurrent().add(list);
        fire(list.getElement(), "cell-typed", january.toString(), "year", Integer.toString(YEAR), "99999999999");
        assertThat(told(words("ui.cell.beyond", "99999999999"))).isTrue();
    }

    private static final class StoresNothing implements GridEdits.Store<HolidayRow> {

        @Override
        public List<?> store(List<RowChange<HolidayRow>> changes) {
            throw new AssertionError("stored: " + changes);
        }

        @Override
        public void takeBack(List<HolidayRow> added, List<RowChange<HolidayRow>> changes) {
            throw new AssertionError("taken back: " + changes);
        }
    }
}
