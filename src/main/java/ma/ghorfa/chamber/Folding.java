package ma.ghorfa.chamber;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    /** The words of a name, folded. */
    static List<String> words(String text) {
        // Composed first: the hamza of أ must still be seen when the article is looked for.
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = MARKS.matcher(composed).replaceAll("");
        return Arrays.stream(NO_LETTERS.split(bare))
                .filter(word -> !word.isEmpty())
                .map(Folding::word)
                .toList();
    }

    private static String word(String word) {
        String bare = ARTICLE.matcher(word).replaceFirst("");
        var folded = new StringBuilder(bare.length());
        Normalizer.normalize(bare, Normalizer.Form.NFD).codePoints().forEach(c -> {
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

    record Query(List<String> words) {

        /** Whether every word typed begins a different word of the name. */
        boolean finds(String name) {
            List<String> left = new ArrayList<>(Folding.words(name));
            return words.stream().sorted((a, b) -> b.length() - a.length()).allMatch(word -> {
                for (String candidate : left) {
                    if (candidate.startsWith(word)) {
                        left.remove(candidate);
                        return true;
                    }
                }
                return false;
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
        return words(name).stream().filter(word -> !KINDS.contains(word)).toList();
    }
}
