package ma.ghorfa.budget;

import ma.ghorfa.assembly.ItemDecided;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.journal.Journal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The votes of the assembly that move a budget or an account. They run in the transaction of the act and follow from it,
 * so they ask for no permission of their own.
 */
@Component
class AssemblyEvents {

    private final BudgetRecords budgets;
    private final VersionRecords versions;
    private final AccountRecords accounts;
    private final VersionCopies copies;
    private final Journal journal;

    AssemblyEvents(
            BudgetRecords budgets,
            VersionRecords versions,
            AccountRecords accounts,
            VersionCopies copies,
            Journal journal) {
        this.budgets = budgets;
        this.versions = versions;
        this.accounts = accounts;
        this.copies = copies;
        this.journal = journal;
    }

    @EventListener
    void decided(ItemDecided decided) {
        if (decided.isAbout(BudgetSubject.TYPE)) {
            budget(decided);
        } else if (decided.isAbout(AccountSubject.TYPE)) {
            account(decided);
        }
    }

    /** A rejected budget stays as it was rejected and goes on as a new version in preparation. */
    private void budget(ItemDecided decided) {
        if (!isAVote(decided)) {
            return;
        }
        BudgetVersion version =
                versions.lock(decided.subject().orElseThrow().id()).orElseThrow(NotFoundException::new);
        if (decided.outcome() == ItemOutcome.REJECTED) {
            version.rejected(decided.item(), decided.session(), Zone.date(decided.at()));
            Stored.now(versions, version);
            int year = budgets.findById(version.budget().value())
                    .orElseThrow(NotFoundException::new)
                    .year();
            copies.next(version, version.kind(), version.row().reason(), year);
            journal.record("budget.rejected", Budgets.VERSION, version.id().value());
        } else {
            version.voted(
                    decided.item(),
                    decided.session(),
                    java.util.Objects.requireNonNull(decided.decision()),
                    Zone.date(decided.at()));
            Stored.now(versions, version);
            journal.record("budget.voted", Budgets.VERSION, version.id().value());
        }
    }

    private void account(ItemDecided decided) {
        if (!isAVote(decided)) {
            return;
        }
        BudgetAccount account =
                accounts.lock(decided.subject().orElseThrow().id()).orElseThrow(NotFoundException::new);
        if (decided.outcome() == ItemOutcome.REJECTED) {
            account.rejected(decided.item(), decided.session(), Zone.date(decided.at()));
            Stored.now(accounts, account);
            journal.record(
                    "budget.accountRejected",
                    BudgetAccounts.SUBJECT,
                    account.id().value());
        } else {
            Budget budget = budgets.lock(account.budget().value()).orElseThrow(NotFoundException::new);
            account.voted(
                    decided.item(),
                    decided.session(),
                    java.util.Objects.requireNonNull(decided.decision()),
                    Zone.date(decided.at()));
            Stored.now(accounts, account);
            budget.accountVoted();
            Stored.now(budgets, budget);
            journal.record(
                    "budget.accountVoted", BudgetAccounts.SUBJECT, account.id().value());
        }
    }

    /**
     * Postponed or withdrawn, it waits for another session.
     *
     * @throws BudgetRefusal.CorrectItFirst amounts that the assembly changed are entered before it votes on them
     */
    private static boolean isAVote(ItemDecided decided) {
        return switch (decided.outcome()) {
            case APPROVED_UNANIMOUS, APPROVED_MAJORITY, REJECTED -> true;
            case AMENDED_AND_APPROVED -> throw new BudgetRefusal.CorrectItFirst();
            case POSTPONED, NOTED, WITHDRAWN -> false;
        };
    }
}
