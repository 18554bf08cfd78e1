package ma.ghorfa.assembly;

import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Text;

/** What this room asks of the texts that people type. A field of a pair is named {@code title.ar} or {@code title.fr}. */
final class TextRules {

    static final int NAME = 200;
    static final int LABEL = 300;
    static final int TITLE = 500;
    static final int REASON = 2_000;
    static final int DECISION = 20_000;
    static final int DISCUSSION = 100_000;

    private TextRules() {}

    /** One line in each language; the Arabic one must be given, because it is the one that counts. */
    static Bilingual required(String field, Bilingual typed, int max) {
        return new Bilingual(
                Text.required(field + ".ar", typed.ar(), max), Text.atMost(field + ".fr", Text.line(typed.fr()), max));
    }

    /** One line in each language; either may be empty. */
    static Bilingual optional(String field, Bilingual typed, int max) {
        return new Bilingual(
                Text.atMost(field + ".ar", Text.line(typed.ar()), max),
                Text.atMost(field + ".fr", Text.line(typed.fr()), max));
    }

    /** Several lines in each language; either may be empty. */
    static Bilingual paragraphs(String field, Bilingual typed, int max) {
        return new Bilingual(
                Text.atMost(field + ".ar", Text.paragraphs(typed.ar()), max),
                Text.atMost(field + ".fr", Text.paragraphs(typed.fr()), max));
    }

    /** A reason that must be given. */
    static String reason(String field, String typed) {
        return Text.required(field, typed, REASON);
    }
}
