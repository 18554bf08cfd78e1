package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.identity.Permissions.RULE_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Statutory rules: what ships, new values from a day on, verification, and that the past stays readable. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "jurist",
        roles = {CHAMBER_READ, CHAMBER_WRITE, RULE_WRITE})
class StatutoryRulesTests {

    private static final LocalDate JUNE_2025 = LocalDate.of(2025, 6, 26);
    private static final LocalDate JANUARY_2027 = LocalDate.of(2027, 1, 1);
    private static final Bilingual TEXT = Bilingual.of("المادة 15", "Art. 15");

    @Autowired
    private StatutoryRules rules;

    @Autowired
    private StatutoryRuleRows rows;

    @Autowired
    private Members members;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyRuleOfTheCatalogueShipsWithAValueThatItAccepts() {
        List<RuleValue> shipped = rules.allOn(JUNE_2025);
        assertThat(shipped)
                .extracting(RuleValue::key)
                .containsExactlyElementsOf(
                        RuleCatalogue.ALL.stream().map(RuleDefinition::key).toList());
        for (RuleValue value : shipped) {
            RuleDefinition definition = rules.definition(value.key());
            assertThat(value.type()).as(value.key()).isEqualTo(definition.type());
            assertThat(definition.check(value.value())).as(value.key()).isEqualTo(value.value());
            assertThat(value.legalReference().ar()).as(value.key()).isNotBlank();
            assertThat(value.legalReference().fr()).as(value.key()).isNotBlank();
        }
        assertThat(rows.findAll())
                .extracting(StatutoryRule::key)
                .hasSameElementsAs(shipped.stream().map(RuleValue::key).toList());
    }

    @Test
    void whatRestsOnNoTextShipsAsToVerify() {
        for (String key : List.of(
                RuleKeys.NOTICE_DAYS_ORDINARY,
                RuleKeys.QUORUM_ORDINARY_FIRST,
                RuleKeys.QUORUM_ORDINARY_SECOND,
                RuleKeys.QUORUM_ELECTIVE_FIRST,
                RuleKeys.VOTE_ABSTENTION_COUNTS,
                RuleKeys.VOTE_TIE_PRESIDENT_ABSTAINS,
                RuleKeys.VOTE_PROXY_ALLOWED,
                RuleKeys.SECOND_NOTICE_DAYS)) {
            assertThat(rules.valueOn(key, JUNE_2025).status()).as(key).isEqualTo(RuleStatus.TO_VERIFY);
        }
        assertThat(rules.valueOn(RuleKeys.VOTE_MAJORITY, JUNE_2025).status()).isEqualTo(RuleStatus.VERIFIED);
        assertThat(rules.valueOn(RuleKeys.VOTE_MAJORITY, JUNE_2025).asMajorityRule())
                .isEqualTo(MajorityRule.parse(">1/2 VOTERS"));
        assertThat(rules.valueOn(RuleKeys.QUORUM_ELECTIVE_FIRST, JUNE_2025).asQuorumRule())
                .isEqualTo(QuorumRule.parse(">=2/3 SEATS CEIL"));
    }

    @Test
    void aDateBeforeTheFirstValueHasNone() {
        assertThatThrownBy(() -> rules.valueOn(RuleKeys.MEMBERS_SEATS, LocalDate.of(2010, 1, 1)))
                .isInstanceOfSatisfying(RuleException.NoValue.class, refusal -> assertThat(refusal.ruleKey())
                        .isEqualTo(RuleKeys.MEMBERS_SEATS));
        assertThatThrownBy(() -> rules.valueOn("no.such.rule", JUNE_2025)).isInstanceOf(RuleException.NoValue.class);
        assertThatThrownBy(() -> rules.definition("no.such.rule")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aNewValueHoldsFromItsDayOnAndTheFormerOneUntilThen() {
        RuleValue former = rules.valueOn(RuleKeys.NOTICE_DAYS_ORDINARY, JUNE_2025);
        RuleId added = rules.add(noticeDays("10", JANUARY_2027));
        assertThat(rules.valueOn(RuleKeys.NOTICE_DAYS_ORDINARY, JANUARY_2027.minusDays(1))
                        .id())
                .isEqualTo(former.id());
        RuleValue next = rules.valueOn(RuleKeys.NOTICE_DAYS_ORDINARY, JANUARY_2027);
        assertThat(next.id()).isEqualTo(added);
        assertThat(next.asInt()).isEqualTo(10);
        assertThat(next.status()).isEqualTo(RuleStatus.TO_VERIFY);
        assertThat(rules.find(former.id()).orElseThrow().validUntil()).isEqualTo(JANUARY_2027);
        assertThat(rules.historyOf(RuleKeys.NOTICE_DAYS_ORDINARY))
                .extracting(RuleValue::value)
                .containsExactly("10", "15");
    }

    @Test
    void aValueBetweenTwoEndsWhereTheNextBegins() {
        rules.add(noticeDays("10", JANUARY_2027));
        rules.add(noticeDays("12", LocalDate.of(2026, 6, 1)));
        assertThat(rules.valueOn(RuleKeys.NOTICE_DAYS_ORDINARY, LocalDate.of(2026, 12, 31))
                        .asInt())
                .isEqualTo(12);
        assertThat(rules.valueOn(RuleKeys.NOTICE_DAYS_ORDINARY, JANUARY_2027).asInt())
                .isEqualTo(10);
    }

    @Test
    void theChambersOwnValueCountsBeforeTheNationalOne() {
        rules.add(new NewRuleValue(
                RuleKeys.NOTICE_DAYS_ORDINARY, RuleScope.CHAMBER, "20", TEXT, Bilingual.EMPTY, JANUARY_2027));
        assertThat(rules.valueOn(RuleKeys.NOTICE_DAYS_ORDINARY, JANUARY_2027).asInt())
                .isEqualTo(20);
        assertThat(rules.valueOn(RuleKeys.NOTICE_DAYS_ORDINARY, JUNE_2025).asInt())
                .isEqualTo(15);
        assertThat(rules.allOn(JANUARY_2027).stream().filter(rule -> rule.key().equals(RuleKeys.NOTICE_DAYS_ORDINARY)))
                .singleElement()
                .extracting(RuleValue::scope)
                .isEqualTo(RuleScope.CHAMBER);
    }

    @Test
    void badValuesAreRefused() {
        assertThatThrownBy(() -> rules.add(noticeDays("soon", JANUARY_2027))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> rules.add(noticeDays("61", JANUARY_2027))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> rules.add(noticeDays("15", JANUARY_2027))).isInstanceOf(RuleException.SameValue.class);
        LocalDate first =
                rules.valueOn(RuleKeys.NOTICE_DAYS_ORDINARY, JUNE_2025).validFrom();
        assertThatThrownBy(() -> rules.add(noticeDays("10", first))).isInstanceOf(RuleException.BeginsOnSameDay.class);
        assertThat(rules.historyOf(RuleKeys.NOTICE_DAYS_ORDINARY)).hasSize(1);
    }

    @Test
    void seatsAreNotTakenAwayUnderMembersInOffice() {
        new ChamberFixture(members).onSeat(60);
        assertThatThrownBy(() -> rules.add(new NewRuleValue(
                        RuleKeys.MEMBERS_SEATS,
                        RuleScope.CHAMBER,
                        "50",
                        TEXT,
                        Bilingual.EMPTY,
                        LocalDate.of(2026, 1, 1))))
                .isInstanceOf(MandateException.NoSuchSeat.class);
    }

    @Test
    void whoVerifiesIsNamedAndTheReferenceMustBe() {
        RuleValue value = rules.valueOn(RuleKeys.NOTICE_DAYS_ORDINARY, JUNE_2025);
        assertThatThrownBy(() -> rules.verify(value.id(), value.version(), Bilingual.EMPTY, Bilingual.EMPTY))
                .isInstanceOf(RuleException.NoReference.class);
        rules.verify(value.id(), value.version(), TEXT, Bilingual.EMPTY);
        RuleValue verified = rules.find(value.id()).orElseThrow();
        assertThat(verified.status()).isEqualTo(RuleStatus.VERIFIED);
        assertThat(verified.verifiedBy()).isEqualTo("jurist");
        assertThat(verified.verifiedAt()).isNotNull();
        assertThat(verified.legalReference()).isEqualTo(TEXT);
        assertThatThrownBy(() -> rules.doubt(value.id(), value.version(), Bilingual.of("شك", "")))
                .isInstanceOf(ConflictException.class);
        rules.doubt(value.id(), verified.version(), Bilingual.of("شك", ""));
        RuleValue doubted = rules.find(value.id()).orElseThrow();
        assertThat(doubted.status()).isEqualTo(RuleStatus.TO_VERIFY);
        assertThat(doubted.verifiedBy()).isNull();
        assertThat(doubted.value()).isEqualTo(value.value());
    }

    @Test
    void theDatabaseItselfKeepsAValueUnderItsId() {
        assertThatThrownBy(() -> jdbc.sql("update statutory_rule set rule_value = '3' where rule_key = 'mandate.years'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into statutory_rule (id, version, changed_by, rule_key, scope, rule_type, rule_value,
                                    valid_from, valid_until, status, reference_ar, reference_fr, note_ar, note_fr)
                                select uuid(), 0, 'x', rule_key, scope, rule_type, '7', '2024-01-01', '2025-01-01', status,
                                    '', '', '', '' from statutory_rule where rule_key = 'mandate.years'
                                """).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    @WithMockUser(roles = {CHAMBER_READ, CHAMBER_WRITE})
    void whoKeepsTheMembersDoesNotWriteTheRules() {
        assertThatThrownBy(() -> rules.add(noticeDays("10", JANUARY_2027))).isInstanceOf(AccessDeniedException.class);
    }

    private static NewRuleValue noticeDays(String value, LocalDate from) {
        return new NewRuleValue(RuleKeys.NOTICE_DAYS_ORDINARY, RuleScope.NATIONAL, value, TEXT, Bilingual.EMPTY, from);
    }
}
