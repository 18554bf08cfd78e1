package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.shared.HasValidationProperties;
import ma.ghorfa.base.InvalidInputException;

/** How long texts may be, as the services count. */
final class Limits {

    static final int LABEL = 300;
    static final int TITLE = 500;
    static final int REASON = 2_000;
    static final int REFERENCE = 200;
    static final int DECISION = 20_000;

    private Limits() {}

    /** Does something with what a field holds; what the service says is wrong with it is said at the field. */
    static void atField(HasValidationProperties field, Runnable act) {
        try {
            act.run();
        } catch (InvalidInputException wrong) {
            field.setInvalid(true);
            field.setErrorMessage(t(wrong));
        }
    }
}
