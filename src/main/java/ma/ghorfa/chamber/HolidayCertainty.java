package ma.ghorfa.chamber;

/** Whether the day is settled. A religious holiday is estimated until the moon was sighted and the day announced. */
public enum HolidayCertainty {
    CONFIRMED,
    ESTIMATED
}
