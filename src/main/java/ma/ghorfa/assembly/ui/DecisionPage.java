package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.assembly.DecisionView;
import ma.ghorfa.assembly.Decisions;
import ma.ghorfa.assembly.FollowUp;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.CommitteeRow;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.document.Attachments;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.lineage.ThreadLink;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Meter;
import ma.ghorfa.ui.MoreMenu;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** One decision, recommendation or motion: what it says, who sees to it and by when, and what proves what was done. */
@Route(AssemblyNavigation.DECISIONS + "/:decisionId/:tab?")
@RolesAllowed(Permissions.SESSION_READ)
@StyleSheet("context://styles/assembly.css")
class DecisionPage extends Page implements BeforeEnterObserver {

    private static final int WHOLE = 100;

    private final Decisions decisions;
    private final Committees committees;
    private final DecisionActs acts;
    private final Attachments attachments;
    private final HistoryTabs histories;
    private final ActorNames names;
    private final Drafts drafts;
    private final Texts texts;
    private final Clock clock;

    DecisionPage(
            Decisions decisions,
            Committees committees,
            DecisionActs acts,
            Attachments attachments,
            HistoryTabs histories,
            ActorNames names,
            Drafts drafts,
            Texts texts,
            Clock clock) {
        this.decisions = decisions;
        this.committees = committees;
        this.acts = acts;
        this.attachments = attachments;
        this.histories = histories;
        this.names = names;
        this.drafts = drafts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Addresses.id(entering, Addresses.DECISION)
                .flatMap(id -> Addresses.ifThere(() -> decisions.view(new DecisionId(id))))
                .ifPresentOrElse(view -> show(view, Addresses.tab(entering)), () -> Addresses.notFound(entering));
    }

    private void show(DecisionView view, String slug) {
        DecisionRow row = view.decision();
        crumbs(Addresses.decisionsCrumb(), Addresses.crumb(view.session(), texts));
        title(row.citation(texts, Words.locale()));
        subtitle(
                new StatusBadge(DecisionLinks.state(row), Labels.tone(row)),
                new Span(t("decision.adoptedOn", Formats.date(row.adoptedOn(), Words.locale()))));
        List<Component> buttons = new ArrayList<>();
        acts.next(row).ifPresent(buttons::add);
        MoreMenu more = acts.others(row);
        if (!more.isEmpty()) {
            buttons.add(more);
        }
        actions(buttons.toArray(Component[]::new));
        tools(new ThreadLink(AssemblyLineage.DECISION, row.id().value()));
        content(new RecordTabs(AssemblyNavigation.decision(row.id()))
                .add("", "decision.tab.followUp", () -> followUp(view))
                .add(
                        Slugs.HISTORY,
                        "ui.history",
                        () -> Histories.ofDecision(histories.create(), row.id(), committeeNames()))
                .show(slug));
    }

    private Map<UUID, String> committeeNames() {
        return committees.all(today()).stream()
                .collect(Collectors.toMap(
                        committee -> committee.id().value(),
                        committee -> committee.name().in(Words.locale())));
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }

    private Component followUp(DecisionView view) {
        DecisionRow row = view.decision();
        var main = new Div(text(view), evidence(view));
        main.addClassName("stack");
        var aside = new Div(standing(row));
        if (acts.mayFollow() && !row.state().isSettled()) {
            aside.add(Sheet.titled(t("decision.assignment"), form(view)));
        }
        aside.add(origin(view));
        aside.addClassName("stack");
        var both = new Div(main, aside);
        both.addClassName("overview");
        var all = new Div();
        all.addClassName("tab-content");
        if (row.overdue()) {
            all.add(new Callout(Tone.ATTENTION, t("decision.overdueSince", date(row.dueDate()))));
        }
        if (row.stateReason() != null) {
            all.add(new Callout(
                    Labels.tone(row.state()), t("decision.because", Labels.of(row.state()), row.stateReason())));
        }
        all.add(both);
        return all;
    }

    private static Component text(DecisionView view) {
        var sheet = Sheet.titled(t("decision.field.text"));
        Bilingual text = view.decision().text();
        var sides = new Div(side(text.ar(), "ar"), side(text.fr(), "fr"));
        sides.addClassName("bilingual");
        sheet.add(sides);
        return sheet;
    }

    private static Component side(String words, String language) {
        var side = new Paragraph(words.isEmpty() ? t("item.noText") : words);
        side.addClassNames("preserve-lines", words.isEmpty() ? "muted" : "text-" + language);
        if (!words.isEmpty()) {
            side.getElement().setAttribute("lang", language);
        }
        return side;
    }

    /** Where it stands, who sees to it, and what the supervising authority said. */
    private static Component standing(DecisionRow row) {
        String progress = t("decision.percentDone", row.progress());
        var meter = new Meter(row.progress(), WHOLE, WHOLE, row.overdue() ? Tone.ATTENTION : Tone.GOOD, progress);
        var facts = new Facts()
                .add("decision.field.owner", row.owner().in(Words.locale()))
                .add("decision.field.committee", row.committeeName().in(Words.locale()))
                .add("decision.field.dueDate", date(row.dueDate()));
        if (row.transmittedOn() != null) {
            facts.add("decision.field.transmittedOn", date(row.transmittedOn()))
                    .add("decision.field.reference", row.supervisionReference())
                    .add("decision.field.answeredOn", date(row.supervisionOn()));
        }
        if (row.settledOn() != null) {
            facts.add("decision.field.settledOn", date(row.settledOn()));
        }
        return Sheet.titled(t("decision.standing"), meter, new Span(progress), facts);
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : Formats.date(date, Words.locale());
    }

    private Component origin(DecisionView view) {
        DecisionRow row = view.decision();
        var facts = new Facts()
                .add(
                        "decision.field.session",
                        link(view.session().title(texts, Words.locale()), AssemblyNavigation.session(row.session())));
        if (row.item() != null) {
            facts.add(
                    "decision.field.item",
                    link(view.itemTitle().in(Words.locale()), AssemblyNavigation.item(row.session(), row.item())));
        }
        return Sheet.titled(t("decision.origin"), facts);
    }

    private static Anchor link(String words, String path) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private RecordForm form(DecisionView view) {
        DecisionRow row = view.decision();
        var form = new RecordForm(drafts, "decision:" + row.id().value());
        var owner = form.bilingual("owner", "decision.field.owner", Limits.LABEL);
        var committee = form.pick(
                "committee",
                "decision.field.committee",
                committees.activeOn(today()),
                one -> one.id().value().toString(),
                one -> one.name().in(Words.locale()));
        var dueDate = form.date("dueDate", "decision.field.dueDate")
                .check(date -> !date.isBefore(row.adoptedOn()), "decision.dueBeforeAdoption");
        form.onSave(version -> decisions.assign(
                        row.id(),
                        version,
                        new FollowUp(
                                owner.value(),
                                committee.given().map(CommitteeRow::id).orElse(null),
                                dueDate.given().orElse(null))))
                .onReload(() -> state(decisions.view(row.id()).decision()))
                .afterSave(() -> UI.getCurrent().refreshCurrentRoute(false))
                .show(state(row));
        return form;
    }

    private RecordForm.State state(DecisionRow row) {
        Optional<CommitteeRow> committee = committees.all(row.adoptedOn()).stream()
                .filter(one -> one.id().equals(row.committee()))
                .findFirst();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("owner", row.owner());
        values.put("committee", committee.orElse(null));
        values.put("dueDate", row.dueDate());
        return new RecordForm.State(row.version(), values);
    }

    private Component evidence(DecisionView view) {
        var heading = new Div(new H2(t("decision.evidence")));
        heading.addClassNames("bar", "apart");
        acts.evidenceButton(view.decision()).ifPresent(heading::add);
        var sheet = new Sheet(heading);
        if (view.evidence().isEmpty()) {
            var none = new Paragraph(t("decision.evidence.none"));
            none.addClassName("muted");
            sheet.add(none);
            return sheet;
        }
        var list = new UnorderedList();
        list.addClassName("evidence");
        view.evidence().forEach(piece -> list.add(piece(piece)));
        sheet.add(list);
        return sheet;
    }

    private ListItem piece(DecisionView.Evidence piece) {
        var head = new Span(t(
                "decision.evidence.given",
                Formats.date(piece.givenOn(), Words.locale()),
                names.nameOf(piece.by(), Words.locale())));
        head.addClassNames("muted", "small");
        var words = new Paragraph(piece.words().in(Words.locale()));
        words.addClassName("preserve-lines");
        var line = new ListItem(head, words);
        if (piece.file() != null) {
            line.add(attachments.link(piece.file(), t("decision.evidence.file")));
        }
        return line;
    }
}
