package ma.ghorfa.reminder.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.reminder.DueKind;
import ma.ghorfa.reminder.MailState;
import ma.ghorfa.reminder.ReminderNavigation;
import ma.ghorfa.reminder.ReminderRow;
import ma.ghorfa.reminder.ReminderWords;
import ma.ghorfa.reminder.Reminders;
import ma.ghorfa.reminder.SeenState;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** What one was reminded of: the open ones, and those that one put away. */
@Route(ReminderNavigation.REMINDERS)
@PermitAll
@Menu(title = "reminder.title", order = 5, icon = "clock")
class RemindersView extends Page implements BeforeEnterObserver {

    private final Reminders reminders;
    private final ReminderWords words;
    private final ListMemory memory;
    private final LocalDate today;

    RemindersView(Reminders reminders, ReminderWords words, CurrentAccount account, ListMemory memory, Clock clock) {
        this.reminders = reminders;
        this.words = words;
        this.memory = memory;
        this.today = Zone.date(clock.instant());
        title(t("reminder.title"));
        if (account.may(Permissions.RULE_WRITE)) {
            actions(Buttons.plain("reminder.rule.title", Icons.RULE, () -> getUI().ifPresent(
                            ui -> ui.navigate(ReminderNavigation.RULES))));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var shown = new Shown();
        tools(shown.list.tools());
        List<Component> parts = new ArrayList<>();
        if (!reminders.areMailed()) {
            parts.add(new Callout(Tone.NEUTRAL, t("reminder.mail.off")));
        }
        parts.add(shown.list.bar());
        parts.add(shown.more);
        parts.add(shown.grid);
        content(parts.toArray(Component[]::new));
        shown.list.enter(event.getLocation());
        fillWith(shown.grid);
    }

    private String mail(ReminderRow row) {
        @Nullable MailState mail = row.mail();
        return mail == null ? "" : t("reminder.mailState", mail);
    }

    private String when(ReminderRow row) {
        return words.when(Words.language(), row.due(), today);
    }

    /** The reminders that the filters let through. */
    private final class Shown {

        private final RecordGrid<ReminderRow> grid = new RecordGrid<>();
        private final ListFilters filters = new ListFilters(this::show);
        private final Filter<Boolean> seen = filters.flag("seen", "reminder.onlySeen");
        private final Filter<DueKind> kind =
                filters.choice("kind", "reminder.field.kind", DueKind.class, one -> t("reminder.kind", one));
        private final Callout more = new Callout(Tone.NEUTRAL, t("reminder.more", Reminders.MOST)).announced();
        private final RecordList<ReminderRow> list;

        private Shown() {
            grid.link("reminder.field.subject", row -> row.title().in(Words.locale()), ReminderRow::path)
                    .setFlexGrow(2);
            grid.text("reminder.field.kind", row -> t("reminder.kind", row.kind()));
            grid.date("reminder.field.due", ReminderRow::due, RemindersView.this::when);
            grid.badge(
                    "reminder.field.state",
                    row -> t("reminder.state", row.seen() ? SeenState.SEEN : SeenState.OPEN),
                    this::tone);
            grid.text("reminder.field.mail", RemindersView.this::mail);
            grid.cardsOnPhones(
                    row -> row.title().in(Words.locale()),
                    ReminderRow::path,
                    RemindersView.this::when,
                    row -> t("reminder.kind", row.kind()),
                    this::tone);
            grid.whenEmpty("reminder.none");
            list = new RecordList<>(ReminderNavigation.REMINDERS, "reminder.title", grid, filters, memory);
            list.acts("reminder.putAway", Icons.CHECK, this::putAway);
        }

        private Tone tone(ReminderRow row) {
            return row.seen() ? Tone.NEUTRAL : row.due().isBefore(today) ? Tone.BAD : Tone.ATTENTION;
        }

        private void show() {
            List<ReminderRow> rows =
                    reminders.list(seen.chosen().isPresent() ? SeenState.SEEN : SeenState.OPEN, kind.value());
            more.setVisible(rows.size() == Reminders.MOST);
            list.shows(rows);
        }

        private void putAway(List<ReminderRow> chosen) {
            reminders.putAway(chosen.stream().map(ReminderRow::id).toList());
            Notices.done("reminder.done", chosen.size());
            grid.deselectAll();
            show();
        }
    }
}
