package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.assembly.Choice;
import ma.ghorfa.assembly.PresidentSide;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.assembly.Verdict;
import ma.ghorfa.chamber.MajorityRule;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.chamber.RuleValue;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.StackedBar;
import ma.ghorfa.ui.Tone;

/** Votes in words: rules, results, ties. What they say was computed elsewhere. */
final class VoteWords {

    private VoteWords() {}

    /** The majority asked for: more than half of the voters. */
    static String majority(String written) {
        if (written.isEmpty()) {
            return "";
        }
        MajorityRule rule = MajorityRule.parse(written);
        if (rule.isUnanimity()) {
            return t("live.majority.unanimity");
        }
        String fraction = rule.numerator() + "/" + rule.denominator();
        return t(
                rule.strict() ? "live.majority.above" : "live.majority.atLeast",
                fraction.replace('/', '_'),
                fraction,
                rule.base().name());
    }

    static String result(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Adopted adopted -> t(adopted.unanimous() ? "live.result.unanimous" : "live.result.adopted");
            case Verdict.Rejected rejected -> t("live.result.rejected");
            case Verdict.Undecided undecided -> t("assembly.voteGap", undecided.gap());
        };
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Adopted adopted -> Tone.GOOD;
            case Verdict.Rejected rejected -> Tone.BAD;
            case Verdict.Undecided undecided -> Tone.ATTENTION;
        };
    }

    static StackedBar bar(Tally tally) {
        return new StackedBar(List.of(
                part(Choice.FOR, tally.votesFor()),
                part(Choice.AGAINST, tally.against()),
                part(Choice.ABSTAIN, tally.abstaining()),
                part(Choice.RECUSED, tally.recused()),
                part(Choice.NOT_VOTING, tally.notVoting())));
    }

    private static StackedBar.Part part(Choice choice, int count) {
        return new StackedBar.Part(LiveLabels.of(choice), count, LiveLabels.tone(choice));
    }

    /** As many for as against: which side has the president, and the rule that makes it prevail. */
    static Component tie(SessionView session, PresidentSide side) {
        String president = session.president() == null
                ? t("live.tie.nobody")
                : LiveLabels.words(session.president().name());
        var callout = new Callout(Tone.ATTENTION, t("live.tie.side", side.name(), president));
        var quoted = new Div();
        quoted.addClassNames("bar", "small");
        rule(session, RuleKeys.VOTE_TIE)
                .ifPresent(rule -> quoted.add(
                        new Span(t("live.tie.rule", rule.value())),
                        new Span(LiveLabels.words(rule.legalReference())),
                        LiveLabels.badge(rule.status())));
        if (!side.isTaken()) {
            rule(session, RuleKeys.VOTE_TIE_PRESIDENT_ABSTAINS)
                    .ifPresent(rule -> quoted.add(
                            new Span(t("live.tie.withoutSide", rule.value())), LiveLabels.badge(rule.status())));
        }
        var both = new Div(callout, quoted);
        both.addClassName("stack");
        return both;
    }

    static Optional<RuleValue> rule(SessionView session, String key) {
        return session.rules().stream().filter(rule -> rule.key().equals(key)).findFirst();
    }
}
