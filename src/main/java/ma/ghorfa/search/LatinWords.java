package ma.ghorfa.search;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moroccan names in Latin letters, written by French, English or Spanish ear. Three vowels remain (a for a and e, i for i
 * and y, u for u, o, ou and w), one letter for a doubled one, and one spelling for a consonant with several. Vowels are
 * never dropped: Mohamed (muhamad) is not Mahmoud (mahmud), Said is not Saad.
 */
final class LatinWords {

    private static final Set<String> ARTICLES_BEFORE_THE_SAME =
            Set.of("er", "es", "ess", "ech", "esh", "ed", "en", "et", "ez");
    private static final Set<String> ABD = Set.of("abdel", "abdul", "abdoul", "abdal", "abdil", "abdol");
    private static final Pattern ABD_BEFORE_THE_SAME = Pattern.compile("abd(?:e|u|ou|a|o)(r|s|n|z|d|t|ch|sh|l)\\1?");
    private static final Pattern ABD_GOD = Pattern.compile("abd(?:e|a|u|ou|o)?l{1,2}ah?");
    private static final Pattern ABD_ARTICLE = Pattern.compile("abd(?:e|a|u|ou|o|i)?l(.{3,})");
    private static final Pattern ABD_SUN = Pattern.compile("abd(?:e|a|u|ou|o)?([rsnzdt])\\1?(.{2,})");
    private static final Pattern ABD_SH = Pattern.compile("abd(?:e|a|u|ou|o)?(?:ch|sh){1,2}(.{2,})");
    private static final Pattern ABD_MOON = Pattern.compile("abd([bcfghjkmqpvxwy].{2,})");
    private static final Pattern SON_OF_ABD = Pattern.compile("(?:ben|bin|ibn|ban)(abd.{3,})");
    private static final Pattern DIN = Pattern.compile("(?:(.{2,}?)[eu]?dd|(.{3,}?)[eu]?d)(?:i|ee)ne?");
    private static final Pattern ZAHRA = Pattern.compile("(.{3,}?)(?:el|al|e|a)?z{1,2}[aou]{1,2}h?ra[he]?");
    private static final Pattern ARTICLE = Pattern.compile("el(?:[^aeiouyl].{2,}|[aeiouy].{3,})|al[^aeiouyl].{2,}");
    private static final Pattern SUN_ARTICLE = Pattern.compile("e([rsnzdt])(\\1.{2,})|e(ch|sh)((?:ch|sh).{2,})");
    private static final Pattern MAYBE_ARTICLE =
            Pattern.compile("[ea]l[^aeiouy].?|el[aeiouy].?|e([rsnzdt])(?:\\1.{0,2})?|e(?:ch|sh).{0,3}");
    private static final Set<String> NO_ARTICLE = Set.of(
            "elham",
            "alham",
            "elhem",
            "eliane",
            "elodie",
            "eleonore",
            "elisabeth",
            "elizabeth",
            "albert",
            "albart",
            "alban",
            "alfred",
            "alfrad",
            "alphonse",
            "alfuns",
            "algerie",
            "algari",
            "elvire");

    /** Names whose spellings no rule brings together, in the form that the rules give: what is written, what it is. */
    private static final NavigableMap<String, String> SPELLINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("husin", "husain"),
            Map.entry("lhusin", "husain"),
            Map.entry("lhusain", "husain"),
            Map.entry("lahusin", "husain"),
            Map.entry("lahusain", "husain"),
            Map.entry("zinab", "zainab"),
            Map.entry("iusaf", "iusuf"),
            Map.entry("iusif", "iusuf"),
            Map.entry("iunas", "iunus"),
            Map.entry("iunis", "iunus"),
            Map.entry("khalad", "khalid"),
            Map.entry("tarak", "tarik"),
            Map.entry("rada", "rida"),
            Map.entry("alias", "ilias"),
            Map.entry("alham", "ilham"),
            Map.entry("ahsan", "ihsan"),
            Map.entry("ismal", "ismail"),
            Map.entry("tufik", "taufik"),
            Map.entry("taib", "taiab"),
            Map.entry("balal", "bilal"),
            Map.entry("fatim", "fatima"),
            Map.entry("fatma", "fatima"),
            Map.entry("fatimah", "fatima"),
            Map.entry("aminah", "amina"),
            Map.entry("khadijah", "khadija"),
            Map.entry("aichah", "aicha"),
            Map.entry("aiacha", "aicha"),
            Map.entry("sarah", "sara"),
            Map.entry("hamzah", "hamza"),
            Map.entry("larbi", "arbi"),
            Map.entry("kadar", "kadir"),
            Map.entry("kasam", "kasim"),
            Map.entry("slam", "salam"),
            Map.entry("nbi", "nabi"),
            Map.entry("muhsan", "muhsin"),
            Map.entry("iasar", "iasir"),
            Map.entry("nasar", "nasir"),
            Map.entry("bakar", "bakr"),
            Map.entry("bubakar", "bubakr"),
            Map.entry("bubkar", "bubakr"),
            Map.entry("bubkr", "bubakr"),
            Map.entry("zuhra", "zahra"),
            Map.entry("azahra", "zahra"),
            Map.entry("bin", "ban"),
            Map.entry("ibn", "ban"),
            Map.entry("bnu", "ban"),
            Map.entry("abu", "bu"),
            Map.entry("iz", "az")));

    private LatinWords() {}

    /**
     * One word of a text, as the words of its key.
     *
     * @param next the word that follows in the text, or empty
     */
    static void read(String word, String next, Words to) {
        if (letters(word).equals("al")) {
            to.article("al");
        } else if (ARTICLES_BEFORE_THE_SAME.contains(word)
                && next.startsWith(word.substring(1, 2))
                && next.length() > 2) {
            to.article("al");
        } else if (ABD.contains(word)) {
            to.add("abd");
        } else {
            Matcher same = ABD_BEFORE_THE_SAME.matcher(word);
            if (same.matches() && next.startsWith(same.group(1))) {
                to.add("abd");
            } else {
                settle(word, to, 0);
            }
        }
    }

    /** Applies the rules until they change nothing more; each makes a word shorter or is at its end. */
    private static void settle(String word, Words to, int depth) {
        if (depth > 12 || !compound(word, to, depth + 1)) {
            String bare = withoutArticle(word);
            if (!bare.equals(word) && depth <= 12) {
                String text = letters(bare);
                String settled = SPELLINGS.getOrDefault(text, text);
                if (settled.equals(letters(settled)) && withoutArticle(settled).equals(settled)) {
                    to.addAfterArticle(settled, letters(word));
                } else {
                    settle(bare, to, depth + 1);
                }
                return;
            }
            String text = letters(word);
            String settled = SPELLINGS.getOrDefault(text, text);
            if (settled.equals(word) || depth > 12) {
                to.add(settled);
            } else {
                settle(settled, to, depth + 1);
            }
        }
    }

    private static boolean compound(String word, Words to, int depth) {
        if (word.startsWith("abd")) {
            return abd(word, to, depth);
        }
        Matcher son = SON_OF_ABD.matcher(word);
        if (son.matches()) {
            to.add("ban");
            settle(son.group(1), to, depth);
            return true;
        }
        switch (word) {
            case "ben", "bin", "ibn", "bnou" -> {
                to.add("ban");
                return true;
            }
            case "abou", "abu", "bou", "bo", "abo" -> {
                to.add("bu");
                return true;
            }
            case "dine", "din", "deen", "eddine", "eddin", "uddin", "addin" -> {
                to.add("din");
                return true;
            }
            default -> {
                if ((word.length() >= 7 && word.startsWith("abou")) || (word.length() >= 6 && word.startsWith("abu"))) {
                    settle(word.substring(1), to, depth);
                    return true;
                }
            }
        }
        Matcher din = DIN.matcher(word);
        if (din.matches()) {
            settle(din.group(1) != null ? din.group(1) : din.group(2), to, depth);
            to.add("din");
            return true;
        }
        Matcher zahra = ZAHRA.matcher(word);
        if (zahra.matches()) {
            settle(zahra.group(1), to, depth);
            to.add("zahra");
            return true;
        }
        return false;
    }

    private static boolean abd(String word, Words to, int depth) {
        if (ABD_GOD.matcher(word).matches() && word.endsWith("h")) {
            to.add("abd");
            to.add("alah");
            return true;
        }
        Matcher article = ABD_ARTICLE.matcher(word);
        if (article.matches()) {
            to.add("abd");
            settle(
                    switch (article.group(1)) {
                        case "atif" -> "latif";
                        case "aoui" -> "laoui";
                        case "lali" -> "ali";
                        default -> article.group(1);
                    },
                    to,
                    depth);
            return true;
        }
        Matcher sun = ABD_SUN.matcher(word);
        if (sun.matches()) {
            to.add("abd");
            settle(sun.group(1) + sun.group(2), to, depth);
            return true;
        }
        Matcher sh = ABD_SH.matcher(word);
        if (sh.matches()) {
            to.add("abd");
            settle("ch" + sh.group(1), to, depth);
            return true;
        }
        Matcher moon = ABD_MOON.matcher(word);
        if (moon.matches()) {
            to.add("abd");
            settle(moon.group(1), to, depth);
            return true;
        }
        return false;
    }

    private static String withoutArticle(String word) {
        if (NO_ARTICLE.contains(word)) {
            return word;
        }
        if (ARTICLE.matcher(word).matches()) {
            return word.substring(2);
        }
        return SUN_ARTICLE.matcher(word).matches() ? word.substring(word.startsWith("h", 2) ? 3 : 2) : word;
    }

    /** What may follow an article that is still being typed, in one form; empty where there is none. */
    static String afterUnfinishedArticle(String raw) {
        if (!MAYBE_ARTICLE.matcher(raw).matches()) {
            return "";
        }
        return raw.startsWith("l", 1) ? letters(raw.substring(2)) : letters(raw.substring(1));
    }

    /** The names that an unfinished word may become although their form begins otherwise. */
    static Set<String> spellingsOf(String beginning) {
        return beginning.length() < 2
                ? Set.of()
                : Set.copyOf(SPELLINGS
                        .subMap(beginning, beginning + Character.MAX_VALUE)
                        .values());
    }

    /** Whether a word ends with an e that is not heard, as Amine does. */
    static boolean endsMute(String raw) {
        return raw.length() >= 3 && raw.endsWith("e") && "aeiouy".indexOf(raw.charAt(raw.length() - 2)) < 0;
    }

    /** One spelling for each sound; applied again it changes nothing. */
    static String letters(String word) {
        String before = word;
        String after = once(word);
        // What one turn leaves beside each other may be a pair again; each turn is shorter than the one before.
        while (!after.equals(before)) {
            before = after;
            after = once(before);
        }
        return after;
    }

    private static String once(String word) {
        String w = endsMute(word) ? word.substring(0, word.length() - 1) : word;
        var to = new StringBuilder(w.length());
        for (int i = 0; i < w.length(); i++) {
            char c = w.charAt(i);
            char next = i + 1 < w.length() ? w.charAt(i + 1) : ' ';
            switch (c) {
                case 'c' -> {
                    if (next == 'h') {
                        i++;
                        sound(to, "ch");
                    } else {
                        sound(to, next == 'e' || next == 'i' || next == 'y' ? "s" : "k");
                    }
                }
                case 's' -> {
                    if (next == 'h') {
                        i++;
                        sound(to, "ch");
                    } else {
                        sound(to, "s");
                    }
                }
                case 'k', 'g' -> {
                    if (next == 'h') {
                        i++;
                        sound(to, c + "h");
                    } else {
                        if (c == 'g' && next == 'u' && i + 2 < w.length() && w.charAt(i + 2) == 'e') {
                            i++;
                        }
                        sound(to, String.valueOf(c));
                    }
                }
                case 'r' -> {
                    if (i == 0 && next == 'h') {
                        i++;
                        sound(to, "gh");
                    } else {
                        sound(to, "r");
                    }
                }
                case 't' -> {
                    if (next == 'h' && !ends(to, "fa")) {
                        i++;
                    }
                    sound(to, "t");
                }
                case 'd' -> {
                    if (next == 'h' && !ends(to, "ab")) {
                        i++;
                    }
                    if (next != 'j') {
                        sound(to, "d");
                    }
                }
                case 'p' -> {
                    if (next == 'h') {
                        i++;
                        sound(to, "f");
                    } else {
                        sound(to, "p");
                    }
                }
                case 'e' -> {
                    if (next == 'e') {
                        i++;
                        sound(to, "i");
                    } else {
                        sound(to, "a");
                    }
                }
                case 'o' -> {
                    if (next == 'u') {
                        i++;
                    }
                    sound(to, "u");
                }
                case 'q' -> sound(to, "k");
                case 'w' -> sound(to, "u");
                case 'y' -> sound(to, "i");
                case 'x' -> sound(to, "ks");
                default -> sound(to, String.valueOf(c));
            }
        }
        return to.toString();
    }

    private static void sound(StringBuilder to, String sound) {
        if (!ends(to, sound)) {
            to.append(sound);
        }
    }

    private static boolean ends(StringBuilder text, String end) {
        int from = text.length() - end.length();
        return from >= 0 && text.indexOf(end, from) == from;
    }
}
