package ma.ghorfa.ui;

/** Light or dark, or as the device prefers. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
