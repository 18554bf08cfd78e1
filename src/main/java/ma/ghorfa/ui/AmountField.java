package ma.ghorfa.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.Locale;

/** An exact amount, as people type and paste one: with a comma or a point, digits of both scripts, thousands apart. */
@JsModule("context://widgets/amount.js")
final class AmountField extends BigDecimalField {

    AmountField(String label) {
        super(label);
        setLocale(Locale.forLanguageTag("fr-FR"));
    }
}
