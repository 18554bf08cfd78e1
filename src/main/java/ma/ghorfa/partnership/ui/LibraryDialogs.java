package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.ghorfa.partnership.AgreementKind;
import ma.ghorfa.partnership.AgreementRow;
import ma.ghorfa.partnership.AgreementTemplateRow;
import ma.ghorfa.partnership.ClauseChange;
import ma.ghorfa.partnership.ClauseId;
import ma.ghorfa.partnership.ClauseLibrary;
import ma.ghorfa.partnership.CopiedClause;
import ma.ghorfa.partnership.FilledClause;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;

/** The library of clauses on the page of a text: clauses copied from it, a template to begin with, what differs from it. */
@org.springframework.stereotype.Component
class LibraryDialogs {

    private static final int SEARCH = 100;

    private final ClauseLibrary library;

    LibraryDialogs(ClauseLibrary library) {
        this.library = library;
    }

    /** The buttons of a text that is written on. */
    List<Button> buttons(AgreementRow row, boolean empty, Runnable then) {
        Button choose = Buttons.plain("partnershipLibrary.choose", Icons.ADD, () -> choose(row, then));
        return empty && !templates(row).isEmpty()
                ? List.of(Buttons.plain("partnershipLibrary.begin", Icons.DOCUMENT, () -> begin(row, then)), choose)
                : List.of(choose);
    }

    Map<ClauseId, CopiedClause> copied(AgreementRow row, int textNumber) {
        return library.copied(row.id(), textNumber);
    }

    // ---- Clauses ----

    private void choose(AgreementRow row, Runnable then) {
        List<FilledClause> offered = library.offered(row.id());
        TextField search = Fields.text("partnershipLibrary.find", SEARCH);
        search.setWidthFull();
        var preview = new Div();
        preview.addClassName("stack");
        RecordGrid<FilledClause> grid = grid();
        GridListDataView<FilledClause> shown = grid.setItems(offered);
        search.addValueChangeListener(typed -> {
            var query = SearchQuery.of(typed.getValue());
            shown.setFilter(one -> query.finds(one.template().searchKey()));
        });
        grid.addSelectionListener(selected -> {
            preview.removeAll();
            chosen(offered, selected.getAllSelectedItems()).forEach(one -> preview.add(sheet(one)));
        });
        Dialog dialog = Ask.dialog(t("partnershipLibrary.choose"), search, grid, preview);
        dialog.setWidth("min(60rem, 96vw)");
        Ask.finish(
                dialog,
                Buttons.primary(
                        "partnershipLibrary.copy",
                        Icons.CHECK,
                        () -> done(
                                dialog,
                                then,
                                () -> library.copy(
                                        row.id(),
                                        row.version(),
                                        chosen(offered, grid.getSelectedItems()).stream()
                                                .map(one -> one.template().id())
                                                .toList()))));
    }

    /** In the order of the library, not of the clicks. */
    private static List<FilledClause> chosen(List<FilledClause> offered, Set<FilledClause> selected) {
        return offered.stream().filter(selected::contains).toList();
    }

    private static RecordGrid<FilledClause> grid() {
        var grid = new RecordGrid<FilledClause>();
        grid.text("partnershipLibrary.field.code", one -> one.template().data().code())
                .setFlexGrow(0);
        grid.text("partnershipLibrary.field.title", one -> PartnershipWords.in(one.title()))
                .setFlexGrow(2);
        grid.text(
                "partnershipLibrary.field.theme",
                one -> t("partnershipLibrary.theme", one.template().data().theme()));
        grid.setSelectionMode(SelectionMode.MULTI);
        grid.setHeight("18rem");
        grid.whenEmpty("partnershipLibrary.noMatch");
        return grid;
    }

    private static Sheet sheet(FilledClause clause) {
        return Sheet.titled(LibraryWords.named(clause.template()), LibraryWords.both(clause.title(), clause.body()));
    }

    // ---- Templates ----

    private List<AgreementTemplateRow> templates(AgreementRow row) {
        return library.templates().stream()
                .filter(template -> (template.data().kind() == AgreementKind.AMENDMENT) == row.isAmendment())
                .toList();
    }

    private void begin(AgreementRow row, Runnable then) {
        List<AgreementTemplateRow> templates = templates(row);
        List<FilledClause> offered = library.offered(row.id());
        Select<AgreementTemplateRow> template = Fields.select(
                "partnershipLibrary.field.template",
                templates,
                one -> PartnershipWords.in(one.data().name()));
        template.setWidthFull();
        var preview = new OrderedList();
        template.addValueChangeListener(chosen -> {
            preview.removeAll();
            chosen.getValue().data().clauses().stream()
                    .flatMap(id -> offered.stream()
                            .filter(clause -> clause.template().id().equals(id)))
                    .forEach(clause -> preview.add(new ListItem(PartnershipWords.in(clause.title()))));
        });
        template.setValue(templates.getFirst());
        Dialog dialog = Ask.dialog(t("partnershipLibrary.begin"), template, preview);
        Ask.finish(
                dialog,
                Buttons.primary(
                        "partnershipLibrary.begin",
                        Icons.CHECK,
                        () -> done(
                                dialog,
                                then,
                                () -> library.begin(
                                        row.id(),
                                        row.version(),
                                        template.getValue().id()))));
    }

    private static void done(Dialog dialog, Runnable then, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException refused) {
            Failures.tell(refused);
            return;
        }
        dialog.close();
        Notices.done("ui.saved");
        then.run();
    }

    // ---- What became of what was copied ----

    /** Where a clause comes from, and whether it still says what the library says. */
    Component origin(CopiedClause copied) {
        var line = new Div(
                new Span(t("partnershipLibrary.from", copied.wording())),
                PartnershipWords.link(
                        PartnershipNavigation.libraryClause(
                                copied.library().template().id()),
                        LibraryWords.named(copied.library().template())));
        if (copied.isOutdated()) {
            line.add(new Span(
                    t("partnershipLibrary.newer", copied.library().template().wording())));
        }
        if (copied.differences().isEmpty()) {
            line.add(new Span(t("partnershipLibrary.same")));
        } else {
            line.add(Buttons.plain("partnershipLibrary.differs", Icons.SEARCH, () -> compare(copied)));
        }
        line.addClassNames("bar", "muted", "small");
        return line;
    }

    private static void compare(CopiedClause copied) {
        var changes = new Div();
        changes.addClassName("stack");
        for (ClauseChange change : copied.differences()) {
            changes.add(Sheet.titled(
                    PartnershipWords.in(change.title()),
                    TextPanel.marked(change.ar(), "ar"),
                    TextPanel.marked(change.fr(), "fr")));
        }
        Dialog dialog = Ask.dialog(
                t("partnershipLibrary.differences"), new Span(t("partnershipLibrary.differencesHint")), changes);
        dialog.getFooter().add(Buttons.plain("ui.close", dialog::close));
        dialog.open();
    }
}
