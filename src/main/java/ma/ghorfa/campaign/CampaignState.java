package ma.ghorfa.campaign;

import java.util.Optional;

/** Where a campaign stands, in the order in which it goes. */
public enum CampaignState {
    PLANNED,
    ANNOUNCED,
    /** The caravan goes from station to station. */
    CARAVAN,
    /** The caravan is over; the offices go on taking what is still missing. */
    INTAKE,
    CLOSED;

    /** The only state that may follow; none after the last. */
    public Optional<CampaignState> next() {
        return switch (this) {
            case PLANNED -> Optional.of(ANNOUNCED);
            case ANNOUNCED -> Optional.of(CARAVAN);
            case CARAVAN -> Optional.of(INTAKE);
            case INTAKE -> Optional.of(CLOSED);
            case CLOSED -> Optional.empty();
        };
    }

    /** Whether people may come to its stations. */
    boolean receives() {
        return this == CARAVAN || this == INTAKE;
    }

    /** Whether stations may still be planned and moved. */
    public boolean plans() {
        return this == PLANNED || this == ANNOUNCED || this == CARAVAN;
    }
}
