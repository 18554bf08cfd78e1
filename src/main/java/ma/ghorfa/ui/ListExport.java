package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ma.ghorfa.exchange.TableColumn;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.exchange.TableProgress;
import ma.ghorfa.exchange.TableWriter;

/**
 * Takes out of the portal what a list shows, as a workbook or as CSV: the rows that its filters let through in their
 * order, and the columns that are seen in theirs. Days and whole numbers are what a spreadsheet can count with. A list in
 * memory comes at once; a long one is written in the background, with its progress and a way to stop it.
 */
final class ListExport<T> extends Composite<Div> {

    /** What is written: asked when somebody wants it, so that it is what is seen then. */
    record Plan<T>(String title, Locale locale, List<TableColumn<T>> columns, Iterator<T> rows) {

        void write(TableFormat format, OutputStream out, TableProgress progress) throws IOException {
            try {
                new TableWriter<T>(format, locale, title, columns).write(out, rows, progress);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        String fileName(TableFormat format) {
            // A name that every file system takes.
            String name = Normalizer.normalize(title, Normalizer.Form.NFC)
                    .replaceAll("[^\\p{L}\\p{N}]+", "-")
                    .replaceAll("^-|-$", "");
            return name + "." + format.extension();
        }
    }

    private final Supplier<Plan<T>> plan;

    private ListExport(Supplier<Plan<T>> plan) {
        this.plan = plan;
        getContent().addClassNames("bar", "list-export");
    }

    /** For a list in memory: links that fetch it. */
    static <T> ListExport<T> atOnce(Supplier<Plan<T>> plan) {
        var export = new ListExport<>(plan);
        Stream.of(TableFormat.values()).map(export::link).forEach(export.getContent()::add);
        return export;
    }

    /** For a long list: buttons that begin to write it. */
    static <T> ListExport<T> inBackground(Supplier<Plan<T>> plan) {
        var export = new ListExport<>(plan);
        for (TableFormat format : TableFormat.values()) {
            export.getContent()
                    .add(Buttons.plain(
                            "ui.export." + format.name(), Icons.DOWNLOAD, () -> new ExportDialog<>(plan.get(), format)
                                    .begin()));
        }
        return export;
    }

    private Component link(TableFormat format) {
        var link = new Anchor(event -> fetch(format, event), "");
        link.add(Icons.DOWNLOAD.create(), new Span(t("ui.export." + format.name())));
        link.addClassName("download");
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("title", t("ui.export.hint"));
        return link;
    }

    private void fetch(TableFormat format, DownloadEvent event) throws IOException {
        List<Plan<T>> asked = new ArrayList<>();
        // What is seen may only be asked under the lock of the page; writing takes its time outside of it.
        event.getUI().accessSynchronously(() -> asked.add(plan.get()));
        Plan<T> whole = asked.getFirst();
        event.setFileName(whole.fileName(format));
        event.setContentType(format.mediaType());
        try (OutputStream out = event.getOutputStream()) {
            whole.write(format, out, TableProgress.UNHEARD);
        }
    }
}
