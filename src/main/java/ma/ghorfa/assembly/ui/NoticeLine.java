package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Share;
import ma.ghorfa.ui.Words;

/**
 * The days until a session, drawn as a line: the day of sending unless it is past the session, the
 * last day on which one may send, the session.
 */
final class NoticeLine extends Div {

    NoticeLine(LocalDate sending, LocalDate last, LocalDate session) {
        boolean late = sending.isAfter(last);
        addClassNames("notice-line", late ? "late" : "in-time");
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label",
                        t(
                                "convocation.plan.drawn",
                                Formats.date(sending, Words.locale()),
                                Formats.date(last, Words.locale()),
                                Formats.date(session, Words.locale())));
        LocalDate first = late ? last : sending;
        long days = Math.max(1, ChronoUnit.DAYS.between(first, session));
        var line = new Div();
        line.addClassName("line");
        var notice = new Div();
        notice.addClassName("notice");
        notice.getStyle().set("inset-inline-start", share(first, last, days));
        line.add(notice);
        add(line);
        if (!sending.isAfter(session)) {
            add(mark("sending", "convocation.plan.sending", sending, share(first, sending, days)));
        }
        add(
                mark("last", "convocation.plan.lastShort", last, share(first, last, days)),
                mark("session", "convocation.plan.session", session, share(first, session, days)));
    }

    private static Div mark(String kind, String key, LocalDate date, String place) {
        var name = new Span(t(key));
        name.addClassName("name");
        var day = new Span(Formats.date(date, Words.locale()));
        day.addClassNames("day", "num");
        var mark = new Div(name, day);
        mark.addClassNames("mark", kind);
        mark.getStyle().set("inset-inline-start", place);
        return mark;
    }

    private static String share(LocalDate from, LocalDate day, long days) {
        return Share.length(Share.of(ChronoUnit.DAYS.between(from, day), days));
    }
}
