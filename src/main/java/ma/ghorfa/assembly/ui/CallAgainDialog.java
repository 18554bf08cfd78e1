package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.CallAgain;
import ma.ghorfa.assembly.Channel;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.BilingualField;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MomentField;
import ma.ghorfa.ui.Notices;

/**
 * The next call of a session that found no quorum, in one step: everything is proposed already, on the earliest day that
 * the statutory delay allows.
 */
final class CallAgainDialog {

    private final Sessions sessions;
    private final SessionView view;
    private final UUID once = UUID.randomUUID();
    private final MomentField noQuorumAt = new MomentField("session.callAgain.noQuorumAt");
    private final DatePicker date = Fields.date("session.callAgain.date");
    private final TimePicker time = Fields.time("session.field.startTime");
    private final BilingualField venue = BilingualField.line("session.callAgain.venue", Limits.LABEL);
    private final CheckboxGroup<Channel> channels;
    private final MomentField sentAt = new MomentField("convocation.field.sentAt");

    CallAgainDialog(Sessions sessions, SessionView view) {
        this.sessions = sessions;
        this.view = view;
        SessionRow row = view.session();
        Instant suggested = view.suggestedAt();
        noQuorumAt.setValue(suggested);
        noQuorumAt.setVisible(row.state() != SessionState.ADJOURNED_NO_QUORUM);
        sentAt.setValue(suggested);
        date.setValue(sessions.earliestNextCall(row.id(), Zone.date(suggested)));
        date.setHelperText(t("session.callAgain.delay", delayDays()));
        time.setValue(row.startTime());
        channels = ChannelChoice.among(ChannelChoice.allowedBy(view));
    }

    private int delayDays() {
        return view.rules().stream()
                .filter(rule -> rule.key().equals(RuleKeys.SECOND_NOTICE_DAYS))
                .findFirst()
                .map(rule -> rule.asInt())
                .orElse(0);
    }

    void open() {
        Fields.demand(date, time);
        venue.addClassName("whole-line");
        channels.addClassName("whole-line");
        var fields = new Div(noQuorumAt, sentAt, date, time, channels, venue);
        fields.addClassName("dialog-fields");
        Dialog dialog = Ask.dialog(t("session.next.callAgain"), new Paragraph(t("session.callAgain.question")), fields);
        Ask.finish(dialog, Buttons.primary("session.callAgain.confirm", Icons.SEND, () -> {
            if (Fields.complete(date, time, channels)
                    && noQuorumAt.given().isPresent()
                    && sentAt.given().isPresent()) {
                SessionId next = sessions.callAgain(command());
                dialog.close();
                Notices.done("session.callAgain.done");
                UI.getCurrent().navigate(AssemblyNavigation.session(next));
            }
        }));
    }

    private CallAgain command() {
        return new CallAgain(
                once,
                view.session().id(),
                noQuorumAt.getValue(),
                date.getValue(),
                time.getValue(),
                venue.getValue(),
                null,
                new TreeSet<>(channels.getValue()),
                sentAt.getValue());
    }
}
