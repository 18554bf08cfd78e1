package ma.ghorfa.partnership;

/** An opinion on a version of the text. */
public record OpinionRow(int textNumber, OpinionData data) {}
