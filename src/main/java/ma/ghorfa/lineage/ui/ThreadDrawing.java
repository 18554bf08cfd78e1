package ma.ghorfa.lineage.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.lineage.DecisionThread;
import ma.ghorfa.lineage.LineageNavigation;
import ma.ghorfa.lineage.Node;
import ma.ghorfa.lineage.ui.Layout.Place;
import ma.ghorfa.lineage.ui.Layout.Point;
import ma.ghorfa.lineage.ui.Picture.Arrow;
import ma.ghorfa.lineage.ui.Picture.Box;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A thread drawn from cause to effect in the direction of reading. Arrows are lines, boxes are pieces of the page within the
 * drawing: their text wraps and shapes as elsewhere, and their links are links.
 */
final class ThreadDrawing extends Composite<Div> {

    private static final int MARGIN = 12;
    private static final int ABOVE_LINE = 5;
    private static final int BESIDE_BOX = 12;

    private final DecisionThread thread;
    private final Picture picture;
    private final boolean rightToLeft = Words.language().isRightToLeft();

    ThreadDrawing(DecisionThread thread) {
        this.thread = thread;
        picture = new Picture(thread);
        getContent().addClassName("lineage-scroll");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", t("lineage.drawing"));
        // A wide drawing is scrolled to its record, as a keyboard would do it.
        getContent().addAttachListener(attached -> getContent()
                .getElement()
                .executeJs("requestAnimationFrame(() => requestAnimationFrame(() => "
                        + "this.querySelector('.centre')?.scrollIntoView({block:'nearest',inline:'center'})))"));
        getContent().add(new Svg(drawn()));
    }

    String drawn() {
        int width = picture.layout().width() + 2 * MARGIN;
        int height = picture.layout().height() + 2 * MARGIN;
        var drawn = new StringBuilder("""
                <svg class="lineage-drawing" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d">
                <defs><marker id="lineage-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"\
                 orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
                """.formatted(width, height));
        Set<String> said = new HashSet<>();
        for (int arrow = 0; arrow < picture.arrows().size(); arrow++) {
            line(drawn, arrow, said);
        }
        for (int box = 0; box < picture.boxes().size(); box++) {
            Place place = picture.layout().place(box);
            drawn.append("""
                    <foreignObject x="%d" y="%d" width="%d" height="%d">
                    """.formatted(
                    x(place.x() + (rightToLeft ? Layout.BOX : 0)), place.y() + MARGIN, Layout.BOX, place.height()));
            drawn.append(
                    switch (picture.boxes().get(box)) {
                        case Box.OfRecord one -> record(one.node());
                        case Box.OfMore more -> more(more);
                    });
            drawn.append("</foreignObject>");
        }
        return drawn.append("</svg>").toString();
    }

    /** Reading from the right, the first column stands there. */
    private int x(int x) {
        return rightToLeft ? picture.layout().width() + MARGIN - x : x + MARGIN;
    }

    // ---- Arrows ----

    private void line(StringBuilder drawn, int arrow, Set<String> said) {
        List<Point> points = picture.layout().route(arrow).points();
        var path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (i == 0) {
                path.append('M');
            } else if (i % 2 == 1) {
                int half = (points.get(i - 1).x() + point.x()) / 2;
                path.append('C')
                        .append(x(half))
                        .append(' ')
                        .append(points.get(i - 1).y() + MARGIN)
                        .append(' ')
                        .append(x(half))
                        .append(' ')
                        .append(point.y() + MARGIN)
                        .append(' ');
            } else {
                path.append('L');
            }
            path.append(x(point.x())).append(' ').append(point.y() + MARGIN);
        }
        drawn.append("""
                <path class="line" d="%s" marker-end="url(#lineage-arrow)"/>
                """.formatted(path));
        Arrow one = picture.arrows().get(arrow);
        // Several arrows of one kind that end in the same box say it once.
        if (!one.words().isEmpty() && said.add(one.to() + one.words())) {
            Point end = points.getLast();
            drawn.append("""
                    <text x="%d" y="%d" text-anchor="%s">%s</text>
                    """.formatted(
                            x(end.x() - BESIDE_BOX),
                            end.y() + MARGIN - ABOVE_LINE,
                            rightToLeft ? "start" : "end",
                            escaped(t(one.words()))));
        }
    }

    // ---- Boxes ----

    private String record(Node node) {
        Locale locale = Words.locale();
        String title = node.title().in(locale);
        boolean isCentre = node.ref().equals(thread.centre().ref());
        return """
                <div class="lineage-box%s"><a class="record" href="%s" router-link title="%s"%s><span class="kind">%s</span>\
                <span class="name">%s</span></a><div class="foot">%s<span class="day">%s</span>%s</div></div>
                """.formatted(
                        isCentre ? " centre" : "",
                        escaped(node.path()),
                        escaped(title),
                        isCentre ? " aria-current=\"true\"" : "",
                        escaped(t(node.kind())),
                        escaped(title),
                        badge(node),
                        node.day() == null ? "" : escaped(Formats.shortDate(node.day())),
                        isCentre ? "" : again(node, title));
    }

    private static String badge(Node node) {
        @Nullable String state = node.state();
        return state == null ? "" : """
                <span class="badge %s">%s</span>""".formatted(node.tone().name().toLowerCase(Locale.ROOT), escaped(t(state)));
    }

    /** Goes on from another record: its own thread. */
    private static String again(Node node, String title) {
        return """
                <a class="again" href="%s" router-link title="%s" aria-label="%s">◎</a>""".formatted(
                        LineageNavigation.thread(node.ref()),
                        escaped(t("lineage.again", title)),
                        escaped(t("lineage.again", title)));
    }

    private static String more(Box.OfMore more) {
        return """
                <a class="lineage-box more" href="%s" router-link>%s</a>
                """.formatted(
                        escaped(LineageNavigation.thread(more.at().ref()) + "?" + LineageView.KIND + "=" + more.kind()),
                        escaped(t("lineage.more", more.count(), t(more.kind()))));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
