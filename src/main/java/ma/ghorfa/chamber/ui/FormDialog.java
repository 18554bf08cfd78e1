package ma.ghorfa.chamber.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import ma.ghorfa.journal.HistoryTab;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.Words;

/** A form in a dialog, with who changed the record and what below its fields. */
final class FormDialog {

    private FormDialog() {}

    static Dialog open(String title, RecordForm form, RecordForm.State state, Runnable afterSave) {
        return ma.ghorfa.ui.FormDialog.open(title, form, state, afterSave);
    }

    static Dialog open(String title, RecordForm form, RecordForm.State state, Runnable afterSave, HistoryTab history) {
        Dialog dialog = open(title, form, state, afterSave);
        var details = new Details(Words.t("ui.history"), history);
        details.setWidthFull();
        dialog.add(details);
        return dialog;
    }
}
