package ma.ghorfa.campaign;

/** What a step of a campaign needs, and whether it is there. */
public record Need(Kind kind, boolean met) {

    /** In the order of the steps that ask for them. */
    public enum Kind {
        /** The name in both languages. */
        BOTH_NAMES,
        /** How many requests are aimed at. */
        OBJECTIVE,
        /** The text of the programme, in Arabic at least. */
        PROGRAMME,
        /** A station that was not cancelled. */
        STATION,
        /** Each planned station names who is responsible. */
        RESPONSIBLE,
        /** A station was held. */
        STATION_HELD,
        /** No station is left of which nobody said whether it was held. */
        STATIONS_DECIDED,
        /** Each station that was held says who came: people of the register, or counted visitors. */
        ATTENDANCE
    }
}
