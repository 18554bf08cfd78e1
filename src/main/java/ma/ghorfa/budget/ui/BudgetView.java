package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.TABLE_IMPORT;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.BudgetAttachments;
import ma.ghorfa.budget.BudgetDocuments;
import ma.ghorfa.budget.BudgetLines;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetProposals;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.VersionRow;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.lineage.ThreadLink;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The budget of a year: its lines, its versions and their way, the note it is presented with, who changed what. */
@Route(BudgetNavigation.BUDGETS + "/:year/:tab?")
@RolesAllowed(BUDGET_READ)
@StyleSheet("context://styles/budget-lines.css")
class BudgetView extends Page implements BeforeEnterObserver {

    private final Budgets budgets;
    private final BudgetLines lines;
    private final BudgetDocuments documents;
    private final BudgetAttachments files;
    private final FilesOf filesOf;
    private final BudgetProposals proposals;
    private final ActorNames names;
    private final ListMemory memory;
    private final BudgetHistory history;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final Clock clock;
    private Location location = new Location("");

    BudgetView(
            Budgets budgets,
            BudgetLines lines,
            BudgetDocuments documents,
            BudgetAttachments files,
            FilesOf filesOf,
            BudgetProposals proposals,
            ActorNames names,
            ListMemory memory,
            BudgetHistory history,
            Drafts drafts,
            CurrentAccount account,
            Clock clock) {
        this.budgets = budgets;
        this.lines = lines;
        this.documents = documents;
        this.files = files;
        this.filesOf = filesOf;
        this.proposals = proposals;
        this.names = names;
        this.memory = memory;
        this.history = history;
        this.drafts = drafts;
        this.account = account;
        this.clock = clock;
        crumbs(Crumb.to(t("budgetUi.nav.budgets"), BudgetsView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = event.getLocation();
        Optional<BudgetRow> budget = event.getRouteParameters()
                .get("year")
                .filter(year -> year.matches("\\d{4}"))
                .flatMap(year -> budgets.ofYear(Integer.parseInt(year)));
        if (budget.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(budget.get(), event.getRouteParameters().get("tab").orElse(""));
    }

    /** After a step the whole page says something else. */
    private void showAnew(int year, String tab) {
        budgets.ofYear(year).ifPresent(stored -> show(stored, tab));
    }

    private void show(BudgetRow budget, String tab) {
        title(t("budgetUi.budget.title", Integer.toString(budget.year())));
        @Nullable VersionRow latest = budget.latest();
        var badge = new StatusBadge(BudgetWords.state(budget), BudgetWords.tone(budget));
        if (latest == null) {
            subtitle(badge);
            content();
            return;
        }
        subtitle(badge, new Span(BudgetWords.version(latest)));
        var steps = new BudgetSteps(
                budgets, account, Zone.date(clock.instant()), budget, latest, () -> showAnew(budget.year(), tab));
        actions(steps.buttons());
        boolean opened = budget.phase().isOpened();
        var ways = new ArrayList<Component>();
        ways.add(new ThreadLink(BudgetLineage.VERSION, latest.id().value()));
        if (opened) {
            ways.add(way("budgetUi.execution", BudgetNavigation.execution(budget.year())));
            ways.add(way("budgetUi.account", BudgetNavigation.account(budget.year())));
        }
        ways.add(DocumentButtons.ofBudget(documents, budget.year(), latest.number(), latest.id()));
        tools(ways.toArray(Component[]::new));
        var tabs = new RecordTabs(BudgetNavigation.budget(budget.year()))
                .add("", "budgetUi.tab.lines", () -> lines(budget, latest))
                .add(ProposalsPanel.TAB, "budgetPlan.proposals", () -> proposals(latest))
                .add(
                        "versions",
                        "budgetUi.tab.versions",
                        () -> new VersionsPanel(budgets, lines, filesOf, account, budgets.versions(budget.id())))
                .add("note", "budgetUi.tab.note", () -> note(budget, latest))
                .add(
                        "history",
                        "ui.history",
                        () -> new Sheet(history.ofBudget(
                                budget.id(),
                                budgets.versions(budget.id()).stream()
                                        .map(VersionRow::id)
                                        .toList())));
        content(new Callout(steps.tone(), steps.sentence()), tabs.show(tab));
    }

    private static Component way(String key, String path) {
        return Buttons.plain(key, () -> UI.getCurrent().navigate(path));
    }

    private Component lines(BudgetRow budget, VersionRow latest) {
        boolean editable = account.may(BUDGET_PREPARE) && latest.state().isEditable();
        return new LinesPanel(
                lines,
                drafts,
                latest.id(),
                editable,
                account.may(TABLE_IMPORT),
                List.of(
                        FileMark.of(files, filesOf, latest.id(), editable),
                        ProposalsPanel.mark(budget.year(), proposals.of(budget.id()))));
    }

    private Component proposals(VersionRow latest) {
        boolean editable = latest.state().isEditable();
        return new ProposalsPanel(
                proposals,
                names,
                drafts,
                lines.table(latest.id()),
                editable && !proposals.proposers().isNobody(),
                account.may(BUDGET_PREPARE),
                Zone.date(clock.instant()),
                memory,
                location);
    }

    private Component note(BudgetRow budget, VersionRow latest) {
        if (!account.may(BUDGET_PREPARE) || !latest.state().isEditable()) {
            String written = BudgetWords.in(latest.note());
            if (written.isEmpty()) {
                return new Callout(Tone.NEUTRAL, t("budgetUi.note.none"));
            }
            var text = new Paragraph(written);
            text.addClassName("preserve-lines");
            return new Sheet(text);
        }
        var form = new RecordForm(drafts, "budget-note:" + latest.id());
        Slot<Bilingual> note = form.bilingualArea("note", "budgetUi.field.note", BudgetRow.NOTE);
        form.onSave(version -> budgets.describe(latest.id(), version, note.value()))
                .onReload(() -> noteOf(budgets.findVersion(latest.id()).orElseThrow()))
                .afterSave(() -> showAnew(budget.year(), "note"));
        form.show(noteOf(latest));
        return new Sheet(form);
    }

    private static State noteOf(VersionRow stored) {
        return new State(stored.version(), Map.of("note", stored.note()));
    }
}
