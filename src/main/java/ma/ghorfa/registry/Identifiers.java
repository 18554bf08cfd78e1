package ma.ghorfa.registry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Cin;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import org.jspecify.annotations.Nullable;

/** How names, numbers and days of the register are written, and which are refused. */
public final class Identifiers {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9/.\\-]{2,19}");
    private static final Pattern PHONE = Pattern.compile("(?:\\+212|0)[5-8]\\d{8}");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final int SHOWN = 3;

    private Identifiers() {}

    /** A name in both scripts; a company may be known by one alone. */
    static Bilingual name(ActorKind kind, Bilingual typed, int max) {
        String ar = Text.atMost("name", Text.line(typed.ar()), max);
        String fr = Text.atMost("name", Text.line(typed.fr()), max);
        if (ar.isEmpty() || (fr.isEmpty() && kind.isPerson())) {
            throw new InvalidInputException("name", "registry.name.both");
        }
        if (!ARABIC.matcher(ar).find() || ARABIC.matcher(fr).find()) {
            throw new InvalidInputException("name", "registry.name.scripts");
        }
        return new Bilingual(ar, fr);
    }

    /** The number of a national identity card as {@link Cin} writes it; empty where it is not known. */
    static String cin(String typed) {
        if (plain(typed).isEmpty()) {
            return "";
        }
        return Cin.read(typed)
                .map(Cin::number)
                .orElseThrow(() -> new InvalidInputException("cin", "registry.cin.shape"));
    }

    static String none(String field, String typed) {
        if (!plain(typed).isEmpty()) {
            throw new InvalidInputException(field, "registry.onlyPersons");
        }
        return "";
    }

    /**
     * NIA, number in the national register or of a card: their shape is not published, so only what no number can be is
     * refused.
     */
    public static String code(String field, String typed) {
        String code = plain(typed);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            throw new InvalidInputException(field, "registry.code.shape");
        }
        return code;
    }

    static String phone(String typed) {
        String digits = plain(typed).replaceAll("[.\\-()]", "");
        if (digits.startsWith("00212")) {
            digits = "+212" + digits.substring(5);
        }
        if (!digits.isEmpty() && !PHONE.matcher(digits).matches()) {
            throw new InvalidInputException("phone", "registry.phone.shape");
        }
        return digits.startsWith("0") ? "+212" + digits.substring(1) : digits;
    }

    /** Western digits, capital letters, no spaces. */
    public static String plain(String typed) {
        var plain = new StringBuilder();
        Text.line(typed)
                .codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .forEach(letter -> {
                    int digit = Character.digit(letter, 10);
                    if (digit >= 0) {
                        plain.append(digit);
                    } else {
                        plain.appendCodePoint(letter);
                    }
                });
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    static LocalDate given(String field, @Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            throw new InvalidInputException(field, "base.required");
        }
        past(field, day, today);
        return day;
    }

    static void past(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new InvalidInputException(field, "registry.day.past");
        }
    }

    /** The last characters, enough to tell two people apart at the counter. */
    static String masked(String cin) {
        return cin.isEmpty() ? "" : "•••" + cin.substring(Math.max(0, cin.length() - SHOWN));
    }
}
