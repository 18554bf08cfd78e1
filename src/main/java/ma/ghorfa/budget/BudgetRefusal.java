package ma.ghorfa.budget;

import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.Money;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/** What the budget refuses, one class for each reason, in the order of a budget's life. */
public abstract sealed class BudgetRefusal extends DomainException {

    private BudgetRefusal(String key, @Nullable Object... args) {
        super("budget.refusal." + key, args);
    }

    // ---- The nomenclature ----

    /** Below a line there is nothing. */
    public static final class NoLevelBelow extends BudgetRefusal {
        NoLevelBelow() {
            super("noLevelBelow");
        }
    }

    /** The code is in use in these years. */
    public static final class CodeTaken extends BudgetRefusal {
        CodeTaken(String code) {
            super("codeTaken", code);
        }
    }

    /** A code below another begins with it. */
    public static final class CodeOutsideItsParent extends BudgetRefusal {
        CodeOutsideItsParent(String code, String parent) {
            super("codeOutsideItsParent", code, parent);
        }
    }

    /** The code has not the number of digits that the rule gives its level. */
    public static final class CodeLength extends BudgetRefusal {
        CodeLength(String code, int digits) {
            super("codeLength", code, digits);
        }
    }

    /** The code does not exist in the year. */
    public static final class NoSuchCode extends BudgetRefusal {
        NoSuchCode(String code, int year) {
            super("noSuchCode", code, Integer.toString(year));
        }
    }

    /** Amounts stand on the lowest codes alone; the others are sums. */
    public static final class CodeIsASum extends BudgetRefusal {
        CodeIsASum(String code) {
            super("codeIsASum", code);
        }
    }

    /** A code is used in the year of every budget that has it. */
    public static final class CodeUsedUntil extends BudgetRefusal {
        CodeUsedUntil(String code, int year) {
            super("codeUsedUntil", code, Integer.toString(year));
        }
    }

    /** A code is used only in years of the code above it. */
    public static final class CodeBeyondItsParent extends BudgetRefusal {
        CodeBeyondItsParent(String code, String parent, CodeYears years) {
            super(
                    "codeBeyondItsParent",
                    code,
                    parent,
                    Integer.toString(years.from()),
                    years.until() == null ? "none" : Integer.toString(years.until()));
        }
    }

    /** Nothing stands below a code that amounts were entered on. */
    public static final class CodeCarriesAmounts extends BudgetRefusal {
        CodeCarriesAmounts(String code) {
            super("codeCarriesAmounts", code);
        }
    }

    /** A code in use keeps its place in the nomenclature. */
    public static final class CodeInUse extends BudgetRefusal {
        CodeInUse(String code) {
            super("codeInUse", code);
        }
    }

    // ---- Preparing and voting ----

    /** There is a budget of that year. */
    public static final class YearTaken extends BudgetRefusal {
        YearTaken(int year) {
            super("yearTaken", Integer.toString(year));
        }
    }

    /** What was submitted or decided on stays as it is. */
    public static final class NotEditable extends BudgetRefusal {
        NotEditable() {
            super("notEditable");
        }
    }

    /** The step does not follow from where the version stands. */
    public static final class NotTheNextStep extends BudgetRefusal {
        NotTheNextStep() {
            super("notTheNextStep");
        }
    }

    /** There is nothing in it. */
    public static final class Empty extends BudgetRefusal {
        Empty() {
            super("empty");
        }
    }

    /** Revenue and expenditure of a kind differ. */
    public static final class Unbalanced extends BudgetRefusal {
        Unbalanced(BudgetSection revenue, Money income, Money expenditure) {
            super(
                    "unbalanced",
                    revenue.isCapital() ? "capital" : "operating",
                    Formats.amount(income.amount()),
                    Formats.amount(expenditure.amount()),
                    Formats.amount(income.minus(expenditure).amount().abs()));
        }
    }

    /** An item of the agenda, not the vote itself, is where the assembly changes a budget. */
    public static final class CorrectItFirst extends BudgetRefusal {
        CorrectItFirst() {
            super("correctItFirst");
        }
    }

    /** What is put to the vote stays as it is until the result is declared. */
    public static final class BeingVoted extends BudgetRefusal {
        BeingVoted() {
            super("beingVoted");
        }
    }

    /** An amendment does not take away what is committed. */
    public static final class BelowCommitted extends BudgetRefusal {
        BelowCommitted(List<Shortage> shortages) {
            super("belowCommitted", ofFirst(shortages));
        }
    }

    /** What was committed while an amendment was on its way is freed before it is approved. */
    public static final class CommittedMeanwhile extends BudgetRefusal {
        CommittedMeanwhile(List<Shortage> shortages) {
            super("committedMeanwhile", ofFirst(shortages));
        }
    }

    private static Object[] ofFirst(List<Shortage> shortages) {
        Shortage first = shortages.getFirst();
        return new Object[] {
            shortages.size(),
            first.code().code(),
            Formats.amount(first.amount().amount()),
            Formats.amount(first.committed().amount()),
            Formats.amount(first.least().amount())
        };
    }

    /** A version is on its way; it comes to its end first. */
    public static final class VersionOpen extends BudgetRefusal {
        VersionOpen() {
            super("versionOpen");
        }
    }

    /** What was decided on, and what is closed, keeps its papers as they are. */
    public static final class FilesAreFinal extends BudgetRefusal {
        FilesAreFinal() {
            super("filesAreFinal");
        }
    }

    /** Those who vote on it have read these papers. */
    public static final class FilesUnderVote extends BudgetRefusal {
        FilesUnderVote() {
            super("filesUnderVote");
        }
    }

    /** It was answered already. */
    public static final class ProposalDecided extends BudgetRefusal {
        ProposalDecided() {
            super("proposalDecided");
        }
    }

    // ---- The supervising authorities ----

    /** A visa cannot be older than the vote, nor than the sending. */
    public static final class VisaBeforeTheVote extends BudgetRefusal {
        VisaBeforeTheVote(LocalDate earliest) {
            super("visaBeforeTheVote", Formats.shortDate(earliest));
        }
    }

    /** What happened cannot lie in the future. */
    public static final class InTheFuture extends BudgetRefusal {
        InTheFuture() {
            super("inTheFuture");
        }
    }

    // ---- Execution ----

    /** Credits exist once the budget is voted, approved and opened, and until it is closed. */
    public static final class NotExecutable extends BudgetRefusal {
        NotExecutable(int year) {
            super("notExecutable", Integer.toString(year));
        }
    }

    /** The day lies outside the budget's year, or before it was opened. */
    public static final class OutsideTheYear extends BudgetRefusal {
        OutsideTheYear(int year) {
            super("outsideTheYear", Integer.toString(year));
        }
    }

    /** The line has no credit in this budget. */
    public static final class NoCredit extends BudgetRefusal {
        NoCredit() {
            super("noCredit");
        }
    }

    /** More than the credit that is available. */
    public static final class CreditExceeded extends BudgetRefusal {

        private final Money available;

        CreditExceeded(Money asked, Money available) {
            super(
                    "creditExceeded",
                    Formats.amount(asked.amount()),
                    Formats.amount(available.amount()),
                    Formats.amount(asked.minus(available).amount()));
            this.available = available;
        }

        public Money available() {
            return available;
        }
    }

    /** A reason is needed to commit above a credit. */
    public static final class NoReason extends BudgetRefusal {
        NoReason() {
            super("noReason");
        }
    }

    /** More than what is left of the act before. */
    public static final class MoreThanIsLeft extends BudgetRefusal {
        MoreThanIsLeft(Money left) {
            super("moreThanIsLeft", Formats.amount(left.amount()));
        }
    }

    /** The act before was cancelled. */
    public static final class ActCancelled extends BudgetRefusal {
        ActCancelled() {
            super("actCancelled");
        }
    }

    /** An act follows the one it takes from. */
    public static final class BeforeTheActBefore extends BudgetRefusal {
        BeforeTheActBefore(LocalDate before) {
            super("beforeTheActBefore", Formats.shortDate(before));
        }
    }

    /** The stages of an expense are the acts of different persons. */
    public static final class SamePerson extends BudgetRefusal {
        SamePerson(ActStage done) {
            super("samePerson", done.name());
        }
    }

    /** The credit belongs to the other side of the budget. */
    public static final class WrongSection extends BudgetRefusal {
        WrongSection() {
            super("wrongSection");
        }
    }

    // ---- Transfers ----

    /** Credit stays within its section. */
    public static final class AnotherSection extends BudgetRefusal {
        AnotherSection() {
            super("anotherSection");
        }
    }

    /** It was decided on already. */
    public static final class TransferDecided extends BudgetRefusal {
        TransferDecided() {
            super("transferDecided");
        }
    }

    /** Who asks for a transfer does not decide on it. */
    public static final class SamePersonAsked extends BudgetRefusal {
        SamePersonAsked() {
            super("samePersonAsked");
        }
    }

    /** Another approval than the officer's has a reference. */
    public static final class NoReference extends BudgetRefusal {
        NoReference() {
            super("noReference");
        }
    }

    // ---- Closing ----

    /** What is committed is paid, cancelled or carried forward before a year is closed. */
    public static final class OpenCommitments extends BudgetRefusal {
        OpenCommitments(long count, Money amount) {
            super("openCommitments", count, Formats.amount(amount.amount()));
        }
    }

    /** Something is above its credit and was not regularised. */
    public static final class NotRegularised extends BudgetRefusal {
        NotRegularised(int count) {
            super("notRegularised", count);
        }
    }

    /** Years are closed one after the other: what is carried forward goes from one into the next. */
    public static final class YearBeforeOpen extends BudgetRefusal {
        YearBeforeOpen(int year) {
            super("yearBeforeOpen", Integer.toString(year));
        }
    }

    /** A transfer waits for its approval. */
    public static final class TransfersAsked extends BudgetRefusal {
        TransfersAsked() {
            super("transfersAsked");
        }
    }

    /** The year is not over. */
    public static final class YearNotOver extends BudgetRefusal {
        YearNotOver(int year) {
            super("yearNotOver", Integer.toString(year));
        }
    }
}
