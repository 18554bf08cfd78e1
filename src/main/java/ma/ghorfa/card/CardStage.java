package ma.ghorfa.card;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a request or its card stands on a day, in one word. That a card expired follows from the day and is never stored. */
public enum CardStage {
    RECEIVED,
    RNA_CHECK,
    DATA_CORRECTION,
    SENT_TO_ISSUER,
    PRINTED,
    AT_CHAMBER,
    VALID,
    EXPIRED,
    LOST,
    STOLEN,
    REVOKED,
    REPLACED,
    WITHDRAWN;

    /**
     * @param validUntil the last day on which the card is good; null while there is none
     */
    static CardStage on(LocalDate day, CardRequestState state, @Nullable CardEnd end, @Nullable LocalDate validUntil) {
        if (state != CardRequestState.DELIVERED) {
            return valueOf(state.name());
        }
        if (end != null) {
            return valueOf(end.name());
        }
        return validUntil == null || day.isAfter(validUntil) ? EXPIRED : VALID;
    }
}
