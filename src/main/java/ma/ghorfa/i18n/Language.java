package ma.ghorfa.i18n;

import java.util.Locale;

/** A language of the portal. Arabic is the default; official texts exist in Arabic and French. */
public enum Language {
    /** Always {@code ar-MA}: plain {@code ar} has other month names and other digits than Morocco writes. */
    AR("ar-MA", true),
    FR("fr-MA", false),
    EN("en-GB", false);

    private final Locale locale;
    private final boolean rightToLeft;

    Language(String tag, boolean rightToLeft) {
        this.locale = Locale.forLanguageTag(tag);
        this.rightToLeft = rightToLeft;
    }

    public Locale locale() {
        return locale;
    }

    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /** The two-letter code, as in the names of the text files: ar, fr, en. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of a locale; Arabic where the portal does not speak it. */
    public static Language of(Locale locale) {
        return ofCode(locale.getLanguage());
    }

    /** The language of a two-letter code; Arabic where the portal does not speak it. */
    public static Language ofCode(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        return AR;
    }
}
