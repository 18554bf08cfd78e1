package ma.ghorfa.chamber;

import java.util.regex.Pattern;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;

/** The checks that several records of this room share. */
final class Checked {

    private static final Pattern ARABIC_LETTER = Pattern.compile("\\p{IsArabic}");

    /** Letters and their marks, spaces, and what stands between the parts of a name. */
    private static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} '’\\-.ـ]*");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

    /** Digits with the marks people put between them; a Moroccan number has ten digits, or +212 and nine. */
    private static final Pattern PHONE = Pattern.compile("(?:\\+212|0)[5-8]\\d{8}");

    private Checked() {}

    /** One line in each language; both must be given. */
    static Bilingual both(String field, Bilingual typed, int max) {
        Bilingual lines = optional(field, typed, max);
        if (lines.ar().isEmpty() || lines.fr().isEmpty()) {
            throw new InvalidInputException(field, "chamber.name.bothRequired");
        }
        return lines;
    }

    /** One line in each language; the Arabic one must be given. */
    static Bilingual arabic(String field, Bilingual typed, int max) {
        Bilingual lines = optional(field, typed, max);
        if (lines.ar().isEmpty()) {
            throw new InvalidInputException(field, "chamber.name.arabicRequired");
        }
        return lines;
    }

    /** One line in each language; either may be empty. Arabic on one side, no Arabic letter on the other. */
    static Bilingual optional(String field, Bilingual typed, int max) {
        return inScript(
                field,
                new Bilingual(
                        Text.atMost(field, Text.line(typed.ar()), max),
                        Text.atMost(field, Text.line(typed.fr()), max)));
    }

    /** Several lines in each language; either may be empty. */
    static Bilingual paragraphs(String field, Bilingual typed, int max) {
        return new Bilingual(
                Text.atMost(field, Text.paragraphs(typed.ar()), max),
                Text.atMost(field, Text.paragraphs(typed.fr()), max));
    }

    /** A person's name: letters only, Arabic ones on the Arabic side and Latin ones on the other. */
    static Bilingual person(String field, Bilingual typed, int max) {
        Bilingual name = both(field, typed, max);
        if (!PERSON.matcher(name.ar()).matches() || !PERSON.matcher(name.fr()).matches()) {
            throw new InvalidInputException(field, "chamber.name.lettersOnly");
        }
        return name;
    }

    private static Bilingual inScript(String field, Bilingual lines) {
        if (!lines.ar().isEmpty() && !ARABIC_LETTER.matcher(lines.ar()).find()) {
            throw new InvalidInputException(field, "chamber.name.notArabic");
        }
        if (ARABIC_LETTER.matcher(lines.fr()).find()) {
            throw new InvalidInputException(field, "chamber.name.notLatin");
        }
        return lines;
    }

    static String note(String field, String typed) {
        return Text.atMost(field, Text.line(typed), 500);
    }

    /** Empty, or an address that mail can be sent to. */
    static String email(String field, String typed) {
        String email = Text.atMost(field, Text.line(typed), 254);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            throw new InvalidInputException(field, "chamber.contact.badEmail");
        }
        return email;
    }

    /** Empty, or a Moroccan number in one written form: {@code +212} and nine digits. */
    static String phone(String field, String typed) {
        String digits = Text.line(typed).replaceAll("[\\s.\\-()]", "");
        if (digits.startsWith("00212")) {
            digits = "+212" + digits.substring(5);
        }
        if (digits.isEmpty()) {
            return "";
        }
        if (!PHONE.matcher(digits).matches()) {
            throw new InvalidInputException(field, "chamber.contact.badPhone");
        }
        return digits.startsWith("0") ? "+212" + digits.substring(1) : digits;
    }
}
