package ma.ghorfa.card;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a request stands. What becomes of a card after its delivery is no state of the request: see {@link CardStage}. */
public enum CardRequestState {
    RECEIVED,
    /** The national register is asked whether it knows the person. */
    RNA_CHECK,
    /** Something in the data is wrong or missing. */
    DATA_CORRECTION,
    SENT_TO_ISSUER,
    PRINTED,
    AT_CHAMBER,
    DELIVERED,
    /** No card comes of it: given up, refused, or printed wrong. */
    WITHDRAWN;

    /** The way of a request with which nothing goes wrong. */
    public static final List<CardRequestState> STRAIGHT =
            List.of(RECEIVED, RNA_CHECK, SENT_TO_ISSUER, PRINTED, AT_CHAMBER, DELIVERED);

    public boolean isOpen() {
        return this != DELIVERED && this != WITHDRAWN;
    }

    /** Which states can follow. */
    public Set<CardRequestState> next() {
        return switch (this) {
            case RECEIVED, DATA_CORRECTION -> EnumSet.of(RNA_CHECK, WITHDRAWN);
            case RNA_CHECK -> EnumSet.of(DATA_CORRECTION, SENT_TO_ISSUER, WITHDRAWN);
            case SENT_TO_ISSUER -> EnumSet.of(DATA_CORRECTION, PRINTED, WITHDRAWN);
            case PRINTED -> EnumSet.of(AT_CHAMBER, WITHDRAWN);
            case AT_CHAMBER -> EnumSet.of(DELIVERED, WITHDRAWN);
            case DELIVERED, WITHDRAWN -> EnumSet.noneOf(CardRequestState.class);
        };
    }

    public boolean mayBecome(CardRequestState other) {
        return next().contains(other);
    }
}
