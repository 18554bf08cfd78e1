package ma.ghorfa.assembly;

import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Adopts a recommendation.
 *
 * @param commandKey made before asking, sent again on a retry
 * @param item the item in whose debate it came up; null for the session as a whole
 * @param text what is recommended; Arabic required
 */
public record NewRecommendation(
        UUID commandKey, SessionId session, @Nullable ItemId item, Bilingual text, FollowUp followUp) {

    public static NewRecommendation of(SessionId session, @Nullable ItemId item, Bilingual text, FollowUp followUp) {
        return new NewRecommendation(UUID.randomUUID(), session, item, text, followUp);
    }
}
