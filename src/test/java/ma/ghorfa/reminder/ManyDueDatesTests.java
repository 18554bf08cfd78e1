package ma.ghorfa.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** One run over many due dates of real agreements: each once, and none twice on the days that follow. */
@Transactional
class ManyDueDatesTests extends ReminderTest {

    private static final int AGREEMENTS = 100;
    private static final int TRANCHES = 5_000;

    @Autowired
    private List<DueDates> rooms;

    @SuppressWarnings("NullAway.Init")
    ManyDueDatesTests() {}

    @Test
    void oneRunFiresAllOfThemOnce() {
        UUID salma = person("t-salma", "STAFF_FINANCE", "ar", null);
        ManyTranches.write(jdbc, AGREEMENTS, DAY);
        DueDates[] all = rooms.toArray(DueDates[]::new);
        run(runs(all));
        assertThat(fired(salma)).hasSize(TRANCHES);
        assertThat(jdbc.sql("select count(distinct subject_id) from reminder where account_id = :id")
                        .param("id", salma.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(TRANCHES);
        int lead30 = count("account_id = '" + salma + "' and lead_days = 30");
        int lead7 = count("account_id = '" + salma + "' and lead_days = 7");
        goTo(DAY.plusDays(1));
        run(runs(all));
        assertThat(count("account_id = '" + salma + "' and lead_days = 30")).isEqualTo(lead30);
        assertThat(count("account_id = '" + salma + "' and lead_days = 7 and fired_on = '" + DAY.plusDays(1) + "'"))
                .as("those a week ahead now, and no others")
                .isEqualTo(
                        count("account_id = '" + salma + "' and due_on = '" + DAY.plusDays(8) + "' and lead_days = 7"));
        assertThat(lead7).isPositive();
        assertThat(count("withdrawn")).as("all are still due").isZero();
    }
}
