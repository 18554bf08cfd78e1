package ma.ghorfa.assembly.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A part of the room's screens that does something in the browser itself, such as answering a key at once. The script
 * only reports what was keyed in; it knows no rule.
 */
@JsModule("context://widgets/room.js")
@StyleSheet("context://styles/live.css")
abstract class RoomPart extends Div {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The letters of a name were typed into a field that finds somebody. */
    @DomEvent("room-find")
    public static final class NameTyped extends ComponentEvent<RoomPart> {
        private final String typed;

        public NameTyped(RoomPart source, boolean fromClient, @EventData("event.detail.typed") String typed) {
            super(source, fromClient);
            this.typed = typed;
        }
    }

    /** Runs a function of the script on this element; running it again brings it up to date. */
    final void script(String function) {
        getElement().executeJs("window.GhorfaRoom." + function + "(this)");
    }

    /** The same, with one thing that the function must know. */
    final void script(String function, @Nullable Object argument) {
        getElement().executeJs("window.GhorfaRoom." + function + "(this, $0)", argument);
    }

    /** Tells the script who answers to a name that was typed; the options are named as in the page. */
    final void answersFrom(NamesInTheRoom names) {
        addListener(NameTyped.class, event -> getElement()
                .executeJs(
                        "window.GhorfaRoom.answer(this, $0, $1)",
                        event.typed,
                        JSON.writeValueAsString(names.ranks(event.typed))));
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
