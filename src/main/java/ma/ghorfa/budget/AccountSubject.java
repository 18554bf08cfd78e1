package ma.ghorfa.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.assembly.SubjectChoice;
import ma.ghorfa.assembly.SubjectProvider;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Texts;
import org.springframework.stereotype.Component;

/** An administrative account as something that the assembly votes on. */
@Component
class AccountSubject implements SubjectProvider {

    static final String TYPE = "account";
    private static final String TITLE = "budget.subject.ACCOUNT";

    private final BudgetRecords budgets;
    private final AccountRecords accounts;
    private final BudgetFiles files;
    private final Texts texts;

    AccountSubject(BudgetRecords budgets, AccountRecords accounts, BudgetFiles files, Texts texts) {
        this.budgets = budgets;
        this.accounts = accounts;
        this.files = files;
        this.texts = texts;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Bilingual> title(UUID id) {
        return accounts.findById(id).flatMap(this::title);
    }

    @Override
    public List<SubjectChoice> choices() {
        return accounts.findByStateOrderByIdDesc(AccountState.SUBMITTED).stream()
                .flatMap(account -> title(account).stream()
                        .map(title -> new SubjectChoice(
                                new SubjectRef(TYPE, account.id().value()), title)))
                .toList();
    }

    private Optional<Bilingual> title(BudgetAccount account) {
        return budgets.findById(account.budget().value())
                .map(budget -> texts.both(TITLE, Integer.toString(budget.year())));
    }

    @Override
    public List<Document> documents(UUID id) {
        return files.of(id);
    }

    /** An account says what was spent; a vote on it commits nothing. */
    @Override
    public Optional<BigDecimal> moneyAtStake(UUID id) {
        return Optional.empty();
    }

    @Override
    public Readiness mayBePutToVote(UUID id) {
        return accounts.lock(id)
                .map(account -> switch (account.state()) {
                    case SUBMITTED -> Readiness.yes();
                    case DRAFT, REJECTED -> Readiness.no("budget.refusal.accountNotSubmitted");
                    case VOTED -> Readiness.no("budget.refusal.alreadyDecided");
                })
                .orElseGet(() -> Readiness.no("budget.refusal.accountNotSubmitted"));
    }
}
