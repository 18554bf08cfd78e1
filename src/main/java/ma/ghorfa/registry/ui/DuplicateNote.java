package ma.ghorfa.registry.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.DuplicateActorException;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Tone;

/** Above a form: leads to the page that has a number already which was typed, where one may know whose it is. */
final class DuplicateNote extends Div {

    /** Saves, and tells whose number it is where it is somebody else's. */
    void saving(Runnable save) {
        removeAll();
        try {
            save.run();
        } catch (DuplicateActorException refused) {
            var note = new Callout(Tone.ATTENTION, t(refused));
            refused.other().map(DuplicateNote::page).ifPresent(note::add);
            add(note);
            throw refused;
        }
    }

    /** In a window of its own: what is typed stays. */
    private static Anchor page(ActorId other) {
        return new Anchor(RegistryNavigation.actor(other), t("registry.duplicate.open"), AnchorTarget.BLANK);
    }
}
