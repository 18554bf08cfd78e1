package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.InterventionRow;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemPanel;
import ma.ghorfa.assembly.ItemView;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.assembly.VoteState;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.lineage.ThreadLink;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.springframework.beans.factory.ObjectProvider;

/** One agenda item: what it says, what became of it, where it comes from, and who changed it. */
@Route(AssemblyNavigation.SESSIONS + "/:sessionId/items/:itemId/:tab?")
@RolesAllowed(Permissions.SESSION_READ)
@StyleSheet("context://styles/assembly.css")
class ItemPage extends Page implements BeforeEnterObserver {

    private final Sessions sessions;
    private final Agendas agendas;
    private final HistoryTabs histories;
    private final ItemDocuments documents;
    private final List<ItemPanel> panels;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final Texts texts;

    ItemPage(
            Sessions sessions,
            Agendas agendas,
            HistoryTabs histories,
            ItemDocuments documents,
            ObjectProvider<ItemPanel> panels,
            Drafts drafts,
            CurrentAccount account,
            Texts texts) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.histories = histories;
        this.documents = documents;
        this.panels = panels.orderedStream().toList();
        this.drafts = drafts;
        this.account = account;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Addresses.id(entering, Addresses.ITEM)
                .flatMap(id -> Addresses.ifThere(() -> agendas.item(new ItemId(id))))
                .filter(item -> Addresses.session(entering)
                        .filter(item.session().id()::equals)
                        .isPresent())
                .ifPresentOrElse(item -> show(item, Addresses.tab(entering)), () -> Addresses.notFound(entering));
    }

    private void show(ItemView item, String slug) {
        SessionView session = sessions.view(item.session().id());
        crumbs(
                Addresses.sessionsCrumb(),
                Addresses.crumb(item.session(), texts),
                new Crumb(
                        t("session.tab.agenda"),
                        AssemblyNavigation.session(item.session().id(), Slugs.AGENDA)));
        title(t("item.title", item.item().number(), item.item().data().title().in(Words.locale())));
        subtitle(badges(item.item()).toArray(Component[]::new));
        actions(neighbours(session, item.item()));
        tools(new ThreadLink(AssemblyLineage.ITEM, item.item().id().value()));
        content(new RecordTabs(
                        AssemblyNavigation.item(item.session().id(), item.item().id()))
                .add("", "item.tab.text", () -> text(session, item))
                .add("course", "item.tab.course", () -> course(item))
                .add(
                        Slugs.HISTORY,
                        "ui.history",
                        () -> Histories.ofItem(histories.create(), item.item().id()))
                .show(slug));
    }

    private static List<Component> badges(SessionView.Item item) {
        List<Component> parts = new ArrayList<>();
        parts.add(new StatusBadge(Labels.of(item.data().type()), Tone.NEUTRAL));
        parts.add(
                item.outcome() == null
                        ? new StatusBadge(Labels.of(item.state()), Tone.INFO)
                        : Labels.badge(item.outcome()));
        if (item.late()) {
            parts.add(new StatusBadge(t("agenda.mark.late"), Tone.ATTENTION));
        }
        if (item.resubmits() != null) {
            parts.add(new StatusBadge(t("agenda.mark.resubmitted"), Tone.INFO));
        }
        return parts;
    }

    // ---- From item to item ----

    private static Component[] neighbours(SessionView session, SessionView.Item item) {
        List<SessionView.Item> all = session.items();
        int index = 0;
        while (index < all.size() - 1 && !all.get(index).id().equals(item.id())) {
            index++;
        }
        List<Component> steps = new ArrayList<>();
        if (index > 0) {
            steps.add(step("item.previous", session, all.get(index - 1)));
        }
        if (index < all.size() - 1) {
            steps.add(step("item.next", session, all.get(index + 1)));
        }
        return steps.toArray(Component[]::new);
    }

    private static Button step(String key, SessionView session, SessionView.Item to) {
        return Buttons.plain(key, () -> UI.getCurrent()
                .navigate(AssemblyNavigation.item(session.session().id(), to.id())));
    }

    // ---- What it says ----

    private Component text(SessionView session, ItemView item) {
        var all = new Div();
        all.addClassName("tab-content");
        if (item.item().lateReason() != null) {
            all.add(new Callout(
                    Tone.ATTENTION, t("item.lateBecause", item.item().lateReason())));
        }
        if (item.moneyAtStake() != null) {
            all.add(new Callout(Tone.INFO, t("item.moneyAtStake", Formats.money(item.moneyAtStake(), Words.locale()))));
        }
        var funding = new FundingPanel();
        funding.show(item.funding());
        all.add(funding);
        panels.forEach(panel ->
                panel.of(item, () -> UI.getCurrent().refreshCurrentRoute(false)).ifPresent(all::add));
        all.add(mayEdit(session, item.item()) ? editor(session, item) : reading(item.item()));
        all.add(documents.sheet(item, mayWrite(session)));
        return all;
    }

    private boolean mayWrite(SessionView session) {
        return (account.may(Permissions.SESSION_PREPARE) || account.may(Permissions.SESSION_CONDUCT))
                && !session.session().state().isFinal();
    }

    private boolean mayEdit(SessionView session, SessionView.Item item) {
        return mayWrite(session) && !item.isConcluded();
    }

    private Component editor(SessionView session, ItemView item) {
        var sheet = Sheet.titled(t("item.tab.text"));
        if (!session.session().state().isInPreparation()) {
            sheet.add(new Callout(Tone.INFO, t("item.sentStays")));
        }
        sheet.add(new ItemForm(agendas, drafts, session, item)
                .form(() -> UI.getCurrent().refreshCurrentRoute(false)));
        return sheet;
    }

    private static Component reading(SessionView.Item item) {
        var sheet = Sheet.titled(t("item.tab.text"));
        sheet.add(both("agenda.field.title", item.data().title()));
        var facts = new Facts()
                .add("agenda.field.presenter", item.data().presenter().in(Words.locale()))
                .add("agenda.field.party", item.data().party().in(Words.locale()))
                .add("agenda.field.proposedBy", item.data().proposedBy());
        if (!item.subjectTitle().isEmpty()) {
            facts.add("agenda.field.subject", item.subjectTitle().in(Words.locale()));
        }
        sheet.add(facts);
        if (!item.data().decisionText().isEmpty()) {
            sheet.add(both("agenda.field.decisionText", item.data().decisionText()));
        }
        return sheet;
    }

    /** An official text, Arabic and French side by side. */
    private static Component both(String key, Bilingual text) {
        var label = new Span(t(key));
        label.addClassNames("muted", "small");
        var sides = new Div(side(text.ar(), "ar"), side(text.fr(), "fr"));
        sides.addClassName("bilingual");
        var part = new Div(label, sides);
        part.addClassName("stack");
        return part;
    }

    private static Component side(String words, String language) {
        var side = new Paragraph(words.isEmpty() ? t("item.noText") : words);
        side.addClassNames("preserve-lines", words.isEmpty() ? "muted" : "text-" + language);
        if (!words.isEmpty()) {
            side.getElement().setAttribute("lang", language);
        }
        return side;
    }

    // ---- What became of it ----

    private Component course(ItemView item) {
        var all = new Div();
        all.addClassName("tab-content");
        all.add(outcome(item.item()));
        item.item().votes().stream()
                .filter(vote -> vote.state() != VoteState.PREPARED)
                .forEach(vote -> all.add(vote(vote)));
        if (!item.decisions().isEmpty()) {
            all.add(Sheet.titled(t("item.decisions"), new DecisionLinks(item.decisions(), texts)));
        }
        if (!item.earlier().isEmpty()) {
            all.add(earlier(item.earlier()));
        }
        if (!item.interventions().isEmpty() || !item.item().discussion().isEmpty()) {
            all.add(debate(item));
        }
        return all;
    }

    private static Component outcome(SessionView.Item item) {
        if (item.outcome() == null) {
            return new Callout(Tone.NEUTRAL, t("item.noOutcome", Labels.of(item.state())));
        }
        String sentence = item.outcomeReason() == null
                ? t("item.outcome", Labels.of(item.outcome()))
                : t("item.outcomeBecause", Labels.of(item.outcome()), item.outcomeReason());
        return new Callout(Labels.tone(item.outcome()), sentence);
    }

    private static Component vote(VoteRow vote) {
        var sheet = Sheet.titled(t("item.vote", vote.number()));
        if (vote.tally() != null) {
            sheet.add(Drawn.tally(vote.tally()));
        }
        if (vote.sentence() != null) {
            var sentence = new Paragraph(vote.sentence().in(Words.locale()));
            sentence.addClassName("preserve-lines");
            sheet.add(sentence);
        }
        if (vote.annulledReason() != null) {
            sheet.add(new Callout(Tone.BAD, t("item.voteAnnulled", vote.annulledReason())));
        }
        return sheet;
    }

    private Component earlier(List<ItemView.Earlier> earlier) {
        var list = new OrderedList();
        earlier.forEach(before -> {
            var link = new Anchor(
                    AssemblyNavigation.item(before.session().id(), before.item()),
                    before.session().title(texts, Words.locale()));
            link.getElement().setAttribute("router-link", true);
            var line = new ListItem(link, new Span(" "));
            if (before.outcome() != null) {
                line.add(Labels.badge(before.outcome()));
            }
            list.add(line);
        });
        return Sheet.titled(t("item.earlier"), list);
    }

    private static Component debate(ItemView item) {
        var sheet = Sheet.titled(t("item.debate"));
        if (!item.item().discussion().isEmpty()) {
            sheet.add(both("item.discussion", item.item().discussion()));
        }
        var list = new UnorderedList();
        list.addClassName("interventions");
        item.interventions().forEach(said -> list.add(intervention(said)));
        sheet.add(list);
        return sheet;
    }

    private static ListItem intervention(InterventionRow said) {
        var who = new Span(said.speaker().in(Words.locale()));
        who.addClassName("strong");
        var when = new Span(Formats.dateTime(said.at(), Words.locale()));
        when.addClassNames("muted", "small");
        var words = new Paragraph(said.words().in(Words.locale()));
        words.addClassName("preserve-lines");
        return new ListItem(who, new Span(" "), when, words);
    }
}
