package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.LiveQuorum;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.chamber.RuleValue;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.Meter;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * The quorum as it stands, always in sight: how many are there, how many are needed, the margin, what is left to decide,
 * and what would happen if members left. Why that is so stands below it and may scroll away. A screen reader hears it
 * when the quorum is gained or lost.
 */
@StyleSheet("context://styles/live.css")
final class QuorumStrip extends Div {

    /** Fewer departures than this break the quorum: the strip turns to brass. */
    private static final int NARROW = 3;

    private record Seen(LiveQuorum quorum, List<SessionView.Item> toVote, int left) {}

    private final Div figures = new Div();
    private final Div drawing = new Div();
    private final Div why = new Div();
    private final Div aloud = RoomPart.aloud();
    private @Nullable Seen seen;

    QuorumStrip() {
        addClassName("quorum-strip");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", t("live.quorum.title"));
        figures.addClassName("figures");
        drawing.addClassName("drawing");
        why.addClassName("quorum-why");
        add(figures, drawing, aloud);
    }

    /** Why the quorum is reached or not, under which rule, and what still needs a vote: goes below the strip. */
    Component explanation() {
        return why;
    }

    /** Shows the session as it stands now; nothing is redrawn where nothing changed. */
    void show(SessionView session) {
        @Nullable LiveQuorum quorum = session.quorum();
        setVisible(quorum != null);
        why.setVisible(quorum != null);
        if (quorum == null) {
            return;
        }
        var now = new Seen(quorum, toVote(session), left(session));
        if (now.equals(seen)) {
            return;
        }
        boolean turned = seen != null && seen.quorum().reached() != quorum.reached();
        seen = now;
        draw(now);
        if (turned) {
            aloud.setText(sentence(quorum));
        }
    }

    private static List<SessionView.Item> toVote(SessionView session) {
        return session.items().stream()
                .filter(item -> !item.isHeading() && !item.isConcluded())
                .filter(item -> item.data().type().handling() == ItemType.Handling.VOTE)
                .toList();
    }

    private static int left(SessionView session) {
        return session.session().items() - session.session().decided();
    }

    private void draw(Seen now) {
        LiveQuorum quorum = now.quorum();
        Tone tone = tone(quorum);
        for (Tone any : Tone.values()) {
            getElement().getClassList().set(className(any), any == tone);
        }
        figures.removeAll();
        figures.add(
                new Figure(Formats.number(quorum.present()), t("live.quorum.present", quorum.inOffice()), Tone.NEUTRAL),
                new Figure(Formats.number(quorum.threshold()), t("live.quorum.threshold"), Tone.NEUTRAL),
                new Figure(margin(quorum), t("live.quorum.margin"), tone),
                new Figure(Formats.number(now.left()), t("live.quorum.left"), Tone.NEUTRAL));
        String sentence = sentence(quorum);
        drawing.removeAll();
        drawing.add(
                new Meter(quorum.present(), quorum.threshold(), Math.max(1, quorum.inOffice()), tone, sentence),
                whatIf(quorum));
        why.removeAll();
        why.add(new Paragraph(sentence), ruleLine(now));
        if (!now.toVote().isEmpty()) {
            var names = new Paragraph(names(now.toVote()));
            names.addClassName("to-vote");
            why.add(names);
        }
    }

    private static String className(Tone tone) {
        return tone.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Tone tone(LiveQuorum quorum) {
        if (!quorum.reached()) {
            return Tone.BAD;
        }
        return quorum.departuresUntilLost() <= NARROW ? Tone.ATTENTION : Tone.GOOD;
    }

    /** With its sign, which stays before the number in an Arabic line too. */
    private static String margin(LiveQuorum quorum) {
        int margin = quorum.present() - quorum.threshold();
        return "\u2066" + (margin > 0 ? "+" : "") + margin + "\u2069";
    }

    private static String sentence(LiveQuorum quorum) {
        return t(
                quorum.reached() ? "live.quorum.reached" : "live.quorum.notReached",
                quorum.present(),
                quorum.inOffice(),
                quorum.threshold(),
                LiveLabels.words(quorum.rule()),
                quorum.missing());
    }

    private static Component ruleLine(Seen now) {
        var line = new Div();
        line.addClassName("rule-line");
        RuleValue rule = now.quorum().applied();
        line.add(LiveLabels.badge(rule.status()), new Span(LiveLabels.words(rule.legalReference())));
        return line;
    }

    private static Component whatIf(LiveQuorum quorum) {
        var lead = new Paragraph(
                quorum.reached()
                        ? t("live.quorum.ifTheyLeave", quorum.departuresUntilLost(), quorum.itemsToVote())
                        : t("live.quorum.nothingCanBeVoted", quorum.missing(), quorum.itemsToVote()));
        lead.addClassName("lead");
        return lead;
    }

    private static String names(List<SessionView.Item> items) {
        String listed = items.stream()
                .map(item -> item.number() + ". "
                        + Objects.requireNonNull(item.data().title()).in(Words.locale()))
                .collect(Collectors.joining(" · "));
        return t("live.quorum.toVote", listed);
    }
}
