package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.assembly.VoteMode;
import ma.ghorfa.assembly.VoteResult;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.assembly.VoteView;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Tone;

/** What a vote decided: the word, the drawing, the sentence of the minutes, and on a tie the rule that settled it. */
final class VoteResultCard extends Div {

    VoteResultCard(SessionView session, VoteView view) {
        VoteRow vote = view.vote();
        Tally tally = Objects.requireNonNull(vote.tally());
        VoteResult result = Objects.requireNonNull(vote.result());
        addClassName("stack");
        var word = new Span(word(vote, result));
        word.addClassName("result-words");
        Tone tone = LiveLabels.tone(result);
        add(new Callout(tone, word.getText()).announced(), VoteWords.bar(tally));
        if (vote.sentence() != null) {
            var sentence = new Paragraph(LiveLabels.words(vote.sentence()));
            add(sentence, ItemDesk.otherLanguage(vote.sentence()));
        }
        boolean tied = tally.votesFor() == tally.against() && tally.votesFor() > 0;
        if (tied && vote.presidentSide() != null) {
            add(VoteWords.tie(session, vote.presidentSide()));
        }
        if (vote.noSideReason() != null) {
            add(new Callout(Tone.NEUTRAL, t("live.tie.reason", vote.noSideReason())));
        }
        if (vote.mode() == VoteMode.ROLL_CALL) {
            add(byName(view));
        }
    }

    private static String word(VoteRow vote, VoteResult result) {
        return switch (result) {
            case ADOPTED -> t(vote.unanimous() ? "live.result.unanimous" : "live.result.adopted");
            case REJECTED -> t("live.result.rejected");
            case UNDECIDED -> t("assembly.voteGap", Objects.requireNonNull(vote.gap()));
        };
    }

    /** The vote was public: who voted how can be read by everybody who may read the session. */
    private static Details byName(VoteView view) {
        var list = new UnorderedList();
        list.addClassName("call-list");
        view.ballots().forEach(ballot -> list.add(RollCallDesk.entry(ballot)));
        var details = new Details(t("live.call.byName"), list);
        details.addThemeNames("small");
        return details;
    }

    /** The result of a vote for a list, without its names. */
    static Div small(VoteRow vote) {
        var card = new Div(VoteWords.bar(Objects.requireNonNull(vote.tally())));
        card.addClassName("stack");
        if (vote.sentence() != null) {
            card.add(new Paragraph(LiveLabels.words(vote.sentence())));
        }
        return card;
    }

    /** A list item without a marker. */
    static ListItem line(Div content) {
        return new ListItem(content);
    }
}
