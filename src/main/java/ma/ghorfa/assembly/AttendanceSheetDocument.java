package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Letterhead;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;
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
        return new Writer(language == Language.AR ? Language.AR : Language.FR).write(sheet, written);
    }

    /** One sheet being written in one language. */
    private final class Writer {

        private final Language language;
        private final Locale locale;

        Writer(Language language) {
            this.language = language;
            this.locale = language.locale();
        }

        private String t(String key, @Nullable Object... args) {
            return texts.get(language, key, args);
        }

        private String words(Bilingual text) {
            return text.in(locale);
        }

        Document write(AttendanceSheet sheet, Instant written) {
            String title = t("live.sheet.title");
            SessionView.SittingRow sitting = sheet.sitting();
            Bilingual issuer = chamber.chamberName();
            Document.Builder document = Document.in(language, title + " · " + words(sheet.title()), written)
                    .author(words(issuer))
                    .runningHead(title + " · " + words(sheet.title()))
                    .footer(t("live.sheet.footer", Formats.dateTime(written, locale)));
            if (!issuer.isEmpty()) {
                document.letterhead(Letterhead.of(t("live.sheet.kingdom"), words(issuer)));
            }
            document.titleBlock(
                    title,
                    words(sheet.title()),
                    t(
                            "live.sheet.when",
                            sitting.number(),
                            Formats.longDate(sitting.date(), locale),
                            Formats.time(sitting.startTime())),
                    words(sheet.venue()));
            AttendanceRegister.addTo(document, sheet, texts, language);
            excuses(sheet, document);
            document.signatures(
                    new Block.Signature(Phrase.of(t("live.sheet.president")), Phrase.EMPTY),
                    new Block.Signature(Phrase.of(t("live.sheet.secretary")), Phrase.EMPTY));
            return document.build();
        }

        private void excuses(AttendanceSheet sheet, Document.Builder document) {
            List<AttendanceSheet.Line> excused = sheet.lines().stream()
                    .filter(line -> line.state() == AttendanceState.EXCUSED && line.excuse() != null)
                    .toList();
            if (excused.isEmpty()) {
                return;
            }
            document.heading(t("live.sheet.excuses"));
            for (AttendanceSheet.Line line : excused) {
                AttendanceSheet.Excuse excuse = java.util.Objects.requireNonNull(line.excuse());
                document.item(
                        String.valueOf(line.member().number()),
                        Phrase.EMPTY
                                .andIsolated(words(line.member().name()))
                                .and(" – ")
                                .andIsolated(excuse.reason())
                                .and(" (" + Formats.dateTime(excuse.writtenAt(), locale)
                                        + (excuse.forceMajeure() ? t("live.sheet.forceMajeure") : "") + ")"));
            }
        }
    }
}
