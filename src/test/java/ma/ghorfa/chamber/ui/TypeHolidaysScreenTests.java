package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import java.util.List;
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

    @SuppressWarnings("NullAway.Init")
    TypeHolidaysScreenTests() {}

    @BeforeEach
    void year() {
        january = holidays.add(holiday(LocalDate.of(YEAR, 1, 11), "ذكرى تقديم الوثيقة", "Manifeste"));
        march = holidays.add(holiday(LocalDate.of(YEAR, 3, 3), "عيد", "Fête"));
        holidays.add(holiday(LocalDate.of(YEAR, 5, 1), "عيد الشغل", "Fête du travail"));
        open("holidays?year=" + YEAR);
    }

    private static HolidayData holiday(LocalDate day, String ar, String fr) {
        return new HolidayData(day, Bilingual.of(ar, fr), HolidayKind.NATIONAL, HolidayCertainty.CONFIRMED);
    }

    private void type(HolidayId row, String cell, String text) {
        fire(grid().getElement(), "cell-typed", row.toString(), cell, text);
    }

    private static void fire(Element element, String event, String row, String cell, String text) {
        var data = JacksonUtils.createObjectNode();
        data.put("event.detail.row", row);
        data.put("event.detail.cell", cell);
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
        type(january, "certainty", words("chamber.holidayCertainty.CONFIRMED"));
        type(january, "name.fr", "Manifeste du 11 janvier");
        press("ui.undo");
        assertThat(stored(january).data().name().fr()).isEqualTo("Manifeste de l’indépendance");
        press("ui.undo");
        press("ui.undo");
        assertThat(stored(january).data().name().fr()).isEqualTo("Manifeste");
        assertThat(told(words("ui.undo.done"))).isTrue();
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
    void aRefusedTextIsInTheNotice() {
        type(january, "kind", "xyz");
        assertThat(told("xyz")).isTrue();
        type(january, "date", "01/05/" + YEAR);
        assertThat(told(words("chamber.holiday.taken", "01/05/" + YEAR))).isTrue();
    }

    @Test
    void theLineOfABlockThatIsRefusedIsNamedAndMarked() {
        fire(grid().getElement(), "block-pasted", january.toString(), "date", "12/01/2029\n01/05/2029");
        press("ui.paste.store");
        String taken = words("chamber.holiday.date") + ": " + words("chamber.holiday.taken", "01/05/2029");
        assertThat(dialogIsOpen()).isTrue();
        sees(words("ui.paste.refusedLine", 2, Formats.longDate(LocalDate.of(YEAR, 3, 3), Language.AR.locale()), taken));
        assertThat(find(Span.class).withClassName("bad").single().getText()).isEqualTo(taken);
    }

    @Test
    void aNumberThatNoCellHoldsIsRefusedInWords() {
        var list = new RecordGrid<HolidayRow>();
        var column = list.text(
                "chamber.holiday.year",
                row -> Integer.toString(row.data().date().getYear()));
        new GridEdits<>(list, HolidayRow::id, changes -> List.of(), () -> {})
                .whole(column, "year", row -> row.data().date().getYear());
        list.setItems(holidays.ofYear(YEAR));
        UI.getCurrent().add(list);
        fire(list.getElement(), "cell-typed", january.toString(), "year", "99999999999");
        assertThat(told(words("ui.cell.beyond", "99999999999"))).isTrue();
    }
}
