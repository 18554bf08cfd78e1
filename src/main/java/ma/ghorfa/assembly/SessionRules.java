package ma.ghorfa.assembly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.chamber.RuleValue;

/** The statutory rules that one session is held under, each by the name of what it decides. */
final class SessionRules {

    /** The rules that a session reads; these are frozen on it when it opens. */
    private static final Set<String> READ = Set.of(
            RuleKeys.MEMBERS_SEATS,
            RuleKeys.SESSION_MONTHS,
            RuleKeys.SESSION_CALLS_MAX,
            RuleKeys.NOTICE_DAYS_ORDINARY,
            RuleKeys.NOTICE_DAYS_EXTRAORDINARY,
            RuleKeys.PROOF_REQUIRED,
            RuleKeys.CHANNELS,
            RuleKeys.HOLIDAYS_COUNT,
            RuleKeys.WEEKDAYS_EXCLUDED,
            RuleKeys.SECOND_NOTICE_DAYS,
            RuleKeys.SECOND_SAME_AGENDA,
            RuleKeys.QUORUM_ORDINARY_FIRST,
            RuleKeys.QUORUM_ORDINARY_SECOND,
            RuleKeys.QUORUM_ELECTIVE_FIRST,
            RuleKeys.QUORUM_ELECTIVE_SECOND,
            RuleKeys.QUORUM_RECHECK,
            RuleKeys.VOTE_PUBLIC,
            RuleKeys.VOTE_MAJORITY,
            RuleKeys.VOTE_ABSTENTION_COUNTS,
            RuleKeys.VOTE_TIE,
            RuleKeys.VOTE_TIE_PRESIDENT_ABSTAINS,
            RuleKeys.NO_CONFIDENCE_ADOPTION,
            RuleKeys.EXCUSE_WRITTEN);

    /** The rules that only remind; what reminds today is what holds today, so that these are not frozen. */
    private static final Set<String> REMIND =
            Set.of(RuleKeys.UNEXCUSED_ALERT_AFTER, RuleKeys.MINUTES_DRAFT_DAYS, RuleKeys.DECISIONS_TRANSMISSION_DAYS);

    private final LocalDate date;
    private final Map<String, RuleValue> byKey;

    private SessionRules(LocalDate date, Map<String, RuleValue> byKey) {
        this.date = date;
        this.byKey = byKey;
    }

    static SessionRules of(LocalDate date, Collection<RuleValue> values) {
        return new SessionRules(
                date,
                values.stream()
                        .filter(value -> READ.contains(value.key()) || REMIND.contains(value.key()))
                        .collect(Collectors.toMap(
                                RuleValue::key, value -> value, (one, other) -> one, LinkedHashMap::new)));
    }

    /** Those that the session is held under. */
    List<RuleValue> all() {
        return byKey.values().stream()
                .filter(value -> READ.contains(value.key()))
                .toList();
    }

    private RuleValue get(String key) {
        RuleValue value = byKey.get(key);
        if (value == null) {
            throw new Refusal.RuleMissing(key, date);
        }
        return value;
    }

    int seats() {
        return get(RuleKeys.MEMBERS_SEATS).asInt();
    }

    Set<Integer> ordinaryMonths() {
        return Set.copyOf(get(RuleKeys.SESSION_MONTHS).asIntegers());
    }

    /** How many calls there may be of one session, the first included. */
    int callsAtMost() {
        return get(RuleKeys.SESSION_CALLS_MAX).asInt();
    }

    /** Clear days between sending and session; a further call has a notice of its own. */
    int noticeDays(SessionKind kind, int call) {
        if (call > 1) {
            return get(RuleKeys.SECOND_NOTICE_DAYS).asInt();
        }
        return get(kind == SessionKind.ORDINARY ? RuleKeys.NOTICE_DAYS_ORDINARY : RuleKeys.NOTICE_DAYS_EXTRAORDINARY)
                .asInt();
    }

    ClearDays clearDays(Set<LocalDate> holidays) {
        Set<DayOfWeek> excluded = get(RuleKeys.WEEKDAYS_EXCLUDED).asIntegers().stream()
                .map(DayOfWeek::of)
                .collect(Collectors.toSet());
        return new ClearDays(holidays, get(RuleKeys.HOLIDAYS_COUNT).asBoolean(), excluded);
    }

    Set<Channel> channels() {
        return get(RuleKeys.CHANNELS).asList().stream()
                .map(Channel::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    boolean receiptMustBeProved() {
        return get(RuleKeys.PROOF_REQUIRED).asBoolean();
    }

    /** After how many unexcused absences in a row somebody is told. */
    int alertAfterAbsences() {
        return get(RuleKeys.UNEXCUSED_ALERT_AFTER).asInt();
    }

    /** In how many days the minutes of a session should be final. */
    int daysToWriteMinutes() {
        return get(RuleKeys.MINUTES_DRAFT_DAYS).asInt();
    }

    /** In how many days what was adopted should be with the supervising authority. */
    int daysToTransmit() {
        return get(RuleKeys.DECISIONS_TRANSMISSION_DAYS).asInt();
    }

    boolean secondCallKeepsAgenda() {
        return get(RuleKeys.SECOND_SAME_AGENDA).asBoolean();
    }

    boolean excuseMustBeWritten() {
        return get(RuleKeys.EXCUSE_WRITTEN).asBoolean();
    }

    /** The rule of the quorum for a session and its call; a third call is held like the second. */
    RuleValue quorum(boolean elective, int call) {
        if (elective) {
            return get(call == 1 ? RuleKeys.QUORUM_ELECTIVE_FIRST : RuleKeys.QUORUM_ELECTIVE_SECOND);
        }
        return get(call == 1 ? RuleKeys.QUORUM_ORDINARY_FIRST : RuleKeys.QUORUM_ORDINARY_SECOND);
    }

    boolean quorumIsRecheckedAtEachVote() {
        return get(RuleKeys.QUORUM_RECHECK).asBoolean();
    }

    Majority.Terms terms(String majorityKey, int inOffice, int present) {
        return new Majority.Terms(
                get(majorityKey).asMajorityRule(),
                get(RuleKeys.VOTE_ABSTENTION_COUNTS).asBoolean(),
                tie(),
                seats(),
                inOffice,
                present);
    }

    private Majority.Tie tie() {
        if (!"PRESIDENT_SIDE".equals(get(RuleKeys.VOTE_TIE).asChoice())) {
            return Majority.Tie.REJECTED;
        }
        return "REJECTED".equals(get(RuleKeys.VOTE_TIE_PRESIDENT_ABSTAINS).asChoice())
                ? Majority.Tie.PRESIDENT_ELSE_REJECTED
                : Majority.Tie.PRESIDENT_ELSE_NOTHING;
    }
}
