package ma.ghorfa.intake.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.ghorfa.intake.ImportRow;
import ma.ghorfa.intake.ImportedRow;
import ma.ghorfa.intake.IntakeOffer;
import ma.ghorfa.intake.Problem;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Words;

/** Rows of the file: what becomes of each, why, and its cells, those that are wrong marked. */
final class RowsGrid extends Composite<Div> {

    private final RecordGrid<ImportedRow> grid = new RecordGrid<>();
    private final IntakeOffer offer;
    private final Labels labels;

    /** @param expected whether it would become of them, or it has */
    RowsGrid(ImportRow job, IntakeOffer offer, Labels labels, boolean expected) {
        this.offer = offer;
        this.labels = labels;
        Locale locale = Words.locale();
        String family = expected ? "intake.expected" : "intake.outcome";
        grid.text("intake.field.row", row -> Long.toString(row.number())).setFlexGrow(0);
        grid.badge("intake.field.outcome", row -> t(family, row.outcome()), Labels::tone)
                .setFlexGrow(0);
        grid.addColumn(LitRenderer.<ImportedRow>of(
                                "<ul class=\"reasons\">${item.reasons.map(reason => html`<li>${reason}</li>`)}</ul>")
                        .withProperty("reasons", row -> labels.sentences(offer, row, locale)))
                .setHeader(t("intake.field.reasons"))
                .setKey("reasons")
                .setWidth("22rem")
                .setFlexGrow(1);
        job.mapping().forEach((place, column) -> {
            if (!column.isEmpty()) {
                cell(place, column, labels.header(job, place, locale));
            }
        });
        grid.getColumns().forEach(column -> column.setSortable(false));
        grid.cardsOnPhones(
                row -> t("intake.row", row.number()) + " · " + t(family, row.outcome()),
                row -> "",
                row -> said(row, locale));
        grid.setAllRowsVisible(true);
        grid.addClassName("intake-rows");
        getContent().add(grid);
    }

    private void cell(int place, String column, String header) {
        grid.addColumn(LitRenderer.<ImportedRow>of("<bdi class=\"${item.wrong}\">${item.text}</bdi>")
                        .withProperty(
                                "text",
                                row -> place < row.cells().size() ? row.cells().get(place) : "")
                        .withProperty("wrong", row -> problem(row, column).isPresent() ? "wrong-cell" : ""))
                .setHeader(header)
                .setKey("cell" + place)
                .setResizable(true)
                .setAutoWidth(true);
    }

    private static Optional<Problem> problem(ImportedRow row, String column) {
        return row.problems().stream()
                .filter(problem -> problem.column().equals(column))
                .findFirst();
    }

    private String said(ImportedRow row, Locale locale) {
        String said = labels.oneLine(offer, row, locale);
        return said.isEmpty()
                ? row.cells().stream().filter(cell -> !cell.isBlank()).limit(3).collect(Collectors.joining(" · "))
                : said;
    }

    RowsGrid showing(List<ImportedRow> rows) {
        grid.setItems(rows);
        return this;
    }
}
