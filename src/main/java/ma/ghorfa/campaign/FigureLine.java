package ma.ghorfa.campaign;

/**
 * A line of the table of figures.
 *
 * @param kind whether it is one group of people or a total over several lines
 * @param whom the people it counts, so that its figures can open their lists
 */
public record FigureLine(Kind kind, FigureFilter whom, Counts counts) {

    /** What a line stands for. */
    public enum Kind {
        /** All that the filter lets through. */
        TOTAL,
        /** One province, where its lines follow. */
        GROUP,
        LINE
    }
}
