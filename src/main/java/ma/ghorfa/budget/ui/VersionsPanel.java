package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.BudgetLines;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.FileOwner;
import ma.ghorfa.budget.VersionRow;
import ma.ghorfa.budget.VisaAnswer;
import ma.ghorfa.budget.VisaRow;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/** The versions of a budget, the latest first, with their vote and visas; two of them beside each other, line by line. */
final class VersionsPanel extends Composite<Div> {

    private final Budgets budgets;
    private final BudgetLines lines;
    private final FilesOf files;
    private final CurrentAccount account;

    /** @param versions the first one first */
    VersionsPanel(
            Budgets budgets, BudgetLines lines, FilesOf files, CurrentAccount account, List<VersionRow> versions) {
        this.budgets = budgets;
        this.lines = lines;
        this.files = files;
        this.account = account;
        getContent().addClassNames("stack", "budget-lines");
        versions.reversed().forEach(version -> getContent().add(sheet(version)));
        if (versions.size() > 1) {
            getContent().add(comparison(versions));
        }
    }

    private Sheet sheet(VersionRow version) {
        var facts = new Facts();
        if (!version.reason().isEmpty()) {
            facts.add("ui.reason", version.reason());
        }
        if (!version.note().isEmpty()) {
            var note = new Span(BudgetWords.in(version.note()));
            note.addClassName("preserve-lines");
            facts.add("budgetUi.tab.note", note);
        }
        @Nullable LocalDate decided = version.decidedOn();
        if (decided != null) {
            facts.add("budgetUi.field.vote", vote(version, decided));
        }
        @Nullable DecisionId decision = version.decision();
        if (decision != null) {
            facts.add(
                    "budgetUi.field.decision",
                    account.may(SESSION_READ)
                            ? link(AssemblyNavigation.decision(decision), t("budgetUi.decision.open"))
                            : new Span(t("budgetUi.decision.taken")));
        }
        @Nullable LocalDate approved = version.approvedOn();
        if (approved != null) {
            facts.add("budgetUi.field.approvedOn", BudgetWords.date(approved));
        }
        List<VisaRow> visas = budgets.visas(version.id());
        if (!visas.isEmpty()) {
            var list = new UnorderedList();
            visas.forEach(visa -> list.add(new ListItem(words(visa))));
            facts.add("budgetUi.field.visas", list);
        }
        return Sheet.titled(
                BudgetWords.version(version),
                new StatusBadge(BudgetWords.state(version.state()), BudgetWords.tone(version.state())),
                facts,
                new H3(t("budgetPlan.files")),
                files.list(new FileOwner.OfVersion(version.id()), () -> {}));
    }

    private Component vote(VersionRow version, LocalDate day) {
        @Nullable SessionId session = version.session();
        @Nullable ItemId item = version.item();
        String words = t("budgetUi.vote.on", BudgetWords.date(day));
        return session == null || item == null || !account.may(SESSION_READ)
                ? new Span(words)
                : link(AssemblyNavigation.item(session, item), words);
    }

    private static Anchor link(String path, String words) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static String words(VisaRow visa) {
        String authority = t("budget.authority", visa.authority());
        String sent = BudgetWords.date(visa.sentOn());
        @Nullable LocalDate answered = visa.answeredOn();
        if (answered == null) {
            return t("budgetUi.visa.waiting", authority, sent);
        }
        return visa.answer() == VisaAnswer.VISA
                ? t("budgetUi.visa.given", authority, sent, visa.number(), BudgetWords.date(answered))
                : t("budgetUi.visa.returned", authority, sent, BudgetWords.date(answered), visa.remarks());
    }

    // ---- Two versions ----

    private Sheet comparison(List<VersionRow> versions) {
        Select<VersionRow> before = Fields.select("budgetUi.compare.before", versions, BudgetWords::version);
        Select<VersionRow> after = Fields.select("budgetUi.compare.after", versions, BudgetWords::version);
        before.setValue(versions.get(versions.size() - 2));
        after.setValue(versions.getLast());
        var changed = new Checkbox(t("budgetUi.compare.onlyChanges"), true);
        var grid = new RecordGrid<LineRow>();
        grid.text("budgetUi.field.code", LineRow::code);
        grid.text("budgetUi.field.name", LineRow::name).setFlexGrow(2);
        grid.money("budgetUi.compare.before", LineRow::base);
        grid.money("budgetUi.compare.after", LineRow::amount);
        grid.money("budgetUi.compare.change", LineRow::change);
        grid.getColumns().forEach(column -> column.setSortable(false));
        grid.setPartNameGenerator(row -> row.depth() == 0 ? "budget-section" : null);
        grid.whenEmpty("budgetUi.compare.same");
        Runnable show =
                () -> grid.setItems(LineRow.of(lines.compare(
                                after.getValue().id(), before.getValue().id()))
                        .stream()
                        .filter(row -> !changed.getValue() || isChanged(row))
                        .toList());
        before.addValueChangeListener(chosen -> show.run());
        after.addValueChangeListener(chosen -> show.run());
        changed.addValueChangeListener(chosen -> show.run());
        show.run();
        return Sheet.titled(
                t("budgetUi.compare.title"),
                // The two that are compared stay in sight on a phone, where many filters are folded away.
                new FilterBar(before, after),
                changed,
                grid.export("budgetUi.compare.title"),
                grid);
    }

    private static boolean isChanged(LineRow row) {
        @Nullable Money change = row.change();
        return change != null && !change.isZero();
    }
}
