package ma.ghorfa.partnership;

/**
 * A measure as it is stored.
 *
 * @param by the account that entered it
 */
public record MeasureRow(MeasureId id, long version, MeasureData data, String by) {}
