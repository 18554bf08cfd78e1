package ma.ghorfa.assembly.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/**
 * A part of the room's screens that does something in the browser itself, such as answering a key at once. The script
 * only reports what was keyed in; it knows no rule.
 */
@JsModule("context://widgets/room.js")
@StyleSheet("context://styles/live.css")
abstract class RoomPart extends Div {

    /** Runs a function of the script on this element; running it again brings it up to date. */
    final void script(String function) {
        getElement().executeJs("window.GhorfaRoom." + function + "(this)");
    }

    /** The same, with one thing that the function must know. */
    final void script(String function, @Nullable Object argument) {
        getElement().executeJs("window.GhorfaRoom." + function + "(this, $0)", argument);
    }

    /** Says a sentence to a screen reader, in the reader's language already, without showing it. */
    static Div aloud() {
        var region = new Div();
        region.addClassName("sr-only");
        region.getElement().setAttribute("role", "status");
        region.getElement().setAttribute("aria-live", "polite");
        return region;
    }
}
