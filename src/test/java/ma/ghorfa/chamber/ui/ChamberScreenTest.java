package ma.ghorfa.chamber.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ChamberFixture;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.testing.GhorfaTest;
import ma.ghorfa.ui.BilingualField;
import ma.ghorfa.ui.NotFoundView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A screen as a person uses it, in Arabic: things are found by the words on them, and what was stored is rolled back. */
@GhorfaTest
@Transactional
abstract class ChamberScreenTest extends SpringBrowserlessTest {

    @Autowired
    protected Members members;

    @Autowired
    private Texts texts;

    protected ChamberFixture chamber;

    @SuppressWarnings("NullAway.Init")
    protected ChamberScreenTest() {}

    @BeforeEach
    void fixture() {
        chamber = new ChamberFixture(members);
    }

    protected String words(String key, @Nullable Object... args) {
        return texts.get(Language.AR, key, args);
    }

    protected String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** Opens an address with its query, as a link or a bookmark does. */
    protected void open(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? address : address.substring(0, query),
                        query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1)));
    }

    /** Whether the page says that there is nothing at the address. */
    protected boolean isNotFound(String address) {
        open(address);
        return getCurrentView() instanceof NotFoundView;
    }

    protected void press(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    protected boolean offers(String key) {
        return find(Button.class).withText(words(key)).exists();
    }

    protected Dialog dialog() {
        return find(Dialog.class).last();
    }

    /** Saves the form of the open dialog. */
    protected void saveDialog() {
        test(find(Button.class, dialog()).withText(words("ui.save")).single()).click();
    }

    protected boolean dialogIsOpen() {
        return find(Dialog.class).all().stream().anyMatch(Dialog::isOpened);
    }

    protected void type(String labelKey, String text) {
        test(find(TextField.class).withLabel(words(labelKey)).last()).setValue(text);
    }

    protected void typeNote(String labelKey, String text) {
        test(find(TextArea.class).withLabel(words(labelKey)).last()).setValue(text);
    }

    /** Types a pair of lines. The browser would tell the pair that one of its lines changed; here it is told at once. */
    protected void type(String labelKey, String ar, String fr) {
        find(BilingualField.class).withLabel(words(labelKey)).last().setValue(Bilingual.of(ar, fr));
    }

    protected void number(String labelKey, int number) {
        test(find(IntegerField.class).withLabel(words(labelKey)).last()).setValue(number);
    }

    protected void date(String labelKey, LocalDate date) {
        test(find(DatePicker.class).withLabel(words(labelKey)).last()).setValue(date);
    }

    @SuppressWarnings("unchecked")
    protected void choose(String labelKey, String item) {
        Select<Object> field = find(Select.class).withLabel(words(labelKey)).last();
        test(field).selectItem(item);
    }

    @SuppressWarnings("unchecked")
    protected void pick(String labelKey, String item) {
        ComboBox<Object> field = find(ComboBox.class).withLabel(words(labelKey)).last();
        test(field).selectItem(item);
    }

    @SuppressWarnings("unchecked")
    protected <T> Grid<T> grid() {
        return (Grid<T>) find(Grid.class).single();
    }

    /** Whether words stand on the screen or in a notice. */
    protected void sees(String text) {
        assertThat(seen(text)).as(text).isTrue();
    }

    protected boolean seen(String text) {
        return find(Component.class).all().stream()
                .anyMatch(component -> component.getElement().getText().contains(text)
                        || text.equals(component.getElement().getProperty("errorMessage")));
    }

    protected boolean noticed(String text) {
        return find(Span.class).withTextContaining(text).exists();
    }
}
