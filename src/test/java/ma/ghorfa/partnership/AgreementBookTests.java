package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks for agreements: by words, by where they stand on a day, by what is late; and takes the list out. */
@Transactional
class AgreementBookTests extends PartnershipTest {

    private static final LocalDate VOTE = day(6, 26);
    private static final LocalDate OCTOBER = day(10, 15);

    @Autowired
    AgreementBook book;

    @Autowired
    AgreementWords words;

    @Autowired
    AmendmentTerms amending;

    private PartnerId region;
    private AgreementId crafts;

    @SuppressWarnings("NullAway.Init")
    AgreementBookTests() {}

    @BeforeEach
    void oneAgreement() {
        region = region();
        crafts = crafts(region, ministry());
    }

    private AgreementId begun(int year, AgreementKind kind, Bilingual object) {
        return PROGRAMMES.call(() -> agreements.create(
                year, new AgreementData(kind, null, object, "إقليم تازة", "أوراش", LocalDate.of(2026, 12, 31))));
    }

    private static AgreementFilter filter(
            LocalDate day, String text, @Nullable AgreementState state, boolean late, AgreementSort sort, boolean up) {
        return new AgreementFilter(day, text, null, state, null, late, null, sort, up);
    }

    private List<AgreementId> listed(AgreementFilter filter) {
        return DIRECTOR.call(() -> book.page(filter, 0, 50)).stream()
                .map(line -> line.row().id())
                .toList();
    }

    private List<AgreementId> found(String text) {
        return listed(filter(VOTE, text, null, false, AgreementSort.REFERENCE, false));
    }

    private List<AgreementId> standing(LocalDate day, AgreementState state) {
        return listed(filter(day, "", state, false, AgreementSort.REFERENCE, false));
    }

    private List<AgreementId> late(LocalDate day) {
        return listed(filter(day, "", null, true, AgreementSort.REFERENCE, false));
    }

    @Test
    void anAgreementIsFoundByItsWordsHoweverTheyAreWritten() {
        AgreementId training = begun(
                2025,
                AgreementKind.SPECIFIC,
                both("إحداث مؤسسة للتكوين في الفخارة", "Création d’un centre de poterie"));
        for (String typed : List.of(
                "احداث",
                "إحداث",
                "مؤسسه",
                "مؤسسة",
                "الفخاره",
                "فخارة",
                "مؤسسة الفخارة",
                "creation",
                "Poterie",
                "تازه")) {
            assertThat(found(typed)).as(typed).containsExactly(training);
        }
        assertThat(found("برنامج التنمية")).containsExactly(crafts);
        assertThat(found("فخارة الجهة")).isEmpty();
        assertThat(found("!")).as("nothing to look for").hasSize(2);
    }

    @Test
    void anAgreementIsFoundByItsNumberWhateverIsTypedBeforeIt() {
        AgreementId training = begun(2024, AgreementKind.SPECIFIC, both("اتفاقية التكوين رقم الموسم", "Salon n° un"));
        AgreementRow row = DIRECTOR.call(() -> agreements.find(training)).orElseThrow();
        String number = row.number() + "/" + row.year();
        String eastern = number.chars()
                .mapToObj(c -> Character.toString(c == '/' ? c : c - '0' + '٠'))
                .collect(Collectors.joining());
        for (String before :
                List.of("", "رقم ", "رقم: ", "n° ", "N°", "nº ", "no. ", "No.", "اتفاقية رقم ", "salon n° ")) {
            assertThat(found(before + number)).as(before).containsExactly(training);
            assertThat(found(before + eastern)).as(before).containsExactly(training);
        }
        assertThat(found("no. 99/" + row.year())).isEmpty();
    }

    @Test
    void theWordBeforeTheNumbersFindsNotAllOfThemButThoseThatSayIt() {
        AgreementId season = begun(2025, AgreementKind.SPECIFIC, both("الموسم رقم واحد", ""));
        assertThat(found("رقم")).containsExactly(season);
        assertThat(found("رقم الموسم")).containsExactly(season);
        assertThat(found("no.")).isEmpty();
    }

    @Test
    void anEditedAgreementIsFoundByItsNewWordsOnly() {
        AgreementId id = begun(2025, AgreementKind.SPECIFIC, both("معرض الزربية", ""));
        PROGRAMMES.run(() -> agreements.edit(
                id,
                version(id),
                new AgreementData(AgreementKind.SPECIFIC, null, both("معرض الخشب", ""), "", "", null)));
        assertThat(found("زربية")).isEmpty();
        assertThat(found("خشب")).containsExactly(id);
    }

    @Test
    void anAgreementIsFoundByEveryNameOfAPartyAndUnderItsNewOneOnceItIsRenamed() {
        assertThat(found("crfm")).containsExactly(crafts);
        assertThat(found("مجلس الجهه")).containsExactly(crafts);
        assertThat(found("الحرف مكناس"))
                .as("a word of its own and one of a party")
                .containsExactly(crafts);
        PROGRAMMES.run(() -> partners.edit(
                region,
                partners.find(region).orElseThrow().version(),
                partner(PartnerKind.REGION, "مجلس جهة الشمال", "Conseil du Nord", "CDN")));
        assertThat(found("cdn")).containsExactly(crafts);
        assertThat(found("الشمال")).containsExactly(crafts);
        assertThat(found("crfm")).isEmpty();
    }

    @Test
    void aPartyThatLeavesIsNotFoundByAnyMore() {
        PROGRAMMES.run(() -> {
            agreements.plan(
                    crafts,
                    version(crafts),
                    new Schedule(dh(600_000), List.of(tranche(crafts, 0, 2025, 600_000, day(9, 30)))));
            agreements.parties(crafts, version(crafts), List.of(new PartyData(null, Set.of(PartyRole.FINANCER))));
        });
        assertThat(found("crfm")).isEmpty();
        assertThat(listed(AgreementFilter.with(region, VOTE))).isEmpty();
    }

    @Test
    void anAmendmentThatWasGivenUpBringsNoPartyToFindItBy() {
        signed(crafts, VOTE);
        PartnerId bank = PROGRAMMES.call(
                () -> partners.add(partner(PartnerKind.BANK, "البنك الشعبي", "Banque populaire", "BCP")));
        AgreementId amendment = amendment(crafts, "انضمام البنك", null);
        PROGRAMMES.run(() -> amending.parties(
                amendment, version(amendment), List.of(new PartyData(bank, Set.of(PartyRole.FINANCER))), Set.of()));
        assertThat(found("bcp")).containsExactly(crafts);
        assertThat(listed(AgreementFilter.with(bank, OCTOBER))).containsExactly(crafts);
        PROGRAMMES.run(() -> steps.abandon(amendment, version(amendment), "عدل البنك عن الانضمام"));
        assertThat(found("bcp")).isEmpty();
        assertThat(listed(AgreementFilter.with(bank, OCTOBER))).isEmpty();
        assertThat(DIRECTOR.call(() -> agreements.with(bank, OCTOBER))).isEmpty();
        assertThat(numbers()).as("nothing is agreed with the bank").containsEntry(bank, 0);
        assertThatThrownBy(() -> PROGRAMMES.run(() ->
                        partners.remove(bank, partners.find(bank).orElseThrow().version())))
                .as("the amendment still names it")
                .isInstanceOf(PartnershipRefusal.PartnerInUse.class);
        PROGRAMMES.run(() -> {
            AgreementId drafted = begun(2025, AgreementKind.SPECIFIC, both("حساب خاص", ""));
            agreements.parties(
                    drafted,
                    version(drafted),
                    List.of(
                            new PartyData(null, Set.of(PartyRole.FINANCER)),
                            new PartyData(bank, Set.of(PartyRole.EXECUTOR))));
            steps.abandon(drafted, version(drafted), "لم يعد له موجب");
            assertThat(found("bcp"))
                    .as("the bank was to be party to the agreement itself")
                    .containsExactly(drafted);
        });
        assertThat(numbers()).containsEntry(bank, 1);
    }

    /** How many agreements are made with each partner, as its list says and as its page does. */
    private Map<PartnerId, Integer> numbers() {
        return DIRECTOR.call(() -> {
            Map<PartnerId, Integer> numbers =
                    partners.all().stream().collect(Collectors.toMap(PartnerRow::id, PartnerRow::agreements));
            numbers.forEach((id, number) ->
                    assertThat(partners.find(id).orElseThrow().agreements()).isEqualTo(number));
            return numbers;
        });
    }

    @Test
    void aFieldOffersThePartnersInTheOrderOfTheirList() {
        assertThat(DIRECTOR.call(() -> partners.names()))
                .isEqualTo(DIRECTOR.call(() -> partners.all()).stream()
                        .map(row -> new PartnerName(row.id(), row.data().name(), row.searchKey()))
                        .toList());
    }

    @Test
    void anAgreementIsOneForItsPartnerHoweverOftenTheBankCame() {
        signed(crafts, VOTE);
        assertThat(numbers()).containsEntry(region, 1);
        PartnerId bank = PROGRAMMES.call(() -> partners.add(partner(PartnerKind.BANK, "البنك الشعبي", "Banque")));
        var financer = List.of(new PartyData(bank, Set.of(PartyRole.FINANCER)));
        AgreementId first = amendment(crafts, "انضمام البنك", null);
        PROGRAMMES.run(() -> amending.parties(first, version(first), financer, Set.of()));
        PROGRAMMES.run(() -> steps.abandon(first, version(first), "تأجل الانضمام"));
        AgreementId second = amendment(crafts, "انضمام البنك", null);
        PROGRAMMES.run(() -> amending.parties(second, version(second), financer, Set.of()));
        assertThat(numbers()).containsEntry(bank, 1);
    }

    @Test
    void whatWasStoredWithoutWordsIsFoundAfterTheNextStart() {
        jdbc.sql("delete from agreement_word").update();
        jdbc.sql("delete from partner_word").update();
        assertThat(found("الحرف")).isEmpty();
        words.complete();
        assertThat(found("الحرف")).containsExactly(crafts);
        assertThat(found("crfm")).containsExactly(crafts);
    }

    @Test
    void theListIsFilteredByKindYearAndPartner() {
        AgreementId frame = begun(2024, AgreementKind.FRAMEWORK, both("إطار", ""));
        AgreementId other = begun(2025, AgreementKind.SPECIFIC, both("خاصة", ""));
        assertThat(listed(AgreementFilter.on(VOTE))).containsExactly(other, crafts, frame);
        assertThat(listed(new AgreementFilter(
                        VOTE, "", AgreementKind.FRAMEWORK, null, null, false, null, AgreementSort.REFERENCE, true)))
                .containsExactly(frame);
        assertThat(listed(new AgreementFilter(VOTE, "", null, null, 2025, false, null, AgreementSort.REFERENCE, true)))
                .containsExactly(crafts, other);
        assertThat(listed(AgreementFilter.with(region, VOTE))).containsExactly(crafts);
        assertThat(DIRECTOR.call(() -> agreements.with(region, VOTE)))
                .isEqualTo(DIRECTOR.call(() -> book.page(AgreementFilter.with(region, VOTE), 0, 10)));
        assertThat(DIRECTOR.call(() -> book.years())).containsExactly(2025, 2024);
    }

    @Test
    void theListStandsOnItsDay() {
        signed(crafts, VOTE);
        AgreementId draft = begun(2025, AgreementKind.SPECIFIC, both("مسودة", ""));
        assertThat(standing(OCTOBER, AgreementState.IN_FORCE)).containsExactly(crafts);
        assertThat(standing(VOTE, AgreementState.IN_FORCE)).isEmpty();
        assertThat(standing(VOTE, AgreementState.SIGNED))
                .as("it has no effect yet")
                .containsExactly(crafts);
        assertThat(standing(LocalDate.of(2028, 1, 1), AgreementState.EXPIRED)).containsExactly(crafts);
        assertThat(standing(OCTOBER, AgreementState.IDEA)).containsExactly(draft);
        PRESIDENT.run(() -> steps.suspend(crafts, version(crafts), day(9, 1), "خلاف"));
        assertThat(standing(OCTOBER, AgreementState.SUSPENDED)).containsExactly(crafts);
        assertThat(standing(day(8, 31), AgreementState.IN_FORCE)).containsExactly(crafts);
        AgreementCount counted = DIRECTOR.call(
                () -> book.count(filter(OCTOBER, "", AgreementState.IDEA, false, AgreementSort.REFERENCE, false)));
        assertThat(counted)
                .isEqualTo(new AgreementCount(1, Map.of(AgreementState.IDEA, 1L, AgreementState.SUSPENDED, 1L)));
    }

    @Test
    void onlyTheLateOnesAreListedAndOnAPastDayThoseThatWereLateThen() {
        signed(crafts, VOTE);
        begun(2025, AgreementKind.SPECIFIC, both("مسودة", ""));
        assertThat(late(day(9, 30))).as("due today").isEmpty();
        assertThat(late(OCTOBER)).containsExactly(crafts);
        TrancheRow due = tranches(crafts, OCTOBER).stream()
                .filter(row -> row.late() && !row.party().isOwn())
                .findFirst()
                .orElseThrow();
        FINANCE.run(() ->
                contributions.receive(UUID.randomUUID(), due.id(), due.figures().amount(), day(11, 20), "إشعار"));
        PRESIDENT.run(() -> steps.terminate(crafts, version(crafts), day(12, 1), "انسحاب"));
        assertThat(late(OCTOBER)).as("it came in November").containsExactly(crafts);
        assertThat(late(day(11, 30))).as("the chamber's own is not paid").containsExactly(crafts);
        assertThat(late(day(12, 1))).as("it runs no more").isEmpty();
    }

    @Test
    void theListIsSortedByTheEndAndTheTotalOfItsDay() {
        signed(crafts, VOTE);
        AgreementId endless = PROGRAMMES.call(() -> agreements.create(2025, about("بدون أجل", null)));
        AgreementId short1 = begun(2025, AgreementKind.SPECIFIC, both("قصيرة", ""));
        AgreementId longer = amendment(crafts, "تمديد", LocalDate.of(2030, 12, 31));
        ready(longer, day(8, 1));
        PRESIDENT.run(() -> steps.sign(longer, version(longer), day(8, 10), "", day(9, 1)));
        assertThat(listed(filter(OCTOBER, "", null, false, AgreementSort.END, true)))
                .containsExactly(short1, crafts, endless);
        assertThat(listed(filter(OCTOBER, "", null, false, AgreementSort.END, false)))
                .containsExactly(endless, crafts, short1);
        assertThat(listed(filter(OCTOBER, "", null, false, AgreementSort.TOTAL, false)))
                .first()
                .isEqualTo(crafts);
        assertThat(DIRECTOR.call(() -> book.page(AgreementFilter.on(day(8, 31)), 0, 10)))
                .filteredOn(line -> line.row().id().equals(crafts))
                .singleElement()
                .satisfies(line -> assertThat(line.until()).isEqualTo(LocalDate.of(2027, 12, 31)));
    }

    @Test
    void pagesFollowEachOtherAndTheExportHasAll() {
        IntStream.range(0, 25).forEach(one -> begun(2024, AgreementKind.SPECIFIC, both("رقم " + one, "")));
        for (AgreementSort sort : AgreementSort.values()) {
            for (boolean up : new boolean[] {true, false}) {
                AgreementFilter filter = filter(OCTOBER, "", null, false, sort, up);
                List<AgreementLine> walked = IntStream.range(0, 4)
                        .mapToObj(page -> DIRECTOR.call(() -> book.page(filter, page * 7L, 7)))
                        .flatMap(List::stream)
                        .toList();
                var taken = new java.util.ArrayList<AgreementLine>();
                DIRECTOR.run(() -> book.all(filter).forEachRemaining(taken::add));
                assertThat(taken).hasSize(26).doesNotHaveDuplicates();
                assertThat(walked).hasSize(26).isEqualTo(taken);
                assertThat(DIRECTOR.call(() -> book.count(filter)).rows()).isEqualTo(26);
                assertThat(DIRECTOR.call(() -> book.page(filter, 40, 7))).isEmpty();
            }
        }
    }
}
