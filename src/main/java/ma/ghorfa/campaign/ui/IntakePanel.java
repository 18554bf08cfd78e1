package ma.ghorfa.campaign.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.campaign.Candidate;
import ma.ghorfa.campaign.Intake;
import ma.ghorfa.campaign.StationDetails;
import ma.ghorfa.campaign.StationId;
import ma.ghorfa.campaign.StationRow;
import ma.ghorfa.campaign.StationState;
import ma.ghorfa.campaign.Stations;
import ma.ghorfa.campaign.TakeRequest;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;

/**
 * Receives people at a station: a name is typed, the person is found however it is spelt, and one tap takes the request.
 * Each person on the screen has a key of their request until it is taken, so a second try is the first one.
 */
final class IntakePanel extends Composite<Div> {

    private static final int TYPING_MILLIS = 300;
    private static final int MOST_VISITORS = 100_000;

    private final Stations stations;
    private final Intake intake;
    private final StationId id;
    private final Places.Names names;
    private final Div figures = new Div();
    private final Div found = new Div();
    private final Map<ActorId, UUID> keys = new HashMap<>();
    private final IntegerField women = Fields.integer("campaign.field.visitorsWomen", 0, MOST_VISITORS);
    private final IntegerField men = Fields.integer("campaign.field.visitorsMen", 0, MOST_VISITORS);
    private StationRow row;

    /** What stood in the fields of visitors when they were filled; a colleague may count, too. */
    private StationRow filled;

    /** @param receives whether the reader is an agent who may enter people */
    IntakePanel(Stations stations, Intake intake, StationDetails details, Places.Names names, boolean receives) {
        this.stations = stations;
        this.intake = intake;
        this.names = names;
        row = details.row();
        filled = row;
        id = row.id();
        figures.addClassName("figures");
        found.addClassName("candidates");
        found.getElement().setAttribute("aria-live", "polite");
        Div content = getContent();
        content.addClassName("stack-wide");
        if (!details.receives()) {
            content.add(closed(details));
        } else if (receives) {
            content.add(search(), found);
        }
        content.add(new Sheet(figures));
        if (details.receives() && receives) {
            content.add(visitors());
        }
        count();
    }

    private static Component closed(StationDetails details) {
        if (details.row().state() == StationState.CANCELLED) {
            return new Callout(
                    Tone.BAD, t("campaign.intake.cancelled", details.row().reason()));
        }
        return switch (details.campaign().state()) {
            case CLOSED -> new Callout(Tone.NEUTRAL, t("campaign.intake.closed"));
            case PLANNED, ANNOUNCED -> new Callout(Tone.INFO, t("campaign.intake.notStarted"));
            case CARAVAN, INTAKE ->
                new Callout(
                        Tone.INFO,
                        t(
                                "campaign.intake.notYet",
                                Labels.date(details.row().data().day())));
        };
    }

    private Component search() {
        TextField text = Fields.text("campaign.intake.find", 100);
        text.setPlaceholder(t("registry.find"));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_MILLIS);
        text.setWidthFull();
        text.addClassName("big-field");
        text.getElement().setAttribute("autocomplete", "off");
        text.focus();
        text.addValueChangeListener(change -> find(change.getValue()));
        return text;
    }

    private void find(String text) {
        found.removeAll();
        if (text.isBlank()) {
            return;
        }
        List<Candidate> people = intake.find(id, text);
        people.forEach(person -> found.add(new Card(person)));
        if (people.isEmpty()) {
            found.add(new Callout(Tone.ATTENTION, t("campaign.intake.nobody")));
        } else if (people.size() == Intake.FOUND_AT_MOST) {
            found.add(new Paragraph(t("campaign.intake.more", Intake.FOUND_AT_MOST)));
        }
    }

    private void count() {
        row = stations.find(id).orElse(row);
        figures.removeAll();
        figures.add(
                new Figure(Formats.number(row.requests()), t("campaign.field.requests"), Tone.GOOD),
                new Figure(Formats.number(row.attended()), t("campaign.field.attended"), Tone.NEUTRAL),
                new Figure(Formats.number(row.visitors()), t("campaign.field.visitors"), Tone.NEUTRAL));
    }

    private Component visitors() {
        women.setStepButtonsVisible(true);
        men.setStepButtonsVisible(true);
        Fields.demand(women, men);
        fill();
        Button save = Buttons.plain("campaign.visitors.save", Icons.CHECK, this::saveVisitors);
        var fields = new Div(women, men, save);
        fields.addClassNames("bar", "visitors");
        var hint = new Paragraph(t("campaign.visitors.hint"));
        hint.addClassName("muted");
        return Sheet.titled(t("campaign.field.visitors"), hint, fields);
    }

    private void fill() {
        filled = row;
        women.setValue(filled.visitorsWomen());
        men.setValue(filled.visitorsMen());
    }

    private void saveVisitors() {
        if (women.isInvalid() || men.isInvalid() || !Fields.complete(women, men)) {
            return;
        }
        int typedWomen = women.getOptionalValue().orElseThrow();
        int typedMen = men.getOptionalValue().orElseThrow();
        try {
            stations.countVisitors(id, filled.version(), typedMen, typedWomen);
        } catch (RuntimeException refused) {
            if (!Failures.isConflict(refused)) {
                throw refused;
            }
            count();
            fill();
            Notices.refused(t(
                    "campaign.visitors.conflict", filled.visitorsWomen(), filled.visitorsMen(), typedWomen, typedMen));
            return;
        }
        count();
        fill();
        Notices.done("campaign.visitors.saved");
    }

    /** Somebody who was found. */
    private final class Card extends Div {

        private final ActorRow person;

        Card(Candidate candidate) {
            person = candidate.person();
            addClassName("candidate");
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", Labels.in(person.name()));
            show(candidate);
        }

        private void show(Candidate candidate) {
            removeAll();
            var name = new Span(Labels.in(person.name()));
            name.addClassNames("strong", "name");
            var other = new Span(Labels.otherScript(person.name()));
            other.addClassName("muted");
            var details = new Span(String.join(
                    " · ", Labels.in(person.craft()), Labels.in(person.commune()), names.province(person.province())));
            details.addClassNames("muted", "small");
            var numbers = new Span(t(
                    "campaign.intake.numbers",
                    person.nia().isEmpty() ? "—" : person.nia(),
                    person.cin().isEmpty() ? "—" : person.cin()));
            numbers.addClassNames("muted", "small");
            add(new Div(name), new Div(other), details, numbers, acts(candidate));
        }

        private Component acts(Candidate candidate) {
            var acts = new Div();
            acts.addClassName("bar");
            if (candidate.requested()) {
                acts.add(new StatusBadge(t("campaign.intake.requested"), Tone.GOOD));
                return acts;
            }
            acts.add(Buttons.primary("campaign.intake.take", Icons.CHECK, this::take));
            if (candidate.attended()) {
                acts.add(
                        new StatusBadge(t("campaign.intake.attended"), Tone.INFO),
                        Buttons.plain("campaign.intake.takeBack", this::takeBack));
            } else {
                acts.add(Buttons.plain("campaign.intake.attend", Icons.MEMBER, this::attend));
            }
            return acts;
        }

        private void take() {
            UUID key = keys.computeIfAbsent(person.id(), one -> UUID.randomUUID());
            intake.takeRequest(new TakeRequest(key, id, person.id()));
            // Should it be withdrawn, the next one is another.
            keys.remove(person.id());
            Notices.done("campaign.intake.taken", Labels.in(person.name()));
            again();
        }

        private void attend() {
            intake.attend(id, person.id());
            again();
        }

        private void takeBack() {
            intake.takeBack(id, person.id());
            again();
        }

        private void again() {
            show(intake.standing(id, person.id()));
            count();
        }
    }
}
