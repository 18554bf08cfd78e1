package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import ma.ghorfa.assembly.CloseSession;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MomentField;
import ma.ghorfa.ui.Tone;

/** The end of a session; what still lacks an outcome is listed instead of refused after the fact. */
final class ClosingDialog {

    private ClosingDialog() {}

    /** @param closed what follows once the session is closed */
    static void open(Sessions sessions, SessionView session, Instant proposed, Runnable closed) {
        List<SessionView.Item> open = session.items().stream()
                .filter(item -> !item.isHeading() && !item.isConcluded())
                .toList();
        if (open.isEmpty()) {
            ask(sessions, session, proposed, closed);
        } else {
            list(open);
        }
    }

    private static void list(List<SessionView.Item> open) {
        var list = new UnorderedList();
        open.forEach(item -> list.add(new ListItem(
                t("live.item.line", item.number(), LiveLabels.words(item.data().title())))));
        Dialog left =
                Ask.dialog(t("live.close"), new Callout(Tone.ATTENTION, t("live.close.itemsLeft", open.size())), list);
        left.getFooter().add(Buttons.primary("ui.close", Icons.CHECK, left::close));
        left.open();
    }

    private static void ask(Sessions sessions, SessionView session, Instant proposed, Runnable closed) {
        MomentField at = new MomentField("live.close.at").proposing(proposed);
        Dialog dialog = Ask.dialog(t("live.close"), AttendanceBoard.asked(new Paragraph(t("live.close.question")), at));
        var once = new Once<Instant>();
        Ask.finish(dialog, Buttons.primary("live.close", Icons.LOCK, () -> at.given()
                .ifPresent(moment -> {
                    once.send(moment, () -> moment, (key, closedAt, same) -> {
                        sessions.close(new CloseSession(key, session.session().id(), closedAt));
                        return closedAt;
                    });
                    dialog.close();
                    closed.run();
                })));
    }
}
