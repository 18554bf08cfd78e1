package ma.ghorfa.assembly.ui;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a text holds what somebody types into the filter of a list, however they write alif, ya and ha. */
final class Matches {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}ـ]");

    private final String[] words;

    Matches(String typed) {
        words = Arrays.stream(fold(typed).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /** True where every typed word stands somewhere in the texts. */
    boolean in(String... texts) {
        String all = fold(String.join(" ", texts));
        return Arrays.stream(words).allMatch(all::contains);
    }

    private static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT)
                .replace('أ', 'ا')
                .replace('إ', 'ا')
                .replace('آ', 'ا')
                .replace('ٱ', 'ا')
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace('ؤ', 'و')
                .replace('ئ', 'ي');
    }
}
