package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import ma.ghorfa.base.Bilingual;

/**
 * An official text in Arabic and in French, both always in sight: an error in one language never hides behind the other.
 */
public final class BilingualField extends CustomField<Bilingual> {

    private static final String ARABIC = "ui.language.AR";
    private static final String FRENCH = "ui.language.FR";

    private final AbstractField<?, String> arabic;
    private final AbstractField<?, String> french;
    private boolean presenting;

    private BilingualField(
            String labelKey,
            AbstractField<?, String> arabic,
            AbstractField<?, String> french,
            String arKey,
            String frKey) {
        super(Bilingual.EMPTY);
        this.arabic = arabic;
        this.french = french;
        setLabel(t(labelKey));
        arabic.getElement().setAttribute("lang", "ar");
        arabic.getElement().getClassList().add("field-ar");
        french.getElement().setAttribute("lang", "fr");
        french.getElement().getClassList().add("field-fr");
        name(arabic, labelKey, arKey);
        name(french, labelKey, frKey);
        var both = new Div((Component) arabic, (Component) french);
        both.addClassName("bilingual");
        add(both);
        // With each pause in typing, not only when the pair is left: a draft holds what was typed last.
        arabic.addValueChangeListener(change -> typed(change.isFromClient()));
        french.addValueChangeListener(change -> typed(change.isFromClient()));
        setWidthFull();
    }

    /** One line in each language, of at most {@code max} characters. */
    public static BilingualField line(String labelKey, int max) {
        return new BilingualField(labelKey, Fields.text(ARABIC, max), Fields.text(FRENCH, max), ARABIC, FRENCH);
    }

    /** A name, in Arabic and in Latin letters: the second is no translation. */
    public static BilingualField name(String labelKey, int max) {
        return new BilingualField(
                labelKey,
                Fields.text("ui.letters.AR", max),
                Fields.text("ui.letters.LATIN", max),
                "ui.letters.AR",
                "ui.letters.LATIN");
    }

    /** Several lines in each language, of at most {@code max} characters. */
    public static BilingualField area(String labelKey, int max) {
        TextArea arabic = Fields.area(ARABIC, max);
        TextArea french = Fields.area(FRENCH, max);
        return new BilingualField(labelKey, arabic, french, ARABIC, FRENCH);
    }

    private static void name(HasValue<?, String> field, String labelKey, String languageKey) {
        String name = t(labelKey) + " – " + t(languageKey);
        if (field instanceof TextField line) {
            line.setAriaLabel(name);
        } else if (field instanceof TextArea area) {
            area.setAriaLabel(name);
        }
        ((HasSize) field).setWidthFull();
    }

    private void typed(boolean byUser) {
        if (!presenting) {
            setModelValue(generateModelValue(), byUser);
        }
    }

    @Override
    protected Bilingual generateModelValue() {
        return new Bilingual(arabic.getValue(), french.getValue());
    }

    @Override
    protected void setPresentationValue(Bilingual value) {
        presenting = true;
        try {
            arabic.setValue(value.ar());
            french.setValue(value.fr());
        } finally {
            presenting = false;
        }
    }

    /** The Arabic is what must be given: French may follow while a draft is being written. */
    @Override
    public void setRequiredIndicatorVisible(boolean required) {
        arabic.setRequiredIndicatorVisible(required);
    }

    /** A form asks here whether a gap is one; from the pair itself it would hear no. */
    @Override
    public boolean isRequiredIndicatorVisible() {
        return arabic.isRequiredIndicatorVisible();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        arabic.setReadOnly(readOnly);
        french.setReadOnly(readOnly);
    }
}
