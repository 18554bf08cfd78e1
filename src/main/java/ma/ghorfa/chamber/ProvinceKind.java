package ma.ghorfa.chamber;

/** Both are the same level of the administration; a prefecture (عمالة) is urban, a province (إقليم) is not. */
public enum ProvinceKind {
    PREFECTURE,
    PROVINCE
}
