package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.function.Supplier;
import ma.ghorfa.assembly.AttendanceSheet;
import ma.ghorfa.assembly.AttendanceSheetDocument;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.SittingId;
import ma.ghorfa.document.DocumentRenderer;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.ui.Icons;
import org.springframework.stereotype.Component;

/** The link to the attendance sheet as a PDF, written when somebody follows it. */
@Component
class SheetDownload {

    private static final String PDF = "application/pdf";

    private final Attendances attendances;
    private final AttendanceSheetDocument documents;
    private final DocumentRenderer renderer;
    private final Clock clock;

    SheetDownload(Attendances attendances, AttendanceSheetDocument documents, DocumentRenderer renderer, Clock clock) {
        this.attendances = attendances;
        this.documents = documents;
        this.renderer = renderer;
        this.clock = clock;
    }

    Anchor link(Language language, Supplier<SittingId> sitting) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            AttendanceSheet sheet = attendances.sheet(sitting.get());
            byte[] pdf = renderer.pdf(documents.of(sheet, language, clock.instant()));
            return new DownloadResponse(new ByteArrayInputStream(pdf), fileName(sheet, language), PDF, pdf.length);
        });
        var link = new Anchor(handler, "");
        link.getElement().setAttribute("download", true);
        link.addClassName("download");
        link.add(Icons.DOWNLOAD.create(), new Span(t("live.attendance.pdf", language)));
        return link;
    }

    private static String fileName(AttendanceSheet sheet, Language language) {
        return "attendance-" + sheet.sitting().date() + "-" + sheet.sitting().number() + "-" + language.code() + ".pdf";
    }
}
