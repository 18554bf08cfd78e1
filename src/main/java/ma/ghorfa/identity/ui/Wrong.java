package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Map;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Shows at a field what is wrong with it, in the short forms at the door that are not kept as drafts. */
final class Wrong {

    private Wrong() {}

    static void show(InvalidInputException wrong, Map<String, ? extends HasValidationProperties> fields) {
        @Nullable HasValidationProperties field = fields.get(wrong.field());
        if (field == null) {
            Notices.refused(t(wrong.messageKey(), wrong.args()));
        } else {
            show(field, t(wrong.messageKey(), wrong.args()));
        }
    }

    static void show(HasValidationProperties field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    static void clear(HasValidationProperties... fields) {
        for (HasValidationProperties field : fields) {
            field.setInvalid(false);
        }
    }

    /** Marks a field without which nothing can be done; returns whether it is filled. */
    static boolean isFilled(Component field, String value) {
        if (value.isBlank()) {
            show((HasValidationProperties) field, t("base.required"));
            return false;
        }
        return true;
    }
}
