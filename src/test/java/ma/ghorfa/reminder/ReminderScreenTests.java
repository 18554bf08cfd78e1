package ma.ghorfa.reminder;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.RULE_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.OwnMail;
import ma.ghorfa.testing.GhorfaTest;
import ma.ghorfa.ui.Callout;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** One's own reminders on the screen, how early they come, and how they reach one. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "t-reminded",
        roles = {AGREEMENT_READ, AGREEMENT_PREPARE, RULE_WRITE})
class ReminderScreenTests extends SpringBrowserlessTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Texts texts;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ReminderRules rules;

    @Autowired
    private OwnMail mail;

    @Autowired
    private JdbcClient jdbc;

    private final ReminderTest scene = new ReminderTest() {};
    private UUID account;

    @SuppressWarnings("NullAway.Init")
    ReminderScreenTests() {}

    @BeforeEach
    void reminded() {
        beans.autowireBean(scene);
        account = scene.person("t-reminded");
        reminder(DueKind.OBLIGATION, "تقرير سنوي");
        reminder(DueKind.AGREEMENT_END, "اتفاقية الحرف");
        reminder(DueKind.DECISION, "مقرر لا يخصني");
    }

    private void reminder(DueKind kind, String title) {
        reminder(kind, title, LocalDate.of(2027, 1, 8));
    }

    private void reminder(DueKind kind, String title, LocalDate due) {
        jdbc.sql("""
                insert into reminder (id, kind, subject_id, due_on, lead_days, account_id, title_ar, title_fr, path, fired_at,
                    fired_on)
                values (uuid(), :kind, uuid(), :due, 7, :account, :title, '', 'agreements', '2027-01-01', '2027-01-01')
                """)
                .param("kind", kind.name())
                .param("due", due)
                .param("account", account.toString())
                .param("title", title)
                .update();
    }

    private String words(String key, @Nullable Object... args) {
        return texts.get(Language.AR, key, args);
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void press(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    private int rows() {
        return find(Grid.class).last().getListDataView().getItemCount();
    }

    @Test
    void oneSeesWhatOneMayBeToldAndPutsItAway() {
        UI.getCurrent().navigate(ReminderNavigation.REMINDERS);
        assertThat(rows()).isEqualTo(2);
        assertThat(page()).contains(words("reminder.mail.off"));
        reminders.putAway(
                List.of(reminders.list(SeenState.OPEN, null).getFirst().id(), UUID.randomUUID()));
        UI.getCurrent().navigate(ReminderNavigation.REMINDERS);
        assertThat(rows()).isEqualTo(1);
        UI.getCurrent().navigate(ReminderNavigation.REMINDERS, QueryParameters.simple(Map.of("seen", "true")));
        assertThat(rows()).isEqualTo(1);
        UI.getCurrent()
                .navigate(
                        ReminderNavigation.REMINDERS,
                        QueryParameters.simple(Map.of("seen", "true", "kind", "DECISION")));
        assertThat(rows()).isZero();
    }

    @Test
    void aMeetingWhoseDayIsOverIsNeitherShownNorCounted() {
        reminder(DueKind.MEETING, "اجتماع انعقد", LocalDate.of(2020, 1, 8));
        reminder(DueKind.OBLIGATION, "تقرير متأخر", LocalDate.of(2020, 1, 8));
        assertThat(reminders.open()).isEqualTo(3);
        assertThat(reminders.list(SeenState.OPEN, null))
                .extracting(row -> row.title().ar())
                .hasSize(3)
                .contains("تقرير متأخر")
                .doesNotContain("اجتماع انعقد");
    }

    @Test
    void ofTooManyTheFirstOnesAreShownAndAKindShowsTheOthers() {
        for (int i = 0; i < Reminders.MOST; i++) {
            reminder(DueKind.OBLIGATION, "تقرير", LocalDate.of(2027, 1, 1));
        }
        UI.getCurrent().navigate(ReminderNavigation.REMINDERS);
        assertThat(rows()).isEqualTo(Reminders.MOST);
        assertThat(find(Callout.class).all()).hasSize(2);
        assertThat(page()).contains(words("reminder.more", Reminders.MOST));
        assertThat(reminders.firstOpen(4))
                .isEqualTo(reminders.list(SeenState.OPEN, null).subList(0, 4));
        UI.getCurrent().navigate(ReminderNavigation.REMINDERS, QueryParameters.simple(Map.of("kind", "AGREEMENT_END")));
        assertThat(rows()).isEqualTo(1);
        assertThat(find(Callout.class).all()).as("nothing is cut off").hasSize(1);
    }

    @Test
    void nobodyPutsAwayWhatAnotherWasRemindedOf() {
        UUID other = scene.person("t-other");
        jdbc.sql("update reminder set account_id = :other where account_id = :mine")
                .param("other", other.toString())
                .param("mine", account.toString())
                .update();
        List<UUID> theirs =
                jdbc.sql("select id from reminder").query(UUID.class).list();
        assertThat(reminders.open()).isZero();
        reminders.putAway(theirs);
        assertThat(scene.count("seen_at is not null")).isZero();
    }

    @Test
    void theHomePageCountsThemAndLeadsToTheRecords() {
        UI.getCurrent().navigate(ReminderNavigation.REMINDERS);
        UI.getCurrent().navigate("");
        assertThat(page()).contains(words("reminder.home.open", 2), "تقرير سنوي");
        reminders.putAway(reminders.list(SeenState.OPEN, null).stream()
                .map(ReminderRow::id)
                .toList());
        UI.getCurrent().navigate(ReminderNavigation.REMINDERS);
        UI.getCurrent().navigate("");
        assertThat(page()).doesNotContain("تقرير سنوي");
    }

    @Test
    void theDaysBeforeAreEditedAsPeopleWriteThem() {
        UI.getCurrent().navigate(ReminderNavigation.RULES);
        assertThat(rows()).isEqualTo(DueKind.values().length);
        ReminderRuleRow tranche = rule(DueKind.TRANCHE);
        assertThat(tranche.days()).containsExactly(30, 7, 0);
        rules.edit(DueKind.TRANCHE, tranche.version(), " ٦٠، 0 ;7 ");
        assertThat(rule(DueKind.TRANCHE).days()).containsExactly(60, 7, 0);
        rules.edit(DueKind.TRANCHE, rule(DueKind.TRANCHE).version(), "");
        assertThat(rule(DueKind.TRANCHE).days()).isEmpty();
        for (String wrong : List.of("366", "1 2 3 4 5 6 7", "99999999999")) {
            Assertions.assertThatThrownBy(() ->
                            rules.edit(DueKind.TRANCHE, rule(DueKind.TRANCHE).version(), wrong))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private ReminderRuleRow rule(DueKind kind) {
        return rules.all().stream().filter(row -> row.kind() == kind).findAny().orElseThrow();
    }

    @Test
    void oneChoosesWhereMailGoesAndMakesAnAddressForTheCalendar() {
        UI.getCurrent().navigate("my-account");
        TextField address = find(TextField.class)
                .withCondition(field -> words("reminder.field.email").equals(field.getLabel()))
                .single();
        assertThat(address.getValue()).isEqualTo("t-reminded@example.ma");
        address.setValue("kein");
        press("ui.save");
        assertThat(address.isInvalid()).isTrue();
        address.setValue("souad@example.ma");
        find(Checkbox.class).single().setValue(false);
        press("ui.save");
        assertThat(mail.read()).hasValueSatisfying(chosen -> {
            assertThat(chosen.own()).isEqualTo("souad@example.ma");
            assertThat(chosen.wanted()).isFalse();
        });
        press("reminder.calendar.make");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("/calendar/");
        press("reminder.calendar.noted");
        press("reminder.calendar.revoke");
        assertThat(page()).contains(words("reminder.calendar.none"));
    }
}
