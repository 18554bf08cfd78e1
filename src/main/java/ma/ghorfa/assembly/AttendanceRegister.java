package ma.ghorfa.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The attendance register of a sitting on paper, wherever it is printed: how many, then everybody by number with where
 * they stand, when they came and went, and room to sign; then the guests.
 */
public final class AttendanceRegister {

    private final Texts texts;
    private final Language language;

    private AttendanceRegister(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /** Adds the register of a sitting to a document, from here on. */
    public static void addTo(Document.Builder paper, AttendanceSheet sheet, Texts texts, Language language) {
        var register = new AttendanceRegister(texts, language);
        register.counts(paper, sheet.counts());
        paper.subheading(register.t("live.sheet.members")).table(register.members(sheet));
        register.guests(paper, sheet);
    }

    private String t(String key, @Nullable Object... args) {
        return texts.get(language, key, args);
    }

    private String words(Bilingual text) {
        return text.in(language.locale());
    }

    private void counts(Document.Builder paper, SessionView.AttendanceCounts counts) {
        Block.Count[] bar = Stream.of(
                        new Block.Count(Block.Tone.POSITIVE, t("live.sheet.present"), counts.inTheRoom()),
                        new Block.Count(Block.Tone.NEUTRAL, t("live.sheet.left"), counts.left()),
                        new Block.Count(Block.Tone.NEUTRAL, t("live.sheet.excused"), counts.excused()),
                        new Block.Count(Block.Tone.NEGATIVE, t("live.sheet.unexcused"), counts.unexcused()),
                        new Block.Count(Block.Tone.NEUTRAL, t("live.sheet.expected"), counts.expected()))
                .filter(count -> count.count() > 0)
                .toArray(Block.Count[]::new);
        if (bar.length > 0) {
            paper.countBar(bar);
        }
    }

    private Table members(AttendanceSheet sheet) {
        return Table.of(
                        Table.Column.number(t("live.sheet.number"), 1),
                        Table.Column.text(t("live.sheet.name"), 5),
                        Table.Column.text(t("live.sheet.state"), 3),
                        Table.Column.text(t("live.sheet.times"), 3),
                        Table.Column.text(t("live.sheet.signature"), 4))
                .rows(sheet.lines().stream().map(this::member).toList());
    }

    private List<Phrase> member(AttendanceSheet.Line line) {
        return List.of(
                Phrase.of(String.valueOf(line.member().number())),
                Phrase.EMPTY.andIsolated(words(line.member().name())),
                Phrase.of(t("assembly.attendanceState." + line.state().name())),
                Phrase.of(times(line.movements())),
                Phrase.EMPTY);
    }

    private String times(List<Movement> movements) {
        return movements.stream()
                .map(movement -> t(
                        movement.kind() == MovementKind.ARRIVED ? "live.sheet.from" : "live.sheet.until",
                        Formats.time(Zone.time(movement.at()))))
                .collect(Collectors.joining(" "));
    }

    /** Before the sitting is over everybody invited, for the sheet that goes round; afterwards those who came. */
    private void guests(Document.Builder paper, AttendanceSheet sheet) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (SessionView.GuestRow guest : sheet.guests()) {
            if (guest.attended() || sheet.sitting().endedAt() == null) {
                rows.add(guest(guest));
            }
        }
        if (!rows.isEmpty()) {
            paper.subheading(t("live.guests"))
                    .table(Table.of(
                                    Table.Column.text(t("live.sheet.name"), 4),
                                    Table.Column.text(t("live.guest.function"), 5),
                                    Table.Column.text(t("live.sheet.state"), 2),
                                    Table.Column.text(t("live.sheet.signature"), 4))
                            .rows(rows));
        }
    }

    private List<Phrase> guest(SessionView.GuestRow guest) {
        String function = Stream.of(guest.data().function(), guest.data().institution())
                .map(this::words)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(t("live.list.separator")));
        return List.of(
                Phrase.EMPTY.andIsolated(words(guest.data().name())),
                Phrase.EMPTY.andIsolated(function),
                Phrase.of(guest.attended() ? t("live.sheet.came") : ""),
                Phrase.EMPTY);
    }
}
