package ma.ghorfa.base;

import jakarta.persistence.Embeddable;
import java.util.Locale;

/**
 * An official text in Arabic and in French: titles, names, decisions. Arabic is the text that counts; French may still
 * be missing while a draft is being written, and the reader then sees the Arabic.
 *
 * @param ar Arabic, never null, possibly empty in a draft
 * @param fr French, never null, possibly empty
 */
@Embeddable
public record Bilingual(String ar, String fr) {

    public static final Bilingual EMPTY = new Bilingual("", "");

    public Bilingual {
        ar = ar.strip();
        fr = fr.strip();
    }

    public static Bilingual of(String ar, String fr) {
        return new Bilingual(ar, fr);
    }

    /** The text in the reader's language, or the other one where that is empty. English readers see French. */
    public String in(Locale locale) {
        boolean arabic = "ar".equals(locale.getLanguage());
        String first = arabic ? ar : fr;
        String second = arabic ? fr : ar;
        return first.isEmpty() ? second : first;
    }

    public boolean isEmpty() {
        return ar.isEmpty() && fr.isEmpty();
    }
}
