package ma.ghorfa.card;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.registry.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * A request and its card, in a line. Name, NIA, craft and province are those of the register until the data is sent to the
 * issuer, and stay as they were sent.
 *
 * @param stage as it is today
 * @param stateOn the day of the last step of the request
 * @param number as printed by the issuer; empty while there is no card
 * @param validUntil the last day on which the card is good; null while there is no card
 */
public record CardRow(
        CardRequestId id,
        ActorId actor,
        Bilingual name,
        String nia,
        String number,
        CardRequestKind kind,
        CardChannel channel,
        String origin,
        CardRequestState state,
        CardStage stage,
        ProvinceCode province,
        Bilingual craft,
        LocalDate receivedOn,
        LocalDate stateOn,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil) {}
