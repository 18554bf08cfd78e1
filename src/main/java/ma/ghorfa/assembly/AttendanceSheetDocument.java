package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Paper;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.springframework.stereotype.Component;

/**
 * The attendance sheet on paper: the {@link AttendanceRegister} under the chamber's head, the excuses as they were entered,
 * and who signs for it. Printed before a sitting it is the sheet that goes round.
 */
@Component
public class AttendanceSheetDocument {

    private final Texts texts;
    private final ChamberFacts chamber;

    AttendanceSheetDocument(Texts texts, ChamberFacts chamber) {
        this.texts = texts;
        this.chamber = chamber;
    }

    /**
     * The sheet in one of the official languages; other readers get the French one.
     *
     * @param written the instant that the file names as its creation
     */
    public Document of(AttendanceSheet sheet, Language language, Instant written) {
        return new Writing(texts, sheet, language).write(chamber.chamberName(), written);
    }

    /** One sheet in one language. */
    private static final class Writing extends Paper {

        private final Texts texts;
        private final AttendanceSheet sheet;
        private final Locale locale;

        private Writing(Texts texts, AttendanceSheet sheet, Language language) {
            super(texts, language, "live.sheet.");
            this.texts = texts;
            this.sheet = sheet;
            this.locale = language().locale();
        }

        private Document write(Bilingual issuer, Instant written) {
            String title = t("title");
            SessionView.SittingRow sitting = sheet.sitting();
            Document.Builder document = document(issuer, title + " · " + words(sheet.title()), written);
            document.titleBlock(
                    title,
                    words(sheet.title()),
                    t(
                            "when",
                            sitting.number(),
                            Formats.longDate(sitting.date(), locale),
                            Formats.time(sitting.startTime())),
                    words(sheet.venue()));
            AttendanceRegister.addTo(document, sheet, texts, language());
            excuses(document);
            document.signatures(
                    new Block.Signature(Phrase.of(t("president")), Phrase.EMPTY),
                    new Block.Signature(Phrase.of(t("secretary")), Phrase.EMPTY));
            return document.build();
        }

        private void excuses(Document.Builder document) {
            List<AttendanceSheet.Line> excused = sheet.lines().stream()
                    .filter(line -> line.state() == AttendanceState.EXCUSED && line.excuse() != null)
                    .toList();
            if (excused.isEmpty()) {
                return;
            }
            document.heading(t("excuses"));
            for (AttendanceSheet.Line line : excused) {
                AttendanceSheet.Excuse excuse = java.util.Objects.requireNonNull(line.excuse());
                document.item(
                        String.valueOf(line.member().number()),
                        Phrase.EMPTY
                                .andIsolated(words(line.member().name()))
                                .and(" – ")
                                .andIsolated(excuse.reason())
                                .and(" (" + Formats.dateTime(excuse.writtenAt(), locale)
                                        + (excuse.forceMajeure() ? t("forceMajeure") : "") + ")"));
            }
        }
    }
}
