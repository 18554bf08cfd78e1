package ma.ghorfa.chamber;

import static ma.ghorfa.chamber.RuleSubject.ABSENCE;
import static ma.ghorfa.chamber.RuleSubject.AGREEMENT;
import static ma.ghorfa.chamber.RuleSubject.BUDGET;
import static ma.ghorfa.chamber.RuleSubject.BUREAU;
import static ma.ghorfa.chamber.RuleSubject.COMMITTEE;
import static ma.ghorfa.chamber.RuleSubject.CONVOCATION;
import static ma.ghorfa.chamber.RuleSubject.FAIR;
import static ma.ghorfa.chamber.RuleSubject.HERITAGE;
import static ma.ghorfa.chamber.RuleSubject.MANDATE;
import static ma.ghorfa.chamber.RuleSubject.MINUTES;
import static ma.ghorfa.chamber.RuleSubject.QUORUM;
import static ma.ghorfa.chamber.RuleSubject.REGISTER;
import static ma.ghorfa.chamber.RuleSubject.SESSION;
import static ma.ghorfa.chamber.RuleSubject.TRAINING;
import static ma.ghorfa.chamber.RuleSubject.VOTE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.base.NotFoundException;

/** Every rule that the portal can read, as one list to read through. */
final class RuleCatalogue {

    static final List<RuleDefinition> ALL = List.of(
            number(MANDATE, RuleKeys.MANDATE_YEARS, 1, 12),
            number(MANDATE, RuleKeys.MEMBERS_SEATS, 1, 500),
            numbers(SESSION, RuleKeys.SESSION_MONTHS, 1, 12),
            number(SESSION, RuleKeys.SESSION_MIN_PER_YEAR, 1, 12),
            flag(SESSION, RuleKeys.SESSION_LABEL_FREE),
            number(SESSION, RuleKeys.SESSION_CALLS_MAX, 1, 3),
            number(CONVOCATION, RuleKeys.NOTICE_DAYS_ORDINARY, 0, 60),
            number(CONVOCATION, RuleKeys.NOTICE_DAYS_EXTRAORDINARY, 0, 60),
            flag(CONVOCATION, RuleKeys.PROOF_REQUIRED),
            choices(
                    CONVOCATION,
                    RuleKeys.CHANNELS,
                    "REGISTERED_POST",
                    "BAILIFF",
                    "HAND_DELIVERY",
                    "EMAIL",
                    "PORTAL",
                    "SMS"),
            flag(CONVOCATION, RuleKeys.HOLIDAYS_COUNT),
            numbers(CONVOCATION, RuleKeys.WEEKDAYS_EXCLUDED, 1, 7),
            number(CONVOCATION, RuleKeys.SECOND_NOTICE_DAYS, 0, 60),
            flag(CONVOCATION, RuleKeys.SECOND_SAME_AGENDA),
            quorum(RuleKeys.QUORUM_ORDINARY_FIRST),
            quorum(RuleKeys.QUORUM_ORDINARY_SECOND),
            quorum(RuleKeys.QUORUM_ELECTIVE_FIRST),
            quorum(RuleKeys.QUORUM_ELECTIVE_SECOND),
            quorum(RuleKeys.QUORUM_COMMITTEE),
            flag(QUORUM, RuleKeys.QUORUM_RECHECK),
            flag(VOTE, RuleKeys.VOTE_PUBLIC),
            majority(VOTE, RuleKeys.VOTE_MAJORITY),
            flag(VOTE, RuleKeys.VOTE_ABSTENTION_COUNTS),
            choice(VOTE, RuleKeys.VOTE_TIE, "PRESIDENT_SIDE", "REJECTED"),
            choice(VOTE, RuleKeys.VOTE_TIE_PRESIDENT_ABSTAINS, "REJECTED", "NO_RESULT"),
            flag(VOTE, RuleKeys.VOTE_PROXY_ALLOWED),
            choice(BUREAU, RuleKeys.BUREAU_BALLOT, "POST_BY_POST_PUBLIC", "POST_BY_POST_SECRET", "LIST_PUBLIC"),
            choices(
                    BUREAU,
                    RuleKeys.CANDIDACY_DOCUMENTS,
                    "IDENTITY_CARD",
                    "SCHOOL_CERTIFICATE_OF_PRESIDENT",
                    "PARTY_ENDORSEMENT"),
            majority(BUREAU, RuleKeys.NO_CONFIDENCE_REQUEST),
            majority(BUREAU, RuleKeys.NO_CONFIDENCE_ADOPTION),
            choice(COMMITTEE, RuleKeys.COMMITTEE_CHAIR_ELECTED_BY, "GENERAL_ASSEMBLY", "COMMITTEE"),
            flag(COMMITTEE, RuleKeys.COMMITTEE_CHAIR_AND_VICE),
            flag(ABSENCE, RuleKeys.EXCUSE_WRITTEN),
            number(ABSENCE, RuleKeys.UNEXCUSED_ALERT_AFTER, 1, 20),
            choice(MINUTES, RuleKeys.MINUTES_APPROVAL, "NEXT_SESSION", "CIRCULATION"),
            number(MINUTES, RuleKeys.MINUTES_DRAFT_DAYS, 1, 120),
            number(MINUTES, RuleKeys.DECISIONS_TRANSMISSION_DAYS, 1, 120),
            number(BUDGET, RuleKeys.BUDGET_SESSION_MONTH, 1, 12),
            number(BUDGET, RuleKeys.ACCOUNT_SESSION_MONTH, 1, 12),
            number(BUDGET, "budget.multiYear.years", 1, 20),
            monthDay(BUDGET, "budget.draft.deadline"),
            numbers(BUDGET, RuleKeys.BUDGET_CODE_LENGTHS, 1, 12),
            flag(BUDGET, RuleKeys.BUDGET_MUST_BALANCE),
            choices(BUDGET, RuleKeys.BUDGET_SUPERVISION_STEPS, "CRAFTS", "FINANCE", "WILAYA"),
            choice(BUDGET, RuleKeys.TRANSFER_SAME_ARTICLE, "OFFICER", "ASSEMBLY", "SUPERVISION"),
            choice(BUDGET, RuleKeys.TRANSFER_SAME_CHAPTER, "OFFICER", "ASSEMBLY", "SUPERVISION"),
            choice(BUDGET, RuleKeys.TRANSFER_OTHER_CHAPTER, "OFFICER", "ASSEMBLY", "SUPERVISION"),
            flag(BUDGET, RuleKeys.SEPARATE_COMMIT_AND_CLEAR),
            number(BUDGET, RuleKeys.PURCHASE_ORDER_CEILING, 0, 100_000_000),
            number(BUDGET, RuleKeys.VAT_USUAL_RATE, 0, 100),
            flag(AGREEMENT, RuleKeys.AGREEMENT_VISA_REQUIRED),
            number(TRAINING, "apprenticeship.minWorkshopShare", 0, 100),
            number(TRAINING, "apprenticeship.minComplementaryShare", 0, 100),
            range(TRAINING, "apprenticeship.age", 1, 99),
            number(TRAINING, "vaep.minYears", 0, 50),
            number(REGISTER, "rna.artisan.minYears", 0, 50),
            number(REGISTER, "rna.maalem.minYears", 0, 50),
            number(REGISTER, RuleKeys.CARD_VALIDITY_YEARS, 1, 30),
            decimal(REGISTER, "amo.artisan.coefficient"),
            number(HERITAGE, "treasure.months", 1, 60),
            number(HERITAGE, "treasure.trainees", 1, 10_000),
            number(HERITAGE, "treasure.grantMad", 0, 100_000),
            number(HERITAGE, "treasure.maalemMad", 0, 100_000),
            number(FAIR, "fair.quota.women", 0, 100),
            number(FAIR, "fair.quota.rural", 0, 100),
            number(FAIR, "fair.quota.coop", 0, 100));

    /** Rules whose value the portal keeps and does not apply: nothing it does follows from them. */
    private static final Set<String> RECORDED_ONLY = Set.of(
            RuleKeys.SESSION_MIN_PER_YEAR,
            RuleKeys.SESSION_LABEL_FREE,
            RuleKeys.QUORUM_COMMITTEE,
            RuleKeys.VOTE_PUBLIC,
            RuleKeys.VOTE_PROXY_ALLOWED,
            RuleKeys.BUREAU_BALLOT,
            RuleKeys.CANDIDACY_DOCUMENTS,
            RuleKeys.NO_CONFIDENCE_REQUEST,
            RuleKeys.COMMITTEE_CHAIR_ELECTED_BY,
            RuleKeys.MINUTES_APPROVAL,
            "budget.multiYear.years",
            "budget.draft.deadline",
            "rna.artisan.minYears",
            "rna.maalem.minYears",
            "amo.artisan.coefficient");

    /** What they are about has no room in the portal yet. */
    private static final Set<RuleSubject> WITHOUT_A_ROOM = Set.of(TRAINING, HERITAGE, FAIR);

    private static final Map<String, RuleDefinition> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(RuleDefinition::key, Function.identity()));

    private RuleCatalogue() {}

    static boolean isApplied(RuleDefinition rule) {
        return !RECORDED_ONLY.contains(rule.key()) && !WITHOUT_A_ROOM.contains(rule.subject());
    }

    static RuleDefinition get(String key) {
        RuleDefinition definition = BY_KEY.get(key);
        if (definition == null) {
            throw new NotFoundException();
        }
        return definition;
    }

    private static RuleDefinition number(RuleSubject subject, String key, int min, int max) {
        return new RuleDefinition(key, subject, RuleType.INTEGER, List.of(), min, max);
    }

    private static RuleDefinition numbers(RuleSubject subject, String key, int min, int max) {
        return new RuleDefinition(key, subject, RuleType.INTEGER_LIST, List.of(), min, max);
    }

    private static RuleDefinition range(RuleSubject subject, String key, int min, int max) {
        return new RuleDefinition(key, subject, RuleType.RANGE, List.of(), min, max);
    }

    private static RuleDefinition flag(RuleSubject subject, String key) {
        return unbounded(subject, key, RuleType.BOOLEAN);
    }

    private static RuleDefinition quorum(String key) {
        return unbounded(QUORUM, key, RuleType.QUORUM);
    }

    private static RuleDefinition majority(RuleSubject subject, String key) {
        return unbounded(subject, key, RuleType.MAJORITY);
    }

    private static RuleDefinition decimal(RuleSubject subject, String key) {
        return unbounded(subject, key, RuleType.DECIMAL);
    }

    private static RuleDefinition monthDay(RuleSubject subject, String key) {
        return unbounded(subject, key, RuleType.MONTH_DAY);
    }

    private static RuleDefinition choice(RuleSubject subject, String key, String... options) {
        return new RuleDefinition(key, subject, RuleType.CHOICE, List.of(options), 0, 0);
    }

    private static RuleDefinition choices(RuleSubject subject, String key, String... options) {
        return new RuleDefinition(key, subject, RuleType.CHOICE_LIST, List.of(options), 0, 0);
    }

    private static RuleDefinition unbounded(RuleSubject subject, String key, RuleType type) {
        return new RuleDefinition(key, subject, type, List.of(), 0, Integer.MAX_VALUE);
    }
}
