package ma.ghorfa.reminder.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Optional;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Written;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.MailChoice;
import ma.ghorfa.identity.OwnAccountPart;
import ma.ghorfa.identity.OwnMail;
import ma.ghorfa.reminder.CalendarFeeds;
import ma.ghorfa.reminder.Reminders;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.springframework.core.annotation.Order;

/** How one is reminded: by mail, and in the calendar of one's own device. */
@org.springframework.stereotype.Component
@Order(10)
class OwnReminders implements OwnAccountPart {

    private final OwnMail mail;
    private final CalendarFeeds calendars;
    private final Reminders reminders;

    OwnReminders(OwnMail mail, CalendarFeeds calendars, Reminders reminders) {
        this.mail = mail;
        this.calendars = calendars;
        this.reminders = reminders;
    }

    @Override
    public Optional<Component> part() {
        return mail.read().map(chosen -> {
            var calendar = new Div();
            calendar.addClassName("stack");
            show(calendar);
            return Sheet.titled(t("reminder.title"), byMail(chosen), new H3(t("reminder.calendar.title")), calendar);
        });
    }

    private Component byMail(MailChoice chosen) {
        TextField address = Fields.text("reminder.field.email", Written.EMAIL_LENGTH);
        address.setValue(chosen.own());
        address.addClassName("latin-input");
        address.setWidthFull();
        if (!chosen.ofMember().isEmpty()) {
            address.setHelperText(t("reminder.mail.ofMember", chosen.ofMember()));
        }
        var wanted = new Checkbox(t("reminder.mail.wanted"), chosen.wanted());
        var part = new Div();
        part.addClassName("stack");
        if (!reminders.areMailed()) {
            part.add(new Callout(Tone.NEUTRAL, t("reminder.mail.off")));
        }
        part.add(address, wanted, new Div(Buttons.primary("ui.save", Icons.CHECK, () -> {
            address.setInvalid(false);
            try {
                mail.keep(address.getValue(), wanted.getValue());
                Notices.done("ui.saved");
            } catch (InvalidInputException wrong) {
                address.setErrorMessage(t(wrong));
                address.setInvalid(true);
                address.focus();
            }
        })));
        return part;
    }

    private void show(Div calendar) {
        Optional<Instant> made = calendars.made();
        calendar.removeAll();
        calendar.add(
                new Paragraph(made.map(at -> t("reminder.calendar.made", Formats.date(Zone.date(at), Words.locale())))
                        .orElseGet(() -> t("reminder.calendar.none"))));
        var acts = new Div(Buttons.plain(
                made.isPresent() ? "reminder.calendar.anew" : "reminder.calendar.make",
                Icons.CALENDAR,
                () -> make(calendar)));
        acts.addClassName("bar");
        made.ifPresent(at -> acts.add(Buttons.danger("reminder.calendar.revoke", Icons.DELETE, () -> {
            calendars.revoke();
            Notices.done("reminder.calendar.revoked");
            show(calendar);
        })));
        calendar.add(acts);
    }

    private void make(Div calendar) {
        var address = new Code(calendars.make());
        address.addClassName("latin");
        // To be reached and copied without a mouse.
        address.getElement().setAttribute("tabindex", "0");
        var content = new Div(new Paragraph(t("reminder.calendar.words")), address);
        content.addClassName("stack");
        Dialog dialog = Ask.dialog(t("reminder.calendar.title"), content);
        dialog.getFooter().add(Buttons.primary("reminder.calendar.noted", Icons.CHECK, dialog::close));
        dialog.open();
        show(calendar);
    }
}
