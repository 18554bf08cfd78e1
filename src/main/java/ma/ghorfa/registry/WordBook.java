package ma.ghorfa.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import ma.ghorfa.search.StoredWords;

/**
 * Who has which word of a name, in memory: as it was read, and what was written since. It never misses anybody, but may
 * give somebody who no longer has the word; who asks it looks at those it gives. Safe for many threads.
 *
 * <p>People have numbers here. Of each word the numbers lie in their order, each as the distance from the one before it in
 * as few bytes as it takes. Who is written anew gets another number, with all of their words, so that nothing of what was
 * read ever changes.
 */
final class WordBook {

    /** Of fewer it is quicker to look at them than at those who have the other words. */
    private static final int AT_ONCE = 64;

    private final long[] people;
    private final int readPeople;
    private final byte[] letters;
    private final int[] wordEnds;
    private final byte[] bearers;
    private final int[] bearerEnds;
    private final int[] counts;

    private final TreeMap<String, Numbers> laterWords = new TreeMap<>();
    private final List<UUID> laterPeople = new ArrayList<>();

    private WordBook(Reading read) {
        this.people = Arrays.copyOf(read.people, 2 * read.size);
        this.readPeople = read.size;
        this.letters = Arrays.copyOf(read.letters, read.lettersEnd);
        this.wordEnds = read.wordEnds.copy();
        this.bearers = Arrays.copyOf(read.bearers, read.bearersEnd);
        this.bearerEnds = read.bearerEnds.copy();
        this.counts = read.counts.copy();
    }

    /** Somebody has these words, and maybe others before. */
    synchronized void written(UUID person, Collection<String> words) {
        int number = readPeople + laterPeople.size();
        laterPeople.add(person);
        for (String word : words) {
            if (!word.startsWith(ActorWords.NUMBER)) {
                laterWords.computeIfAbsent(word, unknown -> new Numbers()).add(number);
            }
        }
    }

    /** How many were written since it was read. */
    synchronized int later() {
        return laterPeople.size();
    }

    /** How many bytes it takes, without what was written since. */
    long weight() {
        return 8L * people.length + letters.length + bearers.length + 12L * counts.length;
    }

    int people() {
        return readPeople;
    }

    /**
     * Those who have one word of each of some lists, in the order of the words of the list that fewest have; of a few also
     * some who do not. Who was written anew since the book was read may be given twice.
     *
     * @param asked words, or beginnings of words with a star behind them, at least one list
     * @param most so many are given at most
     */
    Bearers bearers(List<List<String>> asked, int most) {
        List<Posting> rarestFirst;
        int all;
        synchronized (this) {
            rarestFirst = asked.stream()
                    .distinct()
                    .map(this::posting)
                    .sorted(Comparator.comparingLong(posting -> posting.size))
                    .toList();
            all = readPeople + laterPeople.size();
        }
        Posting rarest = rarestFirst.getFirst();
        long[] wanted = new long[(all >>> 6) + 1];
        Arrays.fill(wanted, -1);
        if (rarest.size > AT_ONCE) {
            for (Posting other : rarestFirst.subList(1, rarestFirst.size())) {
                long[] having = new long[wanted.length];
                each(other, number -> {
                    having[number >>> 6] |= 1L << number;
                    return true;
                });
                for (int i = 0; i < wanted.length; i++) {
                    wanted[i] &= having[i];
                }
            }
        }
        var found = new Numbers();
        each(rarest, number -> {
            long bit = 1L << number;
            if ((wanted[number >>> 6] & bit) != 0) {
                wanted[number >>> 6] ^= bit;
                found.add(number);
            }
            return found.size <= most; // one more says that there are more
        });
        return new Bearers(found.copy(), most);
    }

    /** @param visit says whether to go on */
    private void each(Posting posting, IntPredicate visit) {
        for (int word : posting.words) {
            int number = 0;
            int at = word == 0 ? 0 : bearerEnds[word - 1];
            int end = bearerEnds[word];
            while (at < end) {
                int part = bearers[at++];
                int distance = part & 0x7f;
                for (int shift = 7; part < 0; shift += 7) {
                    part = bearers[at++];
                    distance |= (part & 0x7f) << shift;
                }
                number += distance;
                if (!visit.test(number)) {
                    return;
                }
            }
        }
        for (int[] later : posting.later) {
            for (int number : later) {
                if (!visit.test(number)) {
                    return;
                }
            }
        }
    }

    /** Where those stand who have one of some words. */
    private static final class Posting {

        /** Those that were read, in their order. */
        private final int[] words;

        /** People, of words written since. */
        private final List<int[]> later;

        private final long size;

        Posting(int[] words, List<int[]> later, long size) {
            this.words = words;
            this.later = later;
            this.size = size;
        }
    }

    private Posting posting(List<String> terms) {
        var words = new Numbers();
        var later = new ArrayList<int[]>();
        Set<String> known = new HashSet<>();
        long size = 0;
        for (Span span : spans(terms)) {
            for (int word = span.from(); word < span.to(); word++) {
                words.add(word);
                size += counts[word];
            }
        }
        for (String term : terms) {
            for (Map.Entry<String, Numbers> word : laterWords(term)) {
                if (known.add(word.getKey())) {
                    later.add(word.getValue().copy());
                    size += word.getValue().size;
                }
            }
        }
        return new Posting(words.copy(), later, size);
    }

    private List<Map.Entry<String, Numbers>> laterWords(String term) {
        String text = StoredWords.text(term);
        if (!StoredWords.isBeginning(term)) {
            Numbers numbers = laterWords.get(text);
            return numbers == null ? List.of() : List.of(Map.entry(text, numbers));
        }
        return laterWords.tailMap(text).entrySet().stream()
                .takeWhile(word -> word.getKey().startsWith(text))
                .toList();
    }

    /** Words from one on, up to another. */
    private record Span(int from, int to) {}

    /** Each word once, although a beginning may be the beginning of another. */
    private List<Span> spans(List<String> terms) {
        List<Span> spans = terms.stream()
                .map(this::span)
                .sorted(Comparator.comparingInt(Span::from))
                .toList();
        var apart = new ArrayList<Span>();
        int end = 0;
        for (Span span : spans) {
            int from = Math.max(end, span.from());
            if (from < span.to()) {
                apart.add(new Span(from, span.to()));
                end = span.to();
            }
        }
        return apart;
    }

    private Span span(String term) {
        boolean beginning = StoredWords.isBeginning(term);
        byte[] text = StoredWords.text(term).getBytes(StandardCharsets.UTF_8);
        int from = firstFrom(text, false);
        int to = beginning
                ? firstFrom(text, true)
                : from < counts.length && Arrays.equals(letters, start(from), wordEnds[from], text, 0, text.length)
                        ? from + 1
                        : from;
        return new Span(from, to);
    }

    /** The first word that is not before a text, or that is behind all that begin with it. */
    private int firstFrom(byte[] text, boolean behind) {
        int low = 0;
        int high = counts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int start = start(middle);
            int end = behind ? Math.min(wordEnds[middle], start + text.length) : wordEnds[middle];
            int compared = Arrays.compareUnsigned(letters, start, end, text, 0, text.length);
            if (compared < 0 || (behind && compared == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int start(int word) {
        return word == 0 ? 0 : wordEnds[word - 1];
    }

    private UUID person(int number) {
        if (number < readPeople) {
            return new UUID(people[2 * number], people[2 * number + 1]);
        }
        synchronized (this) {
            return laterPeople.get(number - readPeople);
        }
    }

    /** People one after the other. For one thread. */
    final class Bearers {

        private final int[] numbers;
        private final int end;
        private int given;

        private Bearers(int[] numbers, int most) {
            this.numbers = numbers;
            this.end = Math.min(numbers.length, most);
        }

        boolean hasNext() {
            return given < end;
        }

        /** Whether somebody is left out, because there are more than are given. */
        boolean isCut() {
            return end < numbers.length;
        }

        /** Up to so many; fewer only where there is nobody else. */
        List<UUID> next(int most) {
            int until = given + Math.min(most, end - given);
            var next = new ArrayList<UUID>(until - given);
            while (given < until) {
                next.add(person(numbers[given++]));
            }
            return next;
        }
    }

    /** Numbers that become more. */
    private static final class Numbers {

        private int[] numbers = new int[4];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size + (size >> 1) + 4);
            }
            numbers[size++] = number;
        }

        int[] copy() {
            return Arrays.copyOf(numbers, size);
        }
    }

    /** Takes down who has which word, word by word in the order of their letters as bytes. */
    static final class Reading {

        private long[] people = new long[1 << 4];
        private int size;
        private byte[] letters = new byte[1 << 4];
        private int lettersEnd;
        private final Numbers wordEnds = new Numbers();
        private byte[] bearers = new byte[1 << 4];
        private int bearersEnd;
        private final Numbers bearerEnds = new Numbers();
        private final Numbers counts = new Numbers();

        /** Numbers of people and one, at a place that their id says; zero where there is nobody. */
        private int[] places = new int[1 << 4];

        private String word = "";
        private int[] having = new int[1 << 4];
        private int count;

        /** @param next the same word as before, or one behind it */
        void add(String next, UUID person) {
            if (!word.equals(next)) {
                endWord();
                word = next;
            }
            if (count == having.length) {
                having = Arrays.copyOf(having, 2 * count);
            }
            having[count++] = number(person.getMostSignificantBits(), person.getLeastSignificantBits());
        }

        WordBook end() {
            endWord();
            return new WordBook(this);
        }

        private void endWord() {
            if (count == 0) {
                return;
            }
            byte[] text = word.getBytes(StandardCharsets.UTF_8);
            letters = withRoom(letters, lettersEnd, text.length);
            System.arraycopy(text, 0, letters, lettersEnd, text.length);
            lettersEnd += text.length;
            wordEnds.add(lettersEnd);
            counts.add(count);
            Arrays.sort(having, 0, count);
            int before = 0;
            for (int i = 0; i < count; i++) {
                bearers = withRoom(bearers, bearersEnd, 5);
                int distance = having[i] - before;
                before = having[i];
                while (distance > 0x7f) {
                    bearers[bearersEnd++] = (byte) (distance | 0x80);
                    distance >>>= 7;
                }
                bearers[bearersEnd++] = (byte) distance;
            }
            bearerEnds.add(bearersEnd);
            count = 0;
        }

        private static byte[] withRoom(byte[] bytes, int end, int more) {
            return end + more <= bytes.length ? bytes : Arrays.copyOf(bytes, bytes.length + (bytes.length >> 1) + more);
        }

        private int number(long high, long low) {
            int place = place(high, low);
            if (places[place] > 0) {
                return places[place] - 1;
            }
            if (2 * size + 1 >= people.length) {
                people = Arrays.copyOf(people, 3 * size + 2);
            }
            people[2 * size] = high;
            people[2 * size + 1] = low;
            places[place] = size + 1;
            size++;
            if (size > places.length - (places.length >> 2)) {
                moreRoom();
            }
            return size - 1;
        }

        private int place(long high, long low) {
            long mixed = (high ^ Long.rotateLeft(low, 29)) * 0x9E3779B97F4A7C15L;
            int place = (int) (mixed >>> 32) & (places.length - 1);
            while (places[place] > 0) {
                int found = places[place] - 1;
                if (people[2 * found] == high && people[2 * found + 1] == low) {
                    return place;
                }
                place = (place + 1) & (places.length - 1);
            }
            return place;
        }

        private void moreRoom() {
            places = new int[2 * places.length];
            for (int number = 0; number < size; number++) {
                places[place(people[2 * number], people[2 * number + 1])] = number + 1;
            }
        }
    }
}
