package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Written;
import ma.ghorfa.budget.BudgetLines;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.BudgetTable;
import ma.ghorfa.budget.BudgetVersionId;
import ma.ghorfa.budget.LineData;
import ma.ghorfa.budget.Shortage;
import ma.ghorfa.budget.VersionKind;
import ma.ghorfa.exchange.Cell;
import ma.ghorfa.exchange.CellRef;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.BulkPreview;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.EditedCell;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.GridEdits;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.PastedBlock;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RowChange;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The lines of a version: the codes with their sums, the year before beside them, and the amounts that are typed. */
final class LinesPanel extends Composite<Div> {

    private static final int TEXT = 100;
    private static final int NOTE = 1000;
    private static final int JUSTIFICATION = 2000;
    private static final int PROPOSER = 200;
    private static final int BLOCK = 200_000;
    private static final int CHAPTERS = 1;
    private static final int WARNED_OF = 20;

    private final BudgetLines lines;
    private final Drafts drafts;
    private final BudgetVersionId version;
    private final List<LineMark> marks;
    private final boolean editable;
    private final RecordGrid<LineRow> grid = new RecordGrid<>();
    private final BalanceBar balance = new BalanceBar();
    private final Div warnings = new Div();
    private final TextField text = Fields.text("ui.search", TEXT);
    private final Select<BudgetSection> section =
            Fields.select("budgetUi.field.section", List.of(BudgetSection.values()), LinesPanel::sectionOrAll);
    private final Set<String> shut = new HashSet<>();
    private BudgetTable table;
    private List<LineRow> rows;

    /**
     * @param editable whether the reader may enter amounts and the version still takes them
     * @param imports whether the reader may take whole tables in
     * @param marks further columns
     */
    LinesPanel(
            BudgetLines lines,
            Drafts drafts,
            BudgetVersionId version,
            boolean editable,
            boolean imports,
            List<LineMark> marks) {
        this.lines = lines;
        this.drafts = drafts;
        this.version = version;
        this.editable = editable;
        this.marks = marks;
        table = lines.table(version);
        rows = LineRow.of(table);
        columns();
        grid.setMultiSort(false);
        grid.getColumns().forEach(column -> column.setSortable(false));
        grid.setPartNameGenerator(
                row -> row.depth() == 0 ? "budget-section" : row.depth() == CHAPTERS ? "budget-chapter" : null);
        grid.whenEmpty("budgetUi.line.none");
        Div content = getContent();
        content.addClassName("budget-lines");
        content.add(balance, warnings, filters(), tools(imports));
        if (editable) {
            content.add(typing().bar());
        }
        content.add(grid);
        draw();
        warn();
    }

    private static String sectionOrAll(@Nullable BudgetSection section) {
        return section == null ? t("ui.all") : BudgetWords.section(section);
    }

    // ---- What is seen ----

    private void columns() {
        Column<LineRow> code = grid.text("budgetUi.field.code", LineRow::code);
        code.setRenderer(LitRenderer.<LineRow>of(
                        "<span class=\"tree-cell\" style=\"padding-inline-start:${item.indent}rem\">${item.sign ? html`"
                                + "<button type=\"button\" class=\"tree-toggle\" aria-expanded=\"${item.open}\""
                                + " aria-label=\"${item.label}\" @click=\"${toggle}\">${item.sign}</button>` : html`"
                                + "<span class=\"tree-leaf\"></span>`}<bdi class=\"num\">${item.code}</bdi></span>")
                .withProperty("indent", row -> row.depth() * 0.75)
                .withProperty("sign", row -> !row.isSum() ? "" : shut.contains(row.id()) ? "+" : "−")
                .withProperty("open", row -> Boolean.toString(!shut.contains(row.id())))
                .withProperty("label", LineRow::title)
                .withProperty("code", LineRow::code)
                .withFunction("toggle", this::toggle));
        grid.text("budgetUi.field.name", LineRow::name).setFlexGrow(2);
        // What one types into stands beside the name, where it is seen without scrolling.
        grid.money("budgetUi.field.amount", row -> row.isEntered() ? row.amount() : null);
        grid.money("budgetUi.field.votedLastYear", row -> row.past().voted());
        grid.money("budgetUi.field.committedLastYear", row -> row.past().committed());
        grid.money("budgetUi.field.executedLastYear", row -> row.past().executed());
        if (table.version().base() == null) {
            grid.money("budgetUi.field.changeFromLastYear", LineRow::changeFromLastYear);
        } else {
            grid.money("budgetUi.field.changeFromBase", LineRow::change);
        }
        String form = editable ? "budgetUi.line.form" : "budgetUi.line.see";
        grid.acts(form, row -> row.leaf() ? t(form) : "", editable ? this::form : this::see);
        marks.forEach(mark ->
                grid.acts(mark.labelKey(), mark.words(), row -> mark.opens().accept(row, this::read)));
    }

    private FilterBar filters() {
        text.setClearButtonVisible(true);
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setPlaceholder(t("budgetUi.search"));
        text.addValueChangeListener(typed -> draw());
        section.setEmptySelectionAllowed(true);
        section.setEmptySelectionCaption(t("ui.all"));
        section.addValueChangeListener(chosen -> draw());
        return new FilterBar(text, section);
    }

    private Div tools(boolean imports) {
        var tools = new Div(
                Buttons.plain("budgetUi.line.openAll", this::openAll),
                Buttons.plain("budgetUi.line.shutAll", this::shutAll));
        if (editable) {
            tools.add(
                    Buttons.plain("budgetUi.percent", Icons.EDIT, this::percent),
                    Buttons.plain("budgetUi.paste", Icons.COLUMNS, this::paste));
            if (imports) {
                tools.add(Buttons.plain("intake.import", Icons.UPLOAD, () -> UI.getCurrent()
                        .navigate(BudgetNavigation.IMPORT_AMOUNTS)));
            }
        }
        tools.add(grid.exportInBackground("budgetUi.tab.lines", () -> rows.iterator()));
        tools.addClassName("bar");
        return tools;
    }

    private void toggle(LineRow row) {
        if (!shut.remove(row.id())) {
            shut.add(row.id());
        }
        draw();
    }

    private void openAll() {
        shut.clear();
        draw();
    }

    private void shutAll() {
        rows.stream()
                .filter(row -> row.isSum() && row.depth() >= CHAPTERS)
                .map(LineRow::id)
                .forEach(shut::add);
        draw();
    }

    private void read() {
        table = lines.again(table);
        rows = LineRow.of(table);
        draw();
        warn();
    }

    /** What an amendment cannot go on with is seen while it is prepared. */
    private void warn() {
        warnings.removeAll();
        List<Shortage> shortages =
                table.version().kind() == VersionKind.AMENDMENT ? lines.shortages(version) : List.of();
        if (shortages.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        shortages.stream()
                .limit(WARNED_OF)
                .map(line -> new ListItem(t(
                        "budgetUi.shortage.line",
                        line.code().code() + " " + BudgetWords.in(line.code().name()),
                        BudgetWords.amount(line.amount()),
                        BudgetWords.amount(line.committed()),
                        BudgetWords.amount(line.least()))))
                .forEach(list::add);
        warnings.add(new Callout(Tone.BAD, t("budgetUi.shortage", shortages.size()), list));
    }

    private void draw() {
        balance.show(table.totals());
        List<LineRow> asked = rows.stream()
                .filter(row -> section.getValue() == null || row.section() == section.getValue())
                .toList();
        grid.setItems(
                text.getValue().isBlank()
                        ? LineRow.unfolded(asked, shut)
                        : LineRow.found(asked, SearchQuery.of(text.getValue())));
    }

    // ---- Typing amounts ----

    private GridEdits<LineRow> typing() {
        return new Typing().edits;
    }

    private final class Typing implements GridEdits.Store<LineRow> {

        private final GridEdits<LineRow> edits = new GridEdits<>(grid, LineRow::id, this, LinesPanel.this::read);
        private final EditedCell<LineRow, AmountFormula> amount = edits.value(
                        grid.getColumnByKey("budgetUi.field.amount"),
                        "amount",
                        LinesPanel::held,
                        AmountFormula::written,
                        AmountFormula::read)
                .onlyIn(LineRow::leaf);

        @Override
        public List<?> store(List<RowChange<LineRow>> changes) {
            table = lines.enter(table, GridEdits.each(changes, this::entered));
            return changes.stream()
                    .map(change -> change.row().orElseThrow().id())
                    .toList();
        }

        /** No line is added here: the nomenclature says which there are. */
        @Override
        public void takeBack(List<LineRow> added, List<RowChange<LineRow>> changes) {
            store(changes);
        }

        /** An amount that is deleted is nothing. */
        private BudgetLines.Amount entered(RowChange<LineRow> change) {
            LineRow row = change.row().orElseThrow();
            return amountOf(
                    row,
                    change.value(amount)
                            .map(formula -> formula.amount(row.past().voted()))
                            .orElse(Money.ZERO));
        }
    }

    private static Optional<AmountFormula> held(LineRow row) {
        return row.isEntered() ? Optional.of(AmountFormula.of(row.amount())) : Optional.empty();
    }

    private static BudgetLines.Amount amountOf(LineRow row, Money amount) {
        BudgetTable.Line line = lineOf(row);
        return new BudgetLines.Amount(line.code().id(), line.lineVersion(), amount);
    }

    private static BudgetTable.Line lineOf(LineRow row) {
        return Objects.requireNonNull(row.line());
    }

    // ---- Many amounts at once ----

    /**
     * An amount that a line is to have.
     *
     * @param row null where none was found
     */
    private record Entry(@Nullable LineRow row, Money amount) {}

    private void enter(List<Entry> entries) {
        try {
            lines.enter(
                    version,
                    entries.stream()
                            .map(entry -> amountOf(Objects.requireNonNull(entry.row()), entry.amount()))
                            .toList());
        } finally {
            // Refused, it may be because somebody else entered an amount meanwhile, which is shown.
            read();
        }
    }

    private static BulkPreview.Line<Entry> preview(LineRow row, Money amount) {
        boolean same = row.isEntered() && row.amount().equals(amount);
        return new BulkPreview.Line<>(
                new Entry(row, amount),
                row.title(),
                BudgetWords.amount(row.amount()),
                BudgetWords.amount(amount),
                same ? t("ui.paste.same") : null);
    }

    private static BulkPreview.Line<Entry> refused(String name, String why) {
        return new BulkPreview.Line<>(new Entry(null, Money.ZERO), name, "", "", why);
    }

    private void percent() {
        ComboBox<LineRow> scope = Fields.pick(
                "budgetUi.field.scope",
                rows.stream()
                        .filter(row -> row.depth() <= CHAPTERS && !row.isFormer())
                        .toList(),
                LineRow::title);
        scope.setWidthFull();
        TextField share = Fields.text("budgetUi.field.share", TEXT);
        share.setPlaceholder("+3%");
        Fields.demand(scope, share);
        var fields = new VerticalLayout(scope, share);
        fields.setPadding(false);
        Dialog dialog = Ask.dialog(t("budgetUi.percent"), new Paragraph(t("budgetUi.percent.question")), fields);
        Ask.finish(dialog, Buttons.primary("budgetUi.preview", Icons.CHECK, () -> {
            if (!Fields.complete(scope, share)) {
                return;
            }
            try {
                AmountFormula formula = shareOf(share.getValue());
                dialog.close();
                BulkPreview.ask(
                        t("budgetUi.percent"),
                        LineRow.leavesOf(rows, scope.getValue()).stream()
                                .map(row -> changed(row, formula))
                                .toList(),
                        "budgetUi.store",
                        this::enter);
            } catch (DomainException wrong) {
                share.setInvalid(true);
                share.setErrorMessage(t(wrong));
            }
        }));
    }

    private static AmountFormula shareOf(String typed) {
        boolean said = typed.contains("%") || typed.contains("٪");
        @Nullable AmountFormula formula = AmountFormula.typed(said ? typed : typed + "%");
        if (formula == null || !formula.ofLastYear()) {
            throw new InvalidInputException("share", "budgetUi.formula.sign", typed);
        }
        return formula;
    }

    private static BulkPreview.Line<Entry> changed(LineRow row, AmountFormula formula) {
        Money before = row.past().voted();
        return before.isZero()
                ? refused(row.title(), t("budgetUi.percent.noLastYear"))
                : preview(row, formula.amount(before));
    }

    private void paste() {
        Select<BudgetSection> in =
                Fields.select("budgetUi.field.section", List.of(BudgetSection.values()), LinesPanel::sectionOrAll);
        in.setEmptySelectionAllowed(true);
        in.setEmptySelectionCaption(t("ui.all"));
        in.setValue(section.getValue());
        TextArea block = Fields.area("budgetUi.paste.block", BLOCK);
        block.setMinRows(8);
        block.setWidthFull();
        block.focus();
        Fields.demand(block);
        var fields = new VerticalLayout(in, block);
        fields.setPadding(false);
        Dialog dialog = Ask.dialog(t("budgetUi.paste"), new Paragraph(t("budgetUi.paste.question")), fields);
        Ask.finish(dialog, Buttons.primary("budgetUi.preview", Icons.CHECK, () -> {
            if (Fields.complete(block)) {
                dialog.close();
                BulkPreview.ask(
                        t("budgetUi.paste"),
                        pasted(PastedBlock.of(block.getValue()), in.getValue()),
                        "budgetUi.store",
                        this::enter);
            }
        }));
    }

    private List<BulkPreview.Line<Entry>> pasted(PastedBlock block, @Nullable BudgetSection in) {
        Map<String, List<LineRow>> byCode = new HashMap<>();
        rows.stream()
                .filter(row -> row.depth() > 0 && !row.isFormer() && (in == null || row.section() == in))
                .forEach(row -> byCode.computeIfAbsent(row.code(), code -> new ArrayList<>())
                        .add(row));
        var seen = new HashSet<String>();
        var read = new ArrayList<BulkPreview.Line<Entry>>();
        for (int i = 0; i < block.rows().size(); i++) {
            List<String> cells = block.rows().get(i);
            String code = Written.digits(cells.getFirst()).strip();
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            List<LineRow> found = byCode.getOrDefault(code, List.of());
            read.add(seen.add(code) ? pasted(i, cells, found) : refused(code, t("budgetUi.paste.twice")));
        }
        return read;
    }

    private static BulkPreview.Line<Entry> pasted(int line, List<String> cells, List<LineRow> found) {
        String shown = String.join(" ", cells);
        if (found.isEmpty()) {
            return refused(shown, t("budgetUi.paste.unknown"));
        }
        if (found.size() > 1) {
            return refused(shown, t("budgetUi.paste.ambiguous"));
        }
        LineRow row = found.getFirst();
        if (!row.leaf()) {
            return refused(row.title(), t("budget.refusal.codeIsASum", row.code()));
        }
        if (cells.size() < 2 || cells.get(1).isBlank()) {
            return refused(row.title(), t("budgetUi.paste.noAmount"));
        }
        try {
            @Nullable AmountFormula formula = AmountFormula.read(Cell.typed(new CellRef(line + 1L, 1), cells.get(1)));
            if (formula == null) {
                return refused(row.title(), t("budgetUi.paste.noAmount"));
            }
            Money amount = formula.amount(row.past().voted());
            return amount.isNegative() ? refused(row.title(), t("base.money.negative")) : preview(row, amount);
        } catch (DomainException wrong) {
            return refused(row.title(), t(wrong));
        }
    }

    // ---- All of one line ----

    private void form(LineRow row) {
        var form = new RecordForm(drafts, "budget-line:" + version + ":" + row.id());
        Slot<BigDecimal> amount = form.amount("amount", "budgetUi.field.amount").required();
        Slot<BigDecimal> second = form.amount("secondYear", "budgetUi.field.secondYear");
        Slot<BigDecimal> third = form.amount("thirdYear", "budgetUi.field.thirdYear");
        Slot<String> proposer = form.text("proposedBy", "budgetUi.field.proposedBy", PROPOSER);
        Slot<String> note = form.area("note", "budgetUi.field.lineNote", NOTE);
        Slot<String> why = form.area("justification", "budgetUi.field.justification", JUSTIFICATION);
        form.onSave(edited -> lines.edit(
                        version,
                        lineOf(row).code().id(),
                        edited,
                        new LineData(
                                new Money(amount.value()),
                                second.given().map(Money::new).orElse(null),
                                third.given().map(Money::new).orElse(null),
                                note.value(),
                                why.value(),
                                proposer.value())))
                .onReload(() -> state(LineRow.of(lines.table(version)).stream()
                        .filter(stored -> stored.id().equals(row.id()))
                        .findFirst()
                        .orElseThrow()));
        FormDialog.open(row.title(), form, state(row), this::read);
    }

    private static State state(LineRow row) {
        BudgetTable.Line line = lineOf(row);
        LineData data = line.data();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("amount", data.amount().amount());
        values.put("secondYear", amountOrNone(data.secondYear()));
        values.put("thirdYear", amountOrNone(data.thirdYear()));
        values.put("proposedBy", data.proposedBy());
        values.put("note", data.note());
        values.put("justification", data.justification());
        return new State(line.lineVersion(), values);
    }

    private static @Nullable BigDecimal amountOrNone(@Nullable Money amount) {
        return amount == null ? null : amount.amount();
    }

    private void see(LineRow row) {
        LineData data = lineOf(row).data();
        var facts = new Facts()
                .add("budgetUi.field.amount", BudgetWords.amount(data.amount()))
                .add("budgetUi.field.secondYear", words(data.secondYear()))
                .add("budgetUi.field.thirdYear", words(data.thirdYear()))
                .add("budgetUi.field.proposedBy", data.proposedBy())
                .add("budgetUi.field.lineNote", data.note())
                .add("budgetUi.field.justification", data.justification());
        Dialog dialog = Ask.dialog(row.title(), facts);
        dialog.getFooter().add(Buttons.plain("ui.close", dialog::close));
        dialog.open();
    }

    private static @Nullable String words(@Nullable Money amount) {
        return amount == null ? null : BudgetWords.amount(amount);
    }
}
