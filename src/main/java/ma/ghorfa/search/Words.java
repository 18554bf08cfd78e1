package ma.ghorfa.search;

import java.util.ArrayList;
import java.util.List;

/** The words of a text in one form, and what is known about each beyond its form. */
final class Words {

    /** Longer words are cut: no name has them, and an index wants an end. */
    static final int MAX_WORD = 40;

    private final List<Word> words = new ArrayList<>();
    private String written = "";
    private String article = "";

    private Words() {}

    /**
     * A word of a key.
     *
     * @param text in one form, never empty, no space
     * @param other how the word may begin as well when it is typed in a query, because what stands before it may be an
     *     article or not; the same as the text where there is no such doubt
     * @param written the word of the text it comes from, in small letters; two words of a compound share it
     * @param raw its letters before any rule; empty for a part of a compound
     */
    record Word(String text, String other, String written, String raw) {}

    /** The words of a text, at most so many characters of it. */
    static List<Word> of(String text, int max) {
        var words = new Words();
        List<Letters.Piece> pieces = Letters.pieces(text.length() > max ? text.substring(0, max) : text);
        for (int i = 0; i < pieces.size(); i++) {
            String letters = pieces.get(i).letters();
            String cut = letters.length() > MAX_WORD ? letters.substring(0, MAX_WORD) : letters;
            words.written = pieces.get(i).written();
            if (cut.isEmpty()) {
                continue;
            }
            int before = words.words.size();
            if (Letters.isArabic(cut)) {
                ArabicWords.read(cut, words);
            } else if (Letters.isLatin(cut)) {
                LatinWords.read(cut, i + 1 < pieces.size() ? pieces.get(i + 1).letters() : "", words);
            } else {
                words.add(cut);
            }
            if (words.words.size() == before + 1) {
                Word only = words.words.getLast();
                words.words.set(before, new Word(only.text(), only.other(), only.written(), cut));
            }
        }
        if (words.words.isEmpty() && !words.article.isEmpty()) {
            words.words.add(new Word(words.article, words.article, words.article, words.article));
        }
        return words.words;
    }

    void add(String text) {
        addAfterArticle(text, text);
    }

    void addAfterArticle(String text, String other) {
        words.add(new Word(text, other, written, ""));
    }

    /** An article that stands alone: it counts only where there is nothing else. */
    void article(String text) {
        article = text;
    }
}
