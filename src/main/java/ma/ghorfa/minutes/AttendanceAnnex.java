package ma.ghorfa.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.assembly.AttendanceSheet;
import ma.ghorfa.assembly.AttendanceState;
import ma.ghorfa.assembly.Movement;
import ma.ghorfa.assembly.MovementKind;
import ma.ghorfa.assembly.Presence;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.document.Table.Column;
import ma.ghorfa.i18n.Formats;

/**
 * The attendance register of a sitting as pages of its minutes: everybody by number, where they stood, when they came and
 * left, and room to sign; then the guests.
 */
final class AttendanceAnnex {

    private static final String NOTHING = "";

    private final Wording words;

    private AttendanceAnnex(Wording words) {
        this.words = words;
    }

    /** Adds the register of a sitting to a document, from here on. */
    static void addTo(Document.Builder paper, AttendanceSheet sheet, Wording words) {
        var pages = new AttendanceAnnex(words);
        pages.counts(paper, sheet.counts());
        pages.members(paper, sheet);
        pages.guests(paper, sheet.guests());
    }

    static Block.Count[] bar(SessionView.AttendanceCounts counts, Wording words) {
        List<Block.Count> bar = new ArrayList<>();
        add(bar, Block.Tone.POSITIVE, counts.present(), AttendanceState.PRESENT, words);
        add(bar, Block.Tone.POSITIVE, counts.late(), AttendanceState.LATE, words);
        add(bar, Block.Tone.ATTENTION, counts.left(), AttendanceState.LEFT, words);
        add(bar, Block.Tone.NEUTRAL, counts.excused(), AttendanceState.EXCUSED, words);
        add(bar, Block.Tone.NEGATIVE, counts.unexcused(), AttendanceState.UNEXCUSED, words);
        add(bar, Block.Tone.NEUTRAL, counts.expected(), AttendanceState.EXPECTED, words);
        add(bar, Block.Tone.NEUTRAL, counts.outOfOffice(), AttendanceState.OUT_OF_OFFICE, words);
        return bar.toArray(Block.Count[]::new);
    }

    private static void add(List<Block.Count> bar, Block.Tone tone, int count, AttendanceState state, Wording words) {
        if (count > 0) {
            bar.add(new Block.Count(tone, words.plain("minutes.doc.attendance.count." + state), count));
        }
    }

    private void counts(Document.Builder paper, SessionView.AttendanceCounts counts) {
        Block.Count[] bar = bar(counts, words);
        if (bar.length > 0) {
            paper.countBar(bar);
        }
    }

    private void members(Document.Builder paper, AttendanceSheet sheet) {
        Table table = Table.of(
                Column.centred(words.plain("minutes.doc.sheet.number"), 2),
                Column.text(words.plain("minutes.doc.sheet.name"), 7),
                Column.text(words.plain("minutes.doc.sheet.state"), 5),
                Column.centred(words.plain("minutes.doc.sheet.arrival"), 3),
                Column.centred(words.plain("minutes.doc.sheet.departure"), 3),
                Column.text(words.plain("minutes.doc.sheet.signature"), 5));
        paper.table(table.rows(sheet.lines().stream().map(this::line).toList()));
    }

    private List<Phrase> line(AttendanceSheet.Line line) {
        var presence = new Presence(line.movements());
        return List.of(
                Phrase.of(Integer.toString(line.member().number())),
                words.said(line.member().name()),
                line.state() == AttendanceState.EXPECTED
                        ? Phrase.EMPTY
                        : words.phrase("minutes.doc.attendance.state." + line.state()),
                Phrase.of(presence.first().map(Movement::at).map(this::clock).orElse(NOTHING)),
                Phrase.of(presence.last()
                        .filter(last -> last.kind() == MovementKind.LEFT)
                        .map(Movement::at)
                        .map(this::clock)
                        .orElse(NOTHING)),
                Phrase.EMPTY);
    }

    private String clock(Instant at) {
        return words.time(at);
    }

    private void guests(Document.Builder paper, List<SessionView.GuestRow> guests) {
        List<SessionView.GuestRow> came =
                guests.stream().filter(SessionView.GuestRow::attended).toList();
        if (came.isEmpty()) {
            return;
        }
        paper.subheading(words.plain("minutes.doc.guests"));
        Table table = Table.of(
                Column.centred(words.plain("minutes.doc.sheet.number"), 2),
                Column.text(words.plain("minutes.doc.sheet.name"), 7),
                Column.text(words.plain("minutes.doc.sheet.function"), 11),
                Column.text(words.plain("minutes.doc.sheet.signature"), 5));
        List<List<Phrase>> rows = new ArrayList<>();
        for (SessionView.GuestRow guest : came) {
            rows.add(List.of(
                    Phrase.of(Integer.toString(rows.size() + 1)),
                    words.said(guest.data().name()),
                    role(guest, words),
                    Phrase.EMPTY));
        }
        paper.table(table.rows(rows));
    }

    /** What a guest is and where from. */
    static Phrase role(SessionView.GuestRow guest, Wording words) {
        return words.list(
                java.util.stream.Stream.of(guest.data().function(), guest.data().institution())
                        .filter(part -> !part.isEmpty())
                        .map(words::typed)
                        .toList());
    }

    static String shortDateTime(Instant at) {
        return Formats.shortDate(Zone.date(at)) + " " + Formats.time(Zone.time(at));
    }
}
