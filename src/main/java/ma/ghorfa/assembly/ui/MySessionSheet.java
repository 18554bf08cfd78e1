package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import ma.ghorfa.assembly.AttendanceState;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.MyConvocation;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** One session as a member sees it: when and where, one tap to acknowledge, two and a reason to be excused. */
@StyleSheet("context://styles/live.css")
final class MySessionSheet extends Section {

    private final MyConvocation mine;
    private final Convocations convocations;
    private final Attendances attendances;
    private final Runnable changed;

    MySessionSheet(
            MyConvocation mine,
            Texts texts,
            Convocations convocations,
            Attendances attendances,
            Runnable changed,
            boolean linked) {
        this.mine = mine;
        this.convocations = convocations;
        this.attendances = attendances;
        this.changed = changed;
        SessionRow session = mine.session();
        addClassNames("sheet", "mine");
        if (mine.mayAnswer() && mine.acknowledgedAt() == null && mine.excuse() == null) {
            addClassName("calling");
        }
        var head = new Div(new H2(session.title(texts, Words.locale())), Labels.badge(session.state()));
        head.addClassNames("bar", "apart");
        var when = new Span(t(
                "live.mine.when", Formats.longDate(session.date(), Words.locale()), Formats.time(session.startTime())));
        when.addClassName("when");
        add(head, when, new Paragraph(LiveLabels.words(session.venue())));
        standing();
        answers();
        if (linked) {
            var link = new Anchor(
                    MySessionPage.address(session.id()),
                    t(session.state().isOver() ? "live.mine.results" : "live.mine.agenda"));
            link.getElement().setAttribute("router-link", true);
            add(link);
        }
    }

    /** What is already recorded of this member. */
    private void standing() {
        if (mine.excuse() != null) {
            add(new Callout(
                    Tone.INFO,
                    t("live.mine.excused", Objects.requireNonNull(mine.excuse()).reason())));
        } else if (mine.state() != AttendanceState.EXPECTED) {
            add(new Callout(
                    LiveLabels.tone(mine.state()),
                    t("live.mine.state", mine.state().name())));
        } else if (mine.acknowledgedAt() != null) {
            add(new Callout(
                    Tone.GOOD,
                    t(
                            "live.mine.acknowledged",
                            Formats.dateTime(Objects.requireNonNull(mine.acknowledgedAt()), Words.locale()))));
        }
    }

    private void answers() {
        if (!mine.mayAnswer()) {
            return;
        }
        var bar = new Div();
        bar.addClassName("bar");
        if (mine.acknowledgedAt() == null) {
            Button acknowledge = Buttons.primary("live.mine.acknowledge", Icons.CHECK, this::acknowledge);
            acknowledge.addClassName("big-action");
            bar.add(acknowledge);
        }
        if (mine.excuse() == null) {
            bar.add(Buttons.plain("live.mine.excuse", Icons.SEND, this::askExcuse));
        } else {
            bar.add(Buttons.plain("live.mine.comeAfterAll", this::withdraw));
        }
        add(bar);
    }

    private void acknowledge() {
        convocations.acknowledge(mine.session().id());
        Notices.done("live.mine.acknowledgedNow");
        changed.run();
    }

    private void askExcuse() {
        TextArea reason = Fields.area("ui.reason", Limits.REASON);
        reason.setWidthFull();
        reason.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.EAGER);
        Fields.demand(reason);
        var forceMajeure = new Checkbox(t("live.mine.forceMajeure"));
        Dialog dialog = Ask.dialog(
                t("live.mine.excuse"),
                AttendanceBoard.asked(new Paragraph(t("live.mine.excuse.question")), reason, forceMajeure));
        Ask.finish(dialog, Buttons.primary("live.mine.excuse.send", Icons.SEND, () -> {
            if (Fields.complete(reason)) {
                attendances.excuseMyself(mine.session().id(), reason.getValue(), forceMajeure.getValue());
                dialog.close();
                Notices.done("live.mine.excusedNow");
                changed.run();
            }
        }));
        reason.focus();
    }

    private void withdraw() {
        attendances.withdrawMyExcuse(mine.session().id());
        Notices.done("live.mine.comesAfterAll");
        changed.run();
    }
}
