package ma.ghorfa.registry;

/** Whether a commune is a town or in the country. */
public enum Area {
    URBAN,
    RURAL
}
