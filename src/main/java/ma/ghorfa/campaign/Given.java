package ma.ghorfa.campaign;

import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;

/** The checks of what is typed that several records of this room share. */
final class Given {

    private Given() {}

    /** One line in each language; both must be given. */
    static Bilingual both(String field, Bilingual typed, int max) {
        Bilingual lines = arabic(field, typed, max);
        if (lines.fr().isEmpty()) {
            throw new InvalidInputException(field, "chamber.name.bothRequired");
        }
        return lines;
    }

    /** One line in each language; the Arabic one must be given. */
    static Bilingual arabic(String field, Bilingual typed, int max) {
        Bilingual lines = new Bilingual(
                Text.atMost(field, Text.line(typed.ar()), max), Text.atMost(field, Text.line(typed.fr()), max));
        if (lines.ar().isEmpty()) {
            throw new InvalidInputException(field, "chamber.name.arabicRequired");
        }
        return lines;
    }

    /** Several lines in each language; either may be empty. */
    static Bilingual paragraphs(String field, Bilingual typed, int max) {
        return new Bilingual(
                Text.atMost(field, Text.paragraphs(typed.ar()), max),
                Text.atMost(field, Text.paragraphs(typed.fr()), max));
    }

    /** A line that may be empty. */
    static String line(String field, String typed, int max) {
        return Text.atMost(field, Text.line(typed), max);
    }

    /** A whole number between two others, both included. */
    static int between(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw new InvalidInputException(field, "campaign.number.between", least, most);
        }
        return number;
    }
}
