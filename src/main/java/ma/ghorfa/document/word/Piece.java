package ma.ghorfa.document.word;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.document.CleanText;
import ma.ghorfa.document.Phrase;

/**
 * Characters of a phrase that are written alike. Word does not find the direction of a run by itself, so a phrase is parted
 * where Unicode's bidirectional algorithm says that it turns.
 *
 * @param rightToLeft Arabic, with the spaces and marks that go with it
 */
record Piece(String text, boolean bold, boolean rightToLeft) {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    /** The pieces of a phrase in reading order; none is empty. */
    static List<Piece> of(Phrase phrase, boolean rightToLeft) {
        var text = new StringBuilder();
        var bold = new StringBuilder();
        for (Phrase.Run run : phrase.runs()) {
            String clean = clean(run.text());
            String shown = run.isolated() ? FIRST_STRONG_ISOLATE + clean + END_OF_ISOLATE : clean;
            text.append(shown);
            bold.append((run.bold() ? "b" : " ").repeat(shown.length()));
        }
        var bidi = new Bidi();
        bidi.setPara(text.toString(), rightToLeft ? Bidi.RTL : Bidi.LTR, null);
        List<Piece> pieces = new ArrayList<>();
        var collected = new StringBuilder();
        boolean collectedBold = false;
        boolean collectedTurned = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == FIRST_STRONG_ISOLATE || character == END_OF_ISOLATE) {
                continue;
            }
            boolean heavy = bold.charAt(i) == 'b';
            boolean turned = isArabic(bidi.getLevelAt(i), rightToLeft);
            if (!collected.isEmpty() && (heavy != collectedBold || turned != collectedTurned)) {
                pieces.add(new Piece(collected.toString(), collectedBold, collectedTurned));
                collected.setLength(0);
            }
            collected.append(character);
            collectedBold = heavy;
            collectedTurned = turned;
        }
        if (!collected.isEmpty()) {
            pieces.add(new Piece(collected.toString(), collectedBold, collectedTurned));
        }
        return pieces;
    }

    /**
     * Numbers have a level of their own: in an Arabic paragraph they are left to right, which keeps their digits Western; among
     * Arabic words of a French one they must stay with the words, or these would change places.
     */
    private static boolean isArabic(byte level, boolean rightToLeft) {
        return rightToLeft ? level % 2 == 1 : level > 0;
    }

    /** Without what no XML file may hold. */
    private static String clean(String typed) {
        return CleanText.of(typed).replace("\uFFFE", "").replace("\uFFFF", "");
    }
}
