package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import ma.ghorfa.assembly.AttendanceState;
import ma.ghorfa.assembly.Choice;
import ma.ghorfa.assembly.MemberRef;
import ma.ghorfa.assembly.PresidentSide;
import ma.ghorfa.assembly.QuorumOccasion;
import ma.ghorfa.assembly.VoteMode;
import ma.ghorfa.assembly.VoteResult;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.RuleStatus;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** The words and colours of what happens in the room: attendance, quorum, votes. */
final class LiveLabels {

    private LiveLabels() {}

    static String of(AttendanceState state) {
        return t("assembly.attendanceState", state);
    }

    static String of(QuorumOccasion occasion) {
        return t("assembly.quorumOccasion", occasion);
    }

    static String of(VoteMode mode) {
        return t("assembly.voteMode", mode);
    }

    static String of(Choice choice) {
        return t("assembly.choice", choice);
    }

    static String of(PresidentSide side) {
        return t("assembly.presidentSide", side);
    }

    static StatusBadge badge(AttendanceState state) {
        return new StatusBadge(of(state), tone(state));
    }

    /** Whether a jurist has confirmed the rule that is being applied: said wherever the rule is quoted. */
    static StatusBadge badge(RuleStatus status) {
        return new StatusBadge(t("live.rule", status), status == RuleStatus.VERIFIED ? Tone.GOOD : Tone.ATTENTION);
    }

    static Tone tone(AttendanceState state) {
        return switch (state) {
            case EXPECTED, OUT_OF_OFFICE -> Tone.NEUTRAL;
            case PRESENT -> Tone.GOOD;
            case LATE, LEFT, EXCUSED -> Tone.ATTENTION;
            case UNEXCUSED -> Tone.BAD;
        };
    }

    static Tone tone(VoteResult result) {
        return switch (result) {
            case ADOPTED -> Tone.GOOD;
            case REJECTED -> Tone.BAD;
            case UNDECIDED -> Tone.ATTENTION;
        };
    }

    static Tone tone(Choice choice) {
        return switch (choice) {
            case FOR -> Tone.GOOD;
            case AGAINST -> Tone.BAD;
            case ABSTAIN -> Tone.ATTENTION;
            case RECUSED -> Tone.INFO;
            case NOT_VOTING -> Tone.NEUTRAL;
        };
    }

    /** An official text in the language of the page. */
    static String words(Bilingual text) {
        return text.in(Words.locale());
    }

    /** The number and the name, as the sheet on the table has them. */
    static String called(MemberRef member) {
        return t("live.member", Formats.number(member.number()), words(member.name()));
    }
}
