package ma.ghorfa.chamber.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import ma.ghorfa.journal.HistoryTab;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.Words;

/** A form in a dialog: it closes with a save, and keeps a draft when it is cancelled. */
final class FormDialog {

    private FormDialog() {}

    static Dialog open(String title, RecordForm form, RecordForm.State state, Runnable afterSave) {
        Dialog dialog = Ask.dialog(title, form);
        dialog.setWidth("min(46rem, 96vw)");
        form.afterSave(() -> {
            dialog.close();
            afterSave.run();
        });
        form.show(state);
        Ask.finish(dialog);
        return dialog;
    }

    /** As {@link #open}, with who changed the record and what below its fields. */
    static Dialog open(String title, RecordForm form, RecordForm.State state, Runnable afterSave, HistoryTab history) {
        Dialog dialog = open(title, form, state, afterSave);
        var details = new Details(Words.t("ui.history"), history);
        details.setWidthFull();
        dialog.add(details);
        return dialog;
    }
}
