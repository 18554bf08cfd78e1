package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.AgreementRow;
import ma.ghorfa.partnership.AgreementState;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.partnership.PartyRow;
import ma.ghorfa.partnership.TrancheRow;
import ma.ghorfa.partnership.TurnKind;
import ma.ghorfa.partnership.TurnRow;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Legend;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Timeline;
import ma.ghorfa.ui.Timeline.Mark;
import ma.ghorfa.ui.Timeline.Stretch;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** An agreement along a line of days with its amendments and its tranches, and the same as a list. */
final class TimelinePanel extends Composite<Div> {

    private static final Comparator<Mark> BY_DAY = Comparator.comparing(Mark::on);

    private final AgreementDetails details;
    private final LocalDate today;
    private final String page;
    private final List<AgreementRow> signed;
    private final List<Mark> events;

    TimelinePanel(Agreements agreements, AgreementDetails details, LocalDate today) {
        this.details = details;
        this.today = today;
        page = PartnershipNavigation.agreement(details.row().id());
        signed = Stream.concat(Stream.of(details.row()), details.amendments().stream())
                .filter(row -> row.state() == AgreementState.SIGNED)
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.effectOn())))
                .toList();
        events = events();
        List<TrancheRow> tranches = agreements.contributions(details.row().id(), today);
        getContent().addClassName("stack");
        if (events.isEmpty() && tranches.isEmpty()) {
            getContent().add(new Callout(Tone.NEUTRAL, t("partnershipPictures.timeline.none")));
            return;
        }
        getContent().add(drawn(tranches), list(tranches));
    }

    // ---- What there is ----

    private List<Mark> events() {
        List<Mark> marks = new ArrayList<>();
        AgreementRow row = details.row();
        mark(marks, "event", row.signedOn(), "partnershipPictures.event.signed");
        mark(marks, "event", row.effectOn(), "partnershipPictures.event.effect");
        signed.stream().filter(AgreementRow::isAmendment).forEach(amendment -> {
            LocalDate effect = Objects.requireNonNull(amendment.effectOn());
            marks.add(new Mark(
                    "amendment",
                    effect,
                    t(
                            "partnershipPictures.event.amendment",
                            PartnershipWords.named(amendment),
                            PartnershipWords.date(effect)),
                    PartnershipNavigation.agreement(amendment.id())));
        });
        details.turns()
                .forEach(turn -> marks.add(new Mark(
                        "event",
                        turn.on(),
                        t(
                                "partnershipPictures.event.turn",
                                t("partnership.turn", turn.kind()),
                                PartnershipWords.date(turn.on())),
                        page)));
        @Nullable LocalDate end = end();
        mark(marks, "end", end, "partnershipPictures.event.end");
        signed.stream()
                .flatMap(text -> Stream.ofNullable(text.data().endsOn()))
                .distinct()
                .filter(former -> !former.equals(end))
                .forEach(former -> mark(marks, "former", former, "partnershipPictures.event.formerEnd"));
        marks.sort(BY_DAY);
        return marks;
    }

    private void mark(List<Mark> marks, String name, @Nullable LocalDate on, String key) {
        if (on != null) {
            marks.add(new Mark(name, on, t(key, PartnershipWords.date(on)), page));
        }
    }

    /** The last day after everything that is signed; that of the draft before. */
    private @Nullable LocalDate end() {
        return signed.isEmpty()
                ? details.row().data().endsOn()
                : signed.stream()
                        .flatMap(text -> Stream.ofNullable(text.data().endsOn()))
                        .reduce((former, later) -> later)
                        .orElse(null);
    }

    private Mark mark(TrancheRow row) {
        String name = name(row);
        return new Mark(
                name,
                row.due(),
                t(
                        "partnershipPictures.tranche.said",
                        PartnershipWords.party(row.party()),
                        PartnershipWords.amount(row.figures().amount()),
                        PartnershipWords.date(row.due()),
                        t("partnershipPictures.tranche." + name),
                        PartnershipWords.amount(row.figures().received())),
                page + "/" + AgreementView.CONTRIBUTIONS);
    }

    private static String name(TrancheRow row) {
        if (row.late()) {
            return "late";
        }
        if (row.figures().left().isZero()) {
            return "received";
        }
        return row.figures().called().isPositive() ? "called" : "planned";
    }

    // ---- Drawn ----

    private Sheet drawn(List<TrancheRow> tranches) {
        List<LocalDate> days = Stream.concat(
                        events.stream().map(Mark::on), tranches.stream().map(TrancheRow::due))
                .sorted()
                .toList();
        LocalDate first = days.getFirst().minusMonths(1);
        LocalDate last = days.getLast().plusMonths(1);
        if (details.current().isOwed() && end() == null && today.isAfter(last)) {
            last = today.plusMonths(1);
        }
        var line = new Timeline(
                first, last, today, t("partnershipPictures.today"), t("partnershipPictures.timeline.label"));
        line.lane(t("partnershipPictures.lane.agreement"), stretches(last), events);
        for (PartyRow party : details.everybody()) {
            List<Mark> marks = tranches.stream()
                    .filter(row -> row.party().id().equals(party.id()))
                    .map(this::mark)
                    .toList();
            if (!marks.isEmpty()) {
                line.lane(PartnershipWords.party(party), List.of(), marks);
            }
        }
        var legend = new Legend();
        legend.addClassName("shapes");
        for (String name : new String[] {"event", "amendment", "end", "former"}) {
            if (events.stream().anyMatch(mark -> mark.name().equals(name))) {
                legend.add(name, t("partnershipPictures.legend." + name));
            }
        }
        for (String name : new String[] {"planned", "called", "received", "late"}) {
            if (tranches.stream().anyMatch(row -> name(row).equals(name))) {
                legend.add(name, t("partnershipPictures.legend." + name));
            }
        }
        return Sheet.titled(t("partnershipPictures.tab.timeline"), legend, line);
    }

    private List<Stretch> stretches(LocalDate last) {
        @Nullable LocalDate signedOn = details.row().signedOn();
        @Nullable LocalDate effectOn = details.row().effectOn();
        if (signedOn == null || effectOn == null) {
            return List.of();
        }
        LocalDate over = over(last);
        List<Stretch> stretches = new ArrayList<>();
        if (signedOn.isBefore(effectOn)) {
            stretches.add(new Stretch("before", signedOn, effectOn));
        }
        if (effectOn.isBefore(over)) {
            stretches.add(new Stretch("running", effectOn, over));
        }
        @Nullable LocalDate since = null;
        for (TurnRow turn : details.turns()) {
            if (turn.kind() == TurnKind.SUSPENDED) {
                since = turn.on();
            } else if (since != null) {
                stretches.add(new Stretch("suspended", since, turn.on()));
                since = null;
            }
        }
        if (since != null) {
            LocalDate until = today.isBefore(over) ? today : over;
            stretches.add(new Stretch("suspended", since, until));
        }
        return stretches;
    }

    /** The day on which it is over: its termination or its closing, or its end. */
    private LocalDate over(LocalDate last) {
        return details.turns().stream()
                .filter(turn -> turn.kind() == TurnKind.TERMINATED || turn.kind() == TurnKind.CLOSED)
                .map(TurnRow::on)
                .findFirst()
                .or(() -> Optional.ofNullable(end()))
                .orElse(last);
    }

    // ---- As a list ----

    private Sheet list(List<TrancheRow> tranches) {
        var list = new OrderedList();
        Stream.concat(events.stream(), tranches.stream().map(this::mark))
                .sorted(BY_DAY)
                .forEach(mark -> {
                    var day = new Span(PartnershipWords.date(mark.on()));
                    day.addClassNames("num", "strong");
                    list.add(new ListItem(
                            day,
                            new Span(t("partnershipUi.separator")),
                            PartnershipWords.link(mark.path(), mark.words())));
                });
        return Sheet.titled(t("partnershipPictures.timeline.list"), list);
    }
}
