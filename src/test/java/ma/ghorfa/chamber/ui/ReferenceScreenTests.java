package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.identity.Permissions.RULE_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.chamber.HolidayCertainty;
import ma.ghorfa.chamber.HolidayRow;
import ma.ghorfa.chamber.Holidays;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.chamber.RuleStatus;
import ma.ghorfa.chamber.RuleSubject;
import ma.ghorfa.chamber.RuleValue;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Use cases "keep the rules", "keep the holidays", "keep the places" and "say which chamber this is". */
@WithMockUser(
        username = "jurist",
        roles = {CHAMBER_READ, CHAMBER_WRITE, RULE_WRITE})
class ReferenceScreenTests extends ChamberScreenTest {

    private static final int SUBJECT = 4;
    private static final LocalDate JANUARY_2027 = LocalDate.of(2027, 1, 1);

    @Autowired
    private StatutoryRules rules;

    @Autowired
    private Holidays holidays;

    @Autowired
    private Provinces provinces;

    @Autowired
    private Chambers chambers;

    @Test
    void rulesAreFoundBySubjectAndSayWhetherTheyWereVerified() {
        open("rules?on=2025-06-26");
        assertThat(shownRules())
                .extracting(rule -> Names.value(rule.type(), rule.value()))
                .anyMatch(value -> value.contains("ما لا يقل عن ثلثي المقاعد"));
        assertThat(column(SUBJECT))
                .contains(words("chamber.ruleSubject.QUORUM"))
                .isSubsetOf(subjects());
        assertThat(shownRules()).extracting(RuleValue::status).contains(RuleStatus.TO_VERIFY, RuleStatus.VERIFIED);
        open("rules?status=TO_VERIFY&on=2025-06-26");
        assertThat(shownRules()).extracting(RuleValue::status).containsOnly(RuleStatus.TO_VERIFY);
        open("rules?subject=QUORUM&on=2025-06-26");
        assertThat(column(SUBJECT)).containsOnly(words("chamber.ruleSubject.QUORUM"));
        open("rules?q=nothing-like-it");
        assertThat(shownRules()).isEmpty();
    }

    private List<RuleValue> shownRules() {
        return this.<RuleValue>grid().getListDataView().getItems().toList();
    }

    /** What a column shows, row by row. */
    private List<String> column(int column) {
        return IntStream.range(0, shownRules().size())
                .mapToObj(row -> test(this.<RuleValue>grid()).getCellText(row, column))
                .toList();
    }

    private List<String> subjects() {
        return Arrays.stream(RuleSubject.values())
                .map(subject -> words("chamber.ruleSubject." + subject.name()))
                .toList();
    }

    @Test
    void aNewQuorumIsPutTogetherFromItsParts() {
        navigate("rules/" + RuleKeys.QUORUM_ORDINARY_FIRST, RuleView.class);
        press("chamber.rule.add");
        choose("chamber.rule.value", words("chamber.comparison.AT_LEAST"));
        number("chamber.rule.numerator", 3);
        number("chamber.rule.denominator", 2);
        date("chamber.rule.validFrom", JANUARY_2027);
        saveDialog();
        assertThat(dialogIsOpen()).as("three halves are no quorum").isTrue();
        assertThat(noticed("3/2")).isTrue();
        number("chamber.rule.numerator", 1);
        saveDialog();
        assertThat(rules.valueOn(RuleKeys.QUORUM_ORDINARY_FIRST, JANUARY_2027).value())
                .isEqualTo(">=1/2 IN_OFFICE");
        sees("ما لا يقل عن نصف الأعضاء المزاولين");

        press("chamber.rule.add");
        choose("chamber.rule.value", words("chamber.comparison.NONE"));
        date("chamber.rule.validFrom", JANUARY_2027.plusYears(1));
        saveDialog();
        assertThat(rules.valueOn(RuleKeys.QUORUM_ORDINARY_FIRST, JANUARY_2027.plusYears(1))
                        .asQuorumRule()
                        .isNone())
                .isTrue();
    }

    @Test
    void everyKindOfValueHasFieldsThatFitIt() {
        navigate("rules/" + RuleKeys.NO_CONFIDENCE_ADOPTION, RuleView.class);
        press("chamber.rule.add");
        choose("chamber.rule.value", words("chamber.comparison.UNANIMITY"));
        date("chamber.rule.validFrom", JANUARY_2027);
        saveDialog();
        assertThat(value(RuleKeys.NO_CONFIDENCE_ADOPTION)).isEqualTo("UNANIMITY");

        navigate("rules/" + RuleKeys.CHANNELS, RuleView.class);
        press("chamber.rule.add");
        test(find(Checkbox.class).withLabel(words("chamber.ruleOption.SMS")).single())
                .click();
        date("chamber.rule.validFrom", JANUARY_2027);
        saveDialog();
        assertThat(value(RuleKeys.CHANNELS)).isEqualTo("REGISTERED_POST, BAILIFF, HAND_DELIVERY, EMAIL, PORTAL");

        navigate("rules/apprenticeship.age", RuleView.class);
        press("chamber.rule.add");
        number("chamber.rule.most", 35);
        date("chamber.rule.validFrom", JANUARY_2027);
        saveDialog();
        assertThat(value("apprenticeship.age")).isEqualTo("15..35");

        navigate("rules/" + RuleKeys.NOTICE_DAYS_ORDINARY, RuleView.class);
        press("chamber.rule.add");
        number("chamber.rule.value", 20);
        date("chamber.rule.validFrom", JANUARY_2027);
        saveDialog();
        assertThat(value(RuleKeys.NOTICE_DAYS_ORDINARY)).isEqualTo("20");

        navigate("rules/" + RuleKeys.SESSION_MONTHS, RuleView.class);
        press("chamber.rule.add");
        type("chamber.rule.value", "2, 13");
        date("chamber.rule.validFrom", JANUARY_2027);
        saveDialog();
        sees(words("chamber.rule.syntax.INTEGER_LIST", 1, 12));
        type("chamber.rule.value", "3, 6, 10");
        saveDialog();
        assertThat(value(RuleKeys.SESSION_MONTHS)).isEqualTo("3, 6, 10");

        navigate("rules/" + RuleKeys.VOTE_PUBLIC, RuleView.class);
        press("chamber.rule.add");
        choose("chamber.rule.value", words("ui.no"));
        date("chamber.rule.validFrom", JANUARY_2027);
        saveDialog();
        assertThat(value(RuleKeys.VOTE_PUBLIC)).isEqualTo("false");
    }

    private String value(String key) {
        return rules.valueOn(key, JANUARY_2027).value();
    }

    @Test
    void aRuleIsVerifiedWithTheTextThatSaysSo() {
        RuleValue rule = rules.valueOn(RuleKeys.NOTICE_DAYS_ORDINARY, JANUARY_2027);
        navigate("rules/" + RuleKeys.NOTICE_DAYS_ORDINARY, RuleView.class);
        press("chamber.rule.verify");
        type("chamber.rule.reference", "المادة 13 من القانون رقم 18.09", "Art. 13");
        saveDialog();
        RuleValue verified = rules.find(rule.id()).orElseThrow();
        assertThat(verified.status()).isEqualTo(RuleStatus.VERIFIED);
        assertThat(verified.verifiedBy()).isEqualTo("jurist");
        assertThat(offers("chamber.rule.doubt")).isTrue();
    }

    @Test
    void aRuleThatSomebodyElseJustVerifiedIsNotVerifiedOver() {
        RuleValue rule = rules.valueOn(RuleKeys.NOTICE_DAYS_ORDINARY, JANUARY_2027);
        navigate("rules/" + RuleKeys.NOTICE_DAYS_ORDINARY, RuleView.class);
        press("chamber.rule.verify");
        Acting.as("legist", Permissions.RULE_WRITE, Permissions.CHAMBER_READ)
                .run(() -> rules.verify(rule.id(), rule.version(), rule.legalReference(), rule.note()));
        type("chamber.rule.reference", "المادة 14", "Art. 14");
        saveDialog();
        sees(words("base.conflict"));
        RuleValue verified = rules.find(rule.id()).orElseThrow();
        assertThat(verified.verifiedBy()).isEqualTo("legist");
        assertThat(verified.legalReference()).isEqualTo(rule.legalReference());
    }

    @Test
    void theFiguresAboveAListStayWhenOneOfThemIsChosen() {
        open("rules");
        List<String> figures = figures();
        assertThat(figures).hasSize(RuleStatus.values().length);
        int all = rules().size();

        pressFigure(0);
        assertThat(rules()).isNotEmpty().hasSizeLessThan(all).allMatch(rule -> rule.status() == RuleStatus.VERIFIED);
        assertThat(figures()).isEqualTo(figures);
        assertThat(pressed()).containsExactly("true", "false");

        pressFigure(0);
        assertThat(rules()).hasSize(all);
        assertThat(pressed()).containsExactly("false", "false");
    }

    private List<RuleValue> rules() {
        return this.<RuleValue>grid().getListDataView().getItems().toList();
    }

    private List<Button> chips() {
        return find(Button.class).withClassName("chip").all();
    }

    private List<String> figures() {
        return chips().stream().map(Button::getText).toList();
    }

    private List<String> pressed() {
        return chips().stream()
                .map(chip -> chip.getElement().getAttribute("aria-pressed"))
                .toList();
    }

    private void pressFigure(int place) {
        test(chips().get(place)).click();
    }

    @Test
    @WithMockUser(username = "reader", roles = CHAMBER_READ)
    void whoMayNotWriteRulesReadsThem() {
        navigate("rules/vote.tie", RuleView.class);
        sees(words("chamber.ruleOption.PRESIDENT_SIDE"));
        assertThat(offers("chamber.rule.add")).isFalse();
        assertThat(offers("chamber.rule.doubt")).isFalse();
    }

    @Test
    void aRuleThatDoesNotExistIsNotFound() {
        assertThat(isNotFound("rules/no.such.rule")).isTrue();
    }

    @Test
    void anEstimatedHolidayIsConfirmed() {
        open("holidays?year=2027");
        HolidayRow feast = holidays.rowsBetween(LocalDate.of(2027, 3, 10), LocalDate.of(2027, 3, 10))
                .getFirst();
        int row = holidays.ofYear(2027).indexOf(feast);
        test(this.<HolidayRow>grid()).invokeLitRendererFunction(row, "ui.edit", "act");
        choose("chamber.holiday.certainty", words("chamber.holidayCertainty.CONFIRMED"));
        saveDialog();
        assertThat(holidays.rowsBetween(LocalDate.of(2027, 3, 10), LocalDate.of(2027, 3, 10))
                        .getFirst()
                        .data()
                        .certainty())
                .isEqualTo(HolidayCertainty.CONFIRMED);
    }

    @Test
    void aHolidayIsAddedOnceAndRemoved() {
        open("holidays?year=2029");
        for (int attempt = 0; attempt < 2; attempt++) {
            press("chamber.holiday.add");
            date("chamber.holiday.date", LocalDate.of(2029, 1, 11));
            choose("chamber.holiday.kind", words("chamber.holidayKind.NATIONAL"));
            choose("chamber.holiday.certainty", words("chamber.holidayCertainty.CONFIRMED"));
            type("chamber.holiday.name", "ذكرى تقديم الوثيقة", "Manifeste");
            saveDialog();
        }
        sees(words("chamber.holiday.taken", "11/01/2029"));
        press("ui.cancel");
        test(this.<HolidayRow>grid()).invokeLitRendererFunction(0, "ui.edit", "act");
        press("ui.remove");
        press("ui.remove");
        assertThat(holidays.ofYear(2029)).isEmpty();
    }

    @Test
    void aProvinceIsAddedWithItsCode() {
        navigate("provinces", ProvincesView.class);
        press("chamber.province.add");
        type("chamber.province.code", "5.301");
        type("chamber.province", "خنيفرة", "Khénifra");
        choose("chamber.province.kind", words("chamber.provinceKind.PROVINCE"));
        saveDialog();
        assertThat(dialogIsOpen()).isTrue();
        type("chamber.province.code", "05.301");
        saveDialog();
        assertThat(provinces.find(new ProvinceCode("05.301")))
                .map(Province::name)
                .isPresent();
    }

    @Test
    void theChamberIsEnteredOnceAndThenEdited() {
        navigate("chamber", ChamberView.class);
        sees(words("chamber.identity.notSetUp"));
        type("chamber.identity.name", "غرفة الصناعة التقليدية", "Chambre d’artisanat");
        pick("chamber.identity.seat", "فاس");
        type("chamber.contact.address", "شارع الصناع، فاس", "");
        type("chamber.contact.email", "not an address");
        press("ui.save");
        sees(words("base.email"));
        type("chamber.contact.email", "contact@example.ma");
        press("ui.save");
        assertThat(chambers.current().email()).isEqualTo("contact@example.ma");
        assertThat(chambers.current().demo()).isFalse();

        type("chamber.contact.phone", "0535620011");
        press("ui.save");
        assertThat(chambers.current().phone()).isEqualTo("+212535620011");
    }
}
