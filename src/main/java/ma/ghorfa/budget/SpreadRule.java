package ma.ghorfa.budget;

/** How the rest of a section is spread over the months to come. */
public enum SpreadRule {
    /** As the same months of the year before were to each other. */
    LAST_YEAR,
    /** Nothing was done in those months of the year before, or there is none. */
    EVENLY,
    /** There is nothing to spread. */
    NOTHING
}
