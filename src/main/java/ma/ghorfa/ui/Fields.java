package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.DateFormatSymbols;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import ma.ghorfa.i18n.Language;

/**
 * The one place where fields are made, so that dates, times and numbers read and type the same everywhere: dd/MM/yyyy,
 * 24 hours, Western digits, weeks from Monday. Left to themselves the pickers take the pattern of the browser's Arabic,
 * which cannot be typed.
 */
public final class Fields {

    private static final int SHORT_PAUSE_MILLIS = 400;
    private static final List<String> ARABIC_DAY_LETTERS = List.of("ح", "ن", "ث", "ر", "خ", "ج", "س");

    private Fields() {}

    /** One line of text, of at most {@code max} characters. */
    public static TextField text(String labelKey, int max) {
        var field = new TextField(t(labelKey));
        field.setMaxLength(max);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(SHORT_PAUSE_MILLIS);
        return field;
    }

    /** Several lines of text, of at most {@code max} characters. */
    public static TextArea area(String labelKey, int max) {
        var field = new TextArea(t(labelKey));
        field.setMaxLength(max);
        field.setMinRows(3);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(SHORT_PAUSE_MILLIS);
        return field;
    }

    public static DatePicker date(String labelKey) {
        Language language = Words.language();
        var names = DateFormatSymbols.getInstance(language.locale());
        List<String> days = Arrays.asList(names.getWeekdays()).subList(1, 8);
        var words = new DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "yyyy-MM-dd", "dd.MM.yyyy")
                .setMonthNames(Arrays.asList(names.getMonths()).subList(0, 12))
                .setWeekdays(days)
                .setWeekdaysShort(
                        language == Language.AR
                                ? ARABIC_DAY_LETTERS
                                : days.stream().map(day -> day.substring(0, 2)).toList())
                .setFirstDayOfWeek(1)
                .setToday(t("ui.date.today"))
                .setCancel(t("ui.cancel"))
                .setBadInputErrorMessage(t("ui.date.bad"))
                .setRequiredErrorMessage(t("base.required"));
        var field = new DatePicker(t(labelKey));
        field.setI18n(words);
        field.setLocale(fieldLocale(language));
        field.setPlaceholder(t("ui.date.pattern"));
        // Who has a keyboard types the day; a calendar that opens by itself is in the way, and closed again at once it
        // leaves
        // the page hidden from those who have it read out.
        field.addAttachListener(
                attached -> field.getElement().executeJs("this.autoOpenDisabled=matchMedia('(pointer:fine)').matches"));
        return field;
    }

    public static TimePicker time(String labelKey) {
        var field = new TimePicker(t(labelKey));
        field.setLocale(Locale.forLanguageTag("fr-FR"));
        field.setStep(Duration.ofMinutes(5));
        field.setPlaceholder("09:30");
        field.setI18n(new TimePicker.TimePickerI18n()
                .setBadInputErrorMessage(t("ui.time.bad"))
                .setRequiredErrorMessage(t("base.required")));
        return field;
    }

    /** A whole number from {@code min} to {@code max}. */
    public static IntegerField integer(String labelKey, int min, int max) {
        var field = new IntegerField(t(labelKey));
        field.setMin(min);
        field.setMax(max);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(t("ui.number.bad"))
                .setMinErrorMessage(t("ui.number.min", min))
                .setMaxErrorMessage(t("ui.number.max", max))
                .setRequiredErrorMessage(t("base.required")));
        return field;
    }

    /** An exact amount, two decimals. */
    public static BigDecimalField amount(String labelKey) {
        var field = new AmountField(t(labelKey));
        field.setI18n(new BigDecimalField.BigDecimalFieldI18n()
                .setBadInputErrorMessage(t("ui.number.bad"))
                .setRequiredErrorMessage(t("base.required")));
        return field;
    }

    /** One of a few. */
    public static <T> Select<T> select(String labelKey, Collection<T> items, Function<T, String> words) {
        var field = new Select<T>();
        // What opens the list is a combo box in the words of ARIA: a button can neither be required nor have a value.
        field.addAttachListener(attached ->
                field.getElement().executeJs("this.querySelector('[slot=value]')?.setAttribute('role', 'combobox')"));
        field.setLabel(t(labelKey));
        field.setItems(items);
        field.setItemLabelGenerator(words::apply);
        return field;
    }

    /** One of many, found by typing a part of it. */
    public static <T> ComboBox<T> pick(String labelKey, Collection<T> items, Function<T, String> words) {
        var field = new ComboBox<T>(t(labelKey));
        field.setItems(items);
        field.setItemLabelGenerator(words::apply);
        field.setClearButtonVisible(true);
        return field;
    }

    /** One of many, found as the room looks for it; asked anew with each letter and whenever the list opens. */
    public static <T> ComboBox<T> find(
            String labelKey, Collection<T> items, Function<T, String> words, BiPredicate<T, String> isFound) {
        var field = new ComboBox<T>(t(labelKey));
        ComboBox.ItemFilter<T> filter = isFound::test;
        field.setItems(filter, items);
        field.setItemLabelGenerator(words::apply);
        field.setClearButtonVisible(true);
        return field;
    }

    /** Shows that a dialog needs these fields; {@link #complete} asks whether it has them. */
    public static void demand(HasValueAndElement<?, ?>... fields) {
        Arrays.stream(fields).forEach(field -> field.setRequiredIndicatorVisible(true));
    }

    /** Marks what is missing; true where nothing is. */
    public static boolean complete(HasValue<?, ?>... fields) {
        boolean complete = true;
        for (HasValue<?, ?> field : fields) {
            boolean missing = field.isEmpty() || (field.getValue() instanceof String text && text.isBlank());
            if (field instanceof HasValidationProperties validated) {
                validated.setInvalid(missing);
                validated.setErrorMessage(missing ? t("base.required") : "");
            }
            complete &= !missing;
        }
        return complete;
    }

    private static Locale fieldLocale(Language language) {
        return language == Language.AR ? Locale.forLanguageTag("ar-u-nu-latn") : language.locale();
    }
}
