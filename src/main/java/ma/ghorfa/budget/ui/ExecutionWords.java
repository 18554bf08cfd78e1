package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActRow;
import ma.ghorfa.budget.ActStage;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.CodeRow;
import ma.ghorfa.budget.TransferState;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The words and addresses that the screens of executing a budget share. */
final class ExecutionWords {

    static final String ACTS = "acts";
    static final String ORDERS = "orders";
    static final String REVENUE = "revenue";
    static final String TRANSFERS = "transfers";
    static final String PICTURES = "pictures";
    static final String TREASURY = "treasury";

    private ExecutionWords() {}

    static String in(Bilingual text) {
        return text.in(Words.locale());
    }

    static String stage(@Nullable ActStage stage) {
        return stage == null ? "" : t("budget.stage", stage);
    }

    static Tone tone(ActStage stage) {
        return switch (stage) {
            case COMMITMENT, ESTABLISHMENT -> Tone.INFO;
            case CLEARANCE, ORDER -> Tone.ATTENTION;
            case PAYMENT, COLLECTION -> Tone.GOOD;
        };
    }

    static Tone tone(TransferState state) {
        return switch (state) {
            case ASKED -> Tone.ATTENTION;
            case APPROVED -> Tone.GOOD;
            case REFUSED -> Tone.NEUTRAL;
        };
    }

    /** An amount whose currency is said elsewhere. */
    static String amount(Money money) {
        return Formats.amount(money.amount());
    }

    static String money(Money money) {
        return Formats.money(money.amount(), Words.locale());
    }

    static String date(@Nullable LocalDate day) {
        return day == null ? "" : Formats.date(day, Words.locale());
    }

    static String code(CodeRow code) {
        return t("budgetExecution.code", code.code(), in(code.name()));
    }

    static String act(ActRow act) {
        return t("budgetExecution.actNumber", stage(act.stage()), Integer.toString(act.number()));
    }

    /** What tells the codes of all sections apart in an address. */
    static String key(CodeRow code) {
        return code.section().name() + "-" + code.code();
    }

    /** A tab of a year. */
    static String tab(int year, String slug) {
        return BudgetNavigation.execution(year) + "/" + slug;
    }

    /** The acts of a stage below a code; all stages where none is given. */
    static String acts(int year, @Nullable CodeRow code, @Nullable ActStage stage) {
        return tab(year, ACTS) + query(code == null ? "" : "line=" + key(code), stage == null ? "" : "stage=" + stage);
    }

    /** The acts of a stage that wait for the next one. */
    static String open(int year, ActStage stage) {
        return tab(year, ACTS) + query("stage=" + stage, "open=true");
    }

    /** The lines below a code. */
    static String lines(int year, CodeRow code) {
        String path = code.section().isRevenue() ? tab(year, REVENUE) : BudgetNavigation.execution(year);
        return path + query("chapter=" + key(code), "");
    }

    private static String query(String one, String other) {
        String both = one.isEmpty() || other.isEmpty() ? one + other : one + "&" + other;
        return both.isEmpty() ? "" : "?" + both;
    }

    static Component link(String path, String words) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** A part of a whole said in per cent; more than the whole is said as it is. */
    static String percent(Money part, Money whole) {
        if (!whole.isPositive()) {
            return "";
        }
        return t(
                "budgetExecution.percent",
                part.amount()
                        .movePointRight(2)
                        .divideToIntegralValue(whole.amount())
                        .intValue());
    }

    /** The day that a dialog begins with: today, or the last one of a year that is over. */
    static LocalDate dayIn(int year, LocalDate today) {
        LocalDate last = BudgetRow.lastDayOf(year);
        return today.isAfter(last) ? last : today;
    }
}
