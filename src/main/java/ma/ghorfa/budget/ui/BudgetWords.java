package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.BudgetPhase;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.CodeLevel;
import ma.ghorfa.budget.VersionKind;
import ma.ghorfa.budget.VersionRow;
import ma.ghorfa.budget.VersionState;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The words for what the screens of preparing a budget show. */
final class BudgetWords {

    private BudgetWords() {}

    static String in(Bilingual text) {
        return text.in(Words.locale());
    }

    static String section(BudgetSection section) {
        return t("budget.section", section);
    }

    static String level(CodeLevel level) {
        return t("budget.level", level);
    }

    static String amount(Money amount) {
        return Formats.amount(amount.amount());
    }

    static String date(LocalDate day) {
        return Formats.date(day, Words.locale());
    }

    /** Where a budget stands: what its version says while it is prepared or amended, else its phase. */
    static String state(BudgetRow budget) {
        @Nullable VersionRow latest = budget.latest();
        if (latest == null || !isTold(budget, latest)) {
            return t("budget.phase", budget.phase());
        }
        return latest.kind() == VersionKind.AMENDMENT
                ? t("budgetUi.state.amending", t("budget.phase", budget.phase()), state(latest.state()))
                : state(latest.state());
    }

    static Tone tone(BudgetRow budget) {
        @Nullable VersionRow latest = budget.latest();
        if (latest == null || !isTold(budget, latest)) {
            return switch (budget.phase()) {
                case PREPARATION -> Tone.NEUTRAL;
                case APPROVED -> Tone.GOOD;
                case EXECUTING -> Tone.LIVE;
                case CLOSED -> Tone.INFO;
                case ACCOUNT_VOTED -> Tone.GOOD;
            };
        }
        return tone(latest.state());
    }

    private static boolean isTold(BudgetRow budget, VersionRow latest) {
        return budget.phase() == BudgetPhase.PREPARATION || latest.state().isOpen();
    }

    static String state(VersionState state) {
        return t("budget.state", state);
    }

    static Tone tone(VersionState state) {
        return switch (state) {
            case PREPARATION -> Tone.NEUTRAL;
            case BUREAU_REVIEW, SUBMITTED, SENT -> Tone.INFO;
            case REJECTED -> Tone.BAD;
            case RETURNED -> Tone.ATTENTION;
            case VOTED, APPROVED -> Tone.GOOD;
            case ABANDONED -> Tone.NEUTRAL;
        };
    }

    static String version(VersionRow version) {
        return t("budgetUi.version.named", t("budget.kind", version.kind()), version.number());
    }
}
