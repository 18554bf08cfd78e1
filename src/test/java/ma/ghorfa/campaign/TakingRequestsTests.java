package ma.ghorfa.campaign;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_INTAKE;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import ma.ghorfa.card.CardRefusal;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.card.CardRow;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.journal.CommandReusedException;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** An agent takes requests for cards at a station, with a finger that may tap twice. */
@WithMockUser(
        username = "agent",
        roles = {CAMPAIGN_READ, CAMPAIGN_WRITE, CAMPAIGN_INTAKE})
class TakingRequestsTests extends CampaignTest {

    @Autowired
    private CardRequests cards;

    @SuppressWarnings("NullAway.Init")
    TakingRequestsTests() {}

    private CardRow onlyRequestOf(ActorId person) {
        return Acting.asAnybody("reader").call(() -> cards.of(person)).getFirst();
    }

    @Test
    void aDoubleTapTakesOneRequest() {
        CampaignId id = travelling();
        StationId station = first(id);
        ActorId somebody = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        var tap = new TakeRequest(UUID.randomUUID(), station, somebody);
        intake.takeRequest(tap);
        intake.takeRequest(tap);
        assertThat(row(station).requests()).isEqualTo(1);
        assertThat(row(station).attended()).as("who asks for a card came").isEqualTo(1);
        assertThat(campaigns.details(id).row().requests()).isEqualTo(1);
        assertThat(intake.standing(station, somebody).requested()).isTrue();
        assertThat(onlyRequestOf(somebody)).satisfies(request -> {
            assertThat(request.origin()).isEqualTo(station.toString());
            assertThat(request.receivedOn()).isEqualTo(today().minusDays(1));
        });
    }

    @Test
    void theKeyOfOneTapTakesNobodyElsesRequest() {
        StationId station = first(travelling());
        UUID key = UUID.randomUUID();
        intake.takeRequest(new TakeRequest(key, station, person("محمد العلوي", "Mohammed Alaoui", Sex.MALE)));
        ActorId other = person("فاطمة بنجلون", "Fatima Benjelloun", Sex.FEMALE);
        assertThatThrownBy(() -> intake.takeRequest(new TakeRequest(key, station, other)))
                .isInstanceOf(CommandReusedException.class);
    }

    @Test
    void twoAgentsTakeOneRequestOfOnePerson() {
        CampaignId id = travelling();
        StationId here = first(id);
        StationId there = station(id, today(), TAZA);
        ActorId somebody = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        takeRequest(here, somebody);
        assertThatThrownBy(() -> takeRequest(here, somebody)).isInstanceOf(CardRefusal.OpenAlready.class);
        assertThatThrownBy(() -> takeRequest(there, somebody)).isInstanceOf(CardRefusal.OpenAlready.class);
        assertThat(campaigns.details(id).row().requests()).isEqualTo(1);
        assertThat(row(there).attended()).isZero();
    }

    @Test
    void aWithdrawnRequestCountsNoMoreAndAnotherCanBeTaken() {
        StationId station = first(travelling());
        ActorId somebody = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        takeRequest(station, somebody);
        Acting.asAnybody("clerk").run(() -> {
            CardRow request = cards.of(somebody).getFirst();
            cards.withdraw(request.id(), cards.details(request.id()).version(), today(), "لم يعد يرغب فيها");
        });
        assertThat(row(station).requests()).isZero();
        takeRequest(station, somebody);
        assertThat(row(station).requests()).isEqualTo(1);
    }

    @Test
    void whoAskedForACardWasThere() {
        StationId station = first(travelling());
        ActorId somebody = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        takeRequest(station, somebody);
        assertThatThrownBy(() -> intake.takeBack(station, somebody)).isInstanceOf(CampaignRefusal.AskedForACard.class);
        assertThatThrownBy(() -> stations.cancel(station, row(station).version(), "سبب"))
                .isInstanceOf(CampaignRefusal.PeopleCame.class);
    }

    @Test
    void aCancelledStationTakesNoRequest() {
        CampaignId id = travelling();
        StationId station = station(id, today(), TAZA);
        stations.cancel(station, row(station).version(), "فيضان");
        ActorId somebody = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        assertThatThrownBy(() -> takeRequest(station, somebody)).isInstanceOf(CampaignRefusal.StationCancelled.class);
        assertThat(campaigns.details(id).row().requests()).isZero();
    }

    @Test
    void anAgentNeedsNoOtherRightForIt() {
        StationId station = first(travelling());
        ActorId somebody = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        Acting.as("young-agent", CAMPAIGN_INTAKE).run(() -> takeRequest(station, somebody));
        assertThat(row(station).requests()).isEqualTo(1);
        assertThatThrownBy(() -> Acting.as("reader", CAMPAIGN_READ).run(() -> takeRequest(station, somebody)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
