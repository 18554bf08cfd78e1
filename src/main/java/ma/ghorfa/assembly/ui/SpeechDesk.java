package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.assembly.AttendanceSheet;
import ma.ghorfa.assembly.Intervene;
import ma.ghorfa.assembly.InterventionId;
import ma.ghorfa.assembly.InterventionRow;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemView;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** Who speaks on the item, and what is noted of it: a key, two digits, and one writes. */
final class SpeechDesk extends Composite<Sheet> {

    private static final int WORDS_MAX = 20_000;

    private final LiveBoard board;
    private final RoomServices room;
    private final ItemId item;
    private final SpeakerField speaker = new SpeakerField();
    private final Div said = new Div();
    private List<InterventionRow> rows = List.of();
    private @Nullable InterventionId writing;
    private @Nullable RecordForm form;

    SpeechDesk(LiveBoard board, RoomServices room, ItemView view) {
        this.board = board;
        this.room = room;
        item = view.item().id();
        said.addClassName("stack");
        speaker.onPick(this::speaks);
        speaker.onOther(this::somebodyElseSpeaks);
        getContent().add(new H2(t("live.speech.title")), speaker, said);
        follow(view.interventions());
    }

    /** Shows what was noted; the note that is being written stays as it is. */
    void follow(List<InterventionRow> now) {
        SessionView session = board.session();
        AttendanceSheet sheet =
                room.attendances().sheet(session.currentSitting().id());
        speaker.show(
                sheet.lines().stream()
                        .filter(line -> line.state().isInTheRoom())
                        .map(AttendanceSheet.Line::member)
                        .toList(),
                session.guests());
        if (!now.equals(rows)) {
            rows = now;
            draw();
        }
    }

    private void speaks(String key) {
        Optional<SessionView.GuestRow> guest = board.session().guests().stream()
                .filter(row -> row.id().value().toString().equals(key))
                .findFirst();
        if (guest.isPresent()) {
            note(null, guest.get().data().name());
        } else {
            note(new MemberId(UUID.fromString(key)), Bilingual.EMPTY);
        }
    }

    private void somebodyElseSpeaks(String name) {
        note(null, new Bilingual(name, name));
    }

    private void note(@Nullable MemberId member, Bilingual name) {
        if (!save()) {
            return;
        }
        writing = room.agendas().intervene(new Intervene(item, member, name, Bilingual.EMPTY, board.now()));
        form = null;
        board.changed("");
        rows.stream()
                .filter(row -> row.id().equals(writing))
                .findFirst()
                .ifPresent(row -> board.say(t("live.speech.speaks", LiveLabels.words(row.speaker()))));
    }

    private void draw() {
        said.removeAll();
        List<InterventionRow> latestFirst = new ArrayList<>(rows);
        java.util.Collections.reverse(latestFirst);
        latestFirst.forEach(row -> said.add(entry(row)));
    }

    private Div entry(InterventionRow row) {
        var name = new Span(LiveLabels.words(row.speaker()));
        name.addClassName("strong");
        var at = new Span(Formats.time(Zone.time(row.at())));
        at.addClassNames("muted", "small", "num");
        var who = new Div(name, at);
        who.addClassName("who");
        var entry = new Div(who);
        entry.addClassName("said");
        if (row.id().equals(writing)) {
            entry.add(form == null ? newForm(row) : form);
        } else {
            who.add(Buttons.icon("ui.edit", Icons.EDIT, () -> edit(row)));
            who.add(Buttons.icon("ui.remove", Icons.DELETE, () -> remove(row)));
            if (!row.words().isEmpty()) {
                var words = new Paragraph(LiveLabels.words(row.words()));
                words.addClassName("preserve-lines");
                entry.add(words);
            }
        }
        return entry;
    }

    private RecordForm newForm(InterventionRow row) {
        var fresh = new RecordForm(room.drafts(), "intervention:" + row.id().value());
        RecordForm.Slot<Bilingual> words = fresh.bilingualArea("words", "live.speech.words", WORDS_MAX);
        fresh.onSave(version -> room.agendas().rewrite(row.id(), version, words.value()))
                .onReload(() -> state(stored(row.id()).orElse(row)))
                .afterSave(() -> {
                    writing = null;
                    form = null;
                    rows = List.of();
                    board.changed(t("ui.saved"));
                });
        fresh.show(state(row));
        words.focus();
        form = fresh;
        return fresh;
    }

    private Optional<InterventionRow> stored(InterventionId id) {
        return room.agendas().interventions(item).stream()
                .filter(row -> row.id().equals(id))
                .findFirst();
    }

    private static RecordForm.State state(InterventionRow row) {
        return new RecordForm.State(row.version(), Map.of("words", row.words()));
    }

    private void edit(InterventionRow row) {
        if (save()) {
            writing = row.id();
            form = null;
            draw();
        }
    }

    private void remove(InterventionRow row) {
        Ask.confirmDanger(
                t("live.speech.remove"),
                t("live.speech.remove.question", LiveLabels.words(row.speaker())),
                "ui.remove",
                () -> {
                    room.agendas().forget(row.id());
                    board.changed(t("live.speech.removed"));
                });
    }

    /** Saves the words that are being written; false if something is wrong with them. */
    boolean save() {
        return form == null || form.saveIfDirty();
    }
}
