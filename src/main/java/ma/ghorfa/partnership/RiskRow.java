package ma.ghorfa.partnership;

/** A risk as it is stored; its score is computed. */
public record RiskRow(RiskId id, long version, RiskData data) {

    public int score() {
        return data.likelihood() * data.impact();
    }

    public RiskLevel level() {
        return RiskLevel.of(data.likelihood(), data.impact());
    }

    public boolean isClosed() {
        return data.state() == RiskState.CLOSED;
    }
}
