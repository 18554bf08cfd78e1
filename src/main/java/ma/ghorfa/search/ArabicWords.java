package ma.ghorfa.search;

import java.util.List;
import java.util.Set;

/** What Arabic words of names are made of: the article, and compounds written in one word. */
final class ArabicWords {

    static final String ARTICLE = "ال";
    /** An alif with hamza before lam: the beginning of a word such as إلياس, never the article. */
    static final String NO_ARTICLE = "إل";

    private static final String ABD = "عبد";
    private static final String GOD = "الله";

    /** First words of compounds, written together with the article that follows. */
    private static final List<String> HEADS = List.of(ABD, "فاطمه", "بن", "بو", "ايت", "امه");

    /** Last words of compounds. */
    private static final List<String> TAILS = List.of("الدين", "الزهرا", "الاسلام", "العابدين", GOD);

    /** Names that begin with a hamza although most people leave it out: after the article they would be no word. */
    private static final Set<String> HAMZA_LEFT_OUT = Set.of("الياس", "الهام", "الطاف", "الفه", "الماس");

    private ArabicWords() {}

    /** One word of a text, as the words of its key. */
    static void read(String word, Words to) {
        word = squeezed(word);
        if (word.isEmpty() || word.equals(ARTICLE)) {
            return;
        }
        if (word.equals("لله") || word.equals(GOD)) {
            to.add(NO_ARTICLE + "له");
        } else if (word.equals(ABD + "ا") || word.equals(ABD + ARTICLE)) {
            to.add(ABD);
        } else if (!compound(word, to)) {
            simple(word, to);
        }
    }

    private static boolean compound(String word, Words to) {
        for (String head : HEADS) {
            if (word.startsWith(head + ARTICLE) && word.length() >= head.length() + 4) {
                to.add(head);
                read(word.substring(head.length()), to);
                return true;
            }
        }
        if ((word.startsWith("بن" + ABD) || word.startsWith("ايت" + ABD)) && word.length() > 6) {
            int head = word.indexOf(ABD);
            to.add(word.substring(0, head));
            read(word.substring(head), to);
            return true;
        }
        for (String tail : TAILS) {
            int head = word.length() - tail.length();
            if (head >= 2 && word.endsWith(tail)) {
                read(word.substring(0, head), to);
                read(tail, to);
                return true;
            }
        }
        if (word.startsWith(ABD) && word.endsWith("لله") && word.length() == 6) {
            to.add(ABD);
            read(GOD, to);
            return true;
        }
        return false;
    }

    private static void simple(String word, Words to) {
        if (word.equals("ابن") || word.equals("ابو")) {
            to.add(word.substring(1));
        } else if ((word.startsWith("ابن") && word.length() >= 6) || (word.startsWith("ابو") && word.length() >= 5)) {
            read(word.substring(1), to);
        } else if (HAMZA_LEFT_OUT.contains(word)) {
            to.addAfterArticle(NO_ARTICLE + word.substring(2), word.substring(2));
        } else if (word.startsWith(ARTICLE) && word.length() >= 4) {
            String bare = word.substring(2);
            // No word has two articles: what still begins with alif and lam is الألباني without its hamza.
            boolean again = bare.startsWith(ARTICLE) || bare.startsWith(NO_ARTICLE);
            String base = again ? NO_ARTICLE + bare.substring(2) : bare;
            to.addAfterArticle(base, NO_ARTICLE + plain(bare));
        } else if (word.startsWith(ARTICLE)) {
            to.addAfterArticle(NO_ARTICLE + word.substring(2), word.substring(2));
        } else {
            to.add(word);
        }
    }

    /** Without hamza but where it tells a word from the article, and without letters written twice. */
    private static String squeezed(String word) {
        var squeezed = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean begins = squeezed.isEmpty() || (squeezed.length() == 2 && squeezed.indexOf(ARTICLE) == 0);
            boolean keeps = c == 'إ' && begins && i + 1 < word.length() && word.charAt(i + 1) == 'ل';
            char plain = c == 'إ' && !keeps ? 'ا' : c;
            boolean twice = (plain == 'و' || plain == 'ي')
                    && !squeezed.isEmpty()
                    && squeezed.charAt(squeezed.length() - 1) == plain;
            if (!twice) {
                squeezed.append(plain);
            }
        }
        return squeezed.toString();
    }

    private static String plain(String word) {
        return word.replace('إ', 'ا');
    }
}
