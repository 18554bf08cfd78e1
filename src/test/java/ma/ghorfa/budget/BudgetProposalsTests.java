package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PROPOSE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.testing.Acting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** What committees and services ask for while a budget is prepared, and what they get. */
@Transactional
class BudgetProposalsTests extends BudgetTest {

    private static final Acting SERVICE = Acting.as("programmes", BUDGET_READ, BUDGET_PROPOSE);
    private static final LocalDate DAY = LocalDate.of(YEAR - 1, 9, 3);

    @Autowired
    private BudgetProposals proposals;

    @SuppressWarnings("NullAway.Init")
    BudgetProposalsTests() {}

    private ProposalId propose(BudgetVersionId version, String code, long dirhams) {
        return propose(version, new ProposalData(line(code), null, "مصلحة المعارض", dh(dirhams), "معرض جديد", DAY));
    }

    private ProposalId propose(BudgetVersionId version, ProposalData data) {
        return SERVICE.call(() -> proposals.propose(version, data));
    }

    private ProposalRow row(BudgetId budget, ProposalId id) {
        return SERVICE.call(() -> proposals.of(budget)).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private BudgetTable.Line stored(BudgetId budget, String code) {
        return FINANCE.call(() -> lines.table(latest(budget).id()).lines()).stream()
                .filter(line -> line.leaf() && line.code().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void grant(BudgetId budget, ProposalId id, String code, Money amount, String reason) {
        long line = stored(budget, code).lineVersion();
        long version = row(budget, id).version();
        FINANCE.run(() -> proposals.grant(id, version, line, amount, reason));
    }

    private CommitteeId committee() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into committee (id, version, changed_by, committee_number, name_ar, name_fr, tasks_ar, tasks_fr,
                    active_from, active_until, dissolution_note)
                values (:id, 0, 'test', 77, 'لجنة المعارض', 'Commission des foires', '', '', '2020-01-01', '9999-12-31', '')
                """).param("id", id).update();
        return new CommitteeId(id);
    }

    @Test
    void whatIsGrantedBecomesTheAmountOfTheLineWithTheNameOfWhoAsked() {
        BudgetId budget = prepared();
        BudgetVersionId version = latest(budget).id();
        CommitteeId committee = committee();
        assertThat(SERVICE.call(() -> proposals.committees()))
                .as("who may not read the chamber may name a committee of it")
                .extracting(BudgetProposals.Proposer::id)
                .contains(committee);
        ProposalId id =
                propose(version, new ProposalData(line("6145"), committee, "", dh(1_600_000), "ثلاثة معارض", DAY));
        assertThat(row(budget, id)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(ProposalState.WAITING);
            assertThat(row.proposer().fr()).isEqualTo("Commission des foires");
            assertThat(row.enteredBy()).isEqualTo("programmes");
            assertThat(row.granted()).isNull();
        });
        assertThat(stored(budget, "6145").amount()).isEqualTo(dh(1_400_000));

        grant(budget, id, "6145", dh(1_600_000), "");
        BudgetTable.Line line = stored(budget, "6145");
        assertThat(line.amount()).isEqualTo(dh(1_600_000));
        assertThat(line.data().proposedBy()).isEqualTo("لجنة المعارض");
        assertThat(row(budget, id)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(ProposalState.GRANTED);
            assertThat(row.granted()).isEqualTo(dh(1_600_000));
            assertThat(row.decidedBy()).isEqualTo("finance");
            assertThat(row.grantedIn()).isEqualTo(1);
        });
        long decided = row(budget, id).version();
        assertThatThrownBy(() -> FINANCE.run(() -> proposals.refuse(id, decided, "لا")))
                .isInstanceOf(BudgetRefusal.ProposalDecided.class);
    }

    @Test
    void aPartIsGrantedAndARefusalWrittenWithAReason() {
        BudgetId budget = prepared();
        BudgetVersionId version = latest(budget).id();
        ProposalId partly = propose(version, "6145", 1_600_000);
        assertThatThrownBy(() -> grant(budget, partly, "6145", dh(1_500_000), " "))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> grant(budget, partly, "6145", dh(1_600_001), "أكثر"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> grant(budget, partly, "6145", dh(0), "لا شيء"))
                .isInstanceOf(InvalidInputException.class);
        grant(budget, partly, "6145", dh(1_500_000), "حدود التوازن");
        assertThat(row(budget, partly).state()).isEqualTo(ProposalState.PARTLY);
        assertThat(stored(budget, "6145").amount()).isEqualTo(dh(1_500_000));

        ProposalId refused = propose(version, "6142", 9_000_000);
        assertThatThrownBy(() -> FINANCE.run(() -> proposals.refuse(refused, 0, "")))
                .isInstanceOf(InvalidInputException.class);
        FINANCE.run(() -> proposals.refuse(refused, row(budget, refused).version(), "لا موارد"));
        assertThat(row(budget, refused)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(ProposalState.REFUSED);
            assertThat(row.answer()).isEqualTo("لا موارد");
        });
        assertThat(stored(budget, "6142").amount()).isEqualTo(dh(1_380_000));
    }

    @Test
    void proposalsStayAndTheNextVersionMayStillGrantThem() {
        BudgetId budget = prepared();
        BudgetVersionId first = latest(budget).id();
        ProposalId id = propose(first, "6145", 1_500_000);
        submitted(budget);
        assertThatThrownBy(() -> propose(first, "6145", 1)).isInstanceOf(BudgetRefusal.NotEditable.class);
        assertThatThrownBy(() -> grant(budget, id, "6145", dh(1_500_000), ""))
                .isInstanceOf(BudgetRefusal.NotEditable.class);
        decide("budget", first.value(), ItemOutcome.REJECTED, LocalDate.of(YEAR - 1, 10, 16));
        assertThat(row(budget, id).state()).isEqualTo(ProposalState.WAITING);
        grant(budget, id, "6145", dh(1_500_000), "");
        assertThat(row(budget, id)).satisfies(row -> {
            assertThat(row.number()).isEqualTo(1);
            assertThat(row.grantedIn()).isEqualTo(2);
        });
        assertThat(stored(budget, "6145").amount()).isEqualTo(dh(1_500_000));
    }

    @Test
    void whoChangedTheLineMeanwhileIsNotOverruled() {
        BudgetId budget = prepared();
        ProposalId id = propose(latest(budget).id(), "6145", 1_500_000);
        long seen = stored(budget, "6145").lineVersion();
        FINANCE.run(() -> lines.enter(latest(budget).id(), new BudgetLines.Amount(line("6145"), seen, dh(1_450_000))));
        assertThatThrownBy(() -> FINANCE.run(() -> proposals.grant(id, 0, seen, dh(1_500_000), "")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aLineThatGotItsFirstAmountMeanwhileIsNotOverruled() {
        codes();
        BudgetId budget = FINANCE.call(() -> budgets.create(YEAR, false));
        ProposalId id = propose(latest(budget).id(), "6145", 1_500_000);
        long seen = stored(budget, "6145").lineVersion();
        DIRECTOR.run(() -> lines.enter(latest(budget).id(), new BudgetLines.Amount(line("6145"), seen, dh(1_450_000))));
        assertThatThrownBy(() -> FINANCE.run(() -> proposals.grant(id, 0, seen, dh(1_500_000), "")))
                .isInstanceOf(ConflictException.class);
        assertThat(stored(budget, "6145").amount()).isEqualTo(dh(1_450_000));
    }

    private ProposalData data(CodeId code, @Nullable CommitteeId committee, String service, Money amount) {
        return new ProposalData(code, committee, service, amount, "تعليل", DAY);
    }

    @Test
    void whatIsNoProposalIsRefused() {
        BudgetId budget = prepared();
        BudgetVersionId version = latest(budget).id();
        CodeId code = line("6145");
        CodeId chapter =
                FINANCE.call(() -> nomenclature.ofYear(YEAR)).getFirst().id();
        assertThatThrownBy(() -> propose(version, data(code, null, " ", dh(1))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> propose(version, data(code, new CommitteeId(UUID.randomUUID()), "مصلحة", dh(1))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> propose(version, data(code, new CommitteeId(UUID.randomUUID()), "", dh(1))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> propose(version, data(code, null, "مصلحة", Money.ZERO)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> propose(version, data(code, null, "مصلحة", dh(1_000_000_001))))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                        .isEqualTo("amount"));
        assertThatThrownBy(() -> propose(version, data(chapter, null, "مصلحة", dh(1))))
                .isInstanceOf(BudgetRefusal.CodeIsASum.class);
        assertThatThrownBy(() -> propose(version, new ProposalData(code, null, "مصلحة", dh(1), "تعليل", LocalDate.MAX)))
                .isInstanceOf(BudgetRefusal.InTheFuture.class);
        assertThatThrownBy(() -> propose(version, new ProposalData(code, null, "مصلحة", dh(1), "", DAY)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Acting.as("reader", BUDGET_READ)
                        .run(() -> proposals.propose(version, data(code, null, "مصلحة", dh(1)))))
                .isInstanceOf(AccessDeniedException.class);
        ProposalId id = propose(version, "6145", 5);
        assertThatThrownBy(() -> SERVICE.run(() -> proposals.grant(id, 0, 0, dh(5), "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(SERVICE.call(() -> proposals.of(budget))).hasSize(1);
    }
}
