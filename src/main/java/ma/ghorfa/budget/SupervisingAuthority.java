package ma.ghorfa.budget;

/** Who approves a voted budget; which of them, in which order, says a statutory rule. */
public enum SupervisingAuthority {
    CRAFTS,
    FINANCE,
    WILAYA
}
