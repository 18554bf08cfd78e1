package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import ma.ghorfa.exchange.TableColumn;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.exchange.TableProgress;
import ma.ghorfa.exchange.TableWriter;

/**
 * Takes out of the portal what a list shows, as a workbook or as CSV: the rows that its filters let through in their
 * order, and the columns that are seen in theirs. Days and whole numbers are what a spreadsheet can count with.
 */
final class ListExport<T> extends Composite<Div> {

    private final String title;
    private final Supplier<List<TableColumn<T>>> columns;
    private final Supplier<Iterator<T>> rows;

    /**
     * @param title the name of the file and of the sheet, in the reader's language
     * @param columns asked when a file is fetched, so that it has those that are seen then
     * @param rows likewise
     */
    ListExport(String title, Supplier<List<TableColumn<T>>> columns, Supplier<Iterator<T>> rows) {
        this.title = title;
        this.columns = columns;
        this.rows = rows;
        getContent().addClassNames("bar", "list-export");
        getContent().add(link(TableFormat.XLSX), link(TableFormat.CSV));
    }

    private Anchor link(TableFormat format) {
        var link = new Anchor(event -> write(format, event), "");
        link.add(Icons.DOWNLOAD.create(), new Span(t("ui.export." + format.name())));
        link.addClassName("download");
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("title", t("ui.export.hint"));
        return link;
    }

    private void write(TableFormat format, DownloadEvent event) throws IOException {
        var plan = new Plan<T>();
        // What is seen may only be asked under the lock of the page; writing takes its time outside of it.
        event.getUI().accessSynchronously(() -> {
            plan.locale = Words.locale();
            plan.columns = columns.get();
            plan.rows = rows.get();
        });
        event.setFileName(fileName(title) + "." + format.extension());
        event.setContentType(format.mediaType());
        try (OutputStream out = event.getOutputStream()) {
            new TableWriter<T>(format, plan.locale, title, plan.columns).write(out, plan.rows, TableProgress.UNHEARD);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static final class Plan<T> {
        private Locale locale = Locale.ROOT;
        private List<TableColumn<T>> columns = List.of();
        private Iterator<T> rows = List.<T>of().iterator();
    }

    /** A name that every file system takes. */
    private static String fileName(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
