package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The agenda at the side: what is behind, what is being dealt with, what still needs a vote. */
final class AgendaRail extends UnorderedList {

    private record Seen(
            java.util.List<SessionView.Item> agenda,
            @Nullable ItemId current) {}

    private final Consumer<ItemId> pick;
    private @Nullable Seen seen;

    AgendaRail(Consumer<ItemId> pick) {
        this.pick = pick;
        addClassName("rail");
        getElement().setAttribute("aria-label", t("live.agenda"));
    }

    void show(SessionView session, @Nullable ItemId current) {
        var now = new Seen(session.agenda(), current);
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        removeAll();
        for (SessionView.Item item : session.agenda()) {
            if (item.isHeading()) {
                var heading = new ListItem(
                        item.number() + ". " + LiveLabels.words(item.data().title()));
                heading.addClassName("heading");
                add(heading);
                item.subItems().forEach(sub -> add(entry(sub, current, true)));
            } else {
                add(entry(item, current, false));
            }
        }
    }

    private ListItem entry(SessionView.Item item, @Nullable ItemId current, boolean sub) {
        var number = new Span(item.number());
        number.addClassName("number");
        var title = new Span(LiveLabels.words(item.data().title()));
        title.addClassName("title");
        var state = new Span(state(item));
        state.addClassName("state");
        var button = new NativeButton();
        button.add(number, title, state);
        button.getElement().setAttribute("type", "button");
        button.addClassName(tone(item).name().toLowerCase(Locale.ROOT));
        if (item.id().equals(current)) {
            button.getElement().setAttribute("aria-current", "true");
        }
        button.addClickListener(click -> pick.accept(item.id()));
        var entry = new ListItem(button);
        if (sub) {
            entry.addClassName("sub");
        }
        return entry;
    }

    private static String state(SessionView.Item item) {
        if (item.isConcluded()) {
            return Labels.of(Objects.requireNonNull(item.outcome()));
        }
        if (item.votes().stream().anyMatch(vote -> vote.state().isUnderWay())) {
            return t("live.item.voting");
        }
        String so = Labels.of(item.state());
        return item.data().type().handling() == ItemType.Handling.VOTE ? t("live.item.needsVote", so) : so;
    }

    private static Tone tone(SessionView.Item item) {
        if (item.isConcluded()) {
            return Labels.tone(Objects.requireNonNull(item.outcome()));
        }
        return item.votes().stream().anyMatch(vote -> vote.state().isUnderWay()) ? Tone.LIVE : Tone.NEUTRAL;
    }
}
