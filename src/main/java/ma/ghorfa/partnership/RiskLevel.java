package ma.ghorfa.partnership;

/** How much a risk weighs, from likelihood times impact. */
public enum RiskLevel {
    LOW,
    MIDDLE,
    HIGH;

    private static final int MIDDLE_FROM = 6;
    private static final int HIGH_FROM = 15;

    public static RiskLevel of(int likelihood, int impact) {
        int score = likelihood * impact;
        return score >= HIGH_FROM ? HIGH : score >= MIDDLE_FROM ? MIDDLE : LOW;
    }
}
