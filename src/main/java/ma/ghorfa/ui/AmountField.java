package ma.ghorfa.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.Locale;

/** An exact amount, as people write one: with a comma or a point, digits of both scripts, thousands apart. */
@JsModule("context://widgets/amount.js")
final class AmountField extends BigDecimalField {

    AmountField(String label) {
        super(label);
        setLocale(Locale.forLanguageTag("fr-FR"));
        // The field would swallow every other sign, typed or pasted, before anybody could say what is wrong with it.
        addAttachListener(attached -> getElement().executeJs("this.allowedCharPattern='.'"));
    }
}
