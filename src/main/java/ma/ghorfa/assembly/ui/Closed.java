package ma.ghorfa.assembly.ui;

import ma.ghorfa.assembly.VoteRow;

/** What is said aloud when a vote was closed: the sentence that the minutes will carry. */
final class Closed {

    private Closed() {}

    static String said(VoteRow vote) {
        return vote.sentence() == null ? "" : LiveLabels.words(vote.sentence());
    }
}
