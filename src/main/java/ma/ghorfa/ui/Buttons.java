package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/**
 * Buttons by what they mean. Each is disabled in the browser with the first press until the server has answered, so a
 * double click is one act (and what must have one effect carries an idempotency key besides).
 */
public final class Buttons {

    private Buttons() {}

    /** The one thing to do next on the page. */
    public static Button primary(String key, Icons icon, Runnable action) {
        Button button = plain(key, icon, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    public static Button plain(String key, Icons icon, Runnable action) {
        Button button = plain(key, action);
        button.setIcon(icon.create());
        return button;
    }

    public static Button plain(String key, Runnable action) {
        var button = new Button(t(key));
        act(button, action);
        return button;
    }

    /** An act that takes something away or back. */
    public static Button danger(String key, Icons icon, Runnable action) {
        Button button = plain(key, icon, action);
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    /** An icon alone; the key gives what a screen reader says and what hovering shows. */
    public static Button icon(String key, Icons icon, Runnable action) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(t(key));
        button.setTooltipText(t(key));
        act(button, action);
        return button;
    }

    private static void act(Button button, Runnable action) {
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                action.run();
            } finally {
                button.setEnabled(true);
            }
        });
    }
}
