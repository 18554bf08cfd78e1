package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Letterhead;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The attendance sheet on paper: every member by number with where they stand, when they came and went, and room to
 * sign; the excuses as the register has them; the guests. Printed before a sitting it is the sheet that goes round.
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
            document.countBar(
                    new Block.Count(
                            Block.Tone.POSITIVE,
                            t("live.sheet.present"),
                            sheet.counts().inTheRoom()),
                    new Block.Count(
                            Block.Tone.NEUTRAL,
                            t("live.sheet.left"),
                            sheet.counts().left()),
                    new Block.Count(
                            Block.Tone.NEUTRAL,
                            t("live.sheet.excused"),
                            sheet.counts().excused()),
                    new Block.Count(
                            Block.Tone.NEGATIVE,
                            t("live.sheet.unexcused"),
                            sheet.counts().unexcused()),
                    new Block.Count(
                            Block.Tone.NEUTRAL,
                            t("live.sheet.expected"),
                            sheet.counts().expected()));
            document.heading(t("live.sheet.members")).table(members(sheet));
            excuses(sheet, document);
            guests(sheet, document);
            document.signatures(
                    new Block.Signature(Phrase.of(t("live.sheet.president")), Phrase.EMPTY),
                    new Block.Signature(Phrase.of(t("live.sheet.secretary")), Phrase.EMPTY));
            return document.build();
        }

        private Table members(AttendanceSheet sheet) {
            List<List<Phrase>> rows = new ArrayList<>();
            for (AttendanceSheet.Line line : sheet.lines()) {
                rows.add(List.of(
                        Phrase.of(String.valueOf(line.member().number())),
                        Phrase.EMPTY.andIsolated(words(line.member().name())),
                        Phrase.of(t("assembly.attendanceState." + line.state().name())),
                        Phrase.of(times(line.movements())),
                        Phrase.EMPTY));
            }
            return Table.of(
                            Table.Column.number(t("live.sheet.number"), 1),
                            Table.Column.text(t("live.sheet.name"), 5),
                            Table.Column.text(t("live.sheet.state"), 3),
                            Table.Column.text(t("live.sheet.times"), 3),
                            Table.Column.text(t("live.sheet.signature"), 4))
                    .rows(rows);
        }

        private String times(List<Movement> movements) {
            return movements.stream()
                    .map(movement -> t(
                            movement.kind() == MovementKind.ARRIVED ? "live.sheet.from" : "live.sheet.until",
                            Formats.time(Zone.time(movement.at()))))
                    .collect(Collectors.joining(" "));
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

        private void guests(AttendanceSheet sheet, Document.Builder document) {
            List<SessionView.GuestRow> invited = sheet.guests();
            if (invited.isEmpty()) {
                return;
            }
            List<List<Phrase>> rows = new ArrayList<>();
            for (SessionView.GuestRow guest : invited) {
                String function = Stream.of(
                                guest.data().function(), guest.data().institution())
                        .map(this::words)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(t("live.list.separator")));
                rows.add(List.of(
                        Phrase.EMPTY.andIsolated(words(guest.data().name())),
                        Phrase.EMPTY.andIsolated(function),
                        Phrase.of(guest.attended() ? t("live.sheet.came") : ""),
                        Phrase.EMPTY));
            }
            document.heading(t("live.guests"))
                    .table(Table.of(
                                    Table.Column.text(t("live.sheet.name"), 4),
                                    Table.Column.text(t("live.guest.function"), 5),
                                    Table.Column.text(t("live.sheet.state"), 2),
                                    Table.Column.text(t("live.sheet.signature"), 4))
                            .rows(rows));
        }
    }
}
