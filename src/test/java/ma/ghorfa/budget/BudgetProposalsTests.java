package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PROPOSE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.FormCommittee;
import ma.ghorfa.chamber.MandateRow;
import ma.ghorfa.chamber.MemberData;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.identity.AccountId;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
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

    @Autowired
    private VersionRecords versionRecords;

    @Autowired
    private BudgetRecords budgetRecords;

    @Autowired
    private LineRecords lineRecords;

    @Autowired
    private BudgetProposalRecords proposalRecords;

    @Autowired
    private BudgetProposalReader proposalReader;

    @Autowired
    private Committees committees;

    @Autowired
    private Members members;

    @Autowired
    private Journal journal;

    @Autowired
    private Clock clock;

    /** A member of the chamber who may read the budget and nothing more. */
    private record Reader(String username, MemberId member) implements CurrentAccount {

        @Override
        public Optional<AccountId> accountId() {
            return Optional.empty();
        }

        @Override
        public Optional<UUID> memberId() {
            return Optional.of(member.value());
        }

        @Override
        public Set<String> permissions() {
            return Set.of(BUDGET_READ);
        }
    }

    private BudgetProposals as(MemberId member) {
        return new BudgetProposals(
                versionRecords,
                budgetRecords,
                lineRecords,
                proposalRecords,
                proposalReader,
                lines,
                nomenclature,
                committees,
                new Reader("member", member),
                journal,
                clock);
    }

    private MemberId member(String name, int seat) {
        return DIRECTOR.call(() -> {
            MemberId member = members.add(new MemberData(
                    Bilingual.of(name, seat == 1 ? "Ahmed" : "Fatima"),
                    Sex.MALE,
                    new ProvinceCode("03.231"),
                    Bilingual.of("الزليج", "Zellige"),
                    "",
                    "",
                    ""));
            members.beginMandate(member, seat, new DateSpan(LocalDate.of(2021, 8, 16), LocalDate.of(2027, 8, 16)));
            return member;
        });
    }

    private CommitteeId chairedBy(int number, MemberId chair, MemberId vice) {
        return DIRECTOR.call(() -> committees.form(new FormCommittee(
                number,
                Bilingual.of("لجنة " + number, "Commission " + number),
                Bilingual.EMPTY,
                LocalDate.of(2022, 1, 10),
                chair,
                vice,
                Set.of())));
    }

    @Test
    void whoChairsACommitteeAsksInItsNameAndInNobodyElses() {
        BudgetId budget = prepared();
        BudgetVersionId version = latest(budget).id();
        MemberId first = member("أحمد", 1);
        MemberId second = member("فاطمة", 2);
        CommitteeId mine = chairedBy(71, first, second);
        CommitteeId other = chairedBy(72, second, first);
        CodeId line = line("6145");
        Acting reader = Acting.as("member", BUDGET_READ);
        reader.run(() -> {
            BudgetProposals own = as(first);
            assertThat(own.proposers().services()).isFalse();
            assertThat(own.proposers().committees())
                    .extracting(BudgetProposals.Proposer::id)
                    .containsExactly(mine);
            ProposalId id = own.propose(version, data(line, mine, "", dh(10)));
            assertThat(own.of(budget)).filteredOn(row -> row.id().equals(id)).allSatisfy(row -> {
                assertThat(row.committee()).isEqualTo(mine);
                assertThat(row.enteredBy()).isEqualTo("member");
            });
            assertThatThrownBy(() -> own.propose(version, data(line, other, "", dh(10))))
                    .as("one is its vice-chair")
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> own.propose(version, data(line, null, "مصلحة", dh(10))))
                    .isInstanceOf(AccessDeniedException.class);
        });
        DIRECTOR.run(() -> {
            MandateRow mandate = members.mandatesOf(first).getFirst();
            members.suspend(
                    mandate.mandate().id(),
                    mandate.version(),
                    new DateSpan(LocalDate.of(2022, 2, 1), LocalDate.of(2027, 8, 16)),
                    "قرار");
        });
        reader.run(() -> {
            assertThat(as(first).proposers().isNobody())
                    .as("who is suspended speaks for nobody")
                    .isTrue();
            assertThatThrownBy(() -> as(first).propose(version, data(line, mine, "", dh(10))))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

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
        assertThat(SERVICE.call(() -> proposals.proposers().committees()))
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
