package ma.ghorfa.assembly.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;

/** Keys on the screen: what presses a button, shown on it and told to a screen reader. */
final class Keys {

    /** Names the next person who speaks. */
    static final String SPEAKER = "F2";

    /** Puts the cursor where a member is looked for. */
    static final String FIND = "F4";

    /** Goes to the next item. */
    static final String NEXT = "F8";

    /** Takes the vote one step further: opens it, closes it, confirms its result. */
    static final String VOTE = "F9";

    private Keys() {}

    /** A key as it stands on a keyboard; a screen reader hears it from the button itself. */
    static Component hint(String key) {
        var hint = new HtmlComponent("kbd");
        hint.getElement().setText(key);
        hint.getElement().setAttribute("aria-hidden", "true");
        return hint;
    }

    /** Lets a key press the button, wherever the cursor is on the page. */
    static <B extends Button> B on(String key, B button) {
        button.getElement().setAttribute("data-hotkey", key);
        button.getElement().setAttribute("aria-keyshortcuts", key);
        button.setSuffixComponent(hint(key));
        return button;
    }
}
