package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.LiveQuorum;
import ma.ghorfa.assembly.MemberRef;
import ma.ghorfa.assembly.QuorumRow;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Meter;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StackedBar;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The whole session at a glance: what to look at, the facts, the agenda and what became of it, quorum and proofs. */
@org.springframework.stereotype.Component
class OverviewTab implements SessionTab {

    @Override
    public String slug() {
        return Slugs.OVERVIEW;
    }

    @Override
    public String labelKey() {
        return "session.tab.overview";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Component content(Host page) {
        SessionView view = page.session();
        var all = new Div();
        all.addClassName("tab-content");
        reasons(view).forEach(all::add);
        all.add(new Warnings(view));
        var row = new Div(agenda(view), facts(view));
        row.addClassName("overview");
        all.add(row);
        return all;
    }

    /** Why the session is late, put off, called off or without a quorum; what people ask first. */
    private static List<Component> reasons(SessionView view) {
        List<Component> found = new ArrayList<>();
        SessionState state = view.session().state();
        if (state == SessionState.CANCELLED) {
            found.add(new Callout(Tone.BAD, t("session.reason.cancelled", text(view.stateReason()))));
        }
        if (view.postponedFrom() != null) {
            found.add(new Callout(
                    Tone.ATTENTION,
                    t(
                            "session.reason.postponed",
                            Formats.longDate(view.postponedFrom(), Words.locale()),
                            text(view.stateReason()))));
        }
        if (state == SessionState.ADJOURNED_NO_QUORUM && !view.ledger().isEmpty()) {
            found.add(new Callout(Tone.BAD, view.ledger().getLast().sentence().in(Words.locale())));
        }
        if (view.lateReason() != null) {
            found.add(new Callout(Tone.ATTENTION, t("session.reason.late", view.lateReason())));
        }
        return found;
    }

    private static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }

    private static Component agenda(SessionView view) {
        var sheet = Sheet.titled(t("session.tab.agenda"));
        if (view.agenda().isEmpty()) {
            sheet.add(new Paragraph(t("agenda.empty")));
            return sheet;
        }
        if (view.session().decided() > 0) {
            sheet.add(outcomes(view));
        }
        var list = new OrderedList();
        list.addClassName("agenda-digest");
        view.items().forEach(item -> list.add(line(view.session().id(), item)));
        sheet.add(list);
        return sheet;
    }

    private static StackedBar outcomes(SessionView view) {
        List<ItemOutcome> reached = view.items().stream()
                .filter(item -> !item.isHeading())
                .map(SessionView.Item::outcome)
                .filter(Objects::nonNull)
                .toList();
        List<StackedBar.Part> parts = new ArrayList<>();
        Arrays.stream(ItemOutcome.values())
                .filter(reached::contains)
                .forEach(outcome -> parts.add(new StackedBar.Part(
                        Labels.of(outcome),
                        (int) reached.stream().filter(outcome::equals).count(),
                        Labels.tone(outcome))));
        int open = view.session().items() - view.session().decided();
        if (open > 0) {
            parts.add(new StackedBar.Part(t("agenda.open"), open, Tone.NEUTRAL));
        }
        return new StackedBar(parts);
    }

    private static ListItem line(SessionId session, SessionView.Item item) {
        var number = new Span(item.number());
        number.addClassNames("number", "num");
        var title = new Anchor(
                AssemblyNavigation.item(session, item.id()), item.data().title().in(Words.locale()));
        title.getElement().setAttribute("router-link", true);
        var line = new ListItem(number, title);
        if (item.parent() != null) {
            line.addClassName("sub-item");
        }
        if (item.outcome() != null) {
            line.add(Labels.badge(item.outcome()));
        }
        return line;
    }

    private static Component facts(SessionView view) {
        SessionRow row = view.session();
        var column = new Div(essentials(view));
        column.addClassName("stack");
        LiveQuorum quorum = view.quorum();
        if (quorum != null) {
            column.add(quorum(quorum));
        } else if (!view.ledger().isEmpty()) {
            column.add(lastCheck(view.ledger().getLast()));
        }
        if (view.convoked().sent() > 0 && !row.state().isFinal()) {
            column.add(proofs(view.convoked()));
        }
        if (view.sittings().size() > 1) {
            column.add(sittings(view.sittings()));
        }
        return column;
    }

    private static Component essentials(SessionView view) {
        SessionRow row = view.session();
        var facts = new Facts()
                .add("session.field.kind", Labels.of(row.kind()))
                .add("session.field.date", Formats.longDate(row.date(), Words.locale()))
                .add("session.field.startTime", Formats.time(row.startTime()))
                .add("session.field.venue", row.venue().in(Words.locale()))
                .add("session.field.province", view.provinceName().in(Words.locale()));
        Bilingual ceremonial = view.protocol().ceremonialPresident();
        if (!ceremonial.isEmpty()) {
            facts.add("session.field.ceremonialPresident", ceremonial.in(Words.locale()));
        }
        facts.add("session.field.president", name(view.president()));
        if (view.chair() != null && !view.chair().equals(view.president())) {
            facts.add("session.field.chair", name(view.chair()));
        }
        moment(facts, "session.field.convokedAt", view.convokedAt());
        moment(facts, "session.field.openedAt", view.openedAt());
        moment(facts, "session.field.closedAt", view.closedAt());
        return Sheet.titled(t("session.facts"), facts);
    }

    private static void moment(Facts facts, String key, @Nullable Instant at) {
        if (at != null) {
            facts.add(key, Formats.dateTime(at, Words.locale()));
        }
    }

    private static String name(@Nullable MemberRef member) {
        return member == null ? "" : member.name().in(Words.locale());
    }

    private static Component quorum(LiveQuorum quorum) {
        String sentence = t("session.quorum.now", quorum.present(), quorum.threshold(), quorum.inOffice());
        var drawn = new Meter(
                quorum.present(),
                quorum.threshold(),
                Math.max(1, quorum.inOffice()),
                quorum.reached() ? Tone.GOOD : Tone.ATTENTION,
                sentence);
        return Sheet.titled(
                t("session.tab.quorum"),
                drawn,
                new Paragraph(sentence),
                muted(quorum.rule().in(Words.locale())));
    }

    private static Component lastCheck(QuorumRow check) {
        var drawn = new Meter(
                check.present(),
                check.threshold(),
                Math.max(1, check.base()),
                check.reached() ? Tone.GOOD : Tone.BAD,
                check.sentence().in(Words.locale()));
        return Sheet.titled(
                t("session.tab.quorum"), drawn, new Paragraph(check.sentence().in(Words.locale())));
    }

    private static Component proofs(SessionView.Convoked convoked) {
        String sentence = t("convocation.proven", convoked.proven(), convoked.sent());
        var drawn = new Meter(
                convoked.proven(),
                convoked.sent(),
                convoked.sent(),
                convoked.proven() == convoked.sent() ? Tone.GOOD : Tone.ATTENTION,
                sentence);
        return Sheet.titled(t("session.tab.convocation"), drawn, new Paragraph(sentence));
    }

    private static Component sittings(List<SessionView.SittingRow> sittings) {
        var list = new OrderedList();
        sittings.forEach(sitting -> list.add(new ListItem(t(
                "session.sitting",
                Formats.longDate(sitting.date(), Words.locale()),
                Formats.time(sitting.startTime()),
                text(sitting.endReason())))));
        return Sheet.titled(t("session.sittings"), list);
    }

    private static Component muted(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassNames("muted", "small");
        return paragraph;
    }
}
