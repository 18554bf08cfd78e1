package ma.ghorfa.journal.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalFilter;
import ma.ghorfa.journal.JournalReader;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The journal of acts, newest first; what is looked for is in the address. */
@Route("journal")
@RolesAllowed(Journal.READ)
@Menu(title = "journal.title", order = 320, icon = "journal")
class JournalView extends Page implements BeforeEnterObserver {

    private final JournalReader journal;
    private final ActorNames names;
    private final RecordGrid<JournalEntry> grid = new RecordGrid<>();
    private final ComboBox<String> actor;
    private final ComboBox<String> act;
    private final DatePicker from = Fields.date("journal.from");
    private final DatePicker until = Fields.date("journal.until");
    private final Map<String, String> known = new HashMap<>();

    JournalView(JournalReader journal, ActorNames names) {
        this.journal = journal;
        this.names = names;
        title(t("journal.title"));
        actor = Fields.pick("journal.actor", journal.actors(), this::name);
        act = Fields.pick("journal.act", journal.acts(), JournalView::act);
        actor.setClearButtonVisible(true);
        act.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        actor.addValueChangeListener(change -> changed(change.isFromClient()));
        act.addValueChangeListener(change -> changed(change.isFromClient()));
        from.addValueChangeListener(change -> changed(change.isFromClient()));
        until.addValueChangeListener(change -> changed(change.isFromClient()));
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
        grid.text("journal.subject", JournalView::subject).setSortable(false);
        grid.text("journal.details", JournalView::details).setFlexGrow(3).setSortable(false);
        grid.setPageSize(JournalPages.PAGE);
        grid.whenEmpty("journal.none");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("actor").ifPresent(actor::setValue);
        asked.getSingleParameter("act").ifPresent(act::setValue);
        asked.getSingleParameter("from").flatMap(JournalView::date).ifPresent(from::setValue);
        asked.getSingleParameter("until").flatMap(JournalView::date).ifPresent(until::setValue);
        show();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void changed(boolean byUser) {
        if (byUser) {
            Map<String, String> parameters = new LinkedHashMap<>();
            put(parameters, "actor", actor.getValue());
            put(parameters, "act", act.getValue());
            put(parameters, "from", from.getValue());
            put(parameters, "until", until.getValue());
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(null, new Location("journal", QueryParameters.simple(parameters))));
            show();
        }
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
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

    private static String subject(JournalEntry entry) {
        return entry.subjectType() == null ? "" : t("journal.subject." + entry.subjectType());
    }

    private static String details(JournalEntry entry) {
        return entry.details().entrySet().stream()
                .filter(detail -> !detail.getValue().isEmpty())
                .map(detail -> detailName(detail.getKey()) + ": " + detail.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** The words of a detail; what a room did not name is shown as it was written. */
    private static String detailName(String name) {
        String words = t("journal.detail." + name);
        return words.contains("journal.detail.") ? name : words;
    }
}
