package ma.ghorfa.document.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.ghorfa.document.CleanText;
import ma.ghorfa.document.Phrase;

/**
 * Breaks phrases into lines. Directions follow the Unicode bidi algorithm, with one addition for Arabic: a compound
 * number such as 18-09, 2022–2027, 1 250 000,00 or +212 535 00 00 00 is read as one thing from left to right, where
 * the bare algorithm would turn its parts around.
 */
final class Typesetter {

    private static final char ISOLATE_LEFT_TO_RIGHT = '\u2066';
    private static final char ISOLATE_BY_CONTENT = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private static final Pattern COMPOUND_NUMBER = Pattern.compile("(?<![\\p{IsLatin}\\d])(?:"
            + "\\+\\d{1,3}(?:[ \\u00A0.\\-]?\\d{1,4})+" // a telephone number
            + "|\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+(?:[.,]\\d+)?(?!\\d)" // groups of three
            + "|\\d[\\p{IsLatin}\\d]*(?:[\\-\\u2011\\u2013/.,:_][\\p{IsLatin}\\d]+)+" // parts held by a sign
            + ")");

    /** Signs of French that take a space before them, and must not begin a line. */
    private static final String NEVER_FIRST = "?!:;»%";

    private static final int MOST_CHARACTERS_IN_A_LINE = 500;

    private final Shaper shaper;
    private final boolean rightToLeft;

    Typesetter(Shaper shaper, boolean rightToLeft) {
        this.shaper = shaper;
        this.rightToLeft = rightToLeft;
    }

    /** The same typesetter for a text in the other direction. */
    Typesetter towards(boolean right2Left) {
        return right2Left == rightToLeft ? this : new Typesetter(shaper, right2Left);
    }

    Shaper shaper() {
        return shaper;
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    /**
     * @param size points to the em
     * @param width points; a word that is wider is broken between characters
     * @return at least one line, empty for an empty phrase
     */
    List<Line> lines(Phrase phrase, boolean bold, float size, float width) {
        var result = new ArrayList<Line>();
        for (Styled paragraph : Styled.of(phrase, bold).paragraphs()) {
            breakIntoLines(atoms(paragraph), size, width, result);
        }
        return result;
    }

    /** Characters with what is bold among them; isolates are already marked. */
    private record Styled(String text, BitSet bold) {

        static Styled of(Phrase phrase, boolean allBold) {
            var result = new Styled.Collector();
            for (Phrase.Run run : phrase.runs()) {
                String clean = CleanText.of(run.text());
                result.add(run.isolated() ? ISOLATE_BY_CONTENT + clean + POP_ISOLATE : clean, allBold || run.bold());
            }
            return result.collected();
        }

        List<Styled> paragraphs() {
            var result = new ArrayList<Styled>();
            int from = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                result.add(part(from, end));
                from = end + 1;
            }
            result.add(part(from, text.length()));
            return result;
        }

        private Styled part(int from, int to) {
            return new Styled(text.substring(from, to), bold.get(from, to));
        }

        /** With compound numbers isolated; what is inside stays on one line. */
        Styled withNumbersIsolated() {
            Matcher numbers = COMPOUND_NUMBER.matcher(text);
            var result = new Styled.Collector();
            int from = 0;
            while (numbers.find()) {
                Styled number = part(numbers.start(), numbers.end());
                boolean afterLatin = followsLatin(numbers.start());
                boolean isBold = bold.get(numbers.start());
                result.add(part(from, numbers.start()));
                result.add(afterLatin ? "" : String.valueOf(ISOLATE_LEFT_TO_RIGHT), isBold);
                result.add(new Styled(number.text().replace(' ', '\u00A0'), number.bold()));
                result.add(afterLatin ? "" : String.valueOf(POP_ISOLATE), isBold);
                from = numbers.end();
            }
            result.add(part(from, text.length()));
            return result.collected();
        }

        /** After Latin letters a number is part of their phrase already: PDR 2022–2027. */
        private boolean followsLatin(int at) {
            int before = at - 1;
            while (before >= 0 && text.charAt(before) == ' ') {
                before--;
            }
            return before >= 0
                    && Character.getDirectionality(text.charAt(before)) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
        }

        private static final class Collector {

            private final StringBuilder text = new StringBuilder();
            private final BitSet bold = new BitSet();

            void add(String piece, boolean isBold) {
                bold.set(text.length(), text.length() + piece.length(), isBold);
                text.append(piece);
            }

            void add(Styled piece) {
                for (int i = 0; i < piece.text().length(); i++) {
                    bold.set(text.length() + i, piece.bold().get(i));
                }
                text.append(piece.text());
            }

            Styled collected() {
                return new Styled(text.toString(), bold);
            }
        }
    }

    private List<Atom> atoms(Styled paragraph) {
        boolean mixed = rightToLeft
                || Bidi.requiresBidi(
                        paragraph.text().toCharArray(), 0, paragraph.text().length());
        Styled styled = mixed ? paragraph.withNumbersIsolated() : paragraph;
        String text = styled.text();
        byte[] levels = new Bidi(text, rightToLeft ? Bidi.RTL : Bidi.LTR).getLevels();
        var atoms = new ArrayList<Atom>();
        int at = 0;
        while (at < text.length()) {
            if (isIsolateMark(text.charAt(at))) {
                at++;
                continue;
            }
            int end = isSpace(text.charAt(at)) ? at + 1 : endOfAtom(styled, levels, at);
            atoms.add(atom(styled, levels[at], at, end));
            at = end;
        }
        return atoms;
    }

    private static int endOfAtom(Styled styled, byte[] levels, int from) {
        String text = styled.text();
        Face face = face(text.codePointAt(from), styled.bold().get(from));
        int at = from + Character.charCount(text.codePointAt(from));
        while (at < text.length()) {
            int character = text.codePointAt(at);
            boolean same = !isSpace(text.charAt(at))
                    && !isIsolateMark(text.charAt(at))
                    && levels[at] == levels[from]
                    && styled.bold().get(at) == styled.bold().get(from)
                    && (joinsWhatIsBefore(character)
                            || face == face(character, styled.bold().get(at)));
            if (!same) {
                break;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private Atom atom(Styled styled, int level, int from, int to) {
        String text = styled.text().substring(from, to);
        boolean bold = styled.bold().get(from);
        if (isSpace(text.charAt(0))) {
            Face face = Faces.get().first(bold);
            int advance = text.equals("\u202F") ? face.space() * 2 / 3 : face.space();
            String shown = text.equals(" ") ? " " : "\u00A0";
            var blank = new Shaped(
                    List.of(shaper.blank(face, advance, shown)),
                    (float) advance / face.outlines().unitsPerEm());
            boolean breakable = text.equals(" ") && !holdsTogether(styled.text(), from);
            return new Atom(shown, level, true, breakable, blank);
        }
        Face face = face(text.codePointAt(0), bold);
        return new Atom(text, level, false, false, shaper.shape(face, text, (level & 1) != 0));
    }

    /** A missing glyph was refused before anything is set, so some typeface has every character. */
    private static Face face(int character, boolean bold) {
        Face found = Faces.get().of(character, bold);
        return found == null ? Faces.get().first(bold) : found;
    }

    private static boolean holdsTogether(String text, int space) {
        boolean beforeSign = space + 1 < text.length() && NEVER_FIRST.indexOf(text.charAt(space + 1)) >= 0;
        return beforeSign || (space > 0 && text.charAt(space - 1) == '«');
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\u00A0' || character == '\u202F' || character == '\u2007';
    }

    private static boolean isIsolateMark(char character) {
        return character >= ISOLATE_LEFT_TO_RIGHT && character <= POP_ISOLATE;
    }

    private static boolean joinsWhatIsBefore(int character) {
        return UCharacter.getCombiningClass(character) != 0
                || UCharacter.hasBinaryProperty(character, UProperty.JOIN_CONTROL)
                || UCharacter.hasBinaryProperty(character, UProperty.GRAPHEME_EXTEND);
    }

    private void breakIntoLines(List<Atom> atoms, float size, float width, List<Line> lines) {
        var filler = new Filler(size, width, lines);
        int at = 0;
        while (at < atoms.size()) {
            int end = at;
            while (end < atoms.size() && !atoms.get(end).breakable()) {
                end++;
            }
            filler.word(atoms.subList(at, end));
            while (end < atoms.size() && atoms.get(end).breakable()) {
                filler.space(atoms.get(end++));
            }
            at = end;
        }
        filler.end(true);
    }

    /** Fills one line after the other, each as full as it gets. */
    private final class Filler {

        private final float size;
        private final float room;
        private final List<Line> lines;
        private final List<Atom> line = new ArrayList<>();
        private final List<Atom> spaces = new ArrayList<>();

        Filler(float size, float width, List<Line> lines) {
            this.size = size;
            this.room = width / size;
            this.lines = lines;
        }

        void space(Atom space) {
            if (!line.isEmpty()) {
                spaces.add(space);
            }
        }

        void word(List<Atom> word) {
            if (word.isEmpty()) {
                return;
            }
            if (!line.isEmpty() && width(line) + width(spaces) + width(word) > room) {
                end(false);
            }
            line.addAll(spaces);
            spaces.clear();
            if (width(line) + width(word) <= room) {
                line.addAll(word);
            } else {
                word.forEach(this::split);
            }
        }

        /** What is wider than a whole line goes on in the next one, cut between characters as people see them. */
        private void split(Atom atom) {
            int from = 0;
            while (from < atom.text().length()) {
                int cut = longestFit(atom, from);
                if (cut > from) {
                    line.add(part(atom, from, cut));
                }
                if (cut < atom.text().length()) {
                    end(false);
                }
                from = cut;
            }
        }

        /** Where to cut; more characters than fit the widest line are not looked at. */
        private int longestFit(Atom atom, int from) {
            var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
            characters.setText(atom.text());
            var cuts = new ArrayList<Integer>();
            int next = characters.following(from);
            while (next != BreakIterator.DONE && cuts.size() < MOST_CHARACTERS_IN_A_LINE) {
                cuts.add(next);
                next = characters.next();
            }
            float left = room - width(line);
            int low = 0;
            int high = cuts.size();
            while (low < high) {
                int middle = (low + high + 1) / 2;
                if (part(atom, from, cuts.get(middle - 1)).width() <= left) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low > 0 ? cuts.get(low - 1) : line.isEmpty() ? cuts.getFirst() : from;
        }

        private Atom part(Atom atom, int from, int to) {
            String text = atom.text().substring(from, to);
            Face face = atom.shaped().glyphs().getFirst().font().face();
            return new Atom(text, atom.level(), false, false, shaper.shape(face, text, (atom.level() & 1) != 0));
        }

        void end(boolean last) {
            lines.add(new Line(List.copyOf(line), size, rightToLeft, width(line) * size, last));
            line.clear();
            spaces.clear();
        }

        private static float width(List<Atom> atoms) {
            float width = 0;
            for (Atom atom : atoms) {
                width += atom.width();
            }
            return width;
        }
    }
}
