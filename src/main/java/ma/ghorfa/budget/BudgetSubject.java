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

/** A version of a budget as something that the assembly votes on. */
@Component
class BudgetSubject implements SubjectProvider {

    static final String TYPE = "budget";

    private final BudgetRecords budgets;
    private final VersionRecords versions;
    private final BudgetReader reader;
    private final BudgetFiles files;
    private final Texts texts;

    BudgetSubject(BudgetRecords budgets, VersionRecords versions, BudgetReader reader, BudgetFiles files, Texts texts) {
        this.budgets = budgets;
        this.versions = versions;
        this.reader = reader;
        this.files = files;
        this.texts = texts;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Bilingual> title(UUID id) {
        return versions.findById(id).flatMap(this::title);
    }

    @Override
    public List<SubjectChoice> choices() {
        return versions.findByStateOrderByIdDesc(VersionState.SUBMITTED).stream()
                .flatMap(version -> title(version).stream()
                        .map(title -> new SubjectChoice(
                                new SubjectRef(TYPE, version.id().value()), title)))
                .toList();
    }

    private Optional<Bilingual> title(BudgetVersion version) {
        return budgets.findById(version.budget().value())
                .map(budget -> texts.both(
                        "budget.subject." + version.kind(), Integer.toString(budget.year()), version.number()));
    }

    @Override
    public List<Document> documents(UUID id) {
        return files.of(id);
    }

    /** What the budget lets the chamber spend. */
    @Override
    public Optional<BigDecimal> moneyAtStake(UUID id) {
        return Optional.of(reader.totals(new BudgetVersionId(id)).expenditure().amount());
    }

    @Override
    public Readiness mayBePutToVote(UUID id) {
        return versions.lock(id)
                .map(version -> switch (version.state()) {
                    case SUBMITTED -> Readiness.yes();
                    case PREPARATION, BUREAU_REVIEW, ABANDONED -> Readiness.no("budget.refusal.notSubmitted");
                    case REJECTED, VOTED, SENT, RETURNED, APPROVED -> Readiness.no("budget.refusal.alreadyDecided");
                })
                .orElseGet(() -> Readiness.no("budget.refusal.notSubmitted"));
    }
}
