package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.ClauseLibrary;
import ma.ghorfa.partnership.ClauseTemplateId;
import ma.ghorfa.partnership.ClauseTemplateRow;
import ma.ghorfa.partnership.ClauseTheme;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import org.jspecify.annotations.Nullable;

/** The clauses that texts are put together from. */
@Route(PartnershipNavigation.LIBRARY)
@RolesAllowed(AGREEMENT_READ)
@Menu(title = "partnershipLibrary.nav", order = 164, icon = "document")
class LibraryView extends Page implements BeforeEnterObserver {

    private final ClauseLibrary library;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final ListMemory memory;

    LibraryView(ClauseLibrary library, Drafts drafts, CurrentAccount account, ListMemory memory) {
        this.library = library;
        this.drafts = drafts;
        this.account = account;
        this.memory = memory;
        title(t("partnershipLibrary.nav"));
        List<Component> actions = new ArrayList<>();
        if (account.may(AGREEMENT_PREPARE)) {
            actions.add(begin());
        }
        actions.add(Buttons.plain("partnershipLibrary.templates", Icons.DOCUMENT, () -> UI.getCurrent()
                .navigate(PartnershipNavigation.TEMPLATES)));
        actions(actions.toArray(Component[]::new));
    }

    private Button begin() {
        return Buttons.primary("partnershipLibrary.new", Icons.ADD, this::create);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<ClauseTemplateRow> rows = library.clauses();
        var grid = grid();
        if (rows.isEmpty()) {
            grid.whenEmpty(
                    "partnershipLibrary.none",
                    account.may(AGREEMENT_PREPARE) ? new Component[] {begin()} : new Component[0]);
        } else {
            grid.whenEmpty("partnershipLibrary.noMatch");
        }
        var shown = new Shown(rows, grid);
        tools(shown.list.tools());
        content(shown.list.bar(), grid);
        shown.list.enter(event.getLocation());
        fillWith(grid);
    }

    private static String path(ClauseTemplateRow row) {
        return PartnershipNavigation.libraryClause(row.id());
    }

    private static String theme(ClauseTheme theme) {
        return t("partnershipLibrary.theme", theme);
    }

    private static RecordGrid<ClauseTemplateRow> grid() {
        var grid = new RecordGrid<ClauseTemplateRow>();
        grid.link("partnershipLibrary.field.code", row -> row.data().code(), LibraryView::path);
        grid.longText(
                        "partnershipLibrary.field.title",
                        row -> PartnershipWords.in(row.data().title()))
                .setFlexGrow(2);
        grid.text("partnershipLibrary.field.theme", row -> theme(row.data().theme()), row -> row.data()
                .theme());
        grid.longText(
                        "partnershipLibrary.field.body",
                        row -> PartnershipWords.in(row.data().body()))
                .setFlexGrow(4);
        grid.number(
                "partnershipLibrary.field.wording",
                row -> (long) row.wording(),
                row -> Integer.toString(row.wording()));
        grid.badge("partnershipLibrary.field.state", LibraryWords::state, LibraryWords::tone);
        grid.cardsOnPhones(
                LibraryWords::named,
                LibraryView::path,
                row -> theme(row.data().theme()),
                LibraryWords::state,
                LibraryWords::tone);
        grid.opens(LibraryView::path);
        return grid;
    }

    private void create() {
        var fields = new ClauseTemplateForm(drafts, "library-clause:new");
        var added = new AtomicReference<@Nullable ClauseTemplateId>();
        fields.form.onSave(version -> added.set(library.add(fields.data())));
        fields.open(t("partnershipLibrary.new"), RecordForm.State.blank(), () -> {
            @Nullable ClauseTemplateId id = added.get();
            if (id != null) {
                UI.getCurrent().navigate(PartnershipNavigation.libraryClause(id));
            }
        });
    }

    /** The clauses that the filters let through. */
    private final class Shown {

        private final List<ClauseTemplateRow> rows;
        private final ListFilters filters = new ListFilters(this::show);
        private final Filter<String> text = filters.text("partnershipLibrary.find");
        private final Filter<ClauseTheme> theme =
                filters.choice("theme", "partnershipLibrary.field.theme", ClauseTheme.class, LibraryView::theme);
        private final Filter<Boolean> withdrawn = filters.flag("withdrawn", "partnershipLibrary.alsoWithdrawn");
        private final RecordList<ClauseTemplateRow> list;

        private Shown(List<ClauseTemplateRow> rows, RecordGrid<ClauseTemplateRow> grid) {
            this.rows = rows;
            list = new RecordList<>(PartnershipNavigation.LIBRARY, "partnershipLibrary.nav", grid, filters, memory);
        }

        private void show() {
            var typed = SearchQuery.of(text.chosen().orElse(""));
            boolean all = withdrawn.chosen().orElse(false);
            list.shows(rows.stream()
                    .filter(row -> all || !row.withdrawn())
                    .filter(row -> theme.passes(row.data().theme()))
                    .filter(row -> typed.finds(row.searchKey()))
                    .toList());
        }
    }
}
