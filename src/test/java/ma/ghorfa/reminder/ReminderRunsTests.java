package ma.ghorfa.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reminders on the real database, day by day: each once, whatever happens in between. */
class ReminderRunsTests extends ReminderTest {

    private static final LocalDate DUE = DAY.plusDays(100);

    private final Room ends = new Room(DueKind.AGREEMENT_END);
    private final Room obligations = new Room(DueKind.OBLIGATION);

    @SuppressWarnings("NullAway.Init")
    ReminderRunsTests() {}

    private void live(LocalDate until, ReminderRuns runs) {
        LocalDate today = ma.ghorfa.base.Zone.date(clock.instant());
        for (LocalDate day = today; !day.isAfter(until); day = day.plusDays(1)) {
            goTo(day);
            run(runs);
            run(runs);
        }
    }

    @Test
    void everyLeadDayIsFiredOnceToEverybodyWhoMayKnow() {
        UUID souad = person("t-souad");
        UUID omar = person("t-omar");
        UUID member = person("t-member", "MEMBER", "ar", null);
        ends.add(DUE);
        live(DUE.plusDays(40), runs(ends));
        assertThat(fired(souad)).containsExactly(DUE + " 90", DUE + " 30", DUE + " 7");
        assertThat(fired(omar)).isEqualTo(fired(souad));
        assertThat(fired(member)).isEmpty();
        assertThat(count("account_id = '" + souad + "' and seen_at is null"))
                .as("the last one takes the place of those before")
                .isEqualTo(1);
    }

    @Test
    void afterAStopOnlyTheLastMissedOneIsFired() {
        UUID souad = person("t-souad");
        ends.add(DUE);
        ReminderRuns runs = runs(ends);
        live(DUE.minusDays(40), runs);
        assertThat(fired(souad)).containsExactly(DUE + " 90");
        goTo(DUE.minusDays(5));
        run(runs);
        assertThat(fired(souad)).containsExactly(DUE + " 90", DUE + " 7");
    }

    @Test
    void afterAVeryLongStopNothingThatFellDueMeanwhileIsLeftOut() {
        UUID souad = person("t-souad");
        ReminderRuns runs = runs(obligations);
        run(runs);
        obligations.add(DAY.plusDays(20));
        goTo(DAY.plusDays(200));
        run(runs);
        assertThat(fired(souad)).containsExactly(DAY.plusDays(20) + " 0");
    }

    @Test
    void whatWasSettledMeanwhileIsNotFired() {
        UUID souad = person("t-souad");
        Due report = obligations.add(DAY.plusDays(15));
        ReminderRuns runs = runs(obligations);
        run(runs);
        obligations.dues.remove(report);
        live(DAY.plusDays(20), runs);
        assertThat(fired(souad)).containsExactly(DAY.plusDays(15) + " 15");
    }

    @Test
    void aDayThatWasMovedIsFiredAnewAndItsFormerReminderPutAway() {
        UUID souad = person("t-souad");
        obligations.add(DAY.plusDays(3));
        ReminderRuns runs = runs(obligations);
        run(runs);
        obligations.move(0, DAY.plusDays(12));
        goTo(DAY.plusDays(1));
        run(runs);
        assertThat(fired(souad)).containsExactly(DAY.plusDays(3) + " 3", DAY.plusDays(12) + " 15");
        assertThat(open(souad)).containsExactly(DAY.plusDays(12));
    }

    /** The days of the reminders that are not put away. */
    private List<LocalDate> open(UUID account) {
        return jdbc.sql("select due_on from reminder where account_id = :id and seen_at is null order by due_on")
                .param("id", account.toString())
                .query(LocalDate.class)
                .list();
    }

    @Test
    void aDayThatWasMovedAndMovedBackIsFiredAnew() {
        UUID souad = person("t-souad");
        UUID omar = person("t-omar");
        obligations.add(DAY.plusDays(3));
        ReminderRuns runs = runs(obligations);
        run(runs);
        jdbc.sql("update reminder set seen_at = fired_at where account_id = :id")
                .param("id", omar.toString())
                .update();
        obligations.move(0, DAY.plusDays(12));
        goTo(DAY.plusDays(1));
        run(runs);
        obligations.move(0, DAY.plusDays(3));
        goTo(DAY.plusDays(2));
        run(runs);
        assertThat(open(souad)).containsExactly(DAY.plusDays(3));
        assertThat(open(omar)).as("who had put the first one away, too").containsExactly(DAY.plusDays(3));
        assertThat(count("fired_on = '" + DAY.plusDays(2) + "' and due_on = '" + DAY.plusDays(3) + "'"))
                .isEqualTo(2);
    }

    @Test
    void anAgreementThatIsExtendedEndsNoMoreOnTheFormerDayUnlessItIsShortenedAgain() {
        UUID souad = person("t-souad");
        ends.add(DAY.plusDays(5));
        ReminderRuns runs = runs(ends);
        run(runs);
        ends.move(0, DAY.plusDays(400));
        goTo(DAY.plusDays(1));
        run(runs);
        assertThat(open(souad)).isEmpty();
        ends.move(0, DAY.plusDays(5));
        goTo(DAY.plusDays(2));
        run(runs);
        assertThat(open(souad)).containsExactly(DAY.plusDays(5));
    }

    @Test
    void whatIsStillOwedStaysOpenHoweverLateAndLeavesOnceItIsSettled() {
        UUID souad = person("t-souad");
        Due report = obligations.add(DAY);
        ReminderRuns runs = runs(obligations);
        run(runs);
        live(DAY.plusDays(ReminderRuns.LOOK_BACK + 3), runs);
        assertThat(open(souad)).containsExactly(DAY);
        UUID newcomer = person("t-newcomer");
        goTo(DAY.plusDays(ReminderRuns.LOOK_BACK + 4));
        run(runs);
        assertThat(fired(newcomer)).as("too long ago to be told anew").isEmpty();
        obligations.dues.remove(report);
        goTo(DAY.plusDays(ReminderRuns.LOOK_BACK + 5));
        run(runs);
        assertThat(open(souad)).isEmpty();
    }

    private List<String> told(UUID account) {
        return jdbc.sql("select concat(title_ar, ' ', title_fr, ' ', path) from reminder where account_id = :id")
                .param("id", account.toString())
                .query(String.class)
                .list();
    }

    @Test
    void anOpenReminderSaysWhatIsSoNowAndOneThatWasPutAwayWhatWasSo() {
        UUID souad = person("t-souad");
        UUID salma = person("t-salma");
        obligations.add(DAY);
        ReminderRuns runs = runs(obligations);
        run(runs);
        String before = "تقرير Rapport <b> agreements/x";
        assertThat(told(souad)).containsExactly(before);
        jdbc.sql("update reminder set seen_at = '2027-01-01' where account_id = :id")
                .param("id", salma.toString())
                .update();
        obligations.retell(0, "40 000");
        assertThat(told(souad)).containsExactly(before);
        goTo(DAY.plusDays(1));
        run(runs);
        assertThat(told(souad)).containsExactly("40 000 40 000 agreements/x/y");
        obligations.retell(0, "10 000");
        goTo(DAY.plusDays(ReminderRuns.LOOK_BACK + 3));
        run(runs);
        assertThat(told(souad)).as("also long after its day").containsExactly("10 000 10 000 agreements/x/y/y");
        assertThat(told(salma)).containsExactly(before);
        assertThat(open(souad)).containsExactly(DAY);
        assertThat(open(salma)).isEmpty();
    }

    @Test
    void whoIsCalledNoMoreIsRemindedNoMoreUnlessCalledAgain() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID called = person("t-called", "STAFF_PROGRAMMES", "ar", one);
        UUID dropped = person("t-dropped", "STAFF_PROGRAMMES", "ar", other);
        var meetings = new Room(DueKind.MEETING);
        meetings.add(DAY.plusDays(7), one, other);
        ReminderRuns runs = runs(meetings);
        run(runs);
        assertThat(open(dropped)).containsExactly(DAY.plusDays(7));
        meetings.retell(0, "اجتماع", one);
        goTo(DAY.plusDays(1));
        run(runs);
        assertThat(open(dropped)).isEmpty();
        assertThat(open(called)).containsExactly(DAY.plusDays(7));
        meetings.retell(0, "اجتماع", one, other);
        goTo(DAY.plusDays(2));
        run(runs);
        assertThat(open(dropped)).containsExactly(DAY.plusDays(7));
        assertThat(count("withdrawn")).isZero();
    }

    @Test
    void whoIsNoMemberAnyMoreIsCalledToNothingUnlessElectedAgain() {
        UUID member = UUID.randomUUID();
        UUID left = person("t-left", "STAFF_PROGRAMMES", "ar", member);
        var meetings = new Room(DueKind.MEETING);
        meetings.add(DAY.plusDays(7), member);
        obligations.add(DAY.plusDays(15));
        ReminderRuns runs = runs(meetings, obligations);
        run(runs);
        assertThat(open(left)).containsExactly(DAY.plusDays(7), DAY.plusDays(15));
        member(left, null);
        goTo(DAY.plusDays(1));
        run(runs);
        assertThat(open(left)).as("what is for the staff stays").containsExactly(DAY.plusDays(15));
        member(left, member);
        goTo(DAY.plusDays(2));
        run(runs);
        assertThat(open(left)).containsExactly(DAY.plusDays(7), DAY.plusDays(15));
    }

    private void member(UUID account, @Nullable UUID member) {
        jdbc.sql("update account set member_id = :member where id = :id")
                .param("member", member)
                .param("id", account.toString())
                .update();
    }

    @Test
    void whatIsDueAgainSaysWhatIsSoNow() {
        UUID souad = person("t-souad");
        obligations.add(DAY.plusDays(3));
        ReminderRuns runs = runs(obligations);
        run(runs);
        obligations.move(0, DAY.plusDays(60));
        goTo(DAY.plusDays(1));
        run(runs);
        assertThat(open(souad)).isEmpty();
        obligations.move(0, DAY.plusDays(3));
        obligations.retell(0, "20 000");
        goTo(DAY.plusDays(2));
        run(runs);
        assertThat(open(souad)).containsExactly(DAY.plusDays(3));
        assertThat(told(souad)).containsExactly("20 000 20 000 agreements/x/y");
    }

    @Test
    void whoHasNoRightsForADayKeepsTheReminderAndIsNotRemindedAgain() {
        UUID disabledMember = UUID.randomUUID();
        UUID changingMember = UUID.randomUUID();
        UUID deprivedMember = UUID.randomUUID();
        UUID disabled = person("t-disabled", "STAFF_PROGRAMMES", "ar", disabledMember);
        UUID changing = person("t-changing", "STAFF_PROGRAMMES", "ar", changingMember);
        UUID deprived = person("t-deprived", "STAFF_PROGRAMMES", "ar", deprivedMember);
        var meetings = new Room(DueKind.MEETING);
        meetings.add(DAY.plusDays(7), disabledMember, changingMember, deprivedMember);
        ReminderRuns runs = runs(meetings);
        run(runs);
        enabled(disabled, false);
        mustChange(changing, true);
        role(deprived, "MEMBER");
        goTo(DAY.plusDays(1));
        run(runs);
        enabled(disabled, true);
        mustChange(changing, false);
        role(deprived, "STAFF_PROGRAMMES");
        goTo(DAY.plusDays(2));
        run(runs);
        for (UUID person : List.of(disabled, changing, deprived)) {
            assertThat(open(person)).containsExactly(DAY.plusDays(7));
        }
        assertThat(count("withdrawn")).isZero();
        assertThat(count("fired_on > '" + DAY + "'"))
                .as("nobody is mailed again")
                .isZero();
    }

    private void enabled(UUID account, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled where id = :id")
                .param("enabled", enabled)
                .param("id", account.toString())
                .update();
    }

    private void mustChange(UUID account, boolean mustChange) {
        jdbc.sql("update credential set must_change = :mustChange where account_id = :id")
                .param("mustChange", mustChange)
                .param("id", account.toString())
                .update();
    }

    @Test
    void aMeetingThatWasHeldOrPostponedIsNotRemindedOfAnyMore() {
        UUID souad = person("t-souad");
        var meetings = new Room(DueKind.MEETING);
        meetings.add(DAY);
        meetings.add(DAY.plusDays(1));
        ReminderRuns runs = runs(meetings);
        run(runs);
        assertThat(open(souad)).containsExactly(DAY, DAY.plusDays(1));
        meetings.move(1, DAY.plusDays(60));
        goTo(DAY.plusDays(1));
        run(runs);
        assertThat(open(souad)).isEmpty();
    }

    @Test
    void ofManyOnlyThoseThatAreSettledArePutAway() {
        UUID souad = person("t-souad");
        for (int i = 0; i < 2 * ReminderRuns.STEP + 7; i++) {
            obligations.add(DAY.plusDays(10 + i % 3));
        }
        ReminderRuns runs = runs(obligations);
        run(runs);
        goTo(DAY.plusDays(1));
        run(runs);
        assertThat(count("withdrawn or seen_at is not null")).isZero();
        List<UUID> settled = List.of(
                obligations.dues.removeFirst().subject(),
                obligations.dues.remove(ReminderRuns.STEP).subject(),
                obligations.dues.removeLast().subject());
        goTo(DAY.plusDays(2));
        run(runs);
        assertThat(jdbc.sql("select subject_id from reminder where account_id = :id and withdrawn")
                        .param("id", souad.toString())
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(settled);
    }

    @Test
    void whoLeftOrLostTheRightIsRemindedOfNothing() {
        UUID left = person("t-left");
        UUID lost = person("t-lost");
        UUID newcomer = person("t-newcomer", "MEMBER", "ar", null);
        obligations.add(DAY.plusDays(15));
        ReminderRuns runs = runs(obligations);
        run(runs);
        jdbc.sql("update account set enabled = false where id = :id")
                .param("id", left.toString())
                .update();
        role(lost, "MEMBER");
        role(newcomer, "STAFF_PROGRAMMES");
        live(DAY.plusDays(15), runs);
        assertThat(fired(left)).containsExactly(DAY.plusDays(15) + " 15");
        assertThat(fired(lost)).containsExactly(DAY.plusDays(15) + " 15");
        assertThat(fired(newcomer))
                .containsExactly(DAY.plusDays(15) + " 15", DAY.plusDays(15) + " 3", DAY.plusDays(15) + " 0");
    }

    private void role(UUID account, String role) {
        jdbc.sql("update account_role set role_code = :role where account_id = :id")
                .param("role", role)
                .param("id", account.toString())
                .update();
    }

    @Test
    void onlyTheMembersThatItConcernsAreRemindedAndOfNoMeetingThatIsOver() {
        UUID member = UUID.randomUUID();
        UUID called = person("t-called", "STAFF_PROGRAMMES", "ar", member);
        UUID other = person("t-other", "STAFF_PROGRAMMES", "ar", UUID.randomUUID());
        var meetings = new Room(DueKind.MEETING);
        meetings.add(DAY.plusDays(1), member);
        meetings.add(DAY.minusDays(1), member);
        run(runs(meetings));
        assertThat(fired(called)).containsExactly(DAY.plusDays(1) + " 1");
        assertThat(fired(other)).isEmpty();
    }

    @Test
    void aRunThatIsKilledInTheMiddleGoesOnWhereItWas() {
        UUID souad = person("t-souad");
        UUID omar = person("t-omar");
        for (int i = 0; i < 3 * ReminderRuns.STEP + 7; i++) {
            obligations.add(DAY.plusDays(i % 10));
        }
        // The rows of the third step are written, and then the plug is pulled.
        assertThatThrownBy(() -> run(runs(pulledAt(3), obligations))).hasMessage("pulled");
        assertThat(fired(souad)).hasSize(2 * ReminderRuns.STEP);
        run(runs(obligations));
        int expected = 3 * ReminderRuns.STEP + 7;
        assertThat(fired(souad)).hasSize(expected);
        assertThat(fired(omar)).hasSize(expected);
        assertThat(jdbc.sql("select count(distinct subject_id) from reminder where account_id = :id")
                        .param("id", souad.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(expected);
    }

    @Test
    void aRunThatWasKilledGoesOnTheNextDayAndMissesNothing() {
        UUID souad = person("t-souad");
        for (int i = 0; i < ReminderRuns.STEP + 5; i++) {
            obligations.add(DAY);
        }
        assertThat(runs(obligations).step()).isTrue();
        goTo(DAY.plusDays(1));
        run(runs(obligations));
        assertThat(fired(souad)).hasSize(ReminderRuns.STEP + 5);
    }

    @Test
    void twoInstancesAtOnceFireEachOnce() throws Exception {
        UUID souad = person("t-souad");
        for (int i = 0; i < 4 * ReminderRuns.STEP; i++) {
            obligations.add(DAY.plusDays(i % 3));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                ReminderRuns instance = runs(obligations);
                both.add(threads.submit(() -> run(instance)));
            }
            for (Future<?> one : both) {
                one.get();
            }
        }
        assertThat(fired(souad)).hasSize(4 * ReminderRuns.STEP);
        assertThat(runs(obligations).step()).as("the day is done").isFalse();
    }

    @Test
    void aKindWithoutLeadDaysRemindsNobody() {
        UUID souad = person("t-souad");
        obligations.add(DAY);
        String usual = jdbc.sql("select days from reminder_rule where kind = 'OBLIGATION'")
                .query(String.class)
                .single();
        jdbc.sql("update reminder_rule set days = '' where kind = 'OBLIGATION'").update();
        try {
            run(runs(obligations));
        } finally {
            jdbc.sql("update reminder_rule set days = :usual where kind = 'OBLIGATION'")
                    .param("usual", usual)
                    .update();
        }
        assertThat(fired(souad)).isEmpty();
    }
}
