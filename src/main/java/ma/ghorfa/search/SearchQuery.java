package ma.ghorfa.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ma.ghorfa.base.Cin;

/**
 * What somebody typed to find a name or a number.
 *
 * <p>A name is found if every typed word begins a different word of it, in any order. Two neighbouring words may have been
 * typed in one, and one word in two; the article may be there or not, but not where its alif carries a hamza. A query that
 * has no letter and no digit finds everything.
 *
 * <p>A database narrows the rows by {@link #terms} or {@link #likes}, which let through all that is found and little
 * else; {@link #finds} says the last word.
 */
public final class SearchQuery {

    /** What was typed. */
    public enum Kind {
        /** Nothing that could be looked for. */
        EMPTY,
        /** The number of a national identity card, see {@link Cin}. */
        CIN,
        /** Digits and no letter: a register, card or seat number. */
        DIGITS,
        /** A name. */
        NAME
    }

    /** Words that are looked at; nobody types more to find a person. */
    private static final int MAX_WORDS = 20;

    /** Words that a database is asked for; what it lets through is looked at again. */
    private static final int MAX_LOOKED_UP = 6;

    /** Words of the name that may have been typed in two. */
    private static final int MAX_PAIRS = 2;

    /** Comparisons until a text is given up, for texts made to be expensive. */
    private static final int MAX_STEPS = 20_000;

    private static final int SHORTEST_JOIN = 4;

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final Kind kind;
    /** What was typed, in small letters, each word once for each time. */
    private final List<String> typed;

    private final List<Asked> asked;
    /** What each two neighbours are as one word; at the place of the first of them. */
    private final List<Asked> pairs;

    private SearchQuery(Kind kind, List<String> typed, List<Words.Word> words) {
        this.kind = kind;
        this.typed = typed;
        this.asked = words.stream().map(SearchQuery::asked).toList();
        var together = new ArrayList<Asked>();
        for (int i = 0; i + 1 < words.size(); i++) {
            together.add(together(words.get(i), words.get(i + 1)));
        }
        this.pairs = List.copyOf(together);
    }

    /** Reads what was typed; any text will do. */
    public static SearchQuery of(String typed) {
        List<Words.Word> words = Words.of(typed, 8 * SearchKey.MAX_LENGTH);
        List<Words.Word> few = words.size() > MAX_WORDS ? words.subList(0, MAX_WORDS) : words;
        return few.isEmpty()
                ? new SearchQuery(Kind.EMPTY, List.of(), few)
                : new SearchQuery(
                        kind(typed), List.of(BLANK.split(typed.strip().toLowerCase(Locale.ROOT), MAX_WORDS)), few);
    }

    private static Kind kind(String typed) {
        if (Cin.read(typed).isPresent()) {
            return Kind.CIN;
        }
        return typed.codePoints().filter(Character::isLetterOrDigit).allMatch(Character::isDigit)
                ? Kind.DIGITS
                : Kind.NAME;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isEmpty() {
        return asked.isEmpty();
    }

    /** Whether a name is found, by its {@linkplain SearchKey key}. */
    public boolean finds(String key) {
        return isEmpty() || new Search(SearchKey.words(key)).found().isPresent();
    }

    /** Whether any of several names is found, written as they are. */
    public boolean findsAny(String... names) {
        for (String name : names) {
            if (finds(SearchKey.of(name))) {
                return true;
            }
        }
        return isEmpty();
    }

    /**
     * Why a name is found; empty if it is not.
     *
     * @param name as it is written, not its key
     */
    public Optional<SearchMatch> match(String name) {
        List<Words.Word> words = Words.of(name, 8 * SearchKey.MAX_LENGTH);
        return new Search(words.stream().map(Words.Word::text).toList())
                .found()
                .map(links -> new SearchMatch(links.stream()
                        .sorted(Comparator.comparingInt(Link::order))
                        .map(link -> new SearchMatch.Found(link.asked().written(), written(words, link)))
                        .toList()));
    }

    /**
     * Whether each word that was typed begins another word of a name, letter for letter. It is quickly answered; where it
     * is false, {@link #match} may still find a reading in which all stands as it was typed.
     *
     * @param name as it is written, not its key
     */
    public boolean isLiterallyIn(String name) {
        List<String> words = new ArrayList<>(List.of(BLANK.split(name.toLowerCase(Locale.ROOT))));
        for (String one : typed) {
            int found = 0;
            while (found < words.size() && !words.get(found).startsWith(one)) {
                found++;
            }
            if (found == words.size()) {
                return false;
            }
            words.remove(found);
        }
        return !typed.isEmpty();
    }

    private static String written(List<Words.Word> words, Link link) {
        String first = words.get(link.at()).written();
        String last = words.get(link.at() + link.length() - 1).written();
        // Two parts of a compound may come from one word of the text.
        return link.length() == 1 || first.equals(last) ? first : first + " " + last;
    }

    /**
     * The query as patterns of {@code search_key like ?}: a row must match all patterns of at least one reading, one of each
     * inner list. No pattern has a character that {@code like} would read as a sign, but {@code %}.
     */
    public List<List<List<String>>> likes() {
        return readings().stream()
                .map(reading -> reading.stream().map(Asked::likes).toList())
                .toList();
    }

    /**
     * What an index over the single words of {@link SearchKey#indexed} may look up: for each reading of the query and each
     * word of it, the words, or with a star behind them the beginnings of words, of which a row must have one.
     */
    public List<List<List<String>>> terms() {
        return readings().stream()
                .map(reading -> reading.stream().map(Asked::terms).toList())
                .toList();
    }

    /** The words as they were typed, and the same with one or two times two neighbours read as one. */
    private List<List<Asked>> readings() {
        var readings = new ArrayList<List<Asked>>();
        if (!asked.isEmpty()) {
            read(0, List.of(), 0, readings);
        }
        return readings;
    }

    private void read(int from, List<Asked> before, int joined, List<List<Asked>> to) {
        if (from >= Math.min(asked.size(), MAX_LOOKED_UP)) {
            to.add(before);
            return;
        }
        read(from + 1, with(before, asked.get(from)), joined, to);
        if (from < pairs.size()
                && joined < MAX_PAIRS
                && !pairs.get(from).forms().isEmpty()) {
            read(from + 2, with(before, pairs.get(from)), joined + 1, to);
        }
    }

    private static List<Asked> with(List<Asked> words, Asked next) {
        var more = new ArrayList<>(words);
        more.add(next);
        return more;
    }

    /** How a typed word may stand in a key. */
    private static Asked asked(Words.Word word) {
        String text = word.text();
        String raw = word.raw();
        var forms = new LinkedHashSet<Form>();
        var joins = new LinkedHashSet<Join>();
        if (Letters.isLatin(text)) {
            boolean mute = !raw.isEmpty() && LatinWords.endsMute(raw);
            if (mute && text.equals(LatinWords.letters(raw))) {
                // Amine is a whole name, or the beginning of a longer one; it is not Amina.
                forms.add(new Form(text, End.WORD));
                forms.add(new Form(text + "a", End.LONGER));
            } else {
                forms.add(new Form(text, End.PREFIX));
            }
            unfinished(raw, text, forms);
            latinJoins(text, joins);
        } else {
            forms.add(new Form(text, End.PREFIX));
            if (Letters.isArabic(text)) {
                arabic(word, forms, joins);
            }
        }
        if (!word.other().equals(text)) {
            forms.add(new Form(word.other(), End.PREFIX));
        }
        return new Asked(List.copyOf(forms), List.copyOf(joins), word.written());
    }

    private static void arabic(Words.Word word, Set<Form> forms, Set<Join> joins) {
        String text = word.text();
        boolean hamza = text.startsWith(ArabicWords.NO_ARTICLE);
        if (hamza && text.length() >= 4 && word.other().equals(text)) {
            // إلياس also finds the name stored as الياس, of which the key has taken an article; but not ياسين.
            forms.add(new Form(text.substring(2), End.WORD));
        }
        if (text.startsWith("ابن") || text.startsWith("ابو")) {
            forms.add(new Form(text.substring(1), End.PREFIX));
        }
        joins.add(new Join(text, false));
        int article = text.indexOf(ArabicWords.ARTICLE, 2);
        if (article > 0 && article + 2 < text.length()) {
            joins.add(new Join(text.substring(0, article) + text.substring(article + 2), true));
        }
    }

    /** What a Latin word may become while it is being typed, where its last letters do not yet tell the sound. */
    private static void unfinished(String raw, String text, Set<Form> forms) {
        if (raw.isEmpty()) {
            return;
        }
        String heard = LatinWords.letters(raw);
        if (!LatinWords.endsMute(raw) && !heard.equals(text) && !raw.startsWith("el") && !raw.startsWith("al")) {
            // Another spelling of a name may also be the beginning of a longer name.
            forms.add(new Form(heard, End.PREFIX));
        }
        String stem = text.substring(0, text.length() - 1);
        if (text.endsWith("d")) {
            forms.add(new Form(stem.endsWith("j") ? stem : stem + "j", End.PREFIX));
        }
        switch (raw.charAt(raw.length() - 1)) {
            case 's' -> forms.add(new Form(stem + "ch", End.PREFIX));
            case 'c' -> {
                forms.add(new Form(stem + "s", End.PREFIX));
                forms.add(new Form(stem + "ch", End.PREFIX));
            }
            case 'p' -> forms.add(new Form(stem + "f", End.PREFIX));
            case 'e' -> {
                if (!LatinWords.endsMute(raw) && text.endsWith("a")) {
                    forms.add(new Form(stem + "i", End.PREFIX));
                }
            }
            default -> {
                if (text.equals("r")) {
                    forms.add(new Form("gh", End.PREFIX));
                }
            }
        }
        if (raw.startsWith("abu") || raw.startsWith("abou")) {
            forms.add(new Form(LatinWords.letters(raw.substring(1)), End.PREFIX));
        }
        String after = LatinWords.afterUnfinishedArticle(raw.startsWith("all") ? heard : raw);
        if (!after.isEmpty()) {
            forms.add(new Form(after, End.PREFIX));
        }
        if (raw.length() >= 2) {
            LatinWords.spellingsOf(text).stream()
                    .filter(name -> !name.startsWith(text))
                    .forEach(name -> forms.add(new Form(name, End.WORD)));
        }
    }

    private static void latinJoins(String text, Set<Join> joins) {
        joins.add(new Join(text, false));
        for (String article : List.of("al", "ul")) {
            int at = text.indexOf(article, 2);
            if (at > 0 && at + 2 < text.length()) {
                joins.add(new Join(text.substring(0, at) + text.substring(at + 2), true));
            }
        }
        if (text.startsWith("abd") && text.length() > 4 && "aui".indexOf(text.charAt(3)) >= 0) {
            joins.add(new Join("abd" + text.substring(4), true));
        }
        for (String tail : List.of("d", "di", "z", "za", "zah", "zahr")) {
            int vowel = text.length() - tail.length() - 1;
            if (vowel >= 2 && text.endsWith(tail) && "aui".indexOf(text.charAt(vowel)) >= 0) {
                joins.add(new Join(text.substring(0, vowel) + tail, true));
            }
        }
    }

    /** Two words that were typed apart, as one word. */
    private static Asked together(Words.Word one, Words.Word next) {
        var forms = new LinkedHashSet<Form>();
        if (SearchKey.mayBeJoined(one.text(), next.text())) {
            forms.add(new Form(SearchKey.joined(one.text(), next.text()), End.PREFIX));
            if (Letters.isArabic(next.text()) && !next.other().equals(next.text())) {
                forms.add(new Form(one.text() + ArabicWords.ARTICLE + next.text(), End.PREFIX));
            }
        }
        boolean same = one.written().equals(next.written());
        return new Asked(List.copyOf(forms), List.of(), same ? one.written() : one.written() + " " + next.written());
    }

    /** How a word of a name goes on after what was typed. */
    private enum End {
        /** In any way. */
        PREFIX,
        /** Not at all. */
        WORD,
        /** By one letter at least. */
        LONGER
    }

    private record Form(String text, End end) {

        boolean begins(String word) {
            return switch (end) {
                case PREFIX -> word.startsWith(text);
                case WORD -> word.equals(text);
                case LONGER -> word.length() > text.length() && word.startsWith(text);
            };
        }

        String term() {
            return end == End.WORD ? text : text + "*";
        }

        String like() {
            return switch (end) {
                case PREFIX -> "% " + text + "%";
                case WORD -> "% " + text + " %";
                case LONGER -> "% " + text + "_%";
            };
        }
    }

    /**
     * A word that may be two words of the name.
     *
     * @param article whether an article was taken out between the two
     */
    private record Join(String text, boolean article) {

        boolean begins(String one, String next) {
            if (!text.startsWith(one) || !SearchKey.mayBeJoined(one, next)) {
                return false;
            }
            int least = article ? one.length() + 1 : SearchKey.typedAtLeast(one, next);
            return text.length() >= least && SearchKey.joined(one, next).startsWith(text);
        }

        /** The beginnings by which an index knows two words, where so much was typed, and what may become one. */
        List<String> terms() {
            var terms = new ArrayList<String>();
            for (int end = SHORTEST_JOIN; end <= text.length(); end++) {
                terms.add(SearchKey.JOINED + text.substring(0, end));
            }
            if (article) {
                terms.add(SearchKey.JOINED + text + "*");
            }
            return terms;
        }

        List<String> likes() {
            var patterns = new ArrayList<String>();
            for (int at = 2; at < text.length(); at++) {
                String one = text.substring(0, at);
                String next = text.substring(at);
                patterns.addAll(likes(one, next, next.length()));
                String doubled = one.charAt(at - 1) + next;
                if (SearchKey.joined(one, doubled).equals(text)) {
                    patterns.addAll(likes(one, doubled, next.length()));
                }
            }
            return patterns;
        }

        private List<String> likes(String one, String next, int typed) {
            if (article || typed >= SearchKey.lettersOfNext(one)) {
                return List.of("% " + one + " " + next + "%");
            }
            var whole = new ArrayList<>(List.of("% " + one + " " + next + " %"));
            SearchKey.TAILS.stream()
                    .filter(tail -> tail.startsWith(next))
                    .forEach(tail -> whole.add("% " + one + " " + tail + " %"));
            return whole;
        }
    }

    private record Asked(List<Form> forms, List<Join> joins, String written) {

        boolean begins(String word) {
            return forms.stream().anyMatch(form -> form.begins(word));
        }

        boolean begins(String one, String next) {
            return joins.stream().anyMatch(join -> join.begins(one, next));
        }

        List<String> terms() {
            var terms = new LinkedHashSet<String>();
            forms.forEach(form -> terms.add(form.term()));
            joins.forEach(join -> terms.addAll(join.terms()));
            return List.copyOf(terms);
        }

        List<String> likes() {
            var patterns = new LinkedHashSet<String>();
            forms.forEach(form -> patterns.add(form.like()));
            joins.forEach(join -> patterns.addAll(join.likes()));
            return List.copyOf(patterns);
        }
    }

    /**
     * A typed word, or two as one, and the word or the two words of the name that it began.
     *
     * @param order its place in the query
     */
    private record Link(Asked asked, int order, int at, int length) {}

    /** The search for a different place in one name for every typed word. */
    private final class Search {

        private final List<String> words;
        private final boolean[] taken;
        private final List<Link> links = new ArrayList<>();
        private int steps;

        Search(List<String> words) {
            this.words = words;
            this.taken = new boolean[words.size()];
        }

        Optional<List<Link>> found() {
            return place(0, 0) ? Optional.of(List.copyOf(links)) : Optional.empty();
        }

        /** Finds places for the typed words from one on; so many pairs of them have been read as one word. */
        private boolean place(int from, int joined) {
            if (from == asked.size()) {
                return true;
            }
            if (alone(from, joined)) {
                return true;
            }
            return from < pairs.size() && joined < MAX_PAIRS && single(pairs.get(from), from, from + 2, joined + 1);
        }

        private boolean alone(int order, int joined) {
            Asked word = asked.get(order);
            if (single(word, order, order + 1, joined)) {
                return true;
            }
            for (int at = 0; at + 1 < words.size() && steps < MAX_STEPS; at++) {
                steps++;
                if (!taken[at] && !taken[at + 1] && word.begins(words.get(at), words.get(at + 1))) {
                    taken[at + 1] = true;
                    if (take(new Link(word, order, at, 2), order + 1, joined)) {
                        return true;
                    }
                    taken[at + 1] = false;
                }
            }
            return false;
        }

        private boolean single(Asked word, int order, int next, int joined) {
            for (int at = 0; at < words.size() && steps < MAX_STEPS; at++) {
                steps++;
                if (!taken[at] && word.begins(words.get(at)) && take(new Link(word, order, at, 1), next, joined)) {
                    return true;
                }
            }
            return false;
        }

        private boolean take(Link link, int next, int joined) {
            taken[link.at()] = true;
            links.add(link);
            if (place(next, joined)) {
                return true;
            }
            links.removeLast();
            taken[link.at()] = false;
            return false;
        }
    }
}
