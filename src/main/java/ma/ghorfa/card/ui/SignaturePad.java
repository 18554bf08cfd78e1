package ma.ghorfa.card.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A frame to sign in. */
@Tag("ghorfa-signature")
@JsModule("context://widgets/signature.js")
final class SignaturePad extends Component {

    /** The hand was lifted. */
    @DomEvent("signed")
    public static final class Signed extends ComponentEvent<SignaturePad> {

        private final String png;

        public Signed(SignaturePad source, boolean fromClient, @EventData("event.detail.png") String png) {
            super(source, fromClient);
            this.png = png;
        }
    }

    private String drawn = "";

    SignaturePad() {
        getElement().setAttribute("label", t("card.sign.frame"));
        addListener(Signed.class, signed -> drawn = signed.png);
    }

    /** What was drawn, as a PNG in Base64; empty where nothing was. */
    String drawn() {
        return drawn;
    }

    void clear() {
        drawn = "";
        getElement().executeJs("this.clear()");
    }
}
