package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import ma.ghorfa.assembly.MemberRef;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.ui.Fields;
import org.jspecify.annotations.Nullable;

/** Names who speaks: the two digits of a member in the room, or letters and Enter; anybody else by name. */
final class SpeakerField extends RoomPart {

    /** A member in the room or a guest was named. */
    @DomEvent("speaker-pick")
    public static final class Picked extends ComponentEvent<SpeakerField> {
        private final String key;

        public Picked(SpeakerField source, boolean fromClient, @EventData("event.detail.key") String key) {
            super(source, fromClient);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** A name was typed that is on no list. */
    @DomEvent("speaker-other")
    public static final class OtherNamed extends ComponentEvent<SpeakerField> {
        private final String name;

        public OtherNamed(SpeakerField source, boolean fromClient, @EventData("event.detail.name") String name) {
            super(source, fromClient);
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    private record Shown(List<MemberRef> members, List<SessionView.GuestRow> guests) {}

    private final TextField field = Fields.text("live.speech.who", Limits.LABEL);
    private final UnorderedList list = new UnorderedList();
    private final NamesInTheRoom names = new NamesInTheRoom();
    private @Nullable Shown shown;

    SpeakerField() {
        addClassName("speaker");
        field.setPlaceholder(t("live.speech.who.example"));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.getElement().setAttribute("data-hotkey", Keys.SPEAKER);
        field.setSuffixComponent(Keys.hint(Keys.SPEAKER));
        list.addClassName("speaker-list");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", t("live.speech.list"));
        add(field, list);
        answersFrom(names);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        script("speaker");
    }

    void onPick(Consumer<String> listener) {
        addListener(Picked.class, event -> listener.accept(event.key()));
    }

    void onOther(Consumer<String> listener) {
        addListener(OtherNamed.class, event -> listener.accept(event.name()));
    }

    void show(List<MemberRef> members, List<SessionView.GuestRow> guests) {
        var now = new Shown(members, guests);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        list.removeAll();
        names.clear();
        members.forEach(member ->
                list.add(option(member.id().value().toString(), String.valueOf(member.number()), member.name())));
        guests.forEach(guest ->
                list.add(option(guest.id().value().toString(), "", guest.data().name())));
        if (isAttached()) {
            script("speaker");
        }
    }

    private ListItem option(String key, String number, Bilingual name) {
        names.put(key, name);
        var called = new Span(number);
        called.addClassName("number");
        var option = new ListItem(called, part(name.ar(), "ar"), part(name.fr(), "fr"));
        option.setId("speaker-" + key);
        option.getElement().setAttribute("role", "option");
        option.getElement().setAttribute("aria-selected", "false");
        option.getElement().setAttribute("data-member", key);
        option.getElement().setAttribute("data-number", number);
        return option;
    }

    private static Span part(String name, String language) {
        var part = new Span(name);
        part.getElement().setAttribute("lang", language);
        return part;
    }
}
