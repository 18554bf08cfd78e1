package ma.ghorfa.reminder.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.reminder.ReminderNavigation;
import ma.ghorfa.reminder.ReminderRow;
import ma.ghorfa.reminder.ReminderWords;
import ma.ghorfa.reminder.Reminders;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.HomeCard;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.springframework.core.annotation.Order;

/** What the reader was reminded of and has not put away: the figure opens the list, each line its record. */
@org.springframework.stereotype.Component
@Order(15)
class RemindersCard implements HomeCard {

    private static final int SHOWN = 4;

    private final Reminders reminders;
    private final ReminderWords words;
    private final Clock clock;

    RemindersCard(Reminders reminders, ReminderWords words, Clock clock) {
        this.reminders = reminders;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Optional<Component> card() {
        int open = reminders.open();
        if (open == 0) {
            return Optional.empty();
        }
        var figure = new Anchor(
                ReminderNavigation.REMINDERS,
                new Figure(Formats.number(open), t("reminder.home.open", open), Tone.ATTENTION));
        figure.getElement().setAttribute("router-link", true);
        figure.addClassName("figure-link");
        LocalDate today = Zone.date(clock.instant());
        var lines = new UnorderedList();
        reminders.firstOpen(SHOWN).forEach(row -> lines.add(line(row, today)));
        return Optional.of(Sheet.titled(t("reminder.title"), figure, lines).calling());
    }

    private ListItem line(ReminderRow row, LocalDate today) {
        var link = new Anchor(row.path(), row.title().in(Words.locale()));
        link.getElement().setAttribute("router-link", true);
        Language language = Words.language();
        var when = new Span(words.line(language, row.kind(), words.when(language, row.due(), today)));
        when.addClassNames("muted", "small");
        return new ListItem(new Div(link), when);
    }
}
