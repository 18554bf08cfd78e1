package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;
import ma.ghorfa.assembly.Channel;
import ma.ghorfa.assembly.ConvocationPlan;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.Convoke;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MomentField;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** What convoking would mean, in words, and the button that does it. */
final class ConvokeForm extends Composite<Div> {

    private final Convocations convocations;
    private final CurrentAccount account;
    private final SessionView view;
    private final ConvocationPlan plan;
    private final UUID once = UUID.randomUUID();
    private final MomentField sentAt = new MomentField("convocation.field.sentAt");
    private final CheckboxGroup<Channel> channels;
    private final TextArea lateReason = Fields.area("convocation.field.lateReason", Limits.REASON);
    private final Div lateness = new Div();

    ConvokeForm(Convocations convocations, CurrentAccount account, SessionView view) {
        this.convocations = convocations;
        this.account = account;
        this.view = view;
        plan = convocations.plan(view.session().id());
        channels = ChannelChoice.among(plan.channels());
        getContent().addClassName("stack");
        getContent().add(planInWords());
        if (account.may(Permissions.SESSION_CONVOKE)) {
            getContent().add(plan.refusedBecause() == null ? form() : new Callout(Tone.INFO, t(plan.refusedBecause())));
        }
    }

    private Component planInWords() {
        var facts = new Facts()
                .add("convocation.plan.session", Formats.longDate(plan.sessionDate(), Words.locale()))
                .add("convocation.plan.required", t("convocation.clearDays", plan.required()))
                .add("convocation.plan.last", Formats.longDate(plan.lastSendingDate(), Words.locale()))
                .add("convocation.plan.left", t("convocation.clearDays", plan.daysIfSentToday()))
                .add(
                        "convocation.plan.members",
                        t("convocation.members", plan.members().size()));
        return Sheet.titled(
                t("convocation.plan"),
                new Paragraph(t("convocation.plan.text")),
                new NoticeLine(Zone.date(view.suggestedAt()), plan.lastSendingDate(), plan.sessionDate()),
                facts);
    }

    private Component form() {
        sentAt.setValue(view.suggestedAt());
        sentAt.addValueChangeListener(change -> sayWhetherLate());
        lateReason.setWidthFull();
        Fields.demand(sentAt, lateReason);
        sayWhetherLate();
        channels.addClassName("whole-line");
        var fields = new Div(channels, sentAt);
        fields.addClassName("dialog-fields");
        return Sheet.titled(
                        t("convocation.convoke"),
                        fields,
                        lateness,
                        new Div(Buttons.primary("convocation.convoke", Icons.SEND, this::ask)))
                .calling();
    }

    private boolean isLate() {
        Instant at = sentAt.getValue();
        return at != null && Zone.date(at).isAfter(plan.lastSendingDate());
    }

    /** A late convocation needs a reason, and somebody who may go past the limit. */
    private void sayWhetherLate() {
        lateness.removeAll();
        if (isLate()) {
            String last = Formats.longDate(plan.lastSendingDate(), Words.locale());
            lateness.add(new Callout(Tone.ATTENTION, t("convocation.late", last)).announced());
            lateness.add(
                    account.may(Permissions.SESSION_OVERRIDE)
                            ? lateReason
                            : new Paragraph(t("convocation.late.notYours")));
        }
        lateness.addClassName("stack");
        lateness.setVisible(isLate());
    }

    private void ask() {
        boolean explained = !isLate() || !account.may(Permissions.SESSION_OVERRIDE) || Fields.complete(lateReason);
        boolean complete = Fields.complete(channels, sentAt);
        if (complete && explained) {
            Ask.confirm(
                    t("convocation.convoke"),
                    t("convocation.convoke.question", plan.members().size()),
                    "convocation.convoke",
                    this::convoke);
        }
    }

    private void convoke() {
        int members = convocations.convoke(new Convoke(
                once,
                view.session().id(),
                new TreeSet<>(channels.getValue()),
                sentAt.getValue(),
                isLate() ? lateReason.getValue() : ""));
        Notices.done("convocation.convoke.done", members);
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
