package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.List;
import ma.ghorfa.assembly.Choice;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.ui.StackedBar;
import ma.ghorfa.ui.Tone;

/** What people would rather look at than read. */
final class Drawn {

    private Drawn() {}

    /** How the members present divided. */
    static StackedBar tally(Tally tally) {
        return new StackedBar(List.of(
                new StackedBar.Part(t("assembly.choice", Choice.FOR), tally.votesFor(), Tone.GOOD),
                new StackedBar.Part(t("assembly.choice", Choice.AGAINST), tally.against(), Tone.BAD),
                new StackedBar.Part(t("assembly.choice", Choice.ABSTAIN), tally.abstaining(), Tone.ATTENTION),
                new StackedBar.Part(t("assembly.choice", Choice.RECUSED), tally.recused(), Tone.INFO),
                new StackedBar.Part(t("assembly.choice", Choice.NOT_VOTING), tally.notVoting(), Tone.NEUTRAL)));
    }
}
