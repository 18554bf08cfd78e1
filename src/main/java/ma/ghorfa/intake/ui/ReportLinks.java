package ma.ghorfa.intake.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import ma.ghorfa.exchange.TableColumn;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.exchange.TableProgress;
import ma.ghorfa.exchange.TableWriter;
import ma.ghorfa.intake.ImportRow;
import ma.ghorfa.intake.ImportedRow;
import ma.ghorfa.intake.Imports;
import ma.ghorfa.intake.IntakeOffer;
import ma.ghorfa.intake.Outcome;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Words;

/**
 * The rows that were refused, and those to be looked at, as a table: what stood in the file, then the row and the reasons. Who
 * mends the cells can bring the very same table again; the last columns are then left out.
 */
final class ReportLinks extends Composite<Div> {

    private final Imports imports;
    private final ImportRow job;
    private final String title;
    private final Locale locale;
    private final List<TableColumn<ImportedRow>> columns;

    ReportLinks(Imports imports, Labels labels, ImportRow job, IntakeOffer offer) {
        this.imports = imports;
        this.job = job;
        this.title = t("intake.report");
        this.locale = Words.locale();
        this.columns = columns(labels, offer);
        getContent().addClassNames("bar", "report-links");
        for (TableFormat format : TableFormat.values()) {
            var link = new Anchor((DownloadHandler) event -> write(format, event), "");
            link.add(Icons.DOWNLOAD.create(), new Span(t("intake.report." + format.name())));
            link.addClassName("download");
            link.getElement().setAttribute("download", true);
            getContent().add(link);
        }
    }

    private List<TableColumn<ImportedRow>> columns(Labels labels, IntakeOffer offer) {
        List<TableColumn<ImportedRow>> all = new ArrayList<>();
        for (int place = 0; place < job.header().size(); place++) {
            int here = place;
            all.add(TableColumn.text(
                    job.header().get(place),
                    row -> here < row.cells().size() ? row.cells().get(here) : ""));
        }
        all.add(TableColumn.whole(t("intake.field.row"), ImportedRow::number));
        all.add(TableColumn.words(t("intake.field.outcome"), ImportedRow::outcome, words()));
        all.add(TableColumn.text(t("intake.field.reasons"), row -> labels.oneLine(offer, row, locale)));
        return all;
    }

    /** Asked while the page is drawn: a download has none. */
    private static Function<Outcome, String> words() {
        Map<Outcome, String> words = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            words.put(outcome, t("intake.outcome", outcome));
        }
        return outcome -> words.getOrDefault(outcome, outcome.name());
    }

    private void write(TableFormat format, DownloadEvent event) throws IOException {
        event.setFileName(title + "." + format.extension());
        event.setContentType(format.mediaType());
        try (OutputStream out = event.getOutputStream()) {
            new TableWriter<>(format, locale, title, columns)
                    .write(out, imports.report(job.id()), TableProgress.UNHEARD);
        }
    }
}
