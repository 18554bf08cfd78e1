package ma.ghorfa.campaign;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_INTAKE;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** A campaign goes its way step by step. */
@WithMockUser(
        username = "programmes",
        roles = {CAMPAIGN_READ, CAMPAIGN_WRITE, CAMPAIGN_INTAKE})
class CampaignStepsTests extends CampaignTest {

    @SuppressWarnings("NullAway.Init")
    CampaignStepsTests() {}

    private void refused(CampaignId id, CampaignState to, Need.Kind need) {
        assertThatThrownBy(() -> take(id, to, today()))
                .isInstanceOfSatisfying(CampaignRefusal.Missing.class, missing -> assertThat(missing.need())
                        .isEqualTo(need));
        assertThat(campaigns.details(id).next().orElseThrow().needs()).contains(new Need(need, false));
    }

    @Test
    void eachStepSaysWhatItNeedsAndIsRefusedUntilThatIsThere() {
        CampaignId id = campaigns.plan(new CampaignData(
                Bilingual.of("قافلة", ""), today().minusDays(30), today().plusDays(30), 0, Bilingual.EMPTY));
        refused(id, CampaignState.ANNOUNCED, Need.Kind.BOTH_NAMES);
        campaigns.edit(id, campaigns.details(id).version(), data());
        take(id, CampaignState.ANNOUNCED, today().minusDays(20));

        refused(id, CampaignState.CARAVAN, Need.Kind.STATION);
        StationId station = stations.plan(
                id,
                new StationData(
                        today(),
                        at(today(), FES).from(),
                        at(today(), FES).until(),
                        at(today(), FES).province(),
                        at(today(), FES).place(),
                        ""));
        refused(id, CampaignState.CARAVAN, Need.Kind.RESPONSIBLE);
        stations.edit(station, row(station).version(), at(today(), FES));
        take(id, CampaignState.CARAVAN, today().minusDays(10));

        StationId other = station(id, today().plusDays(3), TAZA);
        refused(id, CampaignState.INTAKE, Need.Kind.STATION_HELD);
        stations.hold(station, row(station).version());
        refused(id, CampaignState.INTAKE, Need.Kind.STATIONS_DECIDED);
        stations.cancel(other, row(other).version(), "ثلوج على الطريق");
        take(id, CampaignState.INTAKE, today().minusDays(1));

        refused(id, CampaignState.CLOSED, Need.Kind.ATTENDANCE);
        stations.countVisitors(station, row(station).version(), 3, 4);
        take(id, CampaignState.CLOSED, today());
        assertThat(campaigns.details(id).next()).isEmpty();
        assertThat(campaigns.details(id).steps())
                .extracting(StepRow::state)
                .containsExactly(
                        CampaignState.ANNOUNCED, CampaignState.CARAVAN, CampaignState.INTAKE, CampaignState.CLOSED);
    }

    /** From the state it is in, no state can be reached but the next one; the same state neither. */
    @ParameterizedTest
    @EnumSource(CampaignState.class)
    void noStepIsLeftOutAndNoneComesTwice(CampaignState to) {
        CampaignId planned = campaigns.plan(data());
        CampaignId travelling = travelling();
        if (to != CampaignState.ANNOUNCED) {
            assertThatThrownBy(() -> take(planned, to, today())).isInstanceOf(CampaignRefusal.NotTheNextStep.class);
        }
        if (to != CampaignState.INTAKE) {
            assertThatThrownBy(() -> take(travelling, to, today())).isInstanceOf(CampaignRefusal.NotTheNextStep.class);
        }
        assertThat(campaigns.details(planned).row().state()).isEqualTo(CampaignState.PLANNED);
        assertThat(campaigns.details(travelling).row().state()).isEqualTo(CampaignState.CARAVAN);
    }

    @Test
    void aStepLiesNeitherInTheFutureNorBeforeTheOneItFollows() {
        CampaignId id = announced();
        station(id, today(), FES);
        assertThatThrownBy(() -> take(id, CampaignState.CARAVAN, today().plusDays(1)))
                .isInstanceOf(CampaignRefusal.InTheFuture.class);
        assertThatThrownBy(() -> take(id, CampaignState.CARAVAN, today().minusDays(21)))
                .isInstanceOf(CampaignRefusal.BeforeTheStepBefore.class);
    }

    @Test
    void aCampaignIsClosedWithAConclusionAndChangesNoMore() {
        CampaignId id = travelling();
        StationId station = first(id);
        stations.hold(station, row(station).version());
        stations.countVisitors(station, row(station).version(), 1, 0);
        take(id, CampaignState.INTAKE, today());
        assertThatThrownBy(() -> campaigns.take(
                        id, campaigns.details(id).version(), new TakeStep(CampaignState.CLOSED, today(), " ")))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.field())
                        .isEqualTo("note"));
    }

    @Test
    void nothingOfAClosedCampaignChanges() {
        CampaignId id = travelling();
        StationId station = first(id);
        PartnerId partner = campaigns.addPartner(id, new PartnerData(Bilingual.of("شريك", "Partenaire"), ""));
        stations.hold(station, row(station).version());
        stations.countVisitors(station, row(station).version(), 1, 0);
        take(id, CampaignState.INTAKE, today());
        take(id, CampaignState.CLOSED, today());
        var somebody = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        assertThatThrownBy(() -> campaigns.edit(id, campaigns.details(id).version(), data()))
                .isInstanceOf(CampaignRefusal.CampaignIsClosed.class);
        assertThatThrownBy(() -> campaigns.removePartner(partner)).isInstanceOf(CampaignRefusal.CampaignIsClosed.class);
        assertThatThrownBy(() -> station(id, today(), FES)).isInstanceOf(CampaignRefusal.CampaignIsClosed.class);
        assertThatThrownBy(() -> stations.countVisitors(station, row(station).version(), 2, 2))
                .isInstanceOf(CampaignRefusal.CampaignIsClosed.class);
        assertThatThrownBy(() -> intake.attend(station, somebody)).isInstanceOf(CampaignRefusal.CampaignIsClosed.class);
        assertThat(row(station).visitors()).isEqualTo(1);
    }

    @Test
    void whatAnnouncedACampaignIsNotTakenAway() {
        CampaignId id = announced();
        var without = new CampaignData(data().name(), data().from(), data().until(), 0, data().programme());
        assertThatThrownBy(() -> campaigns.edit(id, campaigns.details(id).version(), without))
                .isInstanceOf(CampaignRefusal.Missing.class);
    }

    @Test
    void theDaysOfACampaignCoverItsStations() {
        CampaignId id = announced();
        assertThatThrownBy(() -> station(id, today().plusDays(31), FES))
                .isInstanceOf(CampaignRefusal.StationOutsideThePeriod.class);
        station(id, today().plusDays(30), FES);
        var shorter = new CampaignData(data().name(), data().from(), today().plusDays(29), 100, data().programme());
        assertThatThrownBy(() -> campaigns.edit(id, campaigns.details(id).version(), shorter))
                .isInstanceOf(CampaignRefusal.StationOutsideThePeriod.class);
    }

    @Test
    void whoSavesOverAnothersChangeIsTold() {
        CampaignId id = campaigns.plan(data());
        long seen = campaigns.details(id).version();
        campaigns.edit(id, seen, new CampaignData(data().name(), data().from(), data().until(), 7, data().programme()));
        assertThatThrownBy(() -> campaigns.edit(id, seen, data())).isInstanceOf(ConflictException.class);
        assertThat(campaigns.details(id).data().objective()).isEqualTo(7);
    }

    @Test
    void whoOnlyReadsPlansNothing() {
        CampaignId id = announced();
        Acting reader = Acting.as("auditor", CAMPAIGN_READ);
        assertThat(reader.call(() -> campaigns.find(id))).isPresent();
        assertThatThrownBy(() -> reader.run(() -> campaigns.plan(data()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reader.run(() -> station(id, today(), FES))).isInstanceOf(AccessDeniedException.class);
        Acting member = Acting.as("member", "CHAMBER_READ");
        assertThat(member.call(() -> benefits.all())).isNotNull();
        assertThatThrownBy(() -> member.run(() -> campaigns.list())).isInstanceOf(AccessDeniedException.class);
        assertThat(EnumSet.allOf(CampaignState.class)).hasSize(5);
    }
}
