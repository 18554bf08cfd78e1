package ma.ghorfa.minutes.ui;

import static ma.ghorfa.ui.Words.t;

import ma.ghorfa.minutes.MinutesKind;
import ma.ghorfa.minutes.MinutesRow;
import ma.ghorfa.minutes.MinutesState;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;

/** The states of minutes in words and colours. */
final class Labels {

    private Labels() {}

    /** A report of a lacking quorum is never approved; once it is final it is done. */
    static String state(MinutesRow minutes) {
        return isFinishedReport(minutes) ? t("minutes.report.final") : t("minutes.state", minutes.state());
    }

    static Tone tone(MinutesRow minutes) {
        if (isFinishedReport(minutes)) {
            return Tone.GOOD;
        }
        return tone(minutes.state());
    }

    static Tone tone(MinutesState state) {
        return switch (state) {
            case DRAFTING -> Tone.ATTENTION;
            case FINAL_DRAFT, SUBMITTED_FOR_APPROVAL, CORRECTED -> Tone.INFO;
            case APPROVED, APPROVED_WITH_RESERVATIONS -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
        };
    }

    static StatusBadge badge(MinutesRow minutes) {
        return new StatusBadge(state(minutes), tone(minutes));
    }

    private static boolean isFinishedReport(MinutesRow minutes) {
        return minutes.kind() == MinutesKind.NO_QUORUM && minutes.state() == MinutesState.FINAL_DRAFT;
    }
}
