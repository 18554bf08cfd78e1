package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.QuorumRow;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.QuorumRule;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Meter;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** Every check of the quorum, the latest first: what was counted, under which rule, and the sentence that says why. */
@StyleSheet("context://styles/live.css")
final class QuorumLedger extends Div {

    private final SessionView session;

    QuorumLedger(SessionView session) {
        this.session = session;
        addClassName("stack");
        var intro = new Paragraph(t("live.ledger.intro"));
        intro.addClassName("muted");
        add(intro);
        if (session.ledger().isEmpty()) {
            add(new Callout(Tone.NEUTRAL, t("live.ledger.empty")));
            return;
        }
        var list = new OrderedList();
        list.addClassName("ledger");
        list.getElement().setAttribute("reversed", true);
        List<QuorumRow> latestFirst = new ArrayList<>(session.ledger());
        Collections.reverse(latestFirst);
        latestFirst.forEach(row -> list.add(entry(row)));
        add(list);
    }

    private ListItem entry(QuorumRow row) {
        var entry = new ListItem(when(row), why(row), count(row));
        if (!row.reached()) {
            entry.addClassName("bad");
        }
        return entry;
    }

    private static Component when(QuorumRow row) {
        var time = new Span(Formats.time(Zone.time(row.at())));
        time.addClassName("time");
        var date = new Span(Formats.shortDate(Zone.date(row.at())));
        date.addClassNames("small", "muted");
        var when = new Div(time, date);
        when.addClassName("when");
        return when;
    }

    private Component why(QuorumRow row) {
        var badges = new Div(
                new StatusBadge(
                        t(row.reached() ? "live.ledger.reached" : "live.ledger.notReached"),
                        row.reached() ? Tone.GOOD : Tone.BAD),
                new StatusBadge(occasion(row), Tone.NEUTRAL),
                new StatusBadge(t("live.ledger.call", row.call()), row.call() > 1 ? Tone.ATTENTION : Tone.NEUTRAL));
        badges.addClassName("bar");
        var sentence = new Paragraph(LiveLabels.words(row.sentence()));
        sentence.addClassName("sentence");
        var rule = new Div(
                new Span(t("live.ledger.rule", row.ruleKey(), ruleWords(row), row.ruleVersion())),
                LiveLabels.badge(row.ruleStatus()));
        rule.addClassNames("bar", "small", "muted");
        var kept = new Span(
                t("live.ledger.recorded", row.recordedBy(), Formats.dateTime(row.recordedAt(), Words.locale())));
        kept.addClassNames("small", "muted");
        var why = new Div(badges, sentence, rule, kept);
        why.addClassName("stack");
        return why;
    }

    private String occasion(QuorumRow row) {
        String occasion = LiveLabels.of(row.occasion());
        ItemId item = row.item();
        if (item == null) {
            return occasion;
        }
        return session.items().stream()
                .filter(candidate -> candidate.id().equals(item))
                .findFirst()
                .map(found -> t("live.ledger.onItem", occasion, found.number()))
                .orElse(occasion);
    }

    /** The rule that was applied, in words; the value under it never changes any more. */
    private static String ruleWords(QuorumRow row) {
        QuorumRule rule = QuorumRule.parse(row.ruleValue());
        if (rule.isNone()) {
            return t("assembly.quorum.rule.none");
        }
        String fraction = rule.numerator() + "/" + rule.denominator();
        return t(
                rule.strict() ? "assembly.quorum.rule.above" : "assembly.quorum.rule.atLeast",
                fraction.replace('/', '_'),
                fraction,
                rule.base().name());
    }

    private static Component count(QuorumRow row) {
        var numbers = new Span(t("live.ledger.count", row.present(), row.inOffice(), row.threshold()));
        numbers.addClassNames("small", "num");
        var count = new Div(
                numbers,
                new Meter(
                        row.present(),
                        row.threshold(),
                        Math.max(1, row.inOffice()),
                        row.reached() ? Tone.GOOD : Tone.BAD,
                        numbers.getText()));
        count.addClassName("count");
        return count;
    }
}
