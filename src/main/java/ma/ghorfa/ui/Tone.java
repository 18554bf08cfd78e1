package ma.ghorfa.ui;

import java.util.Locale;

/** What a colour means, the same everywhere; it never says alone what the words beside it do not. */
public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    ATTENTION,
    BAD,
    /** Happening now. */
    LIVE;

    String className() {
        return name().toLowerCase(Locale.ROOT);
    }
}
