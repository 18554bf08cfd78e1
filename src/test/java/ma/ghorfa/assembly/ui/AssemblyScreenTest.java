package ma.ghorfa.assembly.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.DECISION_FOLLOW;
import static ma.ghorfa.identity.Permissions.SESSION_CONDUCT;
import static ma.ghorfa.identity.Permissions.SESSION_CONVOKE;
import static ma.ghorfa.identity.Permissions.SESSION_PREPARE;
import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.Decisions;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.Votes;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.MemberData;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.PostRow;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.testing.GhorfaTest;
import ma.ghorfa.ui.BilingualField;
import ma.ghorfa.ui.MoreMenu;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/**
 * A screen of the assembly as the session secretary uses it, in Arabic: things are found by the words on them. The
 * chamber has twelve members in office; what was stored is rolled back.
 */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "secretary",
        roles = {SESSION_READ, SESSION_PREPARE, SESSION_CONVOKE, SESSION_CONDUCT, DECISION_FOLLOW, CHAMBER_READ})
abstract class AssemblyScreenTest extends SpringBrowserlessTest {

    static final int IN_OFFICE = 12;

    private static final List<String> FAMILIES = List.of(
            "الحداد",
            "الصفار",
            "العمراني",
            "بوعزة",
            "الدباغ",
            "النجار",
            "الخراز",
            "الزليجي",
            "السراج",
            "البناء",
            "الطراز",
            "الفخار");

    private static final List<String> FAMILIES_IN_FRENCH = List.of(
            "Haddad",
            "Seffar",
            "Amrani",
            "Bouazza",
            "Debbagh",
            "Najjar",
            "Kharraz",
            "Zellaiji",
            "Serraj",
            "Bennani",
            "Tarraz",
            "Fakhar");

    private static final LocalDate ELECTED = LocalDate.of(2021, 8, 16);

    @Autowired
    protected Sessions sessions;

    @Autowired
    protected Agendas agendas;

    @Autowired
    protected Convocations convocations;

    @Autowired
    protected Attendances attendances;

    @Autowired
    protected Votes votes;

    @Autowired
    protected Decisions decisions;

    @Autowired
    protected Members members;

    @Autowired
    private Bureau bureau;

    @Autowired
    protected Texts texts;

    protected Story story;

    @SuppressWarnings("NullAway.Init")
    protected AssemblyScreenTest() {}

    @BeforeEach
    void setTheScene() {
        story = new Story(sessions, agendas, convocations, attendances, votes, decisions);
        Story.asSecretary(() -> {
            MemberId first = onSeat(1);
            for (int seat = 2; seat <= IN_OFFICE; seat++) {
                onSeat(seat);
            }
            bureau.appoint(PostRow.PRESIDENT, first, ELECTED);
            return true;
        });
    }

    private MemberId onSeat(int seat) {
        MemberId member = members.add(new MemberData(
                Bilingual.of("أحمد " + FAMILIES.get(seat - 1), "Ahmed " + FAMILIES_IN_FRENCH.get(seat - 1)),
                seat % 2 == 0 ? Sex.MALE : Sex.FEMALE,
                new ProvinceCode("03.231"),
                Bilingual.of("الزليج", "Zellige"),
                "",
                "",
                ""));
        members.beginMandate(member, seat, new DateSpan(ELECTED, ELECTED.plusYears(6)));
        return member;
    }

    protected String words(String key, @Nullable Object... args) {
        return texts.get(Language.AR, key, args);
    }

    protected SessionView view(SessionId session) {
        return story.view(session);
    }

    // ---- Where one is ----

    protected void go(String address) {
        UI.getCurrent().navigate(path(address), query(address));
    }

    private static String path(String address) {
        int question = address.indexOf('?');
        return question < 0 ? address : address.substring(0, question);
    }

    private static com.vaadin.flow.router.QueryParameters query(String address) {
        int question = address.indexOf('?');
        return question < 0
                ? com.vaadin.flow.router.QueryParameters.empty()
                : com.vaadin.flow.router.QueryParameters.fromString(address.substring(question + 1));
    }

    protected String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    // ---- What one sees ----

    protected void sees(String text) {
        assertThat(seen(text)).as(text).isTrue();
    }

    protected void seesNot(String text) {
        assertThat(seen(text)).as(text).isFalse();
    }

    protected boolean seen(String text) {
        return find(Component.class).all().stream()
                .anyMatch(component -> component.getElement().getText().contains(text)
                        || Stream.of("errorMessage", "helperText", "summary", "headerTitle", "text", "label")
                                .map(component.getElement()::getProperty)
                                .filter(Objects::nonNull)
                                .anyMatch(said -> said.contains(text)));
    }

    protected boolean offers(String key) {
        return find(Button.class).withText(words(key)).exists();
    }

    protected Dialog dialog() {
        return find(Dialog.class).last();
    }

    protected boolean dialogIsOpen() {
        return find(Dialog.class).all().stream().anyMatch(Dialog::isOpened);
    }

    @SuppressWarnings("unchecked")
    protected <T> Grid<T> grid() {
        return (Grid<T>) find(Grid.class).single();
    }

    // ---- What one does ----

    protected void press(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    /** Presses a button of the dialog that is open. */
    protected void confirm(String key) {
        test(find(Button.class, dialog()).withText(words(key)).last()).click();
    }

    protected void pressNamed(String name) {
        test(find(Button.class).withAriaLabel(name).single()).click();
    }

    /** Chooses an action behind the three dots of the page itself. */
    protected void choose(String key) {
        chooseFrom(words("ui.more"), key);
    }

    /** Chooses an action behind three dots, which a screen reader calls by their name. */
    protected void chooseFrom(String menu, String key) {
        MenuItem item = action(menu, key).orElseThrow(() -> new AssertionError(menu + " has no " + words(key)));
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    protected Optional<MenuItem> action(String menu, String key) {
        return find(MoreMenu.class).all().stream()
                .map(more -> more.getItems().getFirst())
                .filter(dots -> dots.getAriaLabel().filter(menu::equals).isPresent())
                .flatMap(dots -> dots.getSubMenu().getItems().stream())
                .filter(item -> item.getElement().getTextRecursively().contains(words(key)))
                .findFirst();
    }

    protected TextField line(String labelKey) {
        return find(TextField.class).withLabel(words(labelKey)).last();
    }

    protected void type(String labelKey, String text) {
        test(line(labelKey)).setValue(text);
    }

    protected void note(String labelKey, String text) {
        test(find(TextArea.class).withLabel(words(labelKey)).last()).setValue(text);
    }

    /** Types a pair of lines. */
    protected void type(String labelKey, String ar, String fr) {
        BilingualField pair =
                find(BilingualField.class).withLabel(words(labelKey)).last();
        test(find(TextField.class, pair).withLabel(words("ui.language.AR")).single())
                .setValue(ar);
        test(find(TextField.class, pair).withLabel(words("ui.language.FR")).single())
                .setValue(fr);
    }

    /** Writes a pair of texts. */
    protected void write(String labelKey, String ar, String fr) {
        BilingualField pair =
                find(BilingualField.class).withLabel(words(labelKey)).last();
        test(find(TextArea.class, pair).withLabel(words("ui.language.AR")).single())
                .setValue(ar);
        test(find(TextArea.class, pair).withLabel(words("ui.language.FR")).single())
                .setValue(fr);
    }

    protected void date(String labelKey, LocalDate date) {
        test(find(DatePicker.class).withLabel(words(labelKey)).last()).setValue(date);
    }

    @SuppressWarnings("unchecked")
    protected void select(String labelKey, String item) {
        Select<Object> field =
                (Select<Object>) find(Select.class).withLabel(words(labelKey)).last();
        test(field).selectItem(item);
    }

    @SuppressWarnings("unchecked")
    protected void pick(String labelKey, String item) {
        ComboBox<Object> field = (ComboBox<Object>)
                find(ComboBox.class).withLabel(words(labelKey)).last();
        test(field).selectItem(item);
    }
}
