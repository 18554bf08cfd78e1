package ma.ghorfa.journal.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The journal of acts, newest first; what it is filtered by is in the address. */
@Route(JournalView.PATH)
@RolesAllowed(Journal.READ)
@Menu(title = "journal.title", order = 320, icon = "journal")
class JournalView extends Page implements BeforeEnterObserver {

    static final String PATH = "journal";

    private final JournalReader journal;
    private final ActorNames names;
    private final List<JournalSubjects> rooms;
    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<String> actor;
    private final Filter<String> act;
    private final Filter<LocalDate> from;
    private final Filter<LocalDate> until;
    private final Span count = new Span();
    private final RecordGrid<JournalEntry> grid = new RecordGrid<>();
    private final RecordList<JournalEntry> list;

    /** What was asked for is asked for once; a file is written while the page is read. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private final Map<String, Optional<Subject>> subjects = new ConcurrentHashMap<>();

    JournalView(
            JournalReader journal,
            ActorNames names,
            ObjectProvider<JournalSubjects> rooms,
            AuthenticationContext reader,
            ListMemory memory) {
        this.journal = journal;
        this.names = names;
        this.rooms = rooms.orderedStream().toList();
        title(t("journal.title"));
        subtitle(count);
        actor = filters.pick("actor", "journal.actor", journal.actors(), Function.identity(), this::name);
        act = filters.pick("act", "journal.act", journal.acts(), Function.identity(), Labels::act);
        from = filters.day("from", "journal.from");
        until = filters.day("until", "journal.until");
        columns();
        list = new RecordList<>(PATH, "journal.title", grid, filters, memory);
        tools(reader.hasRole(Journal.EXPORT) ? list.toolsForLong() : list.toolsWithoutExport());
        add(list.bar(), grid);
        fillWith(grid);
    }

    private void columns() {
        grid.text("journal.at", entry -> Formats.dateTime(entry.at(), Words.locale()))
                .setSortable(false);
        grid.text("journal.actor", entry -> name(entry.actor())).setSortable(false);
        grid.text("journal.act", entry -> Labels.act(entry.act())).setSortable(false);
        grid.link("journal.subject", this::subject, this::path).setSortable(false);
        grid.text("journal.details", this::details).setFlexGrow(3).setSortable(false);
        grid.cardsOnPhones(entry -> Labels.act(entry.act()), this::path, entry -> Stream.of(
                        Formats.dateTime(entry.at(), Words.locale()),
                        name(entry.actor()),
                        subject(entry),
                        details(entry))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · ")));
        grid.whenEmpty("journal.none");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.enter(event.getLocation());
    }

    private void show() {
        count.setText("");
        grid.shows(
                new JournalPages(journal, new JournalFilter(actor.value(), act.value(), from.value(), until.value())),
                entries -> count.setText(t("journal.count", entries)));
    }

    private String name(String username) {
        return known.computeIfAbsent(username, unknown -> Labels.actor(names, unknown));
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
