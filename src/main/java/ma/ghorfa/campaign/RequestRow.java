package ma.ghorfa.campaign;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.card.CardRequestId;
import ma.ghorfa.card.CardRequestState;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.Area;
import org.jspecify.annotations.Nullable;

/**
 * A request that was taken at a station, with the person as the register has them now.
 *
 * @param nia empty where there is none yet
 * @param sex null where the page is no longer a person's
 * @param stateOn the day of its last step
 * @param place the place of the station
 */
public record RequestRow(
        CardRequestId id,
        ActorId person,
        Bilingual name,
        String nia,
        Bilingual craft,
        ProvinceCode province,
        @Nullable Sex sex,
        Area area,
        CardRequestState state,
        LocalDate receivedOn,
        LocalDate stateOn,
        Bilingual place) {

    public boolean isDelivered() {
        return state == CardRequestState.DELIVERED;
    }
}
