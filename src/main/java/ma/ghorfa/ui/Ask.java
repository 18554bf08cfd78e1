package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/**
 * Questions before an act. Every dialog is strictly modal: what lies behind it cannot be called from the browser while
 * it is open.
 */
public final class Ask {

    private static final int REASON_MAX = 1000;

    private Ask() {}

    /** Asks once more before an act; both texts are in the reader's language already. */
    public static void confirm(String title, String question, String confirmKey, Runnable act) {
        Dialog dialog = dialog(title, new Paragraph(question));
        finish(dialog, Buttons.primary(confirmKey, Icons.CHECK, () -> {
            act.run();
            dialog.close();
        }));
    }

    /** As {@link #confirm}, for an act that takes something away. */
    public static void confirmDanger(String title, String question, String confirmKey, Runnable act) {
        Dialog dialog = dialog(title, new Paragraph(question));
        Button button = Buttons.primary(confirmKey, Icons.WARNING, () -> {
            act.run();
            dialog.close();
        });
        button.addThemeVariants(ButtonVariant.ERROR);
        finish(dialog, button);
    }

    /** Asks for a written reason, without which the act is not done. */
    public static void reason(String title, String question, String confirmKey, Consumer<String> act) {
        var reason = new TextArea(t("ui.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(REASON_MAX);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.focus();
        Dialog dialog = dialog(title, new Paragraph(question), reason);
        finish(dialog, Buttons.primary(confirmKey, Icons.CHECK, () -> {
            if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
                reason.setErrorMessage(t("base.required"));
                return;
            }
            act.accept(reason.getValue().strip());
            dialog.close();
        }));
    }

    /** A strictly modal dialog with a title and content; the caller adds its button with {@link #finish}. */
    public static Dialog dialog(String title, Component... content) {
        var dialog = new Dialog(title);
        dialog.setModality(ModalityMode.STRICT);
        dialog.setCloseOnOutsideClick(false);
        dialog.setWidth("min(40rem, 94vw)");
        dialog.add(content);
        return dialog;
    }

    /** Puts cancel and the given buttons below the dialog and opens it. */
    public static void finish(Dialog dialog, Component... buttons) {
        dialog.getFooter().add(Buttons.plain("ui.cancel", dialog::close));
        dialog.getFooter().add(buttons);
        dialog.open();
    }
}
