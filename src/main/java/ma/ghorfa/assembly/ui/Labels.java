package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import ma.ghorfa.assembly.Channel;
import ma.ghorfa.assembly.DecisionKind;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.assembly.DecisionState;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.ItemState;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.ProofStep;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;

/** The states and kinds of this room in words, and what their colours mean. */
final class Labels {

    private Labels() {}

    static String of(SessionState state) {
        return t("assembly.sessionState", state);
    }

    static String of(SessionKind kind) {
        return t("assembly.sessionKind", kind);
    }

    static String of(ItemType type) {
        return t("assembly.itemType", type);
    }

    static String of(ItemState state) {
        return t("assembly.itemState", state);
    }

    static String of(ItemOutcome outcome) {
        return t("assembly.itemOutcome", outcome);
    }

    static String of(Channel channel) {
        return t("assembly.channel", channel);
    }

    static String of(ProofStep step) {
        return t("assembly.proofStep", step);
    }

    static String of(DecisionKind kind) {
        return t("assembly.decisionKind", kind);
    }

    static String of(DecisionState state) {
        return t("assembly.decisionState", state);
    }

    static StatusBadge badge(SessionState state) {
        return new StatusBadge(of(state), tone(state));
    }

    static StatusBadge badge(ItemOutcome outcome) {
        return new StatusBadge(of(outcome), tone(outcome));
    }

    static StatusBadge badge(DecisionState state) {
        return new StatusBadge(of(state), tone(state));
    }

    static Tone tone(SessionState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case AGENDA_FIXED, CONVENED, SECOND_CALL -> Tone.INFO;
            case POSTPONED, SUSPENDED, MINUTES_PENDING -> Tone.ATTENTION;
            case OPEN -> Tone.LIVE;
            case CLOSED, ARCHIVED -> Tone.GOOD;
            case ADJOURNED_NO_QUORUM, CANCELLED -> Tone.BAD;
        };
    }

    static Tone tone(ItemOutcome outcome) {
        return switch (outcome) {
            case APPROVED_UNANIMOUS, APPROVED_MAJORITY, AMENDED_AND_APPROVED -> Tone.GOOD;
            case REJECTED -> Tone.BAD;
            case POSTPONED, WITHDRAWN -> Tone.ATTENTION;
            case NOTED -> Tone.INFO;
        };
    }

    static Tone tone(ProofStep step) {
        return switch (step) {
            case SENT -> Tone.NEUTRAL;
            case DELIVERED, ACKNOWLEDGED -> Tone.GOOD;
            case RETURNED -> Tone.BAD;
        };
    }

    static Tone tone(DecisionState state) {
        return switch (state) {
            case ADOPTED, ABANDONED -> Tone.NEUTRAL;
            case TRANSMITTED, IN_EXECUTION -> Tone.INFO;
            case RETURNED -> Tone.BAD;
            case APPROVED_BY_SUPERVISION, TACITLY_APPROVED, DONE -> Tone.GOOD;
        };
    }

    /** What is late stands in brass, whatever its state. */
    static Tone tone(DecisionRow row) {
        return row.overdue() ? Tone.ATTENTION : tone(row.state());
    }
}
