package ma.ghorfa.document;

import java.util.List;

/**
 * The head of the first page.
 *
 * @param lines the kingdom, the authority, the chamber, in the language of the document, from the top
 * @param otherLines the same in the other language; empty for a document in one language
 * @param reference the chamber's own reference of the document; empty without one
 * @param placeAndDate where and when it was written; empty without
 * @param hijriDate as the chamber fixed it, since the civil calculation can be a day off; empty without
 */
public record Letterhead(
        List<Phrase> lines, List<Phrase> otherLines, Phrase reference, Phrase placeAndDate, Phrase hijriDate) {

    public Letterhead {
        lines = List.copyOf(lines);
        otherLines = List.copyOf(otherLines);
    }

    public static Letterhead of(String... lines) {
        return new Letterhead(phrases(lines), List.of(), Phrase.EMPTY, Phrase.EMPTY, Phrase.EMPTY);
    }

    public Letterhead withOtherLanguage(String... others) {
        return new Letterhead(lines, phrases(others), reference, placeAndDate, hijriDate);
    }

    public Letterhead withReference(String text) {
        return new Letterhead(lines, otherLines, Phrase.of(text), placeAndDate, hijriDate);
    }

    public Letterhead withPlaceAndDate(String text) {
        return new Letterhead(lines, otherLines, reference, Phrase.of(text), hijriDate);
    }

    public Letterhead withHijriDate(String text) {
        return new Letterhead(lines, otherLines, reference, placeAndDate, Phrase.of(text));
    }

    private static List<Phrase> phrases(String... lines) {
        return java.util.Arrays.stream(lines).map(Phrase::of).toList();
    }
}
