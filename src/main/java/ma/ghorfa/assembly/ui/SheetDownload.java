package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import java.time.Clock;
import java.util.function.Supplier;
import ma.ghorfa.assembly.AttendanceSheet;
import ma.ghorfa.assembly.AttendanceSheetDocument;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.SittingId;
import ma.ghorfa.document.DocumentRenderer;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.ui.PdfLink;
import org.springframework.stereotype.Component;

/** The link to the attendance sheet as a PDF, written when somebody follows it; refused in words where it cannot be. */
@Component
class SheetDownload {

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

    PdfLink link(Language language, Supplier<SittingId> sitting) {
        return new PdfLink(
                t("live.attendance.pdf", language),
                () -> renderer.pdf(documents.of(attendances.sheet(sitting.get()), language, clock.instant())),
                () -> fileName(attendances.sheet(sitting.get()), language));
    }

    private static String fileName(AttendanceSheet sheet, Language language) {
        return "attendance-" + sheet.sitting().date() + "-" + sheet.sitting().number() + "-" + language.code() + ".pdf";
    }
}
