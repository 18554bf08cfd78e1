package ma.ghorfa.chamber;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings names that people write in several ways into one form: without vowel signs and tatweel, one alif, one ya, one
 * ha, Western digits, Latin letters small and without accents, without the article (but an alif that carries a hamza
 * belongs to the word: إلياس).
 */
final class Folding {

    private static final Pattern ARTICLE = Pattern.compile("^ال(?=\\p{L}{2,})");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}ـ]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** Words that say what kind of body an organisation is, and so do not tell one from another. */
    private static final Set<String> KINDS = Set.of(
            "تعاونيه",
            "شركه",
            "جمعيه",
            "مقاوله",
            "موسسه",
            "بنك",
            "ذات",
            "مسووليه",
            "محدوده",
            "cooperative",
            "societe",
            "association",
            "entreprise",
            "fondation",
            "banque",
            "bank",
            "company",
            "sarl",
            "sa",
            "de",
            "des",
            "du",
            "la",
            "le",
            "les",
            "et",
            "d",
            "l",
            "the",
            "of");

    private Folding() {}

    /**
     * A word, folded.
     *
     * @param full as it was written, with its article
     * @param bare without the article; the same where the word has none
     */
    private record Word(String full, String bare) {

        static Word of(String written) {
            return new Word(fold(written), fold(ARTICLE.matcher(written).replaceFirst("")));
        }

        boolean begins(Word other) {
            return other.full.startsWith(full) || other.bare.startsWith(full) || other.bare.startsWith(bare);
        }
    }

    private static List<Word> words(String text) {
        // Composed: the hamza of أ must still be seen when the article is looked for.
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String unmarked = MARKS.matcher(composed).replaceAll("");
        return Arrays.stream(NO_LETTERS.split(unmarked))
                .filter(word -> !word.isEmpty())
                .map(Word::of)
                .toList();
    }

    private static String fold(String word) {
        var folded = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD).codePoints().forEach(c -> {
            switch (c) {
                // The decomposed form has already parted أ إ آ ؤ ئ from their signs, which are dropped below.
                case 'ٱ' -> folded.append('ا');
                case 'ى', 'ی' -> folded.append('ي');
                case 'ة', 'ہ' -> folded.append('ه');
                case 'ک' -> folded.append('ك');
                case 'œ' -> folded.append("oe");
                case 'æ' -> folded.append("ae");
                default -> {
                    if (Character.isDigit(c)) {
                        folded.append(Character.digit(c, 10));
                    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        folded.appendCodePoint(c);
                    }
                }
            }
        });
        return folded.toString();
    }

    /** Words that somebody typed to find a name. */
    static Query query(String typed) {
        return new Query(words(typed));
    }

    record Query(List<Word> words) {

        /** Whether every word typed begins a different word of the name. */
        boolean finds(String name) {
            List<Word> left = new ArrayList<>(Folding.words(name));
            // The longest first: what it may begin is always among what a shorter one may begin.
            return words.stream()
                    .sorted(Comparator.comparingInt((Word word) -> word.bare().length())
                            .reversed())
                    .allMatch(word -> {
                        Optional<Word> begun =
                                left.stream().filter(word::begins).findFirst();
                        begun.ifPresent(left::remove);
                        return begun.isPresent();
                    });
        }
    }

    /**
     * Whether two names may mean the same organisation: all telling words of the shorter one are in the longer one.
     * Made for a warning that a person reads, so it rather says one name too many than one too few.
     */
    static boolean sameOrganisation(String one, String other) {
        List<String> first = telling(one);
        List<String> second = telling(other);
        if (first.isEmpty() || second.isEmpty()) {
            return !words(one).isEmpty() && words(one).equals(words(other));
        }
        return first.size() <= second.size() ? second.containsAll(first) : first.containsAll(second);
    }

    private static List<String> telling(String name) {
        return words(name).stream()
                .map(Word::bare)
                .filter(word -> !KINDS.contains(word))
                .toList();
    }
}
