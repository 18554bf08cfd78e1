package ma.ghorfa.ui;

import com.vaadin.flow.component.dialog.Dialog;

/** A form in a dialog: it closes with a save, and keeps a draft when it is cancelled. */
public final class FormDialog {

    private FormDialog() {}

    /**
     * Opens the form.
     *
     * @param title in the reader's language
     * @param afterSave what follows once the dialog has closed
     */
    public static Dialog open(String title, RecordForm form, RecordForm.State state, Runnable afterSave) {
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
}
