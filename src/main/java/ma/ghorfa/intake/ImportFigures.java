package ma.ghorfa.intake;

/**
 * How many rows went which way.
 *
 * @param noted those among the written ones that should be looked at
 */
public record ImportFigures(long created, long updated, long unchanged, long skipped, long rejected, long noted) {

    public static final ImportFigures NONE = new ImportFigures(0, 0, 0, 0, 0, 0);

    /** All rows that were looked at. */
    public long rows() {
        return created + updated + unchanged + skipped + rejected;
    }

    /** What stands in the report. */
    public long reported() {
        return rejected + noted;
    }

    ImportFigures plus(Outcome outcome, boolean withNote) {
        return new ImportFigures(
                created + (outcome == Outcome.CREATED ? 1 : 0),
                updated + (outcome == Outcome.UPDATED ? 1 : 0),
                unchanged + (outcome == Outcome.UNCHANGED ? 1 : 0),
                skipped + (outcome == Outcome.SKIPPED ? 1 : 0),
                rejected + (outcome == Outcome.REJECTED ? 1 : 0),
                noted + (withNote ? 1 : 0));
    }
}
