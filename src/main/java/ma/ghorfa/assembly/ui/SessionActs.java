package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.Optional;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MoreMenu;
import ma.ghorfa.ui.Notices;

/** What can be done with a session as a whole: the one next thing, and the others. */
@org.springframework.stereotype.Component
class SessionActs {

    private final Sessions sessions;
    private final CurrentAccount account;

    SessionActs(Sessions sessions, CurrentAccount account) {
        this.sessions = sessions;
        this.account = account;
    }

    /** The button of the next step; empty where this reader has none to take. */
    Optional<Component> next(SessionTab.Host page) {
        SessionView view = page.session();
        return Optional.ofNullable(
                switch (view.session().state()) {
                    case DRAFT -> prepares() ? preparing(page) : null;
                    case AGENDA_FIXED, POSTPONED ->
                        convokes() ? leads("session.next.convoke", Icons.SEND, view, Slugs.CONVOCATION) : null;
                    case CONVENED, SECOND_CALL ->
                        conducts() ? leads("session.next.open", Icons.PLAY, view, Slugs.LIVE) : null;
                    case OPEN -> conducts() ? holding(page) : null;
                    case SUSPENDED -> conducts() ? leads("session.next.resume", Icons.PLAY, view, Slugs.LIVE) : null;
                    case ADJOURNED_NO_QUORUM -> afterNoQuorum(page);
                    case CLOSED, MINUTES_PENDING ->
                        account.may(Permissions.MINUTES_WRITE)
                                ? leads("session.next.minutes", Icons.MINUTES, view, Slugs.MINUTES)
                                : null;
                    case ARCHIVED, CANCELLED -> null;
                });
    }

    private Component preparing(SessionTab.Host page) {
        SessionView view = page.session();
        return view.agenda().isEmpty()
                ? leads("session.next.agenda", Icons.AGENDA, view, Slugs.AGENDA)
                : Buttons.primary("session.next.fixAgenda", Icons.CHECK, () -> fixAgenda(page));
    }

    private Component holding(SessionTab.Host page) {
        SessionRow row = page.session().session();
        return row.decided() < row.items()
                ? leads("session.next.live", Icons.VOTE, page.session(), Slugs.LIVE)
                : Buttons.primary("live.close", Icons.LOCK, () -> close(page));
    }

    private @org.jspecify.annotations.Nullable Component afterNoQuorum(SessionTab.Host page) {
        SessionRow row = page.session().session();
        SessionId next = row.nextCall();
        if (next != null) {
            return Buttons.primary("session.next.nextCall", Icons.SESSION, () -> UI.getCurrent()
                    .navigate(AssemblyNavigation.session(next)));
        }
        return callsAgain() && page.session().mayBeCalledAgain()
                ? Buttons.primary("session.next.callAgain", Icons.SEND, () -> callAgain(page))
                : null;
    }

    private static Component leads(String key, Icons icon, SessionView view, String slug) {
        return Buttons.primary(key, icon, () -> SessionPage.open(view.session().id(), slug));
    }

    /** Everything else that this reader may do with the session as it stands. */
    MoreMenu others(SessionTab.Host page) {
        SessionView view = page.session();
        SessionRow row = view.session();
        SessionState state = row.state();
        var more = new MoreMenu();
        if (prepares() && state.isInPreparation()) {
            more.leads("session.edit", Icons.EDIT, AssemblyNavigation.session(row.id()) + "/edit");
        }
        if (prepares() && (state == SessionState.AGENDA_FIXED || state == SessionState.POSTPONED) && row.call() == 1) {
            more.add("session.act.reopenAgenda", Icons.AGENDA, () -> reopenAgenda(page));
        }
        if (convokes() && state.isConvoked()) {
            more.add("session.act.postpone", Icons.CALENDAR, () -> postpone(page));
        }
        if (callsAgain() && state.isConvoked() && view.mayBeCalledAgain()) {
            more.add("session.next.callAgain", Icons.SEND, () -> callAgain(page));
        }
        SessionId earlier = row.earlierCall();
        if (earlier != null) {
            more.leads("session.act.earlierCall", Icons.SESSION, AssemblyNavigation.session(earlier));
        }
        SessionId next = row.nextCall();
        if (next != null && state != SessionState.ADJOURNED_NO_QUORUM) {
            more.leads("session.next.nextCall", Icons.SESSION, AssemblyNavigation.session(next));
        }
        if (convokes() && (state.isInPreparation() || state.isConvoked())) {
            more.add("session.act.cancel", Icons.DELETE, () -> cancel(page));
        }
        return more;
    }

    private boolean prepares() {
        return account.may(Permissions.SESSION_PREPARE);
    }

    private boolean convokes() {
        return account.may(Permissions.SESSION_CONVOKE);
    }

    private boolean conducts() {
        return account.may(Permissions.SESSION_CONDUCT);
    }

    private boolean callsAgain() {
        return convokes() && conducts();
    }

    private void fixAgenda(SessionTab.Host page) {
        SessionId id = page.session().session().id();
        Ask.confirm(t("session.next.fixAgenda"), t("session.fixAgenda.question"), "session.next.fixAgenda", () -> {
            sessions.fixAgenda(id);
            Notices.done("session.fixAgenda.done");
            refresh();
        });
    }

    private void reopenAgenda(SessionTab.Host page) {
        sessions.reopenAgenda(page.session().session().id());
        Notices.done("session.reopenAgenda.done");
        refresh();
    }

    private void close(SessionTab.Host page) {
        SessionView view = page.session();
        ClosingDialog.open(sessions, view, view.suggestedAt(), () -> {
            Notices.done("live.closed");
            refresh();
        });
    }

    private void postpone(SessionTab.Host page) {
        SessionRow row = page.session().session();
        DatePicker date = Fields.date("session.field.newDate");
        date.setMin(row.date().plusDays(1));
        TimePicker time = Fields.time("session.field.startTime");
        time.setValue(row.startTime());
        TextArea reason = Fields.area("ui.reason", Limits.REASON);
        Fields.demand(date, time, reason);
        var fields = new Div(date, time, reason);
        fields.addClassName("dialog-fields");
        reason.addClassName("whole-line");
        Dialog dialog = Ask.dialog(t("session.act.postpone"), new Paragraph(t("session.postpone.question")), fields);
        Ask.finish(dialog, Buttons.primary("session.act.postpone", Icons.CALENDAR, () -> {
            if (Fields.complete(date, time, reason)) {
                sessions.postpone(row.id(), date.getValue(), time.getValue(), reason.getValue());
                dialog.close();
                Notices.done("session.postpone.done");
                refresh();
            }
        }));
    }

    private void cancel(SessionTab.Host page) {
        SessionId id = page.session().session().id();
        Ask.reason(t("session.act.cancel"), t("session.cancel.question"), "session.act.cancel", reason -> {
            sessions.cancel(id, reason);
            Notices.done("session.cancel.done");
            refresh();
        });
    }

    /** Asks what the next call needs, and makes it in one step. */
    void callAgain(SessionTab.Host page) {
        new CallAgainDialog(sessions, page.session()).open();
    }

    /** Draws the whole page anew, tab and all: another state shows other things everywhere. */
    private static void refresh() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
