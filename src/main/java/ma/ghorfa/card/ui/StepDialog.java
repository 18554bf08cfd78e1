package ma.ghorfa.card.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;

/** Asks on which day a step happened, and for what else belongs to it. */
final class StepDialog {

    private final String titleKey;
    private final Div fields = new Div();
    private final DatePicker on = Fields.date("card.field.on");
    private final List<HasValue<?, ?>> needed = new ArrayList<>();
    private final Dialog dialog;

    /**
     * @param titleKey the name of the step; with {@code .ask} behind it, what is asked
     * @param from no earlier day can be chosen
     */
    StepDialog(String titleKey, LocalDate from, LocalDate today) {
        this.titleKey = titleKey;
        fields.addClassName("dialog-fields");
        on.setMin(from);
        on.setMax(today);
        on.setValue(today);
        demand(on);
        fields.add(on);
        dialog = Ask.dialog(t(titleKey), new Paragraph(t(titleKey + ".ask")), fields);
    }

    /** A further field, which has to be filled. */
    <F extends AbstractField<F, ?>> StepDialog with(F field) {
        demand(field);
        return add(field);
    }

    /** Something further that need not be filled, over the whole width. */
    StepDialog add(Component part) {
        part.getElement().getClassList().add("whole-line");
        fields.add(part);
        return this;
    }

    private void demand(AbstractField<?, ?> field) {
        Fields.demand(field);
        needed.add(field);
    }

    /** @param act gets the day once all is there */
    void open(Consumer<LocalDate> act) {
        Button button = Buttons.primary(titleKey, Icons.CHECK, () -> {
            if (Fields.complete(needed.toArray(HasValue<?, ?>[]::new))) {
                act.accept(on.getValue());
                dialog.close();
                Notices.done("ui.saved");
                UI.getCurrent().refreshCurrentRoute(false);
            }
        });
        Ask.finish(dialog, button);
    }
}
