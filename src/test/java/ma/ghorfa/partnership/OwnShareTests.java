package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemDecided;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.ActRow;
import ma.ghorfa.budget.BudgetId;
import ma.ghorfa.budget.BudgetLines;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.BudgetVersionId;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.CodeData;
import ma.ghorfa.budget.CodeId;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.budget.Expenses;
import ma.ghorfa.budget.Nomenclature;
import ma.ghorfa.budget.VisaAnswer;
import ma.ghorfa.budget.VisaData;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** The chamber's share of an agreement is committed in its budget, once, before it is paid. */
@Transactional
class OwnShareTests extends PartnershipTest {

    @Autowired
    Nomenclature nomenclature;

    @Autowired
    Budgets budgets;

    @Autowired
    BudgetLines lines;

    @Autowired
    Execution execution;

    @Autowired
    Expenses expenses;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Texts texts;

    /** A budget of 2025 with 600,000 dirhams for the programme. */
    private CreditRow credit() {
        return DIRECTOR.call(() -> {
            CodeId income = nomenclature.add(BudgetSection.CAPITAL_REVENUE, null, "131", code());
            CodeId grant = nomenclature.add(BudgetSection.CAPITAL_REVENUE, income, "1311", code());
            CodeId chapter = nomenclature.add(BudgetSection.CAPITAL_EXPENDITURE, null, "238", code());
            CodeId share = nomenclature.add(BudgetSection.CAPITAL_EXPENDITURE, chapter, "2382", code());
            BudgetId budget = budgets.create(2025, false);
            BudgetVersionId version = budgets.versions(budget).getLast().id();
            lines.enter(
                    version,
                    List.of(
                            new BudgetLines.Amount(grant, Stored.NOTHING, dh(600_000)),
                            new BudgetLines.Amount(share, Stored.NOTHING, dh(600_000))));
            budgets.review(version, latest(budget));
            budgets.submit(version, latest(budget));
            events.publishEvent(new ItemDecided(
                    new ItemId(UUID.randomUUID()),
                    new SessionId(UUID.randomUUID()),
                    new SubjectRef("budget", version.value()),
                    ItemOutcome.APPROVED_UNANIMOUS,
                    new DecisionId(UUID.randomUUID()),
                    Zone.instant(LocalDate.of(2024, 10, 16).atTime(11, 0))));
            budgets.send(version, latest(budget), LocalDate.of(2024, 10, 20));
            budgets.answer(version, latest(budget), visa("1"));
            budgets.answer(version, latest(budget), visa("2"));
            budgets.open(budget, budgets.find(budget).orElseThrow().version(), day(1, 2));
            return execution.credits(budget).stream()
                    .filter(row -> row.code().id().equals(share))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private static CodeData code() {
        return new CodeData(both("مساهمات الشركاء", "Contributions"), 2020, null);
    }

    private static VisaData visa(String number) {
        return new VisaData(VisaAnswer.VISA, LocalDate.of(2024, 12, 1), number, "");
    }

    private long latest(BudgetId budget) {
        return budgets.versions(budget).getLast().version();
    }

    private TrancheRow own(AgreementId id) {
        return tranches(id, day(9, 1)).stream()
                .filter(row -> row.party().isOwn())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theShareIsCommittedOnALineOfTheBudgetAndPaidAfterThat() {
        CreditRow credit = credit();
        AgreementId id = crafts();
        signed(id, day(6, 26));
        TrancheRow own = own(id);
        assertThatThrownBy(() -> FINANCE.run(
                        () -> contributions.receive(UUID.randomUUID(), own.id(), dh(600_000), day(8, 1), "1")))
                .isInstanceOf(PartnershipRefusal.NotCommitted.class);
        UUID key = UUID.randomUUID();
        ActId act = FINANCE.call(() -> contributions.commit(key, own.id(), credit.id(), day(8, 1)));
        assertThat(FINANCE.call(() -> contributions.commit(key, own.id(), credit.id(), day(8, 1))))
                .isEqualTo(act);
        ActRow row = DIRECTOR.call(() -> execution.act(act)).orElseThrow();
        assertThat(row.amount()).isEqualTo(dh(600_000));
        assertThat(row.reference()).isEqualTo("1/2025");
        assertThat(DIRECTOR.call(() -> execution.credit(credit.id()))
                        .orElseThrow()
                        .figures()
                        .committed())
                .isEqualTo(dh(600_000));
        assertThat(own(id).act()).isEqualTo(act);
        assertThatThrownBy(() ->
                        FINANCE.call(() -> contributions.commit(UUID.randomUUID(), own.id(), credit.id(), day(8, 2))))
                .isInstanceOf(PartnershipRefusal.CommittedAlready.class);
        FINANCE.run(() -> contributions.receive(UUID.randomUUID(), own.id(), dh(600_000), day(8, 20), "أمر 12"));
        assertThat(own(id).figures().left()).isEqualTo(dh(0));
    }

    @Test
    void aShareWhoseCommitmentWasCancelledInFullIsCommittedAgain() {
        CreditRow credit = credit();
        AgreementId id = crafts();
        signed(id, day(6, 26));
        TrancheRow own = own(id);
        ActId first = commit(own, credit, day(8, 1));
        FINANCE.run(() -> expenses.cancelCommitment(UUID.randomUUID(), first, dh(400_000), day(8, 2), "خطأ في السطر"));
        assertThatThrownBy(() -> commit(own, credit, day(8, 3)))
                .isInstanceOf(PartnershipRefusal.CommittedAlready.class);
        FINANCE.run(() -> expenses.cancelCommitment(UUID.randomUUID(), first, dh(200_000), day(8, 3), "خطأ في السطر"));
        assertThatThrownBy(() -> FINANCE.run(
                        () -> contributions.receive(UUID.randomUUID(), own.id(), dh(600_000), day(8, 4), "أمر 12")))
                .isInstanceOf(PartnershipRefusal.MoreThanCommitted.class);
        ActId second = commit(own, credit, day(8, 5));
        assertThat(own(id).act()).isEqualTo(second).isNotEqualTo(first);
        FINANCE.run(() -> contributions.receive(UUID.randomUUID(), own.id(), dh(600_000), day(8, 20), "أمر 12"));
    }

    private ActId commit(TrancheRow tranche, CreditRow credit, LocalDate on) {
        return FINANCE.call(() -> contributions.commit(UUID.randomUUID(), tranche.id(), credit.id(), on));
    }

    @Test
    void nothingIsCommittedOfAnAgreementThatIsTerminated() {
        CreditRow credit = credit();
        AgreementId id = crafts();
        signed(id, day(6, 26));
        TrancheRow own = own(id);
        PRESIDENT.run(() -> steps.terminate(id, version(id), day(8, 5), "انسحاب الشريك"));
        assertThatThrownBy(() ->
                        FINANCE.call(() -> contributions.commit(UUID.randomUUID(), own.id(), credit.id(), day(8, 6))))
                .isInstanceOf(PartnershipRefusal.Over.class);
    }

    @Test
    void anotherPartysShareIsNoExpenseAndOnlyWhoCommitsCommits() {
        CreditRow credit = credit();
        AgreementId id = crafts();
        signed(id, day(6, 26));
        TrancheRow theirs = tranches(id, day(8, 1)).stream()
                .filter(row -> !row.party().isOwn())
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> FINANCE.call(
                        () -> contributions.commit(UUID.randomUUID(), theirs.id(), credit.id(), day(8, 1))))
                .isInstanceOf(PartnershipRefusal.NotOwn.class);
        Acting programmes = Acting.as("programmes", Permissions.AGREEMENT_READ, Permissions.AGREEMENT_PREPARE);
        assertThatThrownBy(() -> programmes.call(
                        () -> contributions.commit(UUID.randomUUID(), own(id).id(), credit.id(), day(8, 1))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDossierSaysWhatCreditThereIsForTheShare() {
        CreditRow credit = credit();
        AgreementId id = crafts();
        String enough = dossier(id);
        assertThat(enough)
                .contains("2382", Formats.amount(dh(600_000).amount()))
                .contains(texts.get(Language.FR, "partnershipDossier.budget", "2025"))
                .contains(texts.get(
                        Language.FR,
                        "partnershipDossier.enough",
                        texts.get(
                                Language.FR,
                                "partnershipDossier.money",
                                Formats.amount(dh(600_000).amount())),
                        "2025"));
        signed(id, day(6, 26));
        commit(own(id), credit, day(8, 1));
        assertThat(dossier(id))
                .contains(texts.get(Language.FR, "partnershipDossier.noCredit"))
                .doesNotContain("2382");
        AgreementId other = crafts(
                DIRECTOR.call(() -> partners.all()).getFirst().id(),
                DIRECTOR.call(() -> partners.all()).getLast().id());
        assertThat(dossier(other))
                .contains(texts.get(
                        Language.FR,
                        "partnershipDossier.notEnough",
                        texts.get(
                                Language.FR,
                                "partnershipDossier.money",
                                Formats.amount(dh(600_000).amount())),
                        "2025"));
    }

    private String dossier(AgreementId id) {
        return DIRECTOR.call(() -> dossiers.document(id, Language.FR)).toString();
    }
}
