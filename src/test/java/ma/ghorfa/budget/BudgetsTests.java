package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SubjectProvider;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Stored;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** A budget from its first amount to the day on which its year is opened, and what is refused on the way. */
@Transactional
class BudgetsTests extends BudgetTest {

    @Autowired
    BudgetSubject subject;

    // ---- The nomenclature ----

    @Test
    void aCodeBelowAnotherBeginsWithItAndHasTheDigitsOfItsLevel() {
        FINANCE.run(() -> {
            CodeId chapter =
                    nomenclature.add(BudgetSection.CAPITAL_REVENUE, null, "١٣١", new CodeData(both("دعم"), 2020, null));
            assertThat(nomenclature.find(chapter).orElseThrow().code()).isEqualTo("131");
            assertThatThrownBy(() -> nomenclature.add(
                            BudgetSection.CAPITAL_REVENUE, chapter, "1411", new CodeData(both("x"), 2020, null)))
                    .isInstanceOf(BudgetRefusal.CodeOutsideItsParent.class);
            assertThatThrownBy(() -> nomenclature.add(
                            BudgetSection.CAPITAL_REVENUE, chapter, "13111", new CodeData(both("x"), 2020, null)))
                    .isInstanceOf(BudgetRefusal.CodeLength.class);
            assertThatThrownBy(() -> nomenclature.add(
                            BudgetSection.CAPITAL_EXPENDITURE, chapter, "1311", new CodeData(both("x"), 2020, null)))
                    .isInstanceOf(BudgetRefusal.CodeOutsideItsParent.class);
            assertThatThrownBy(() -> nomenclature.add(
                            BudgetSection.CAPITAL_REVENUE, null, "131", new CodeData(both("x"), 2022, null)))
                    .isInstanceOf(BudgetRefusal.CodeTaken.class);
        });
    }

    @Test
    void aCodeIsUsedInItsYearsAlone() {
        FINANCE.run(() -> {
            CodeId old = nomenclature.add(
                    BudgetSection.OPERATING_REVENUE, null, "716", new CodeData(both("منح"), 2015, 2023));
            nomenclature.add(BudgetSection.OPERATING_REVENUE, null, "716", new CodeData(both("دعم"), 2024, null));
            assertThat(nomenclature.ofYear(2023)).extracting(CodeRow::id).contains(old);
            assertThat(nomenclature.ofYear(2024)).extracting(CodeRow::id).doesNotContain(old);
            assertThatThrownBy(() -> nomenclature.edit(old, 0, new CodeData(both("منح"), 2015, 2025)))
                    .isInstanceOf(BudgetRefusal.CodeTaken.class);
        });
    }

    // ---- Preparing ----

    @Test
    void everyCodeAboveTheLinesIsTheSumOfThoseBelowIt() {
        BudgetId id = prepared();
        BudgetTable table = FINANCE.call(() -> lines.table(latest(id).id()));
        assertThat(table.totals().of(BudgetSection.OPERATING_REVENUE)).isEqualTo(dh(9_530_000));
        assertThat(table.totals().isBalanced()).isTrue();
        assertThat(row(table, "614").amount()).isEqualTo(dh(2_780_000));
        assertThat(row(table, "614").leaf()).isFalse();
        assertThat(row(table, "6145").leaf()).isTrue();
        assertThat(FINANCE.call(() -> budgets.find(id)).orElseThrow().totals()).isEqualTo(table.totals());
    }

    private static BudgetTable.Line row(BudgetTable table, String code) {
        return table.lines().stream()
                .filter(line -> line.code().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAmountStandsOnALineAndNotOnASum() {
        BudgetId id = prepared();
        CodeId chapter = FINANCE.call(() -> nomenclature.find(BudgetSection.OPERATING_EXPENDITURE, "614", YEAR))
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> FINANCE.run(
                        () -> lines.enter(latest(id).id(), new BudgetLines.Amount(chapter, Stored.NOTHING, dh(5)))))
                .isInstanceOf(BudgetRefusal.CodeIsASum.class);
    }

    @Test
    void aCodeWhoseLastPartEndedCarriesAmountsAgain() {
        CodeId article = FINANCE.call(() -> {
            CodeId chapter = nomenclature.add(
                    BudgetSection.CAPITAL_REVENUE, null, "141", new CodeData(both("قروض"), 2020, null));
            CodeId above = nomenclature.add(
                    BudgetSection.CAPITAL_REVENUE, chapter, "1411", new CodeData(both("قرض"), 2020, null));
            nomenclature.add(BudgetSection.CAPITAL_REVENUE, above, "14111", new CodeData(both("جزء"), 2020, YEAR - 1));
            return above;
        });
        BudgetId id = prepared();
        FINANCE.run(() -> lines.enter(latest(id).id(), new BudgetLines.Amount(article, Stored.NOTHING, dh(7))));
        assertThat(row(FINANCE.call(() -> lines.table(latest(id).id())), "141").amount())
                .isEqualTo(dh(7));
    }

    @Test
    void anAmountHasTwoDecimalsAndIsNotBelowZero() {
        BudgetId id = prepared();
        assertThatThrownBy(() -> Money.of("10.001")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> FINANCE.run(
                        () -> lines.enter(latest(id).id(), new BudgetLines.Amount(line("6145"), 0, Money.of("-1")))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theFirstAmountOfALineIsNotOverwrittenByWhoSawNone() {
        codes();
        BudgetId id = FINANCE.call(() -> budgets.create(YEAR, false));
        BudgetVersionId version = latest(id).id();
        CodeId fairs = line("6145");
        CodeId rent = line("6142");
        long seen = row(FINANCE.call(() -> lines.table(version)), "6145").lineVersion();
        FINANCE.run(() -> lines.enter(version, new BudgetLines.Amount(fairs, seen, dh(1_500_000))));
        assertThatThrownBy(() ->
                        DIRECTOR.run(() -> lines.enter(version, new BudgetLines.Amount(fairs, seen, dh(1_600_000)))))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> DIRECTOR.run(() -> lines.enter(
                        version,
                        List.of(
                                new BudgetLines.Amount(rent, seen, dh(1)),
                                new BudgetLines.Amount(fairs, seen, dh(1_600_000))))))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> DIRECTOR.run(() -> lines.edit(version, fairs, seen, LineData.NOTHING)))
                .isInstanceOf(ConflictException.class);
        assertThat(row(FINANCE.call(() -> lines.table(version)), "6145").amount())
                .isEqualTo(dh(1_500_000));
    }

    @Test
    void whatAColleagueEnteredMeanwhileIsNotOverwritten() {
        BudgetId id = prepared();
        BudgetVersionId version = latest(id).id();
        FINANCE.run(() -> lines.enter(version, new BudgetLines.Amount(line("6145"), 0, dh(1_500_000))));
        assertThatThrownBy(() -> DIRECTOR.run(
                        () -> lines.enter(version, new BudgetLines.Amount(line("6145"), 0, dh(1_600_000)))))
                .isInstanceOf(ConflictException.class);
        BudgetTable table = FINANCE.call(() -> lines.table(version));
        assertThat(row(table, "6145").amount()).isEqualTo(dh(1_500_000));
    }

    @Test
    void anAmountTypedOverTheOneThatWasSeenIsStoredWithItsSumsAndWhoTypedIt() {
        BudgetId id = prepared();
        BudgetVersionId version = latest(id).id();
        CodeId line = line("6145");
        BudgetTable seen = FINANCE.call(() -> lines.table(version));
        BudgetTable entered = DIRECTOR.call(
                () -> lines.enter(seen, List.of(new BudgetLines.Amount(line, 0, Money.of("1500000.07")))));
        assertThat(entered).isEqualTo(FINANCE.call(() -> lines.table(version)));
        assertThat(row(entered, "614").amount())
                .isEqualTo(row(seen, "614").amount().plus(Money.of("100000.07")));
        assertThat(row(entered, "6145").lineVersion()).isEqualTo(1);
        assertThat(whoChanged(version, line)).isEqualTo("director");
        assertThat(acts("budget.amountsEntered", version)).isEqualTo(2);

        BudgetTable same = FINANCE.call(
                () -> lines.enter(entered, List.of(new BudgetLines.Amount(line, 1, Money.of("1500000.07")))));
        assertThat(same).as("what stays as it was has no new version").isEqualTo(entered);
        assertThat(same).isEqualTo(FINANCE.call(() -> lines.again(same)));
        assertThat(whoChanged(version, line)).isEqualTo("director");
    }

    @Test
    void whatIsTypedOverAnAmountThatStandsNoMoreIsRefusedWithTheReason() {
        BudgetId id = prepared();
        BudgetVersionId version = latest(id).id();
        CodeId line = line("6145");
        BudgetTable seen = FINANCE.call(() -> lines.table(version));
        DIRECTOR.run(() -> lines.enter(seen, List.of(new BudgetLines.Amount(line, 0, dh(1_500_000)))));
        assertThatThrownBy(() ->
                        FINANCE.run(() -> lines.enter(seen, List.of(new BudgetLines.Amount(line, 0, dh(1_600_000))))))
                .isInstanceOf(ConflictException.class);
        BudgetTable again = FINANCE.call(() -> lines.again(seen));
        assertThat(row(again, "6145").amount()).isEqualTo(dh(1_500_000));
        assertThatThrownBy(() -> FINANCE.run(
                        () -> lines.enter(again, List.of(new BudgetLines.Amount(line, 1, dh(1).negated())))))
                .isInstanceOf(InvalidInputException.class);
        FINANCE.run(() -> lines.enter(again, List.of(new BudgetLines.Amount(line("6142"), 0, dh(1_280_000)))));
        submitted(id);
        assertThatThrownBy(() ->
                        FINANCE.run(() -> lines.enter(again, List.of(new BudgetLines.Amount(line, 1, dh(1_600_000))))))
                .isInstanceOf(BudgetRefusal.NotEditable.class);
        assertThatThrownBy(() -> Acting.as("reader", BUDGET_READ)
                        .run(() -> lines.enter(again, List.of(new BudgetLines.Amount(line, 1, dh(1))))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(row(FINANCE.call(() -> lines.table(version)), "6145").amount())
                .isEqualTo(dh(1_500_000));
    }

    @Test
    void aFirstAmountAndABlockAreEnteredIntoATableTheSameWay() {
        codes();
        BudgetId id = FINANCE.call(() -> budgets.create(YEAR, false));
        BudgetVersionId version = latest(id).id();
        FINANCE.run(() -> {
            BudgetTable seen = lines.table(version);
            BudgetTable first =
                    lines.enter(seen, List.of(new BudgetLines.Amount(line("6145"), Stored.NOTHING, dh(1_500_000))));
            assertThat(first).isEqualTo(lines.table(version));
            BudgetTable block = lines.enter(
                    first,
                    List.of(
                            new BudgetLines.Amount(line("6145"), 0, dh(3)),
                            new BudgetLines.Amount(line("2321"), Stored.NOTHING, dh(4))));
            assertThat(block).isEqualTo(lines.table(version));
            assertThat(row(block, "614").amount()).isEqualTo(dh(3));
        });
    }

    private String whoChanged(BudgetVersionId version, CodeId line) {
        return jdbc.sql("select changed_by from budget_line where version_id = :version and code_id = :code")
                .param("version", version.value())
                .param("code", line.value())
                .query(String.class)
                .single();
    }

    private int acts(String act, BudgetVersionId version) {
        return jdbc.sql("select count(*) from journal_entry where act = :act and subject_id = :version")
                .param("act", act)
                .param("version", version.value().toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void eachVersionIsPresentedWithItsOwnNoteAndBeginsWithThatOfTheFormerOne() {
        BudgetId id = prepared();
        BudgetVersionId first = latest(id).id();
        FINANCE.run(() -> budgets.describe(first, latest(id).version(), both("مذكرة المشروع")));
        long seen = latest(id).version();
        assertThatThrownBy(() -> FINANCE.run(() -> budgets.describe(first, seen - 1, both("أخرى"))))
                .isInstanceOf(ConflictException.class);
        submitted(id);
        assertThatThrownBy(() ->
                        FINANCE.run(() -> budgets.describe(first, latest(id).version(), both("أخرى"))))
                .isInstanceOf(BudgetRefusal.NotEditable.class);
        decide("budget", first.value(), ItemOutcome.REJECTED, LocalDate.of(YEAR - 1, 10, 16));
        VersionRow second = latest(id);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.note()).isEqualTo(both("مذكرة المشروع"));
        FINANCE.run(() -> budgets.describe(second.id(), second.version(), both("مذكرة بعد الرفض")));
        assertThat(FINANCE.call(() -> budgets.versions(id)))
                .extracting(version -> version.note().ar())
                .containsExactly("مذكرة المشروع", "مذكرة بعد الرفض");
    }

    @Test
    void aTableReadAgainIsTheOneReadAnewWhoeverEnteredMeanwhile() {
        BudgetId id = prepared();
        BudgetVersionId version = latest(id).id();
        FINANCE.run(() -> {
            BudgetTable seen = lines.table(version);
            assertThat(lines.again(seen)).isSameAs(seen);
            lines.enter(version, new BudgetLines.Amount(line("6145"), 0, dh(1_234_567)));
            BudgetTable own = lines.again(seen);
            assertThat(own).isEqualTo(lines.table(version));
            assertThat(own.totals().of(BudgetSection.OPERATING_EXPENDITURE))
                    .isEqualTo(seen.totals()
                            .of(BudgetSection.OPERATING_EXPENDITURE)
                            .minus(dh(165_433)));
        });
        BudgetTable seen = FINANCE.call(() -> lines.table(version));
        DIRECTOR.run(() -> lines.edit(
                version,
                line("2321"),
                0,
                new LineData(dh(1_600_000), dh(20), null, "ملاحظة", "تعليل", "لجنة البنيات التحتية")));
        FINANCE.run(() -> assertThat(lines.again(seen)).isEqualTo(lines.table(version)));
    }

    @Test
    void aYearHasOneBudget() {
        prepared();
        assertThatThrownBy(() -> FINANCE.run(() -> budgets.create(YEAR, true)))
                .isInstanceOf(BudgetRefusal.YearTaken.class);
    }

    // ---- The assembly ----

    @Test
    void whatDoesNotBalanceIsNotSubmittedAndTheMessageSaysByHowMuch() {
        BudgetId id = prepared();
        BudgetVersionId version = latest(id).id();
        FINANCE.run(() -> {
            lines.enter(version, new BudgetLines.Amount(line("6145"), 0, dh(1_400_001)));
            budgets.review(version, latest(id).version());
        });
        assertThatThrownBy(() ->
                        PRESIDENT.run(() -> budgets.submit(version, latest(id).version())))
                .isInstanceOfSatisfying(BudgetRefusal.Unbalanced.class, refusal -> assertThat(refusal.args())
                        .contains("operating", "1,00"));
    }

    @Test
    void onlyASubmittedBudgetComesToTheVoteAndNothingOfItChangesThen() {
        BudgetId id = prepared();
        BudgetVersionId version = latest(id).id();
        assertThat(subject.mayBePutToVote(version.value())).isInstanceOf(SubjectProvider.Readiness.No.class);
        submitted(id);
        assertThat(subject.mayBePutToVote(version.value())).isInstanceOf(SubjectProvider.Readiness.Yes.class);
        assertThat(subject.choices())
                .extracting(choice -> choice.subject().id())
                .contains(version.value());
        assertThat(subject.moneyAtStake(version.value()).orElseThrow()).isEqualByComparingTo("15030000");
        assertThatThrownBy(
                        () -> FINANCE.run(() -> lines.enter(version, new BudgetLines.Amount(line("6145"), 0, dh(1)))))
                .isInstanceOf(BudgetRefusal.NotEditable.class);
    }

    @Test
    void aRejectedBudgetStaysOnRecordAndGoesBackToItsPreparation() {
        BudgetId id = prepared();
        BudgetVersionId first = submitted(id);
        decide("budget", first.value(), ItemOutcome.REJECTED, LocalDate.of(YEAR - 1, 10, 16));
        List<VersionRow> versions = FINANCE.call(() -> budgets.versions(id));
        assertThat(versions)
                .extracting(VersionRow::state)
                .containsExactly(VersionState.REJECTED, VersionState.PREPARATION);
        assertThat(versions.getFirst().decidedOn()).isEqualTo(LocalDate.of(YEAR - 1, 10, 16));
        BudgetVersionId second = versions.getLast().id();
        FINANCE.run(() -> lines.enter(
                second,
                List.of(
                        new BudgetLines.Amount(line("6145"), 0, dh(1_300_000)),
                        new BudgetLines.Amount(line("6142"), 0, dh(1_480_000)))));
        BudgetTable corrected = FINANCE.call(() -> lines.table(second));
        assertThat(row(corrected, "6145").base()).isEqualTo(dh(1_400_000));
        assertThat(row(corrected, "614").base()).isEqualTo(dh(2_780_000));
        BudgetTable former = FINANCE.call(() -> lines.table(first));
        assertThat(row(former, "6145").amount()).isEqualTo(dh(1_400_000));
    }

    @Test
    void postponedItWaitsAndAmendedItIsCorrectedFirst() {
        BudgetId id = prepared();
        BudgetVersionId version = submitted(id);
        decide("budget", version.value(), ItemOutcome.POSTPONED, LocalDate.of(YEAR - 1, 10, 16));
        assertThat(latest(id).state()).isEqualTo(VersionState.SUBMITTED);
        assertThatThrownBy(() -> decide(
                        "budget", version.value(), ItemOutcome.AMENDED_AND_APPROVED, LocalDate.of(YEAR - 1, 10, 16)))
                .isInstanceOf(BudgetRefusal.CorrectItFirst.class);
    }

    // ---- The supervising authorities ----

    @Test
    void aVisaIsNotOlderThanTheVote() {
        BudgetId id = prepared();
        BudgetVersionId version = submitted(id);
        decide("budget", version.value(), ItemOutcome.APPROVED_UNANIMOUS, LocalDate.of(YEAR - 1, 10, 16));
        DIRECTOR.run(() -> {
            assertThatThrownBy(() -> budgets.send(version, latest(id).version(), LocalDate.of(YEAR - 1, 10, 15)))
                    .isInstanceOf(BudgetRefusal.VisaBeforeTheVote.class);
        });
        BudgetVersionId sent = version;
        DIRECTOR.run(() -> {
            budgets.send(sent, latest(id).version(), LocalDate.of(YEAR - 1, 10, 20));
            assertThatThrownBy(() -> budgets.answer(
                            sent,
                            latest(id).version(),
                            new VisaData(VisaAnswer.VISA, LocalDate.of(YEAR - 1, 10, 19), "9", "")))
                    .isInstanceOf(BudgetRefusal.VisaBeforeTheVote.class);
        });
    }

    @Test
    void returnedWithRemarksItGoesBackToItsPreparationAndIsVotedAgain() {
        BudgetId id = prepared();
        BudgetVersionId version = submitted(id);
        decide("budget", version.value(), ItemOutcome.APPROVED_UNANIMOUS, LocalDate.of(YEAR - 1, 10, 16));
        DIRECTOR.run(() -> {
            budgets.send(version, latest(id).version(), LocalDate.of(YEAR - 1, 10, 20));
            budgets.answer(
                    version,
                    latest(id).version(),
                    new VisaData(VisaAnswer.RETURNED, LocalDate.of(YEAR - 1, 11, 3), "", "تقليص نفقات المعارض"));
        });
        assertThat(FINANCE.call(() -> budgets.versions(id)))
                .extracting(VersionRow::state)
                .containsExactly(VersionState.RETURNED, VersionState.PREPARATION);
        assertThat(latest(id).reason()).isEqualTo("تقليص نفقات المعارض");
    }

    @Test
    void theSameAnswerEnteredTwiceIsNotThatOfTheNextAuthority() {
        BudgetId id = prepared();
        BudgetVersionId version = submitted(id);
        decide("budget", version.value(), ItemOutcome.APPROVED_UNANIMOUS, LocalDate.of(YEAR - 1, 10, 16));
        var visa = new VisaData(VisaAnswer.VISA, LocalDate.of(YEAR - 1, 11, 3), "12/25", "");
        DIRECTOR.run(() -> {
            budgets.send(version, latest(id).version(), LocalDate.of(YEAR - 1, 10, 20));
            long seen = latest(id).version();
            budgets.answer(version, seen, visa);
            assertThatThrownBy(() -> budgets.answer(version, seen, visa)).isInstanceOf(ConflictException.class);
        });
        assertThat(latest(id).state()).isEqualTo(VersionState.SENT);
    }

    @Test
    void aYearIsNotOpenedOnADayBeforeItsApproval() {
        BudgetId id = prepared();
        BudgetVersionId version = submitted(id);
        decide("budget", version.value(), ItemOutcome.APPROVED_MAJORITY, LocalDate.of(YEAR - 1, 12, 30));
        visaed(id, day(1, 10));
        assertThatThrownBy(() -> DIRECTOR.run(
                        () -> budgets.open(id, budgets.find(id).orElseThrow().version(), day(1, 2))))
                .isInstanceOf(BudgetRefusal.VisaBeforeTheVote.class);
    }

    @Test
    void aCodeEndsAfterAllThatStandsOnIt() {
        prepared();
        CodeRow fairs = FINANCE.call(() -> nomenclature.find(BudgetSection.OPERATING_EXPENDITURE, "6145", YEAR))
                .orElseThrow();
        CodeRow above = FINANCE.call(() -> nomenclature.find(BudgetSection.OPERATING_EXPENDITURE, "614", YEAR))
                .orElseThrow();
        FINANCE.run(() -> {
            assertThatThrownBy(() ->
                            nomenclature.edit(fairs.id(), fairs.version(), new CodeData(fairs.name(), 2020, YEAR - 1)))
                    .isInstanceOf(BudgetRefusal.CodeUsedUntil.class);
            assertThatThrownBy(() ->
                            nomenclature.edit(above.id(), above.version(), new CodeData(above.name(), 2020, YEAR + 4)))
                    .isInstanceOfSatisfying(
                            BudgetRefusal.CodeBeyondItsParent.class, refusal -> assertThat(refusal.args())
                                    .containsSubsequence("614", "2020", Integer.toString(YEAR + 4)));
            nomenclature.edit(fairs.id(), fairs.version(), new CodeData(fairs.name(), 2020, YEAR));
        });
    }

    @Test
    void aCodeDoesNotOutliveTheOneAboveItHoweverItIsEntered() {
        FINANCE.run(() -> {
            CodeId chapter =
                    nomenclature.add(BudgetSection.CAPITAL_REVENUE, null, "131", new CodeData(both("دعم"), 2020, 2028));
            assertThatThrownBy(() -> nomenclature.add(
                            BudgetSection.CAPITAL_REVENUE, chapter, "1311", new CodeData(both("x"), 2019, 2028)))
                    .isInstanceOf(BudgetRefusal.CodeBeyondItsParent.class);
            CodeId article = nomenclature.add(
                    BudgetSection.CAPITAL_REVENUE, chapter, "1311", new CodeData(both("الدولة"), 2020, 2027));
            assertThatThrownBy(() -> nomenclature.edit(article, 0, new CodeData(both("الدولة"), 2020, null)))
                    .isInstanceOf(BudgetRefusal.CodeBeyondItsParent.class);
            nomenclature.edit(article, 0, new CodeData(both("الدولة"), 2020, 2028));
            assertThatThrownBy(() -> nomenclature.edit(chapter, 0, new CodeData(both("دعم"), 2020, 2027)))
                    .isInstanceOf(BudgetRefusal.CodeBeyondItsParent.class);
            nomenclature.edit(chapter, 0, new CodeData(both("دعم"), 2020, null));
            nomenclature.edit(article, 1, new CodeData(both("الدولة"), 2020, null));
            assertThat(nomenclature.find(article).orElseThrow().untilYear()).isNull();
        });
    }

    @Test
    void withEveryVisaItIsApprovedAndOpenedItHasItsCredits() {
        BudgetId id = prepared();
        BudgetVersionId version = submitted(id);
        decide("budget", version.value(), ItemOutcome.APPROVED_MAJORITY, LocalDate.of(YEAR - 1, 10, 16));
        assertThat(FINANCE.call(() -> execution.credits(id))).isEmpty();
        visaed(id, LocalDate.of(YEAR - 1, 10, 20));
        assertThat(FINANCE.call(() -> budgets.find(id)).orElseThrow().phase()).isEqualTo(BudgetPhase.APPROVED);
        assertThat(DIRECTOR.call(() -> budgets.visas(version)))
                .extracting(VisaRow::authority, VisaRow::number)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SupervisingAuthority.CRAFTS, "12/25"),
                        org.assertj.core.groups.Tuple.tuple(SupervisingAuthority.FINANCE, "77/25"));
        DIRECTOR.run(() -> budgets.open(id, budgets.find(id).orElseThrow().version(), day(1, 2)));
        assertThat(credit(id, "6145").figures().available()).isEqualTo(dh(1_400_000));
        assertThat(FINANCE.call(() -> execution.credits(id))).hasSize(AMOUNTS.size());
    }

    // ---- Amendments ----

    @Test
    void anAmendmentIsVotedAndVisaedBeforeItChangesACredit() {
        BudgetId id = executing();
        commit(id, "6145", dh(1_000_000), day(3, 1));
        BudgetVersionId amendment = FINANCE.call(() -> budgets.amend(id, "فائض المعارض"));
        FINANCE.run(() -> {
            BudgetTable table = lines.table(amendment);
            lines.enter(
                    amendment,
                    List.of(
                            new BudgetLines.Amount(
                                    line("6145"), row(table, "6145").lineVersion(), dh(1_200_000)),
                            new BudgetLines.Amount(
                                    line("6142"), row(table, "6142").lineVersion(), dh(1_580_000))));
        });
        submitted(id);
        decide("budget", amendment.value(), ItemOutcome.APPROVED_MAJORITY, day(6, 26));
        assertThat(credit(id, "6145").figures().available()).isEqualTo(dh(400_000));
        visaed(id, day(7, 1));
        assertThat(credit(id, "6145").figures().available()).isEqualTo(dh(200_000));
        assertThat(credit(id, "6142").figures().available()).isEqualTo(dh(1_580_000));
        assertThat(credit(id, "6142").figures().opening()).isEqualTo(dh(1_380_000));
    }

    @Test
    void anAmendmentThatIsRejectedAndGivenUpLeavesTheBudgetAsItStands() {
        BudgetId id = executing();
        BudgetVersionId approved = latest(id).id();
        FINANCE.run(() -> budgets.amend(id, "سيارة مصلحة"));
        BudgetVersionId amendment = submitted(id);
        assertThat(shown(id)).isEqualTo(amendment);
        decide("budget", amendment.value(), ItemOutcome.REJECTED, day(4, 24));
        VersionRow again = latest(id);
        FINANCE.run(() -> budgets.abandon(again.id(), again.version()));
        assertThat(shown(id)).isEqualTo(approved);
        assertThat(FINANCE.call(() -> budgets.versions(id)))
                .extracting(VersionRow::state)
                .containsExactly(VersionState.APPROVED, VersionState.REJECTED, VersionState.ABANDONED);
    }

    /** The version that the list and the page of the budget show. */
    private BudgetVersionId shown(BudgetId id) {
        BudgetRow row = FINANCE.call(() -> budgets.find(id)).orElseThrow();
        return java.util.Objects.requireNonNull(row.latest()).id();
    }

    @Test
    void anAmendmentCannotTakeAwayWhatIsCommitted() {
        BudgetId id = executing();
        commit(id, "6145", dh(1_000_000), day(3, 1));
        BudgetVersionId amendment = FINANCE.call(() -> budgets.amend(id, "تقليص"));
        assertThatThrownBy(() -> FINANCE.run(() -> budgets.amend(id, "ثان")))
                .isInstanceOf(BudgetRefusal.VersionOpen.class);
        FINANCE.run(() -> {
            BudgetTable table = lines.table(amendment);
            lines.enter(
                    amendment,
                    List.of(
                            new BudgetLines.Amount(
                                    line("6145"), row(table, "6145").lineVersion(), dh(900_000)),
                            new BudgetLines.Amount(
                                    line("6142"), row(table, "6142").lineVersion(), dh(1_880_000))));
            assertThat(lines.shortages(amendment)).singleElement().satisfies(line -> {
                assertThat(line.code().code()).isEqualTo("6145");
                assertThat(line.amount()).isEqualTo(dh(900_000));
                assertThat(line.committed()).isEqualTo(dh(1_000_000));
                assertThat(line.least()).isEqualTo(dh(1_000_000));
            });
        });
        assertThatThrownBy(() -> submitted(id))
                .isInstanceOfSatisfying(BudgetRefusal.BelowCommitted.class, refusal -> assertThat(refusal.args())
                        .contains("6145", Formats.amount(dh(1_000_000).amount())));
        FINANCE.run(() -> {
            BudgetTable table = lines.table(amendment);
            lines.enter(
                    amendment,
                    List.of(
                            new BudgetLines.Amount(
                                    line("6145"), row(table, "6145").lineVersion(), dh(1_000_000)),
                            new BudgetLines.Amount(
                                    line("6142"), row(table, "6142").lineVersion(), dh(1_780_000))));
            assertThat(lines.shortages(amendment)).isEmpty();
        });
        submitted(id);
        decide("budget", amendment.value(), ItemOutcome.APPROVED_MAJORITY, day(6, 26));
        ActId since = commit(id, "6145", dh(50_000), day(6, 28));
        assertThatThrownBy(() -> visaed(id, day(7, 1))).isInstanceOf(BudgetRefusal.CommittedMeanwhile.class);
        // What the message says can be done.
        FINANCE.run(() -> expenses.cancelCommitment(UUID.randomUUID(), since, dh(50_000), day(7, 11), "تأجل"));
        VersionRow waiting = latest(id);
        DIRECTOR.run(() ->
                budgets.answer(amendment, waiting.version(), new VisaData(VisaAnswer.VISA, day(7, 12), "77/25", "")));
        assertThat(credit(id, "6145").figures().credit()).isEqualTo(dh(1_000_000));
    }

    @Test
    void aNewYearBeginsWithTheAmountsOfTheLastOneBesideThem() {
        BudgetId id = executing();
        paid(id, "6145", dh(300_000), day(4, 10));
        BudgetId next = FINANCE.call(() -> budgets.create(YEAR + 1, true));
        BudgetTable table = FINANCE.call(() -> lines.table(latest(next).id()));
        assertThat(row(table, "6145").amount()).isEqualTo(dh(1_400_000));
        assertThat(row(table, "6145").past()).isEqualTo(new BudgetTable.Past(dh(1_400_000), dh(300_000), dh(300_000)));
        assertThat(row(table, "614").past().executed()).isEqualTo(dh(300_000));
        assertThat(id).isNotEqualTo(next);
    }

    @Test
    void theYearBeforeIsWholeAlthoughItsCodesAreNoLongerUsed() {
        BudgetId id = executing();
        paid(id, "6145", dh(300_000), day(4, 10));
        paid(id, "6142", dh(200_000), day(4, 10));
        commit(id, "2381", dh(1_000_000), day(4, 10));
        FINANCE.run(() -> {
            ended("6145", "6142", "2381", "238");
            CodeId again = nomenclature.add(
                    BudgetSection.OPERATING_EXPENDITURE,
                    nomenclature
                            .find(BudgetSection.OPERATING_EXPENDITURE, "614", YEAR)
                            .orElseThrow()
                            .id(),
                    "6142",
                    new CodeData(both("صيانة"), YEAR + 1, null));
            nomenclature.add(
                    BudgetSection.OPERATING_EXPENDITURE, again, "61421", new CodeData(both("بنايات"), YEAR + 1, null));
        });
        BudgetTable last = FINANCE.call(() -> lines.table(latest(id).id()));
        CreditTable credits = FINANCE.call(() -> CreditTable.of(nomenclature.ofYear(YEAR), execution.credits(id)));

        BudgetId next = FINANCE.call(() -> budgets.create(YEAR + 1, true));
        BudgetTable table = FINANCE.call(() -> lines.table(latest(next).id()));
        for (BudgetSection section : BudgetSection.values()) {
            assertThat(past(table, section).voted()).isEqualTo(last.totals().of(section));
        }
        assertThat(past(table, BudgetSection.OPERATING_EXPENDITURE)
                        .plus(past(table, BudgetSection.CAPITAL_EXPENDITURE)))
                .extracting(BudgetTable.Past::committed, BudgetTable.Past::executed)
                .containsExactly(
                        credits.total(false).committed(), credits.total(false).paid());
        assertThat(table.lines().stream().filter(BudgetTable.Line::former))
                .extracting(line -> line.code().code(), BudgetTable.Line::depth, BudgetTable.Line::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("6142", 2, Money.ZERO),
                        org.assertj.core.groups.Tuple.tuple("6145", 1, Money.ZERO),
                        org.assertj.core.groups.Tuple.tuple("2381", 0, Money.ZERO));
        assertThat(row(table, "614").past().executed()).isEqualTo(dh(500_000));
    }

    @Test
    void aLineThatHasTheAmountsOfAFormerCodeBelowItKeepsThemOnceWhenItIsEntered() {
        executing();
        FINANCE.run(() -> ended("71611"));
        BudgetId next = FINANCE.call(() -> budgets.create(YEAR + 1, false));
        BudgetVersionId version = latest(next).id();
        FINANCE.run(() -> {
            BudgetTable seen = lines.table(version);
            BudgetTable.Line line = row(seen, "7161");
            assertThat(line.leaf()).isTrue();
            assertThat(line.past().voted()).isEqualTo(dh(4_800_000));
            lines.enter(version, new BudgetLines.Amount(line.code().id(), line.lineVersion(), dh(5_000_000)));
            BudgetTable entered = lines.again(seen);
            assertThat(entered).isEqualTo(lines.table(version));
            assertThat(row(entered, "716").past().voted()).isEqualTo(dh(4_800_000));
        });
    }

    private void ended(String... numbers) {
        for (String number : numbers) {
            CodeRow code = nomenclature.ofYear(YEAR).stream()
                    .filter(row -> row.code().equals(number))
                    .findFirst()
                    .orElseThrow();
            nomenclature.edit(code.id(), code.version(), new CodeData(code.name(), code.fromYear(), YEAR));
        }
    }

    private static BudgetTable.Past past(BudgetTable table, BudgetSection section) {
        return table.lines().stream()
                .filter(line -> line.depth() == 0 && line.code().section() == section)
                .map(BudgetTable.Line::past)
                .reduce(BudgetTable.Past.NONE, BudgetTable.Past::plus);
    }

    @Test
    void somebodyElsesStepIsAConflict() {
        BudgetId id = prepared();
        VersionRow seen = latest(id);
        FINANCE.run(() -> budgets.review(seen.id(), seen.version()));
        assertThatThrownBy(() -> DIRECTOR.run(() -> budgets.review(seen.id(), seen.version())))
                .isInstanceOf(ConflictException.class);
        assertThat(subject.title(UUID.randomUUID())).isEmpty();
    }
}
