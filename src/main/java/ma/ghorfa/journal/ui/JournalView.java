package ma.ghorfa.journal.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalFilter;
import ma.ghorfa.journal.JournalReader;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.journal.JournalSubjects.Subject;
import ma.ghorfa.journal.PlainValue;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The journal of acts, newest first; what is looked for is in the address. */
@Route("journal")
@RolesAllowed(Journal.READ)
@Menu(title = "journal.title", order = 320, icon = "journal")
class JournalView extends Page implements BeforeEnterObserver {

    private final JournalReader journal;
    private final ActorNames names;
    private final List<JournalSubjects> rooms;
    private final RecordGrid<JournalEntry> grid = new RecordGrid<>();
    private final ComboBox<String> actor;
    private final ComboBox<String> act;
    private final DatePicker from = Fields.date("journal.from");
    private final DatePicker until = Fields.date("journal.until");
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Optional<Subject>> subjects = new HashMap<>();
    private @Nullable ListAddress address;

    JournalView(JournalReader journal, ActorNames names, ObjectProvider<JournalSubjects> rooms) {
        this.journal = journal;
        this.names = names;
        this.rooms = rooms.orderedStream().toList();
        title(t("journal.title"));
        actor = Fields.pick("journal.actor", journal.actors(), this::name);
        act = Fields.pick("journal.act", journal.acts(), JournalView::act);
        actor.setClearButtonVisible(true);
        act.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        keep("actor", actor);
        keep("act", act);
        keep("from", from);
        keep("until", until);
        columns();
        var bar = new Div(actor, act, from, until);
        bar.addClassName("bar");
        content(bar, grid);
        fillWith(grid);
    }

    private void columns() {
        grid.text("journal.at", entry -> Formats.dateTime(entry.at(), Words.locale()))
                .setSortable(false);
        grid.text("journal.actor", entry -> name(entry.actor())).setSortable(false);
        grid.text("journal.act", entry -> act(entry.act())).setSortable(false);
        grid.link("journal.subject", this::subject, this::path).setSortable(false);
        grid.text("journal.details", this::details).setFlexGrow(3).setSortable(false);
        grid.cardsOnPhones(entry -> act(entry.act()), this::path, entry -> Stream.of(
                        Formats.dateTime(entry.at(), Words.locale()),
                        name(entry.actor()),
                        subject(entry),
                        details(entry))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · ")));
        grid.setPageSize(JournalPages.PAGE);
        grid.whenEmpty("journal.none");
    }

    private void keep(String name, HasValue<?, ?> field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && address != null) {
                address.set(name, field.getValue());
                show();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = new ListAddress(event.getLocation());
        address = asked;
        // All of them: what the address does not say is not looked for.
        choose(actor, asked.text("actor"));
        choose(act, asked.text("act"));
        from.setValue(asked.date("from").orElse(null));
        until.setValue(asked.date("until").orElse(null));
        show();
    }

    private static void choose(ComboBox<String> field, String asked) {
        field.setValue(asked.isEmpty() ? field.getEmptyValue() : asked);
    }

    private void show() {
        var pages = new JournalPages(
                journal, new JournalFilter(actor.getValue(), act.getValue(), from.getValue(), until.getValue()));
        grid.setItems(query -> pages.rows(query.getOffset(), query.getLimit()));
    }

    private String name(String username) {
        return known.computeIfAbsent(username, unknown -> switch (unknown) {
            case "system" -> t("journal.system");
            case "anonymous" -> t("journal.anonymous");
            default -> names.nameOf(unknown, Words.locale());
        });
    }

    private static String act(String code) {
        return t("journal.act." + code);
    }

    private Optional<Subject> found(JournalEntry entry) {
        if (entry.subjectType() == null || entry.subjectId() == null) {
            return Optional.empty();
        }
        String type = entry.subjectType();
        UUID id = entry.subjectId();
        return subjects.computeIfAbsent(type + " " + id, key -> rooms.stream()
                .flatMap(room -> room.find(type, id).stream())
                .findFirst());
    }

    private String subject(JournalEntry entry) {
        if (entry.subjectType() == null) {
            return "";
        }
        String type = t("journal.subject." + entry.subjectType());
        return found(entry)
                .map(subject -> t("journal.subjectNamed", type, subject.name()))
                .orElse(type);
    }

    private String path(JournalEntry entry) {
        @Nullable String path = found(entry).map(Subject::path).orElse(null);
        return path == null ? "" : path;
    }

    private String details(JournalEntry entry) {
        return entry.details().entrySet().stream()
                .filter(detail -> !detail.getValue().isEmpty())
                .map(detail -> detailName(detail.getKey()) + ": " + value(entry, detail.getKey(), detail.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private String value(JournalEntry entry, String detail, String value) {
        return rooms.stream()
                .flatMap(room -> room.words(entry, detail, value).stream())
                .findFirst()
                .orElseGet(() -> PlainValue.words(value));
    }

    /** The words of a detail; what a room did not name is shown as it was written. */
    private static String detailName(String name) {
        String words = t("journal.detail." + name);
        return words.contains("journal.detail.") ? name : words;
    }
}
