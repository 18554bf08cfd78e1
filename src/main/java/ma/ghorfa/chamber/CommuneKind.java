package ma.ghorfa.chamber;

/** Whether a commune is a town or lies in the country, as the census counts it. */
public enum CommuneKind {
    URBAN,
    RURAL
}
