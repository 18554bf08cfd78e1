package ma.ghorfa.minutes;

import ma.ghorfa.base.Bilingual;

/**
 * The little that the minutes hold themselves; everything else is the session's.
 *
 * @param reference under which the chamber files them; one line, may be empty
 * @param hijriDate the date of the Islamic calendar as the chamber fixed it, since a calculation can be a day off; may be
 *     empty
 * @param preamble what happened before the opening words, such as a recitation or the memory of somebody; paragraphs
 * @param closingNotes what else belongs at the end; paragraphs
 * @param corrections what was corrected after a refusal, as the next version will say; paragraphs
 */
public record MinutesData(
        String reference, Bilingual hijriDate, Bilingual preamble, Bilingual closingNotes, Bilingual corrections) {

    public static final MinutesData EMPTY =
            new MinutesData("", Bilingual.EMPTY, Bilingual.EMPTY, Bilingual.EMPTY, Bilingual.EMPTY);

    /** Characters at most of {@code reference} and of {@code hijriDate}. */
    public static final int LINE = 120;

    /** Characters at most of each group of paragraphs. */
    public static final int PARAGRAPHS = 20_000;

    public MinutesData withPreamble(Bilingual words) {
        return new MinutesData(reference, hijriDate, words, closingNotes, corrections);
    }

    public MinutesData withClosingNotes(Bilingual words) {
        return new MinutesData(reference, hijriDate, preamble, words, corrections);
    }

    public MinutesData withCorrections(Bilingual words) {
        return new MinutesData(reference, hijriDate, preamble, closingNotes, words);
    }

    public MinutesData withReference(String line) {
        return new MinutesData(line, hijriDate, preamble, closingNotes, corrections);
    }

    public MinutesData withHijriDate(Bilingual line) {
        return new MinutesData(reference, line, preamble, closingNotes, corrections);
    }
}
