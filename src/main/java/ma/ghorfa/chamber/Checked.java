package ma.ghorfa.chamber;

import java.util.regex.Pattern;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Written;

/** The checks that several records of this room share. */
final class Checked {

    /** Letters and their marks, spaces, and what stands between the parts of a name. */
    private static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} '’\\-.ـ]*");

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

    /** As {@link Written#lines}. */
    static Bilingual optional(String field, Bilingual typed, int max) {
        return Written.lines(field, typed, max);
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

    static String note(String field, String typed) {
        return Text.atMost(field, Text.line(typed), 500);
    }

    /** As {@link Written#email}. */
    static String email(String field, String typed) {
        return Written.email(field, typed);
    }

    /** As {@link Written#phone}. */
    static String phone(String field, String typed) {
        return Written.phone(field, typed);
    }
}
