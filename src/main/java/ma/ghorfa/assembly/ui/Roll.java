package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.AttendanceSheet;
import ma.ghorfa.assembly.AttendanceState;
import ma.ghorfa.assembly.Movement;
import ma.ghorfa.assembly.MovementKind;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * The members with where they stand, as a list that narrows while one types a number or a name. What was keyed in comes
 * as events that name the member; the list itself changes nothing.
 */
final class Roll extends RoomPart {

    /** A member was pointed at. */
    @DomEvent("roll-choose")
    public static final class Chosen extends ComponentEvent<Roll> {
        private final String member;

        public Chosen(Roll source, boolean fromClient, @EventData("event.detail.member") String member) {
            super(source, fromClient);
            this.member = member;
        }

        MemberId member() {
            return new MemberId(UUID.fromString(member));
        }
    }

    /** A state was keyed in for a member; told even behind an open question, lest it be lost without a word. */
    @DomEvent(value = "roll-mark", allowInert = true)
    public static final class Marked extends ComponentEvent<Roll> {
        private final String member;
        private final String state;

        public Marked(
                Roll source,
                boolean fromClient,
                @EventData("event.detail.member") String member,
                @EventData("event.detail.state") String state) {
            super(source, fromClient);
            this.member = member;
            this.state = state;
        }

        MemberId member() {
            return new MemberId(UUID.fromString(member));
        }

        AttendanceState state() {
            return AttendanceState.valueOf(state);
        }
    }

    /** The key for everybody who is still expected; told even behind an open question. */
    @DomEvent(value = "roll-all", allowInert = true)
    public static final class AllMarked extends ComponentEvent<Roll> {
        public AllMarked(Roll source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The key that takes the last act back; told even behind an open question. */
    @DomEvent(value = "roll-undo", allowInert = true)
    public static final class Undone extends ComponentEvent<Roll> {
        public Undone(Roll source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    private final TextField find = Fields.text("live.attendance.find", 60);
    private final Div chosen = new Div();
    private final Div desk = new Div(find, chosen);
    private final Div counts = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Map<MemberId, Row> rows = new LinkedHashMap<>();
    private final Map<MemberId, AttendanceSheet.Line> lines = new LinkedHashMap<>();
    private final NamesInTheRoom names = new NamesInTheRoom();
    private @Nullable AttendanceState only;

    Roll() {
        addClassName("roll");
        find.setPlaceholder(t("live.attendance.find.example"));
        find.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        find.getElement().setAttribute("data-hotkey", "F4");
        chosen.addClassName("roll-chosen");
        desk.addClassName("roll-desk");
        counts.addClassName("roll-counts");
        counts.getElement().setAttribute("role", "group");
        counts.getElement().setAttribute("aria-label", t("live.attendance.counts"));
        list.addClassName("roll-list");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", t("live.attendance.list"));
        add(desk, said(), counts, list);
        answersFrom(names);
        getElement().setAttribute("data-not-found", t("live.attendance.notFound"));
        getElement().setAttribute("data-no-answer", t("live.attendance.noAnswer"));
        getElement().setAttribute("data-dropped", t("live.attendance.dropped"));
        getElement().setAttribute("data-behind", t("live.attendance.behind"));
    }

    /** Where the script says what became of an entry that was not recorded; a log reads only the newest line aloud. */
    private static Div said() {
        var said = new Div();
        said.addClassName("roll-said");
        said.getElement().setAttribute("role", "log");
        said.getElement().setAttribute("aria-live", "polite");
        return said;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        script("attendance");
    }

    void onChoose(ComponentEventListener<Chosen> listener) {
        addListener(Chosen.class, listener);
    }

    /** Keys may be quicker than the question that one of them opens: what comes behind it is not done, and that is said. */
    void onMark(ComponentEventListener<Marked> listener) {
        addListener(Marked.class, marked -> {
            if (isBehindAQuestion()) {
                script("behind", marked.member().value().toString());
            } else {
                listener.onComponentEvent(marked);
            }
        });
    }

    void onAll(ComponentEventListener<AllMarked> listener) {
        addListener(AllMarked.class, all -> {
            if (isBehindAQuestion()) {
                say("live.attendance.all", "live.attendance.behind");
            } else {
                listener.onComponentEvent(all);
            }
        });
    }

    void onUndo(ComponentEventListener<Undone> listener) {
        addListener(Undone.class, undone -> {
            if (isBehindAQuestion()) {
                say("live.attendance.undo", "live.attendance.undoBehind");
            } else {
                listener.onComponentEvent(undone);
            }
        });
    }

    private boolean isBehindAQuestion() {
        return getElement().getNode().isInert();
    }

    /** Says what became of an act that names no member. */
    private void say(String actKey, String whatKey) {
        script("say", t("live.attendance.done", t(actKey), t(whatKey)));
    }

    /** What stands beside the field: the member who was found and what can be keyed in. */
    void besideField(Component... parts) {
        chosen.removeAll();
        chosen.add(parts);
    }

    void focusField() {
        find.focus();
    }

    Optional<AttendanceSheet.Line> line(MemberId member) {
        return Optional.ofNullable(lines.get(member));
    }

    /** Shows the register; only lines that changed are redrawn, so that what is being typed stays. */
    void show(AttendanceSheet sheet) {
        for (AttendanceSheet.Line line : sheet.lines()) {
            MemberId member = line.member().id();
            if (!line.equals(lines.put(member, line))) {
                names.put(member.value().toString(), line.member().name());
                rows.computeIfAbsent(member, id -> {
                            var row = new Row();
                            list.add(row);
                            return row;
                        })
                        .show(line);
            }
        }
        showCounts();
        if (isAttached()) {
            script("attendance");
        }
    }

    private void showCounts() {
        Map<AttendanceState, Long> byState = lines.values().stream()
                .collect(Collectors.groupingBy(
                        AttendanceSheet.Line::state,
                        () -> new EnumMap<>(AttendanceState.class),
                        Collectors.counting()));
        if (only != null && !byState.containsKey(only)) {
            only = null;
            script("only", "");
        }
        counts.removeAll();
        counts.add(count(null, lines.size()));
        byState.forEach((state, number) -> counts.add(count(state, number)));
    }

    private Component count(@Nullable AttendanceState state, long number) {
        var name = new Span(state == null ? t("ui.all") : LiveLabels.of(state));
        var figure = new Span(Formats.number(number));
        figure.addClassName("n");
        var button = new NativeButton();
        button.add(name, figure);
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-pressed", String.valueOf(state == only));
        button.addClickListener(click -> {
            only = state;
            script("only", state == null ? "" : state.name());
            showCounts();
        });
        return button;
    }

    /** One member. */
    private static final class Row extends ListItem {

        Row() {
            getElement().setAttribute("role", "option");
            getElement().setAttribute("aria-selected", "false");
        }

        void show(AttendanceSheet.Line line) {
            setId("roll-" + line.member().id().value());
            getElement().setAttribute("data-member", line.member().id().value().toString());
            getElement()
                    .setAttribute("data-number", String.valueOf(line.member().number()));
            getElement().setAttribute("data-state", line.state().name());
            var number = new Span(String.valueOf(line.member().number()));
            number.addClassName("number");
            var names = new Div(
                    name(line, Words.language() == Language.AR ? Language.AR : Language.FR, "first"),
                    name(line, Words.language() == Language.AR ? Language.FR : Language.AR, "second"));
            names.addClassName("names");
            var times = new Span(times(line.movements()));
            times.addClassName("times");
            var standing = new Div(new StatusBadge(LiveLabels.of(line.state()), LiveLabels.tone(line.state())), times);
            standing.addClassName("standing");
            removeAll();
            add(number, names, standing);
        }

        private static Span name(AttendanceSheet.Line line, Language language, String place) {
            var name = new Span(
                    language == Language.AR
                            ? line.member().name().ar()
                            : line.member().name().fr());
            name.addClassName(place);
            name.getElement().setAttribute("lang", language.code());
            return name;
        }

        /** 09:25 – 11:40, 12:05 –: from when to when the member was in the room. */
        private static String times(List<Movement> movements) {
            return movements.stream()
                    .map(movement -> Formats.time(Zone.time(movement.at()))
                            + (movement.kind() == MovementKind.ARRIVED ? " –" : ""))
                    .collect(Collectors.joining(" "));
        }
    }
}
