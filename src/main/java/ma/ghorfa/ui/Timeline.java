package ma.ghorfa.ui;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Days along a line that begins where one begins to read: lanes with spans and marks, the years, and today. Every mark is a
 * link that says what it is; it has a shape of its own besides its colour. The line scrolls by itself on a narrow screen.
 */
@StyleSheet("context://styles/drawings.css")
public final class Timeline extends Div {

    /** Marks closer than this, in thousandths of the line, stand above each other. */
    private static final int CLOSE = 25;

    private static final int MOST_YEARS = 12;

    private final LocalDate first;
    private final long days;
    private final Div line = new Div();

    /** @param label what the drawing is, in the reader's language */
    public Timeline(LocalDate first, LocalDate last, LocalDate today, String todayWords, String label) {
        this.first = first;
        days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        addClassName("timeline");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        line.addClassName("line");
        add(line);
        years(last);
        if (!today.isBefore(first) && !today.isAfter(last)) {
            var mark = new Div(new Span(todayWords));
            mark.addClassName("today");
            place(mark, today);
            line.add(mark);
        }
    }

    private void years(LocalDate last) {
        var years = new Div();
        years.addClassName("years");
        years.getElement().setAttribute("aria-hidden", "true");
        int step = Math.max(1, (last.getYear() - first.getYear()) / MOST_YEARS);
        for (int year = first.getYear() + 1; year <= last.getYear(); year += step) {
            var tick = new Span(Integer.toString(year));
            tick.addClassName("num");
            place(tick, LocalDate.of(year, 1, 1));
            years.add(tick);
        }
        line.add(years);
    }

    /** Something that lasts from a day to another one, that day included. */
    public record Stretch(String name, LocalDate from, LocalDate until) {}

    /**
     * Something that happens on a day.
     *
     * @param name the class that says its shape and its colour
     * @param words what it is, in the reader's language
     * @param path where one reads more of it
     */
    public record Mark(String name, LocalDate on, String words, String path) {}

    /** @param marks in the order of their days */
    public Timeline lane(String name, List<Stretch> stretches, List<Mark> marks) {
        var lane = new Div();
        lane.addClassName("lane");
        var label = new Span(name);
        label.addClassNames("lane-name", "small");
        lane.add(label);
        stretches.forEach(stretch -> {
            var drawn = new Div();
            drawn.addClassNames("stretch", stretch.name());
            int from = at(stretch.from());
            drawn.getStyle()
                    .set("inset-inline-start", Share.length(from))
                    .set("inline-size", Share.length(Math.max(0, at(stretch.until()) - from)));
            drawn.getElement().setAttribute("aria-hidden", "true");
            lane.add(drawn);
        });
        int before = -CLOSE;
        int stacked = 0;
        int most = 0;
        for (Mark mark : marks) {
            int here = at(mark.on());
            stacked = here - before < CLOSE ? stacked + 1 : 0;
            most = Math.max(most, stacked);
            before = here;
            lane.add(drawn(mark, stacked));
        }
        lane.getStyle().set("--stacked", Integer.toString(most));
        line.add(lane);
        return this;
    }

    private Anchor drawn(Mark mark, int stacked) {
        var link = new Anchor(mark.path());
        link.addClassNames("mark", mark.name());
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("aria-label", mark.words());
        link.getElement().setAttribute("title", mark.words());
        link.getStyle().set("--place", Integer.toString(stacked));
        place(link, mark.on());
        return link;
    }

    private void place(HasStyle drawn, LocalDate day) {
        drawn.getStyle().set("inset-inline-start", Share.length(at(day)));
    }

    private int at(LocalDate day) {
        return Share.of(Math.max(0, ChronoUnit.DAYS.between(first, day)), days);
    }
}
