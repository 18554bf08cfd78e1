package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ma.ghorfa.assembly.AllPresent;
import ma.ghorfa.assembly.AttendanceSheet;
import ma.ghorfa.assembly.AttendanceState;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.ExcuseData;
import ma.ghorfa.assembly.GuestData;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.BilingualField;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MomentField;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * Taking attendance: one key for everybody who is there, then for each exception the number or the name and the key of
 * the state. Every act can be taken back, the last one first.
 */
final class AttendanceBoard extends RoomPart {

    private static final int REASON_MAX = 1000;
    private static final int NAME_MAX = 200;
    private static final int LABEL_MAX = 300;

    /** An act that was done here, and how it is taken back. */
    private record Act(String sentence, Runnable back) {}

    private final SessionTab.Host page;
    private final Attendances attendances;
    private final SheetDownload download;
    private final boolean conducts;
    private final boolean invites;
    private final QuorumStrip strip = new QuorumStrip();
    private final FactTime time;
    private final Roll roll = new Roll();
    private final Div guests = new Div();
    private final Div aloud = aloud();
    private final Deque<Act> acts = new ArrayDeque<>();
    private final Button all = Buttons.primary("live.attendance.all", Icons.MEMBERS, this::allPresent);
    private final Button undo = Buttons.plain("live.attendance.undo", Icons.HISTORY, this::undo);
    private SessionView session;
    private SessionView.SittingRow sitting;
    private @Nullable MemberId chosen;

    AttendanceBoard(
            SessionTab.Host page,
            Attendances attendances,
            SheetDownload download,
            CurrentAccount account,
            Clock clock) {
        this.page = page;
        this.attendances = attendances;
        this.download = download;
        conducts = account.may(Permissions.SESSION_CONDUCT);
        invites = conducts || account.may(Permissions.SESSION_PREPARE);
        session = page.session();
        sitting = session.currentSitting();
        time = new FactTime(clock);
        addClassName("live");
        guests.addClassName("stack");
        Keys.on("*", all);
        roll.onChoose(event -> choose(event.member()));
        if (conducts) {
            roll.onMark(event -> mark(event.member(), event.state()));
            roll.onAll(event -> allPresent());
            roll.onUndo(event -> undo());
        }
        time.setVisible(conducts);
        var under = new Div(strip.explanation(), time);
        under.addClassName("under-strip");
        add(strip, under, tools(), roll, guestSheet(), aloud);
        show(session);
        script("hotkeys");
        if (conducts) {
            roll.focusField();
        }
    }

    // ---- What stands on the page ----

    private Component tools() {
        var bar = new Div();
        bar.addClassNames("bar", "apart");
        var left = new Div();
        left.addClassName("bar");
        if (session.sittings().size() > 1) {
            left.add(sittingSelect());
        }
        if (conducts) {
            left.add(all, undo);
        }
        var right =
                new Div(download.link(Language.AR, () -> sitting.id()), download.link(Language.FR, () -> sitting.id()));
        right.addClassName("bar");
        bar.add(left, right);
        return bar;
    }

    /** Which sitting's register is shown. */
    private Component sittingSelect() {
        Select<SessionView.SittingRow> select = Fields.select(
                "live.attendance.sitting",
                session.sittings(),
                row -> t("live.sitting", row.number(), Formats.date(row.date(), Words.locale())));
        select.setValue(sitting);
        select.addValueChangeListener(change -> {
            sitting = change.getValue();
            acts.clear();
            chosen = null;
            show(session);
        });
        return select;
    }

    private Component guestSheet() {
        Sheet sheet = Sheet.titled(t("live.guests"), guests);
        if (invites) {
            sheet.add(Buttons.plain("live.guest.add", Icons.ADD, this::askGuest));
        }
        return sheet;
    }

    // ---- Showing ----

    private void show(SessionView now) {
        session = now;
        sitting = now.sittings().stream()
                .filter(row -> row.id().equals(sitting.id()))
                .findFirst()
                .orElseGet(now::currentSitting);
        strip.show(now);
        time.follow(now);
        AttendanceSheet sheet = attendances.sheet(sitting.id());
        roll.show(sheet);
        boolean expected = sheet.counts().expected() > 0;
        all.setVisible(conducts && expected && sitting.endedAt() == null);
        undo.setVisible(conducts && !acts.isEmpty());
        showGuests(sheet.guests());
        showChosen();
    }

    private void changed() {
        show(page.changed());
    }

    private void showGuests(List<SessionView.GuestRow> rows) {
        guests.removeAll();
        if (rows.isEmpty()) {
            guests.add(new Callout(Tone.NEUTRAL, t("live.guests.none")));
        }
        for (SessionView.GuestRow guest : rows) {
            var box = new Checkbox(t("live.guest.line", guestName(guest.data())), guest.attended());
            box.setReadOnly(!conducts);
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    attendances.guestAttended(guest.id(), change.getValue());
                    changed();
                }
            });
            guests.add(box);
        }
    }

    private static String guestName(GuestData guest) {
        return java.util.stream.Stream.of(guest.name(), guest.function(), guest.institution())
                .map(LiveLabels::words)
                .filter(words -> !words.isEmpty())
                .collect(java.util.stream.Collectors.joining(t("live.list.separator")));
    }

    private void choose(MemberId member) {
        chosen = member;
        showChosen();
    }

    private void showChosen() {
        Optional<AttendanceSheet.Line> line = Optional.ofNullable(chosen).flatMap(roll::line);
        if (line.isEmpty()) {
            roll.besideField(conducts ? help() : new Span());
            return;
        }
        AttendanceSheet.Line member = line.get();
        var who = new Span(LiveLabels.called(member.member()));
        who.addClassName("who");
        List<Component> parts = new ArrayList<>();
        parts.add(who);
        if (conducts) {
            Marks.of(sitting, member.state()).forEach(mark -> parts.add(button(member, mark)));
        }
        excuse(member).ifPresent(parts::add);
        roll.besideField(parts.toArray(Component[]::new));
    }

    private Button button(AttendanceSheet.Line member, Marks mark) {
        Button button =
                Buttons.plain(mark.labelKey(), () -> mark(member.member().id(), mark.state()));
        button.setSuffixComponent(Keys.hint(mark.key(Words.language())));
        return button;
    }

    private static Optional<Component> excuse(AttendanceSheet.Line line) {
        AttendanceSheet.@Nullable Excuse excuse = line.excuse();
        if (excuse == null) {
            return Optional.empty();
        }
        var words = new Span(t(
                "live.attendance.excuse.given",
                excuse.reason(),
                Formats.dateTime(excuse.writtenAt(), Words.locale()),
                excuse.forceMajeure() ? "LATE" : "BEFORE"));
        words.addClassNames("small", "muted");
        return Optional.of(words);
    }

    private static Component help() {
        var help = new Div();
        help.addClassName("key-help");
        for (Marks mark : Marks.values()) {
            help.add(new Span(Keys.hint(mark.key(Words.language())), new Span(" " + t(mark.labelKey()))));
        }
        help.add(new Span(Keys.hint("Ctrl+Z"), new Span(" " + t("live.attendance.undo"))));
        return help;
    }

    // ---- Acts ----

    private void allPresent() {
        AllPresent all = attendances.allPresent(sitting.id(), time.next());
        String sentence = t("live.attendance.allDone", all.members().size());
        if (all.members().isEmpty()) {
            changed();
            aloud.setText(sentence);
        } else {
            done(sentence, () -> attendances.undoAllPresent(sitting.id(), all));
        }
        roll.focusField();
    }

    private void takeBackMovement(MemberId member) {
        attendances.undo(sitting.id(), member);
    }

    private void mark(MemberId id, AttendanceState state) {
        chosen = id;
        roll.line(id).ifPresent(line -> {
            try {
                switch (state) {
                    case PRESENT -> present(line);
                    case EXCUSED -> askExcuse(line);
                    case UNEXCUSED -> absent(line);
                    case LATE -> late(line);
                    case LEFT -> askTime(line, "live.attendance.leave.title", at -> leave(line, at));
                    case EXPECTED, OUT_OF_OFFICE -> expected(line);
                }
            } finally {
                showChosen();
            }
        });
    }

    private void present(AttendanceSheet.Line line) {
        arrive(line, time.next());
    }

    private void arrive(AttendanceSheet.Line line, Instant at) {
        MemberId member = line.member().id();
        attendances.arrive(sitting.id(), member, at);
        done(sentence(member), () -> takeBackMovement(member));
    }

    private void leave(AttendanceSheet.Line line, Instant at) {
        MemberId member = line.member().id();
        attendances.leave(sitting.id(), member, at);
        done(sentence(member), () -> takeBackMovement(member));
    }

    private void absent(AttendanceSheet.Line line) {
        MemberId member = line.member().id();
        Optional<Instant> cameAt = attendances.markAbsent(sitting.id(), member);
        done(sentence(member), () -> backFromAbsence(member, cameAt));
    }

    private void excuse(AttendanceSheet.Line line, ExcuseData data) {
        MemberId member = line.member().id();
        Optional<Instant> cameAt = attendances.excuse(sitting.id(), member, data);
        done(sentence(member), () -> backFromAbsence(member, cameAt));
    }

    /** Everybody was marked present at first: who is expected again was not in the room yet. */
    private void expected(AttendanceSheet.Line line) {
        MemberId member = line.member().id();
        Optional<Instant> cameAt = attendances.expectAgain(sitting.id(), member);
        done(sentence(member), () -> cameAt.ifPresent(at -> attendances.arrive(sitting.id(), member, at)));
    }

    private void backFromAbsence(MemberId member, Optional<Instant> cameAt) {
        attendances.backFromAbsence(sitting.id(), member, cameAt);
    }

    /** Nobody is late before the beginning: until then who is not there yet is expected. */
    private void late(AttendanceSheet.Line line) {
        if (sitting.openedAt() == null) {
            expected(line);
        } else {
            askTime(line, "live.attendance.late.title", at -> arrive(line, at));
        }
    }

    private void done(String sentence, Runnable back) {
        acts.push(new Act(sentence, back));
        changed();
        aloud.setText(sentence());
    }

    /** The last act in words, said aloud; taken after the page was drawn anew, so it says what was really recorded. */
    private String sentence() {
        Act act = acts.peek();
        if (act == null) {
            return "";
        }
        return Optional.ofNullable(chosen)
                .flatMap(roll::line)
                .map(line -> t("live.attendance.done", LiveLabels.called(line.member()), LiveLabels.of(line.state())))
                .orElse(act.sentence());
    }

    private String sentence(MemberId member) {
        return roll.line(member).map(line -> LiveLabels.called(line.member())).orElse("");
    }

    private void undo() {
        Act last = acts.poll();
        if (last == null) {
            return;
        }
        try {
            last.back().run();
            aloud.setText(t("live.attendance.undone", last.sentence()));
        } catch (DomainException refused) {
            Notices.refused(t(refused));
        } finally {
            changed();
            roll.focusField();
        }
    }

    // ---- Questions ----

    private void askTime(AttendanceSheet.Line line, String titleKey, Consumer<Instant> act) {
        MomentField at = new MomentField("live.time.at").proposing(time.proposed());
        Dialog dialog = Ask.dialog(t(titleKey, LiveLabels.called(line.member())), at);
        Button confirm =
                Buttons.primary("live.confirm", Icons.CHECK, () -> at.given().ifPresent(moment -> {
                    act.accept(moment);
                    close(dialog);
                }));
        confirm.addClickShortcut(Key.ENTER).listenOn(dialog);
        Ask.finish(dialog, confirm);
        at.focus();
    }

    private void askExcuse(AttendanceSheet.Line line) {
        TextField reason = Fields.text("live.attendance.excuse.reason", REASON_MAX);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.EAGER);
        MomentField writtenAt = new MomentField("live.attendance.excuse.writtenAt").proposing(beforeTheStart());
        var forceMajeure = new Checkbox(t("live.attendance.excuse.forceMajeure"));
        Dialog dialog = Ask.dialog(
                t("live.attendance.excuse.title", LiveLabels.called(line.member())),
                asked(reason, writtenAt, forceMajeure, new Paragraph(t("live.attendance.excuse.rule"))));
        Button confirm = Buttons.primary("live.confirm", Icons.CHECK, () -> {
            boolean blank = reason.getValue().isBlank();
            reason.setInvalid(blank);
            reason.setErrorMessage(blank ? t("base.required") : "");
            if (!blank) {
                writtenAt.given().ifPresent(at -> {
                    excuse(line, new ExcuseData(reason.getValue(), at, forceMajeure.getValue()));
                    close(dialog);
                });
            }
        });
        confirm.addClickShortcut(Key.ENTER).listenOn(dialog);
        Ask.finish(dialog, confirm);
        reason.focus();
    }

    /** What a dialog asks, one below the other. */
    static Div asked(Component... fields) {
        var asked = new Div(fields);
        asked.addClassName("asked");
        return asked;
    }

    /** What a letter that lies on the table most likely says; the time can be typed over. */
    private Instant beforeTheStart() {
        Instant start = Zone.instant(sitting.date().atTime(sitting.startTime()));
        Instant proposed = time.proposed();
        return proposed.isBefore(start) ? proposed : start.minus(1, ChronoUnit.HOURS);
    }

    private void askGuest() {
        BilingualField name = BilingualField.line("live.guest.name", NAME_MAX);
        BilingualField function = BilingualField.line("live.guest.function", LABEL_MAX);
        BilingualField institution = BilingualField.line("live.guest.institution", LABEL_MAX);
        Dialog dialog = Ask.dialog(t("live.guest.add"), asked(name, function, institution));
        Ask.finish(dialog, Buttons.primary("ui.add", Icons.ADD, () -> {
            boolean blank = name.getValue().ar().isBlank();
            name.setInvalid(blank);
            name.setErrorMessage(blank ? t("live.guest.nameMissing") : "");
            if (!blank) {
                attendances.invite(session.session().id(), guest(name, function, institution));
                dialog.close();
                changed();
            }
        }));
    }

    private static GuestData guest(BilingualField name, BilingualField function, BilingualField institution) {
        return new GuestData(value(name), value(function), value(institution));
    }

    private static Bilingual value(BilingualField field) {
        return field.getValue();
    }

    private void close(Dialog dialog) {
        dialog.close();
        roll.focusField();
    }
}
