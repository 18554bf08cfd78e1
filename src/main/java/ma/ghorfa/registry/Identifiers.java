package ma.ghorfa.registry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Cin;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Written;
import org.jspecify.annotations.Nullable;

/** How names, numbers and days of the register are written, and which are refused. */
public final class Identifiers {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9/.\\-]{2,19}");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final int SHOWN = 3;

    private Identifiers() {}

    /** A name in both scripts; a cooperative or a company may have an Arabic one alone. */
    static Bilingual name(ActorKind kind, Bilingual typed, int max) {
        if (Text.line(typed.ar()).isEmpty() || (Text.line(typed.fr()).isEmpty() && kind.isPerson())) {
            throw new InvalidInputException("name", "registry.name.both");
        }
        return Written.lines("name", typed, max);
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

    /** Western digits, capital letters, no spaces. */
    public static String plain(String typed) {
        return BLANK.matcher(Written.digits(Text.line(typed))).replaceAll("").toUpperCase(Locale.ROOT);
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
    public static String masked(String cin) {
        return cin.isEmpty() ? "" : "•••" + cin.substring(Math.max(0, cin.length() - SHOWN));
    }
}
