package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SubjectProvider;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.Money;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.InterestData;
import ma.ghorfa.chamber.InterestKind;
import ma.ghorfa.chamber.Interests;
import ma.ghorfa.chamber.MemberData;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.document.StoredFiles;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** An agreement from its idea to its amendments, and what is refused on the way. */
@Transactional
class AgreementsTests extends PartnershipTest {

    private static final LocalDate VOTE = day(6, 26);

    @Autowired
    AgreementSubject subject;

    @Autowired
    StoredFiles files;

    @Autowired
    Interests interests;

    @Autowired
    Members members;

    // ---- Partners ----

    @Test
    void aPartnerIsFoundUnderEveryNameAndKeptWhileAnAgreementNamesIt() {
        PartnerId region = region();
        PartnerRow row = DIRECTOR.call(() -> partners.find(region)).orElseThrow();
        assertThat(SearchQuery.of("جهه فاس").finds(row.searchKey())).isTrue();
        assertThat(SearchQuery.of("crfm").finds(row.searchKey())).isTrue();
        assertThatThrownBy(this::region).isInstanceOf(PartnershipRefusal.PartnerKnown.class);
        AgreementId id = crafts(region, ministry());
        assertThatThrownBy(() -> PROGRAMMES.run(() -> partners.remove(region, row.version())))
                .isInstanceOf(PartnershipRefusal.PartnerInUse.class);
        assertThat(DIRECTOR.call(() -> agreements.with(region, VOTE)))
                .singleElement()
                .satisfies(line -> assertThat(line.row().id()).isEqualTo(id));
    }

    @Test
    void aPartnerThatNobodyNeedsIsDeletedWithItsContacts() {
        PartnerId bank = PROGRAMMES.call(() -> partners.add(partner(PartnerKind.BANK, "البنك الشعبي", "Banque")));
        PROGRAMMES.run(() -> {
            partners.addContact(bank, new ContactData("سلمى بناني", "مديرة الوكالة", "0535 62 11 00", "s@bank.ma"));
            assertThat(partners.contacts(bank))
                    .singleElement()
                    .satisfies(contact -> assertThat(contact.data().phone()).isEqualTo("+212535621100"));
        });
        Acting member = Acting.as("member", Permissions.AGREEMENT_READ);
        assertThatThrownBy(() -> member.call(() -> partners.contacts(bank))).isInstanceOf(AccessDeniedException.class);
        PROGRAMMES.run(
                () -> partners.remove(bank, partners.find(bank).orElseThrow().version()));
        assertThat(DIRECTOR.call(() -> partners.find(bank))).isEmpty();
    }

    // ---- Drafting ----

    @Test
    void contributionsThatDoNotAddUpAreRefusedAndNothingIsLost() {
        AgreementId id = crafts();
        assertThatThrownBy(() -> PROGRAMMES.run(() -> agreements.plan(
                        id,
                        version(id),
                        new Schedule(dh(3_600_000), List.of(tranche(id, 1, 2025, 3_500_000, day(9, 30)))))))
                .isInstanceOf(PartnershipRefusal.SumsDiffer.class);
        assertThat(tranches(id, VOTE)).hasSize(4);
        assertThat(jdbc.sql("select sum(amount) from agreement_tranche where agreement_id = :id")
                        .param("id", id.value())
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("3600000");
        assertThatThrownBy(() -> jdbc.sql("update agreement set total = total + 1 where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aScheduleIsEditedTrancheByTranche() {
        AgreementId id = crafts();
        List<Schedule.Tranche> edited = edited(tranches(id, VOTE));
        edited.removeLast();
        edited.add(tranche(id, 2, 2027, 500_000, LocalDate.of(2027, 3, 1)));
        PROGRAMMES.run(() -> agreements.plan(id, version(id), new Schedule(dh(3_100_000), edited)));
        assertThat(tranches(id, VOTE))
                .extracting(row -> row.figures().amount())
                .contains(dh(500_000))
                .hasSize(4);
        assertThat(DIRECTOR.call(() -> agreements.on(VOTE))).singleElement().satisfies(line -> {
            assertThat(line.total()).isEqualTo(dh(3_100_000));
            assertThat(line.own()).isEqualTo(dh(600_000));
        });
    }

    @Test
    void aPartyStandsOnceAndStaysWhileItContributes() {
        PartnerId region = region();
        AgreementId id = crafts(region, ministry());
        var own = new PartyData(null, Set.of(PartyRole.EXECUTOR));
        var once = new PartyData(region, Set.of(PartyRole.FINANCER));
        assertThatThrownBy(() -> enter(id, List.of(own, once, once))).isInstanceOf(PartnershipRefusal.PartyTwice.class);
        assertThatThrownBy(() -> enter(id, List.of(once))).isInstanceOf(PartnershipRefusal.NoOwnParty.class);
        assertThatThrownBy(() -> enter(id, List.of(own, once))).isInstanceOf(PartnershipRefusal.PartyContributes.class);
    }

    @Test
    void aPartyStaysWhileAnObligationNamesItOrItApprovedAVersion() {
        PartnerId region = region();
        PartnerId ministry = ministry();
        AgreementId id = crafts(region, ministry);
        PartnerId bank = PROGRAMMES.call(() -> partners.add(partner(PartnerKind.BANK, "البنك الشعبي", "Banque")));
        List<PartyData> without = new ArrayList<>();
        without.add(new PartyData(null, Set.of(PartyRole.EXECUTOR)));
        without.add(new PartyData(region, Set.of(PartyRole.FINANCER)));
        without.add(new PartyData(ministry, Set.of(PartyRole.FINANCER)));
        List<PartyData> with = new ArrayList<>(without);
        with.add(new PartyData(bank, Set.of(PartyRole.EXECUTOR)));
        enter(id, with);
        var owed = new ObligationData(party(id, 3), both("فتح حساب خاص", ""), "", day(12, 31));
        ObligationId account = PROGRAMMES.call(() -> monitoring.addObligation(id, owed));
        assertThatThrownBy(() -> enter(id, without)).isInstanceOf(PartnershipRefusal.PartyOwes.class);
        editObligation(id, account, new ObligationData(party(id, 1), owed.words(), "", owed.due()));
        enter(id, without);

        enter(id, with);
        submitted(id, day(6, 1));
        approvedByParties(id, day(6, 2));
        PROGRAMMES.run(() -> steps.takeBack(id, version(id), "تحيين"));
        assertThatThrownBy(() -> enter(id, without)).isInstanceOf(PartnershipRefusal.PartyApproved.class);
    }

    @Test
    void whatAPartyApprovedOfAFormerVersionStaysOnRecord() {
        AgreementId id = crafts();
        submitted(id, day(6, 1));
        PartyId party = party(id, 1);
        PROGRAMMES.run(() -> {
            steps.approve(id, version(id), party, new ApprovalData("مجلس الجهة", day(6, 2), "12/2025"));
            steps.takeBack(id, version(id), "تحيين");
        });
        submitted(id, day(7, 1));
        PROGRAMMES.run(() -> {
            steps.approve(id, version(id), party, new ApprovalData("مجلس الجهة", day(7, 2), "خطأ"));
            steps.approve(id, version(id), party, new ApprovalData("مجلس الجهة", day(7, 3), "31/2025"));
        });
        assertThat(DIRECTOR.call(() -> agreements.details(id)).approvals())
                .extracting(ApprovalRow::textNumber, approval -> approval.data().reference())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "31/2025"),
                        org.assertj.core.groups.Tuple.tuple(1, "12/2025"));
    }

    private void enter(AgreementId id, List<PartyData> parties) {
        PROGRAMMES.run(() -> agreements.parties(id, version(id), parties));
    }

    @Test
    void theNextVersionKeepsTheFileUntilThereIsAnother() {
        AgreementId id = crafts();
        UUID file = file("text");
        attach(id, file);
        submitted(id, day(6, 1));
        decide(id, ItemOutcome.REJECTED, VOTE);
        assertThat(DIRECTOR.call(() -> agreements.details(id)).texts())
                .extracting(TextRow::number, TextRow::file)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, file), org.assertj.core.groups.Tuple.tuple(2, file));
        assertThatThrownBy(() -> attach(id, file)).isInstanceOf(PartnershipRefusal.SameFile.class);
        UUID other = file("text 2");
        attach(id, other);
        assertThat(DIRECTOR.call(() -> agreements.details(id)).texts())
                .extracting(TextRow::file)
                .containsExactly(file, other);
        attach(id, file);
    }

    private UUID file(String content) {
        byte[] bytes = ("%PDF-1.4 " + content + " %%EOF").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return PROGRAMMES.call(() -> files.store("convention.pdf", new java.io.ByteArrayInputStream(bytes))
                .id()
                .value());
    }

    private void attach(AgreementId id, UUID file) {
        PROGRAMMES.run(() -> agreements.attach(id, version(id), file));
    }

    @Test
    void twoPeopleDoNotWriteOverEachOther() {
        AgreementId id = crafts();
        long seen = version(id);
        PROGRAMMES.run(() -> agreements.addClause(id, seen, both("الالتزامات", ""), both("نص", "")));
        assertThatThrownBy(() -> PROGRAMMES.run(() -> agreements.plan(id, seen, new Schedule(dh(0), List.of()))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aTextOfTwoHundredPagesIsKeptInClausesOfThirty() {
        AgreementId id = crafts();
        String thirtyPages = "ا".repeat(Agreements.CLAUSE_BODY);
        PROGRAMMES.run(() -> {
            for (int part = 0; part < 7; part++) {
                agreements.addClause(id, version(id), both("الجزء " + part, ""), both(thirtyPages, ""));
            }
        });
        assertThat(DIRECTOR.call(() -> agreements.details(id)).clauses())
                .hasSize(9)
                .last()
                .satisfies(clause -> assertThat(clause.text().body().ar()).hasSize(Agreements.CLAUSE_BODY));
        assertThatThrownBy(() -> PROGRAMMES.run(
                        () -> agreements.addClause(id, version(id), both("أطول", ""), both(thirtyPages + "ا", ""))))
                .hasMessageContaining("base.tooLong");
    }

    // ---- The way to the signature ----

    @Test
    void itGoesThroughOpinionsTheVoteTheOtherPartiesAndTheVisa() {
        AgreementId id = crafts();
        PROGRAMMES.run(() -> steps.review(id, version(id)));
        assertThatThrownBy(() -> PROGRAMMES.run(() -> steps.toCommittee(id, version(id))))
                .isInstanceOf(PartnershipRefusal.OpinionMissing.class);
        assertThatThrownBy(() ->
                        PROGRAMMES.run(() -> agreements.addClause(id, version(id), both("بند", ""), both("", ""))))
                .isInstanceOf(PartnershipRefusal.NotEditable.class);
        PROGRAMMES.run(() -> {
            steps.opinion(id, version(id), favourable(OpinionKind.LEGAL, day(6, 1)));
            steps.opinion(id, version(id), favourable(OpinionKind.FINANCIAL, day(6, 2)));
            steps.toCommittee(id, version(id));
        });
        assertThatThrownBy(() -> PRESIDENT.run(() -> steps.submit(id, version(id))))
                .isInstanceOf(PartnershipRefusal.OpinionMissing.class);
        PROGRAMMES.run(() -> steps.opinion(id, version(id), favourable(OpinionKind.COMMITTEE, day(6, 10))));
        PRESIDENT.run(() -> steps.submit(id, version(id)));
        PRESIDENT.run(() -> {
            assertThat(subject.mayBePutToVote(id.value())).isEqualTo(SubjectProvider.Readiness.yes());
            assertThat(subject.choices())
                    .extracting(choice -> choice.subject().id())
                    .contains(id.value());
            assertThat(subject.moneyAtStake(id.value()).orElseThrow()).isEqualByComparingTo("600000");
        });

        decide(id, ItemOutcome.POSTPONED, VOTE.minusDays(3));
        assertThat(state(id)).isEqualTo(AgreementState.SUBMITTED);
        decide(id, ItemOutcome.APPROVED_MAJORITY, VOTE);
        assertThat(state(id)).isEqualTo(AgreementState.PARTNER_APPROVALS);
        approvedByParties(id, day(7, 1));
        assertThat(state(id)).isEqualTo(AgreementState.VISA);
        assertThatThrownBy(() -> sign(id, day(7, 3))).isInstanceOf(PartnershipRefusal.NotApproved.class);
        PROGRAMMES.run(() -> steps.visa(id, version(id), "و.ص 55/25", day(7, 4)));
        assertThat(state(id)).isEqualTo(AgreementState.READY);
        assertThatThrownBy(() -> sign(id, day(7, 3))).isInstanceOf(PartnershipRefusal.TooEarly.class);
        sign(id, day(7, 5));
        assertThat(state(id)).isEqualTo(AgreementState.IN_FORCE);
        assertThat(DIRECTOR.call(() -> agreements.details(id)).deliberations())
                .singleElement()
                .satisfies(vote -> assertThat(vote.total()).isEqualTo(dh(3_600_000)));
    }

    private void sign(AgreementId id, LocalDate on) {
        PRESIDENT.run(() -> steps.sign(id, version(id), on, "فاس", on));
    }

    @Test
    void withoutTheVoteNothingIsSigned() {
        AgreementId id = crafts();
        submitted(id, day(6, 1));
        approvedByParties(id, LocalDate.of(2024, 10, 7));
        assertThat(state(id)).isEqualTo(AgreementState.SUBMITTED);
        assertThatThrownBy(() -> sign(id, day(7, 3))).isInstanceOf(PartnershipRefusal.NotApproved.class);
        assertThatThrownBy(() -> PROGRAMMES.run(() ->
                        steps.approve(id, version(id), party(id, 0), new ApprovalData("الجمعية العامة", VOTE, "7"))))
                .isInstanceOf(PartnershipRefusal.OwnApproval.class);
        decide(id, ItemOutcome.APPROVED_UNANIMOUS, VOTE);
        assertThat(state(id)).as("the others approved before").isEqualTo(AgreementState.VISA);
    }

    @Test
    void itComesBeforeTheAssemblyTwiceAndBothVotesStay() {
        AgreementId id = crafts();
        submitted(id, day(2, 1));
        ItemOutcome approved = ItemOutcome.APPROVED_UNANIMOUS;
        decide(id, approved, day(2, 20));
        approvedByParties(id, day(3, 1));
        PROGRAMMES.run(() -> steps.takeBack(id, version(id), "طلبت الوصاية تحيين الكلفة"));
        assertThat(state(id)).isEqualTo(AgreementState.DRAFT);
        List<Schedule.Tranche> more = edited(tranches(id, VOTE));
        more.add(tranche(id, 2, 2027, 400_000, LocalDate.of(2027, 3, 1)));
        PROGRAMMES.run(() -> agreements.plan(id, version(id), new Schedule(dh(4_000_000), more)));
        submitted(id, day(6, 1));
        decide(id, approved, VOTE);
        AgreementDetails details = DIRECTOR.call(() -> agreements.details(id));
        assertThat(details.deliberations())
                .extracting(DeliberationRow::textNumber, DeliberationRow::total)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, dh(3_600_000)),
                        org.assertj.core.groups.Tuple.tuple(2, dh(4_000_000)));
        assertThat(details.texts()).hasSize(2);
        assertThat(DIRECTOR.call(() -> agreements.clauses(id, 1))).hasSize(2);
        assertThat(state(id)).as("the parties approved the version before").isEqualTo(AgreementState.PARTNER_APPROVALS);
    }

    @Test
    void rejectedItGoesOnAsTheNextVersion() {
        AgreementId id = crafts();
        submitted(id, day(6, 1));
        decide(id, ItemOutcome.REJECTED, VOTE);
        assertThat(state(id)).isEqualTo(AgreementState.DRAFT);
        assertThat(DIRECTOR.call(() -> agreements.details(id)).texts()).hasSize(2);
        submitted(id, day(7, 1));
        assertThatThrownBy(() -> decide(id, ItemOutcome.AMENDED_AND_APPROVED, day(7, 20)))
                .isInstanceOf(PartnershipRefusal.CorrectItFirst.class);
    }

    @Test
    void aBodyApprovesNothingBeforeItExists() {
        PartnerId agency = PROGRAMMES.call(() -> partners.add(new PartnerData(
                PartnerKind.PUBLIC_BODY, both("وكالة التنمية", "Agence"), List.of(), day(3, 1), "", "")));
        AgreementId id = crafts(agency, ministry());
        submitted(id, day(6, 1));
        assertThatThrownBy(() -> PROGRAMMES.run(() -> steps.approve(
                        id, version(id), party(id, 1), new ApprovalData("المجلس الإداري", day(2, 28), "3"))))
                .isInstanceOf(PartnershipRefusal.BeforeItExisted.class);
    }

    @Test
    void aMemberPreparesNothingAndTheAuditorReads() {
        AgreementId id = crafts();
        Acting auditor = Acting.as("auditor", Permissions.AGREEMENT_READ);
        assertThat(auditor.call(() -> agreements.details(id).row().id())).isEqualTo(id);
        assertThatThrownBy(() -> auditor.run(() -> steps.review(id, 0))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> auditor.call(() -> agreements.interested(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aMemberWithAnInterestInAPartyIsNamedAtTheDrafting() {
        PartnerId cooperative = PROGRAMMES.call(() -> partners.add(partner(
                PartnerKind.COOPERATIVE, "تعاونية النحاس الأصيل", "Coopérative Cuivre authentique", "أصالة النحاسين")));
        AgreementId id = crafts(region(), cooperative);
        DIRECTOR.run(() -> {
            MemberId member = members.add(new MemberData(
                    both("أحمد الحداد", "Ahmed Haddad"),
                    Sex.MALE,
                    new ProvinceCode("03.231"),
                    both("النحاس", "Dinanderie"),
                    "",
                    "",
                    ""));
            members.beginMandate(member, 1, new DateSpan(LocalDate.of(2021, 8, 16), LocalDate.of(2027, 8, 16)));
            interests.declare(
                    member,
                    new InterestData(
                            both("أصالة النحاسين", ""),
                            InterestKind.COOPERATIVE,
                            both("رئيس", ""),
                            LocalDate.of(2022, 1, 1),
                            null,
                            LocalDate.of(2022, 1, 5)));
            assertThat(agreements.interested(id))
                    .singleElement()
                    .satisfies(found -> assertThat(found.match().member().id()).isEqualTo(member));
            Acting signs = Acting.as("president", Permissions.AGREEMENT_READ, Permissions.AGREEMENT_SIGN);
            assertThat(signs.call(() -> agreements.interested(id)))
                    .as("whoever signs is warned as well")
                    .hasSize(1);
        });
        assertThat(PRESIDENT.call(() -> subject.parties(id.value())))
                .contains(both("أصالة النحاسين", "أصالة النحاسين"));
    }

    // ---- Amendments ----

    @Test
    void anAmendmentHasEffectFromItsDayOnAndOnlyOnceItIsSigned() {
        AgreementId id = crafts();
        signed(id, VOTE);
        AgreementId first = amendment(id, "تمديد المدة", LocalDate.of(2028, 12, 31));
        ClauseId duration =
                asOf(id, day(8, 1)).clauses().keySet().stream().toList().get(1);
        PROGRAMMES.run(() -> {
            agreements.editClause(
                    first, version(first), duration, both("مدة الاتفاقية", "Durée"), both("أربع سنوات.", ""), false);
            List<Schedule.Tranche> more = edited(agreements.contributions(first, day(8, 1)));
            more.add(tranche(id, 1, 2027, 400_000, LocalDate.of(2027, 3, 1)));
            agreements.plan(first, version(first), new Schedule(dh(4_000_000), more));
        });
        ready(first, day(10, 20));
        assertThat(asOf(id, day(12, 1)).until()).as("not signed").isEqualTo(LocalDate.of(2027, 12, 31));
        PRESIDENT.run(() -> steps.sign(first, version(first), day(11, 3), "فاس", day(12, 1)));

        assertThat(asOf(id, day(7, 1)).state()).as("before the signature").isEmpty();
        AgreementAsOf before = asOf(id, day(11, 30));
        assertThat(before.total()).isEqualTo(dh(3_600_000));
        assertThat(before.until()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(before.amendments()).isEmpty();
        AgreementAsOf after = asOf(id, day(12, 1));
        assertThat(after.total()).isEqualTo(dh(4_000_000));
        assertThat(after.until()).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(after.amendments()).containsExactly(first);
        assertThat(after.clauses().values()).extracting(ClauseText::body).contains(both("أربع سنوات.", ""));
        assertThat(after.clauses()).hasSize(2);
        assertThat(asOf(id, LocalDate.of(2029, 1, 1)).state()).contains(AgreementState.EXPIRED);
    }

    @Test
    void anAmendmentStartsFromWhatIsSignedEvenWhereItHasNoEffectYet() {
        AgreementId id = crafts();
        PROGRAMMES.run(() -> agreements.edit(id, version(id), about("برنامج طويل", LocalDate.of(2099, 12, 31))));
        signed(id, VOTE);
        AgreementId first = amendment(id, "رفع المساهمات", null);
        ClauseId duration =
                asOf(id, day(8, 1)).clauses().keySet().stream().toList().get(1);
        PROGRAMMES.run(() -> {
            agreements.editClause(
                    first, version(first), duration, both("مدة الاتفاقية", ""), both("أربع سنوات.", ""), false);
            List<Schedule.Tranche> more = edited(tranches(first, day(8, 1)));
            more.add(tranche(id, 1, 2027, 400_000, LocalDate.of(2027, 3, 1)));
            agreements.plan(first, version(first), new Schedule(dh(4_000_000), more));
        });
        ready(first, day(10, 20));
        LocalDate effect = LocalDate.of(2090, 1, 1);
        PRESIDENT.run(() -> steps.sign(first, version(first), day(11, 3), "فاس", effect));

        AgreementId second = amendment(id, "شطر آخر", null);
        LocalDate today = day(11, 10);
        List<Schedule.Tranche> further = edited(tranches(second, today));
        assertThat(further).hasSize(5);
        further.add(tranche(id, 2, 2027, 100_000, LocalDate.of(2027, 3, 1)));
        PROGRAMMES.run(() -> agreements.plan(second, version(second), new Schedule(dh(4_100_000), further)));
        assertThat(DIRECTOR.call(() -> agreements.details(second))
                        .signedClauses()
                        .values())
                .extracting(ClauseText::body)
                .contains(both("أربع سنوات.", ""));
        ready(second, day(11, 12));
        PRESIDENT.run(() -> steps.sign(second, version(second), day(11, 20), "فاس", effect.plusDays(30)));
        assertThat(asOf(id, effect.plusDays(29)).total()).isEqualTo(dh(4_000_000));
        assertThat(asOf(id, effect.plusDays(30)).total()).isEqualTo(dh(4_100_000));
        assertThat(tranches(first, effect.plusDays(60)))
                .as("what the first one said, not what the second one added")
                .hasSize(5);
        assertThat(tranches(id, today)).as("nothing has effect yet").hasSize(4);
    }

    private AgreementAsOf asOf(AgreementId id, LocalDate day) {
        return DIRECTOR.call(() -> agreements.asOf(id, day));
    }

    @Test
    void twoAmendmentsOnTheirWayDoNotTouchTheSameThing() {
        AgreementId id = crafts();
        signed(id, VOTE);
        ClauseId clause = asOf(id, day(8, 1)).clauses().keySet().iterator().next();
        AgreementId first = amendment(id, "تعديل الموضوع", null);
        AgreementId second = amendment(id, "تعديل آخر", null);
        PROGRAMMES.run(() ->
                agreements.editClause(first, version(first), clause, both("الموضوع", ""), both("نص جديد", ""), false));
        assertThatThrownBy(() -> PROGRAMMES.run(() -> agreements.editClause(
                        second, version(second), clause, both("الموضوع", ""), both("نص آخر", ""), false)))
                .isInstanceOf(PartnershipRefusal.ClausePending.class);
        PROGRAMMES.run(() -> agreements.plan(
                first,
                version(first),
                new Schedule(dh(3_600_000), edited(agreements.contributions(first, day(8, 1))))));
    }

    @Test
    void amountsAndTheEndAreChangedByOneAmendmentAtATime() {
        AgreementId id = crafts();
        signed(id, VOTE);
        AgreementId first = amendment(id, "تمديد", LocalDate.of(2028, 12, 31));
        assertThatThrownBy(() -> amendment(id, "تمديد آخر", LocalDate.of(2029, 12, 31)))
                .isInstanceOf(PartnershipRefusal.EndPending.class);
        AgreementId second = amendment(id, "مبالغ", null);
        List<Schedule.Tranche> same = edited(tranches(id, day(8, 1)));
        PROGRAMMES.run(() -> agreements.plan(first, version(first), new Schedule(dh(3_600_000), same)));
        assertThatThrownBy(() -> PROGRAMMES.run(
                        () -> agreements.plan(second, version(second), new Schedule(dh(3_600_000), same))))
                .isInstanceOf(PartnershipRefusal.MoneyPending.class);
        PROGRAMMES.run(() -> steps.abandon(first, version(first), "لم يعد له موجب"));
        PROGRAMMES.run(() -> agreements.plan(second, version(second), new Schedule(dh(3_600_000), same)));
        assertThat(DIRECTOR.call(() -> agreements.details(id)).amendments()).hasSize(2);
    }

    @Test
    void anAmendmentIsNotEffectiveBeforeTheAgreementNorAfterItsEnd() {
        AgreementId id = crafts();
        assertThatThrownBy(() -> amendment(id, "قبل التوقيع", null)).isInstanceOf(PartnershipRefusal.NotABase.class);
        ready(id, VOTE);
        assertThatThrownBy(() -> PRESIDENT.run(() -> steps.sign(id, version(id), day(7, 3), "فاس", day(7, 2))))
                .isInstanceOf(PartnershipRefusal.EffectBeforeSignature.class);
        PRESIDENT.run(() -> steps.sign(id, version(id), day(7, 3), "فاس", day(12, 1)));
        AgreementId first = amendment(id, "تمديد", LocalDate.of(2028, 12, 31));
        ready(first, day(10, 1));
        assertThatThrownBy(() -> PRESIDENT.run(() -> steps.sign(first, version(first), day(10, 10), "فاس", day(11, 1))))
                .isInstanceOf(PartnershipRefusal.TooEarly.class);
        assertThatThrownBy(() -> PRESIDENT.run(
                        () -> steps.sign(first, version(first), day(10, 10), "فاس", LocalDate.of(2028, 3, 1))))
                .isInstanceOf(PartnershipRefusal.NotRunning.class);
    }

    @Test
    void theAmendmentSignedLaterHasTheLastWordWhateverItsNumber() {
        AgreementId id = crafts();
        signed(id, VOTE);
        AgreementId first = amendment(id, "تمديد", LocalDate.of(2028, 12, 31));
        AgreementId second = amendment(id, "بند جديد", null);
        PROGRAMMES.run(() -> agreements.addClause(second, version(second), both("التتبع", ""), both("لجنة.", "")));
        ready(second, day(9, 1));
        PRESIDENT.run(() -> steps.sign(second, version(second), day(9, 10), "فاس", day(11, 1)));
        ready(first, day(9, 20));
        assertThatThrownBy(() -> PRESIDENT.run(() -> steps.sign(first, version(first), day(10, 1), "فاس", day(11, 1))))
                .isInstanceOf(PartnershipRefusal.TooEarly.class);
        PRESIDENT.run(() -> steps.sign(first, version(first), day(10, 1), "فاس", day(11, 2)));
        assertThat(asOf(id, day(11, 2)).amendments()).containsExactly(second, first);
    }

    // ---- Once it is signed ----

    @Test
    void itIsSuspendedResumedAndClosedAndEveryDayKeepsItsState() {
        AgreementId id = crafts();
        signed(id, VOTE);
        PRESIDENT.run(() -> {
            steps.suspend(id, version(id), day(9, 1), "في انتظار الاعتمادات");
            steps.resume(id, version(id), day(10, 1), "توفرت الاعتمادات");
        });
        assertThatThrownBy(() -> PRESIDENT.run(() -> steps.resume(id, version(id), day(10, 2), "مرة أخرى")))
                .isInstanceOf(PartnershipRefusal.NotTheNextStep.class);
        assertThatThrownBy(() -> PRESIDENT.run(() -> steps.suspend(id, version(id), day(9, 15), "قبلها")))
                .isInstanceOf(PartnershipRefusal.TooEarly.class);
        PRESIDENT.run(() -> steps.close(id, version(id), day(12, 20), "أنجز البرنامج كله."));
        List<AgreementState> states = new ArrayList<>();
        for (LocalDate asked : List.of(day(8, 1), day(9, 1), day(9, 30), day(10, 1), day(12, 20))) {
            states.add(asOf(id, asked).state().orElseThrow());
        }
        assertThat(states)
                .containsExactly(
                        AgreementState.IN_FORCE,
                        AgreementState.SUSPENDED,
                        AgreementState.SUSPENDED,
                        AgreementState.IN_FORCE,
                        AgreementState.CLOSED);
    }

    @Test
    void aTrancheIsReceivedOnceAndNeverMoreThanAgreed() {
        AgreementId id = crafts();
        TrancheRow row = ofParty(id, 1);
        assertThatThrownBy(() -> receive(UUID.randomUUID(), row.id(), 1_000, day(7, 1)))
                .isInstanceOf(PartnershipRefusal.NotSigned.class);
        signed(id, VOTE);
        assertThat(tranches(id, day(9, 30))).noneMatch(TrancheRow::late);
        assertThat(tranches(id, day(10, 1))).filteredOn(TrancheRow::late).hasSize(2);
        UUID key = UUID.randomUUID();
        receive(key, row.id(), 700_000, day(9, 1));
        receive(key, row.id(), 700_000, day(9, 1));
        assertThat(ofParty(id, 1).figures().received()).isEqualTo(dh(700_000));
        assertThatThrownBy(() -> receive(UUID.randomUUID(), row.id(), 700_000, day(9, 2)))
                .isInstanceOf(PartnershipRefusal.MoreThanAgreed.class);
        FINANCE.run(() -> contributions.call(UUID.randomUUID(), row.id(), dh(1_000_000), day(9, 2), "مراسلة 41"));
        assertThat(FINANCE.call(() -> contributions.movements(row.id()))).hasSize(2);
        assertThat(tranches(id, day(10, 1))).filteredOn(TrancheRow::late).hasSize(2);
        receive(UUID.randomUUID(), row.id(), 300_000, day(10, 2));
        assertThat(tranches(id, day(10, 3))).filteredOn(TrancheRow::late).hasSize(1);
        assertThat(received(id, day(10, 3))).isEqualTo(dh(1_000_000));
        assertThat(late(id, day(10, 3))).isEqualTo(1);
        AgreementId less = amendment(id, "تخفيض", null);
        List<Schedule.Tranche> lowered = edited(tranches(id, day(10, 3)));
        lowered.removeIf(tranche -> row.id().equals(tranche.id()));
        assertThatThrownBy(() -> PROGRAMMES.run(
                        () -> agreements.plan(less, version(less), new Schedule(dh(2_600_000), lowered))))
                .isInstanceOf(PartnershipRefusal.BelowWhatWasMoved.class);
    }

    @Test
    void anAmountIsCalledAndReceivedOnlyWhileItHolds() {
        AgreementId id = crafts();
        signed(id, VOTE);
        TrancheRow row = ofParty(id, 1);
        AgreementId raised = amendment(id, "رفع الشطر وإضافة آخر", null);
        List<Schedule.Tranche> more = edited(tranches(raised, day(8, 1)));
        more.replaceAll(tranche -> row.id().equals(tranche.id()) ? withAmount(tranche, 1_500_000) : tranche);
        more.add(tranche(id, 1, 2025, 300_000, day(12, 31)));
        PROGRAMMES.run(() -> agreements.plan(raised, version(raised), new Schedule(dh(4_400_000), more)));
        ready(raised, day(9, 10));
        PRESIDENT.run(() -> steps.sign(raised, version(raised), day(9, 20), "فاس", day(12, 1)));
        TrancheRow brought = tranches(id, day(12, 1)).stream()
                .filter(one -> one.figures().amount().equals(dh(300_000)))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> receive(UUID.randomUUID(), row.id(), 1_200_000, day(11, 30)))
                .isInstanceOf(PartnershipRefusal.MoreThanAgreed.class);
        assertThatThrownBy(() -> receive(UUID.randomUUID(), brought.id(), 300_000, day(11, 30)))
                .isInstanceOf(PartnershipRefusal.NotInEffect.class);
        assertThatThrownBy(() -> call(brought.id(), 300_000, day(11, 30)))
                .isInstanceOf(PartnershipRefusal.NotInEffect.class);
        receive(UUID.randomUUID(), row.id(), 500_000, day(12, 2));
        receive(UUID.randomUUID(), row.id(), 900_000, day(11, 1));
        assertThatThrownBy(() -> receive(UUID.randomUUID(), row.id(), 200_000, day(11, 15)))
                .as("more than a million before December")
                .isInstanceOf(PartnershipRefusal.MoreThanAgreed.class);
        receive(UUID.randomUUID(), row.id(), 100_000, day(12, 5));
        receive(UUID.randomUUID(), brought.id(), 300_000, day(12, 1));
    }

    @Test
    void aPastDayShowsItsOwnFigures() {
        AgreementId id = crafts();
        signed(id, VOTE);
        TrancheRow row = ofParty(id, 1);
        receive(UUID.randomUUID(), row.id(), 400_000, day(9, 1));
        receive(UUID.randomUUID(), row.id(), 600_000, day(11, 1));
        assertThat(received(id, day(8, 31))).isEqualTo(dh(0));
        assertThat(received(id, day(9, 1))).isEqualTo(dh(400_000));
        assertThat(received(id, day(11, 1))).isEqualTo(dh(1_000_000));
        assertThat(tranches(id, day(10, 15)))
                .filteredOn(one -> one.id().equals(row.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.figures()).isEqualTo(new TrancheFigures(dh(1_000_000), dh(0), dh(400_000)));
                    assertThat(one.late()).as("it came in November").isTrue();
                });
        assertThat(late(id, day(10, 15))).isEqualTo(2);
        assertThat(late(id, day(11, 2))).isEqualTo(1);
        PRESIDENT.run(() -> steps.terminate(id, version(id), day(12, 1), "انسحاب الشريك"));
        assertThat(late(id, day(11, 30))).isEqualTo(1);
        assertThat(late(id, day(12, 1))).isZero();
        assertThat(tranches(id, day(12, 1))).noneMatch(TrancheRow::late);
    }

    private Money received(AgreementId id, LocalDate day) {
        return line(id, day).received();
    }

    private int late(AgreementId id, LocalDate day) {
        return line(id, day).late();
    }

    private AgreementLine line(AgreementId id, LocalDate day) {
        return DIRECTOR.call(() -> agreements.on(day)).stream()
                .filter(line -> line.row().id().equals(id))
                .findAny()
                .orElseThrow();
    }

    private static Schedule.Tranche withAmount(Schedule.Tranche tranche, long dirhams) {
        return new Schedule.Tranche(
                tranche.id(), tranche.party(), tranche.inKind(), tranche.year(), dh(dirhams), tranche.due());
    }

    @Test
    void anAmountThatWillBeLoweredIsNotExceededBeforeEither() {
        AgreementId id = crafts();
        signed(id, VOTE);
        TrancheRow row = ofParty(id, 1);
        AgreementId lowered = amendment(id, "تخفيض شطر", null);
        List<Schedule.Tranche> less = edited(tranches(lowered, day(8, 1)));
        less.replaceAll(tranche -> row.id().equals(tranche.id()) ? withAmount(tranche, 500_000) : tranche);
        PROGRAMMES.run(() -> agreements.plan(lowered, version(lowered), new Schedule(dh(3_100_000), less)));
        ready(lowered, day(9, 10));
        PRESIDENT.run(() -> steps.sign(lowered, version(lowered), day(9, 20), "فاس", day(12, 1)));
        assertThatThrownBy(() -> call(row.id(), 700_000, day(10, 1)))
                .isInstanceOf(PartnershipRefusal.MoreThanAgreed.class);
        call(row.id(), 500_000, day(10, 1));
        assertThat(tranches(id, day(10, 1)))
                .filteredOn(one -> one.id().equals(row.id()))
                .extracting(one -> one.figures().amount())
                .containsExactly(dh(1_000_000));
    }

    @Test
    void anAmendmentIsNotSignedOnceMoreWasMoved() {
        AgreementId id = crafts();
        signed(id, VOTE);
        TrancheRow row = ofParty(id, 1);
        AgreementId lowered = amendment(id, "إلغاء شطر", null);
        List<Schedule.Tranche> less = edited(tranches(lowered, day(8, 1)));
        less.removeIf(tranche -> row.id().equals(tranche.id()));
        PROGRAMMES.run(() -> agreements.plan(lowered, version(lowered), new Schedule(dh(2_600_000), less)));
        call(row.id(), 400_000, day(8, 2));
        ready(lowered, day(9, 10));
        assertThatThrownBy(
                        () -> PRESIDENT.run(() -> steps.sign(lowered, version(lowered), day(9, 20), "فاس", day(12, 1))))
                .isInstanceOf(PartnershipRefusal.BelowWhatWasMoved.class);
    }

    @Test
    void nothingIsCalledWhileItIsSuspendedNorOnceItIsOver() {
        AgreementId id = crafts();
        signed(id, VOTE);
        TrancheRow row = ofParty(id, 1);
        call(row.id(), 100_000, day(8, 1));
        PRESIDENT.run(() -> steps.suspend(id, version(id), day(9, 1), "في انتظار الاعتمادات"));
        assertThatThrownBy(() -> call(row.id(), 100_000, day(9, 2))).isInstanceOf(PartnershipRefusal.Suspended.class);
        call(row.id(), 100_000, day(8, 20));
        PRESIDENT.run(() -> steps.terminate(id, version(id), day(10, 1), "انسحاب الشريك"));
        assertThatThrownBy(() -> call(row.id(), 100_000, day(10, 2))).isInstanceOf(PartnershipRefusal.Over.class);
        receive(UUID.randomUUID(), row.id(), 200_000, day(10, 10));
        PRESIDENT.run(() -> steps.close(id, version(id), day(11, 1), "صفيت الحسابات."));
        assertThatThrownBy(() -> call(row.id(), 100_000, day(11, 2))).isInstanceOf(PartnershipRefusal.Over.class);
    }

    private void call(TrancheId tranche, long dirhams, LocalDate on) {
        FINANCE.run(() -> contributions.call(UUID.randomUUID(), tranche, dh(dirhams), on, "مراسلة 5"));
    }

    private TrancheRow ofParty(AgreementId id, int position) {
        PartyId party = party(id, position);
        return tranches(id, day(12, 31)).stream()
                .filter(row -> row.party().id().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private void receive(UUID key, TrancheId tranche, long dirhams, LocalDate on) {
        FINANCE.run(() -> contributions.receive(key, tranche, dh(dirhams), on, "إشعار 7"));
    }

    // ---- Monitoring ----

    @Test
    void anObligationStaysOpenUntilSomethingProvesIt() {
        AgreementId id = crafts();
        signed(id, VOTE);
        PROGRAMMES.run(() -> {
            ObligationId report = monitoring.addObligation(
                    id,
                    new ObligationData(party(id, 0), both("تقرير سنوي عن البرنامج", ""), "مصلحة البرامج", day(12, 31)));
            ObligationRow row = monitoring.obligations(id, day(12, 31)).getFirst();
            assertThat(row.isLate(day(12, 31))).isFalse();
            assertThat(row.isLate(LocalDate.of(2026, 1, 1))).isTrue();
            assertThatThrownBy(() -> monitoring.done(report, row.version(), day(12, 20), " ", null))
                    .hasMessageContaining("base.required");
            monitoring.done(report, row.version(), day(12, 20), "التقرير موجه برسالة 88", null);
            assertThat(monitoring.obligations(id, day(12, 31)).getFirst().state())
                    .isEqualTo(ObligationState.DONE);
            AgreementId amendment = agreements.amend(id, about("التزام جديد", LocalDate.of(2028, 1, 1)));
            monitoring.addObligation(amendment, new ObligationData(null, both("معرض ختامي", ""), "", day(12, 1)));
            assertThat(monitoring.obligations(id, day(12, 31)))
                    .as("the amendment is not signed")
                    .hasSize(1);
        });
    }

    @Test
    void whatIsOwedChangesOnlyWhileItsTextIsDrafted() {
        AgreementId id = crafts();
        var data = new ObligationData(party(id, 1), both("تقرير سنوي", ""), "مصلحة البرامج", day(12, 31));
        ObligationId report = PROGRAMMES.call(() -> monitoring.addObligation(id, data));
        var quarterly = new ObligationData(party(id, 2), both("تقرير فصلي", ""), "مصلحة البرامج", day(9, 30));
        editObligation(id, report, quarterly);
        signed(id, VOTE);
        assertThatThrownBy(() -> editObligation(id, report, data))
                .isInstanceOf(PartnershipRefusal.ObligationAgreed.class);
        assertThatThrownBy(() -> editObligation(
                        id, report, new ObligationData(quarterly.party(), quarterly.words(), "", day(10, 1))))
                .isInstanceOf(PartnershipRefusal.ObligationAgreed.class);
        editObligation(
                id, report, new ObligationData(quarterly.party(), quarterly.words(), "الكتابة العامة", day(9, 30)));
        assertThat(obligation(id).data().owner()).isEqualTo("الكتابة العامة");
        assertThat(obligation(id).data().words()).isEqualTo(both("تقرير فصلي", ""));
    }

    private void editObligation(AgreementId id, ObligationId obligation, ObligationData data) {
        PROGRAMMES.run(
                () -> monitoring.editObligation(obligation, obligation(id).version(), data));
    }

    private ObligationRow obligation(AgreementId id) {
        return DIRECTOR.call(() -> monitoring.obligations(id, day(12, 31))).getFirst();
    }

    @Test
    void theMonitoringCommitteeMeetsAndItsMinutesStay() {
        AgreementId id = crafts();
        signed(id, VOTE);
        PROGRAMMES.run(() -> {
            MeetingId meeting = monitoring.addMeeting(
                    id, new MeetingData(day(9, 10), "فاس", "الجهة، الغرفة", "انطلاق انتقاء المتدربين", null));
            MeetingRow row = monitoring.meetings(id).getFirst();
            monitoring.editMeeting(
                    meeting,
                    row.version(),
                    new MeetingData(day(9, 11), "فاس", "الجهة، الغرفة", "انتقي 24 متدربا", null));
            assertThat(monitoring.meetings(id))
                    .singleElement()
                    .satisfies(held -> assertThat(held.data().on()).isEqualTo(day(9, 11)));
        });
    }
}
