package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemDecided;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.ActRow;
import ma.ghorfa.budget.BudgetAccounts;
import ma.ghorfa.budget.BudgetId;
import ma.ghorfa.budget.BudgetLines;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.BudgetVersionId;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.CodeData;
import ma.ghorfa.budget.CodeId;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.budget.ExpensePaid;
import ma.ghorfa.budget.Expenses;
import ma.ghorfa.budget.Nomenclature;
import ma.ghorfa.budget.StageData;
import ma.ghorfa.budget.VisaAnswer;
import ma.ghorfa.budget.VisaData;
import ma.ghorfa.document.Block;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** The chamber's share of an agreement is committed in its budget, once, before it is paid. */
@Transactional
class OwnShareTests extends PartnershipTest {

    private static final Pattern STATEMENTS_END = Pattern.compile(";\\s*\\R");

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
    BudgetAccounts accounts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Texts texts;

    /** A budget of 2025 with 600,000 dirhams for the programme. */
    CreditRow credit() {
        DIRECTOR.run(() -> {
            CodeId income = nomenclature.add(BudgetSection.CAPITAL_REVENUE, null, "131", code());
            nomenclature.add(BudgetSection.CAPITAL_REVENUE, income, "1311", code());
            CodeId chapter = nomenclature.add(BudgetSection.CAPITAL_EXPENDITURE, null, "238", code());
            nomenclature.add(BudgetSection.CAPITAL_EXPENDITURE, chapter, "2382", code());
        });
        return opened(2025);
    }

    private CreditRow opened(int year) {
        return DIRECTOR.call(() -> {
            CodeId grant = line(year, "1311");
            CodeId share = line(year, "2382");
            BudgetId budget = budgets.create(year, false);
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
                    Zone.instant(LocalDate.of(year - 1, 10, 16).atTime(11, 0))));
            budgets.send(version, latest(budget), LocalDate.of(year - 1, 10, 20));
            budgets.answer(version, latest(budget), visa(year, "1"));
            budgets.answer(version, latest(budget), visa(year, "2"));
            budgets.open(budget, budgets.find(budget).orElseThrow().version(), LocalDate.of(year, 1, 2));
            return execution.credits(budget).stream()
                    .filter(row -> row.code().id().equals(share))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private CodeId line(int year, String code) {
        return nomenclature.leavesOfYear(year).stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    void close(int year) {
        DIRECTOR.run(() -> {
            BudgetRow budget = budgets.all().stream()
                    .filter(row -> row.year() == year)
                    .findFirst()
                    .orElseThrow();
            accounts.close(budget.id(), budget.version(), LocalDate.of(year, 12, 31), Set.of());
        });
    }

    private static CodeData code() {
        return new CodeData(both("مساهمات الشركاء", "Contributions"), 2020, null);
    }

    private static VisaData visa(int year, String number) {
        return new VisaData(VisaAnswer.VISA, LocalDate.of(year - 1, 12, 1), number, "");
    }

    private long latest(BudgetId budget) {
        return budgets.versions(budget).getLast().version();
    }

    private TrancheRow own(AgreementId id) {
        return own(id, day(9, 1));
    }

    private TrancheRow own(AgreementId id, LocalDate on) {
        return tranches(id, on).stream()
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
        assertThatThrownBy(() -> receive(own, 600_000, day(8, 20)))
                .as("it is paid in the budget, and read there")
                .isInstanceOf(PartnershipRefusal.PaidThroughBudget.class);
        pay(act, 600_000, day(8, 20));
        assertThat(own(id).figures().left()).isEqualTo(dh(0));
    }

    @Test
    void whatTheBudgetPaysOfAShareOrCancelsStandsOnItsTrancheOnce() {
        CreditRow credit = credit();
        AgreementId id = crafts();
        signed(id, day(6, 26));
        TrancheRow own = own(id);
        ActId act = commit(own, credit, day(8, 1));
        var part = new StageData(day(8, 15), dh(200_000), "");
        ActId clearance = DIRECTOR.call(() -> expenses.clear(UUID.randomUUID(), act, part));
        ActId order = PRESIDENT.call(() -> expenses.order(UUID.randomUUID(), clearance, part));
        assertThat(own(id).figures().received()).isEqualTo(dh(0));
        UUID key = UUID.randomUUID();
        ActId payment = PAYMASTER.call(() -> expenses.pay(key, order, part));
        PAYMASTER.run(() -> expenses.pay(key, order, part));
        assertThat(own(id).figures().received()).as("pressed twice").isEqualTo(dh(200_000));
        PAYMASTER.run(() ->
                events.publishEvent(new ExpensePaid(payment.value(), payment, act, dh(200_000), part.on(), "1/2025")));
        assertThat(own(id).figures().received()).as("told twice").isEqualTo(dh(200_000));

        PAYMASTER.run(() ->
                expenses.cancelPayment(UUID.randomUUID(), payment, dh(50_000), day(8, 25), "خطأ في الحساب البنكي"));
        assertThat(own(id, day(8, 20)).figures().received()).isEqualTo(dh(200_000));
        assertThat(own(id).figures().received()).isEqualTo(dh(150_000));
        assertThat(own(id, day(10, 1)).late())
                .as("450,000 were due on 30 September")
                .isTrue();
        List<MovementRow> movements = FINANCE.call(() -> contributions.movements(own.id()));
        assertThat(movements)
                .extracting(MovementRow::payment, MovementRow::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(payment, dh(200_000)),
                        org.assertj.core.groups.Tuple.tuple(payment, dh(-50_000)));
        assertThatThrownBy(() -> FINANCE.run(() -> contributions.takeBack(
                        UUID.randomUUID(), movements.getFirst().id(), day(8, 26), "خطأ")))
                .isInstanceOf(PartnershipRefusal.PaidThroughBudget.class);
    }

    /** What was typed before gives way to the payments of all years; the statements are those of the migration. */
    @Test
    void whatWasTypedOfAShareIsReadFromTheBudgetInstead() throws IOException {
        CreditRow credit = credit();
        AgreementId id = crafts();
        signed(id, day(6, 26));
        TrancheRow own = own(id);
        ActId act = commit(own, credit, day(8, 1));
        ActId payment = pay(act, 200_000, day(8, 15));
        PAYMASTER.run(() -> expenses.cancelPayment(UUID.randomUUID(), payment, dh(50_000), day(8, 25), "خطأ"));
        DIRECTOR.run(() -> {
            expenses.cancelOrder(UUID.randomUUID(), parent(payment), dh(50_000), day(8, 25), "خطأ");
            expenses.cancelClearance(UUID.randomUUID(), parent(parent(payment)), dh(50_000), day(8, 25), "خطأ");
        });
        close(2025);
        opened(2026);
        pay(carried(act), 100_000, nextYear(2, 1));
        jdbc.sql("delete from agreement_movement").update();
        jdbc.sql("update agreement_tranche set received = 120000 where act_id is not null")
                .update();
        jdbc.sql("""
                insert into agreement_movement (id, tranche_id, kind, moved_on, amount, reference, account, reason)
                values (uuid(), :tranche, 'RECEIVED', '2025-08-20', 120000, 'أمر 12', 'finance', '')
                """).param("tranche", own.id().value()).update();
        String migration = new ClassPathResource("db/migration/V062__agreement_terms.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(?m)^--.*$", "");
        STATEMENTS_END
                .splitAsStream(migration)
                .map(String::strip)
                .filter(sql -> sql.startsWith("insert into") || sql.startsWith("update"))
                .forEach(sql -> jdbc.sql(sql).update());
        assertThat(own(id, day(8, 21)).figures().received()).isEqualTo(dh(200_000));
        assertThat(own(id, day(8, 31)).figures().received()).isEqualTo(dh(150_000));
        assertThat(own(id, nextYear(2, 1)).figures().received()).isEqualTo(dh(250_000));
        assertThat(jdbc.sql("select received from agreement_tranche where id = :id")
                        .param("id", own.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(250_000);
        assertThat(FINANCE.call(() -> contributions.movements(own.id()))).hasSize(5);
    }

    private ActId parent(ActId act) {
        return Objects.requireNonNull(
                FINANCE.call(() -> execution.act(act)).orElseThrow().parent());
    }

    private ActId pay(ActId commitment, long dirhams, LocalDate on) {
        var part = new StageData(on, dh(dirhams), "");
        ActId clearance = DIRECTOR.call(() -> expenses.clear(UUID.randomUUID(), commitment, part));
        ActId order = PRESIDENT.call(() -> expenses.order(UUID.randomUUID(), clearance, part));
        return PAYMASTER.call(() -> expenses.pay(UUID.randomUUID(), order, part));
    }

    @Test
    void aCommittedShareIsNotRaisedButGivenATrancheMoreAndNotLoweredBelowItsCommitment() {
        CreditRow credit = credit();
        AgreementId id = crafts();
        signed(id, day(6, 26));
        TrancheRow own = own(id);
        ActId act = commit(own, credit, day(8, 1));
        AgreementId drafted = amendment(id, "رفع حصة الغرفة", null);
        assertThatThrownBy(() -> plan(drafted, own, 700_000, 3_700_000))
                .isInstanceOf(PartnershipRefusal.RaisedOnceCommitted.class);
        assertThatThrownBy(() -> plan(drafted, own, 500_000, 3_500_000))
                .isInstanceOf(PartnershipRefusal.BelowWhatIsCommitted.class);
        List<Schedule.Tranche> without = edited(tranches(drafted, day(8, 20)));
        without.removeIf(tranche -> own.id().equals(tranche.id()));
        assertThatThrownBy(() -> PROGRAMMES.run(
                        () -> agreements.plan(drafted, version(drafted), new Schedule(dh(3_000_000), without))))
                .isInstanceOf(PartnershipRefusal.BelowWhatIsCommitted.class);

        FINANCE.run(() -> expenses.cancelCommitment(UUID.randomUUID(), act, dh(150_000), day(8, 20), "تخفيض الحصة"));
        plan(drafted, own, 450_000, 3_450_000);
        plan(drafted, own, 600_000, 3_600_000);
        List<Schedule.Tranche> more = edited(tranches(drafted, day(8, 20)));
        more.add(tranche(id, 0, 2026, 100_000, LocalDate.of(2026, 9, 30)));
        PROGRAMMES.run(() -> agreements.plan(drafted, version(drafted), new Schedule(dh(3_700_000), more)));
        ready(drafted, day(9, 1));
        PRESIDENT.run(() -> steps.sign(drafted, version(drafted), day(9, 8), "فاس", day(9, 8)));
        assertThat(tranches(id, day(9, 9)).stream().filter(row -> row.party().isOwn()))
                .extracting(row -> row.figures().amount())
                .containsExactly(dh(600_000), dh(100_000));
    }

    @Test
    void anAmendmentThatRaisesAShareIsNotSignedOnceTheShareIsCommitted() {
        CreditRow credit = credit();
        AgreementId id = crafts();
        signed(id, day(6, 26));
        TrancheRow own = own(id);
        AgreementId drafted = amendment(id, "رفع حصة الغرفة", null);
        plan(drafted, own, 700_000, 3_700_000);
        commit(own, credit, day(8, 1));
        ready(drafted, day(8, 10));
        assertThatThrownBy(
                        () -> PRESIDENT.run(() -> steps.sign(drafted, version(drafted), day(8, 17), "فاس", day(8, 17))))
                .isInstanceOf(PartnershipRefusal.RaisedOnceCommitted.class)
                .hasMessageContaining("raisedOnceCommitted");
    }

    @Test
    void aShareWhoseAmountIsAboutToChangeIsCommittedOnceTheChangeHasEffect() {
        CreditRow credit = credit();
        AgreementId id = crafts();
        signed(id, day(6, 26));
        TrancheRow own = own(id);
        AgreementId lowered = amendment(id, "تخفيض حصة الغرفة", null);
        plan(lowered, own, 450_000, 3_450_000);
        ready(lowered, day(8, 10));
        PRESIDENT.run(() -> steps.sign(lowered, version(lowered), day(8, 17), "فاس", day(10, 1)));
        assertThatThrownBy(() -> commit(own, credit, day(9, 30))).isInstanceOf(PartnershipRefusal.TooEarly.class);
        ActId act = commit(own, credit, day(10, 1));
        assertThat(stands(act)).isEqualTo(dh(450_000));
    }

    private void plan(AgreementId amendment, TrancheRow own, long dirhams, long total) {
        List<Schedule.Tranche> all = new ArrayList<>();
        for (Schedule.Tranche one : edited(tranches(amendment, day(8, 1)))) {
            all.add(
                    own.id().equals(one.id())
                            ? new Schedule.Tranche(
                                    one.id(), one.party(), one.inKind(), one.year(), dh(dirhams), one.due())
                            : one);
        }
        PROGRAMMES.run(() -> agreements.plan(amendment, version(amendment), new Schedule(dh(total), all)));
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
        assertThatThrownBy(() -> receive(own, 600_000, day(8, 4))).isInstanceOf(PartnershipRefusal.NotCommitted.class);
        ActId second = commit(own, credit, day(8, 5));
        assertThat(own(id).act()).isEqualTo(second).isNotEqualTo(first);
        pay(second, 600_000, day(8, 20));
        assertThat(own(id).figures().left()).isEqualTo(dh(0));
    }

    private static LocalDate nextYear(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private Money stands(ActId act) {
        return FINANCE.call(() -> execution.stands(act));
    }

    private void receive(TrancheRow own, long dirhams, LocalDate on) {
        FINANCE.run(() -> contributions.receive(UUID.randomUUID(), own.id(), dh(dirhams), on, "أمر 12"));
    }

    @Test
    void aShareThatWaitsForTheNextYearStandsAndIsPaidInBoth() {
        CreditRow credit = credit();
        AgreementId id = crafts();
        signed(id, day(6, 26));
        TrancheRow own = own(id);
        ActId act = commit(own, credit, day(8, 1));
        pay(act, 200_000, day(8, 15));

        close(2025);
        assertThat(stands(act)).as("200,000 are paid, 400,000 wait").isEqualTo(dh(600_000));
        assertThatThrownBy(() -> commit(own, credit, nextYear(1, 2)))
                .isInstanceOf(PartnershipRefusal.CommittedAlready.class);

        CreditRow next = opened(2026);
        assertThat(stands(act)).as("the new year took 400,000 over").isEqualTo(dh(600_000));
        assertThatThrownBy(() -> commit(own, next, nextYear(2, 1)))
                .isInstanceOf(PartnershipRefusal.CommittedAlready.class);
        assertThat(own(id, nextYear(2, 1)).figures().left()).isEqualTo(dh(400_000));
        pay(carried(act), 400_000, nextYear(2, 1));
        assertThat(own(id, nextYear(3, 1)).figures().left()).isEqualTo(dh(0));
    }

    @Test
    void aShareThatTheNextYearTookOverAtOnceIsCommittedAgainOnlyAfterItIsCancelledThere() {
        CreditRow credit = credit();
        AgreementId id = crafts();
        signed(id, day(6, 26));
        TrancheRow own = own(id);
        ActId act = commit(own, credit, day(8, 1));
        CreditRow next = opened(2026);
        close(2025);
        assertThat(stands(act)).isEqualTo(dh(600_000));
        assertThatThrownBy(() -> commit(own, next, nextYear(2, 1)))
                .isInstanceOf(PartnershipRefusal.CommittedAlready.class);

        ActId carried = carried(act);
        cancel(carried, 150_000);
        assertThat(stands(act)).isEqualTo(dh(450_000));
        cancel(carried, 450_000);
        ActId again = commit(own, next, nextYear(2, 2));
        assertThat(again).isNotEqualTo(act);
        pay(again, 600_000, nextYear(2, 3));
        assertThat(own(id, nextYear(3, 1)).figures().left()).isEqualTo(dh(0));
    }

    private ActId carried(ActId act) {
        return new ActId(jdbc.sql("select taken_by from budget_carry where act_id = :act")
                .param("act", act.value())
                .query(UUID.class)
                .single());
    }

    private void cancel(ActId act, long dirhams) {
        FINANCE.run(() ->
                expenses.cancelCommitment(UUID.randomUUID(), act, dh(dirhams), nextYear(2, 1), "تغيير في البرنامج"));
    }

    ActId commit(TrancheRow tranche, CreditRow credit, LocalDate on) {
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
                                "partnership.dirhams",
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
                                "partnership.dirhams",
                                Formats.amount(dh(600_000).amount())),
                        "2025"));
    }

    @Test
    void theDossierStillCountsAShareThatWasCommittedInAYearThatIsClosed() {
        CreditRow credit = credit();
        AgreementId id = crafts();
        signed(id, day(6, 26));
        ActId act = commit(own(id), credit, day(8, 1));
        close(2025);
        assertThat(fact(id, "committed")).as("it waits for the next year").isEqualTo(dirhams(600_000));
        opened(2026);
        assertThat(fact(id, "committed")).isEqualTo(dirhams(600_000));
        assertThat(fact(id, "open")).isEqualTo(dirhams(0));
        assertThat(dossier(id))
                .contains(texts.get(Language.FR, "partnershipDossier.budget", "2026"))
                .doesNotContain(
                        texts.get(Language.FR, "partnershipDossier.enough", dirhams(600_000), "2026"),
                        texts.get(Language.FR, "partnershipDossier.notEnough", dirhams(600_000), "2026"));
        cancel(carried(act), 600_000);
        assertThat(fact(id, "committed")).isEqualTo(dirhams(0));
        assertThat(fact(id, "open")).isEqualTo(dirhams(600_000));
    }

    private String dirhams(long amount) {
        return texts.get(
                Language.FR, "partnership.dirhams", Formats.amount(dh(amount).amount()));
    }

    /** What stands beside the words of this name. */
    private String fact(AgreementId id, String name) {
        String label = texts.get(Language.FR, "partnershipDossier." + name);
        return DIRECTOR.call(() -> dossiers.document(id, Language.FR)).blocks().stream()
                .filter(Block.KeyValues.class::isInstance)
                .flatMap(block -> ((Block.KeyValues) block).facts().stream())
                .filter(fact -> fact.label().text().equals(label))
                .map(fact -> fact.value().text())
                .findFirst()
                .orElseThrow();
    }

    private String dossier(AgreementId id) {
        return DIRECTOR.call(() -> dossiers.document(id, Language.FR)).toString();
    }
}
