package ma.ghorfa.campaign;

import static ma.ghorfa.identity.Permissions.BENEFIT_WRITE;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_INTAKE;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_WRITE;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.journal.RecordHistory;
import ma.ghorfa.journal.RecordHistory.ValueSet;
import ma.ghorfa.registry.ActorId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A station: planned, held or called off, with those who came. */
@WithMockUser(
        username = "programmes",
        roles = {CAMPAIGN_READ, CAMPAIGN_WRITE, CAMPAIGN_INTAKE, BENEFIT_WRITE, CHAMBER_READ})
class StationsTests extends CampaignTest {

    @Autowired
    private RecordHistory history;

    @Autowired
    private AttendanceReferences references;

    @SuppressWarnings("NullAway.Init")
    StationsTests() {}

    @Test
    void aCancelledStationTakesNobodyAndKeepsItsReason() {
        CampaignId id = travelling();
        StationId station = station(id, today(), TAZA);
        ActorId somebody = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        assertThatThrownBy(() -> stations.cancel(station, row(station).version(), "  "))
                .isInstanceOf(InvalidInputException.class);
        stations.cancel(station, row(station).version(), "فيضان");
        assertThat(row(station).reason()).isEqualTo("فيضان");
        assertThat(stations.details(station).receives()).isFalse();
        assertThatThrownBy(() -> intake.attend(station, somebody)).isInstanceOf(CampaignRefusal.StationCancelled.class);
        assertThatThrownBy(() -> stations.countVisitors(station, row(station).version(), 1, 1))
                .isInstanceOf(CampaignRefusal.StationCancelled.class);
        assertThatThrownBy(() -> stations.hold(station, row(station).version()))
                .isInstanceOf(CampaignRefusal.StationDecided.class);
        assertThat(campaigns.details(id).row().stations()).isEqualTo(1);
    }

    @Test
    void whereSomebodyCameNothingIsCalledOffOrPutOff() {
        CampaignId id = travelling();
        StationId station = first(id);
        intake.attend(station, person("فاطمة بنجلون", "Fatima Benjelloun", Sex.FEMALE));
        assertThatThrownBy(() -> stations.cancel(station, row(station).version(), "سبب"))
                .isInstanceOf(CampaignRefusal.PeopleCame.class);
        assertThatThrownBy(() -> stations.edit(station, row(station).version(), at(today().plusDays(2), FES)))
                .isInstanceOf(CampaignRefusal.PeopleCame.class);
    }

    @Test
    void aStationToComeReceivesNobody() {
        CampaignId id = travelling();
        StationId station = station(id, today().plusDays(1), TAZA);
        ActorId somebody = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        assertThat(stations.details(station).receives()).isFalse();
        assertThatThrownBy(() -> intake.attend(station, somebody)).isInstanceOf(CampaignRefusal.StationNotYet.class);
        assertThatThrownBy(() -> stations.hold(station, row(station).version()))
                .isInstanceOf(CampaignRefusal.StationNotYet.class);
        assertThat(stations.today()).isEmpty();
    }

    @Test
    void beforeTheCaravanStartsNobodyCame() {
        CampaignId id = announced();
        StationId station = station(id, today(), FES);
        ActorId somebody = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        assertThatThrownBy(() -> intake.attend(station, somebody))
                .isInstanceOf(CampaignRefusal.CaravanNotStarted.class);
        assertThat(stations.today()).isEmpty();
        take(id, CampaignState.CARAVAN, today());
        assertThat(stations.today()).extracting(StationRow::id).containsExactly(station);
    }

    @Test
    void whoComesTwiceIsCountedOnce() {
        CampaignId id = travelling();
        StationId yesterday = first(id);
        StationId today = station(id, today(), TAZA);
        ActorId somebody = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        intake.attend(yesterday, somebody);
        intake.attend(yesterday, somebody);
        intake.attend(today, somebody);
        assertThat(row(yesterday).attended()).isEqualTo(1);
        assertThat(campaigns.details(id).row().attended()).isEqualTo(1);
        assertThat(people.attended(id, null, FigureFilter.EVERYBODY))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.id()).isEqualTo(somebody);
                    assertThat(person.stations()).isEqualTo(2);
                    assertThat(person.firstOn()).isEqualTo(today().minusDays(1));
                });
        assertThat(FigureTable.sum(figures.cells(id)).attended()).isEqualTo(1);
    }

    @Test
    void whatWasEnteredByMistakeIsTakenBack() {
        CampaignId id = travelling();
        StationId station = first(id);
        ActorId somebody = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        intake.attend(station, somebody);
        intake.takeBack(station, somebody);
        intake.takeBack(station, somebody);
        assertThat(row(station).attended()).isZero();
        intake.attend(station, somebody);
        assertThat(row(station).attended()).isEqualTo(1);
    }

    @Test
    void attendanceFollowsThePageThatStaysAndComesBackWhenTheTwoAreTakenApart() {
        CampaignId id = travelling();
        StationId both = first(id);
        StationId one = station(id, today(), TAZA);
        ActorId goes = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        ActorId stays = person("محمد العلوي", "Mohamed Alaoui", Sex.MALE);
        intake.attend(both, goes);
        intake.attend(both, stays);
        intake.attend(one, goes);
        assertThat(references.count(goes)).isEqualTo(2);
        List<String> moved = references.move(goes, stays);
        assertThat(references.count(goes)).isZero();
        assertThat(row(both).attended()).as("one person was there once").isEqualTo(1);
        assertThat(row(one).attended()).isEqualTo(1);
        assertThat(campaigns.details(id).row().attended()).isEqualTo(1);
        references.moveBack(moved, goes, stays);
        assertThat(references.count(goes)).isEqualTo(2);
        assertThat(references.count(stays)).isEqualTo(1);
        assertThat(row(both).attended()).isEqualTo(2);
    }

    @Test
    void onlyPersonsCome() {
        StationId station = first(travelling());
        ActorId cooperative = cooperative();
        assertThatThrownBy(() -> intake.attend(station, cooperative)).isInstanceOf(CampaignRefusal.NoPerson.class);
        assertThat(intake.find(station, "تعاونية")).isEmpty();
    }

    @Test
    void somebodyIsFoundAtAStationHoweverTheirNameIsSpelt() {
        StationId station = first(travelling());
        ActorId somebody = person("عبد الرحيم الصنهاجي", "Abderrahim Sanhaji", Sex.MALE);
        for (String typed : new String[] {"عبدالرحيم صنهاجي", "الصنهاجى عبد", "sanhaji"}) {
            assertThat(intake.find(station, typed))
                    .as(typed)
                    .extracting(found -> found.person().id())
                    .contains(somebody);
        }
        assertThat(intake.find(station, " ")).isEmpty();
        intake.attend(station, somebody);
        assertThat(intake.standing(station, somebody).attended()).isTrue();
    }

    @Test
    void aPresentationIsHeardOnlyOnceItsDayCame() {
        CampaignId id = travelling();
        StationId coming = station(id, today().plusDays(2), TAZA);
        var title = Bilingual.of("البطاقة المهنية", "La carte");
        PresentationId planned = stations.addPresentation(coming, new PresentationData(title, "سناء برادة", 30, null));
        long version = stations.details(coming).presentations().getFirst().version();
        assertThatThrownBy(() ->
                        stations.editPresentation(planned, version, new PresentationData(title, "سناء برادة", 30, 12)))
                .isInstanceOf(CampaignRefusal.StationNotYet.class);
        assertThatThrownBy(() -> stations.addPresentation(coming, new PresentationData(title, "سناء", 0, null)))
                .isInstanceOf(InvalidInputException.class);
        stations.removePresentation(planned);
        assertThat(stations.details(coming).presentations()).isEmpty();
    }

    @Test
    void theBenefitsExplainedAreKeptWithWhoEnteredThem() {
        StationId station = first(travelling());
        BenefitId credit = benefits.add(credit("قرض", "Crédit"));
        BenefitId train = benefits.add(credit("قطار", "Train"));
        stations.explain(station, row(station).version(), Set.of(credit, train));
        stations.explain(station, row(station).version(), Set.of(train));
        assertThat(stations.details(station).explained()).containsExactly(train);
        assertThat(history.of(
                        new ValueSet(
                                "station_benefit",
                                "station_id",
                                "benefit_id",
                                "campaign_station",
                                "campaign.history.station.explained"),
                        station.value()))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.by()).isEqualTo("programmes"));
    }

    @Test
    void aBenefitIsOfferedOnItsDaysAndWhileItIsActive() {
        var data = new BenefitData(
                BenefitKind.FAIR,
                Bilingual.of("رواق", "Stand"),
                Bilingual.of("الغرفة", "Chambre"),
                Bilingual.EMPTY,
                today(),
                today().plusDays(1),
                true);
        assertThat(data.isOfferedOn(today().minusDays(1))).isFalse();
        assertThat(data.isOfferedOn(today())).isTrue();
        assertThat(data.isOfferedOn(today().plusDays(1))).isTrue();
        assertThat(data.isOfferedOn(today().plusDays(2))).isFalse();
        var backwards = new BenefitData(
                data.kind(), data.name(), data.provider(), data.conditions(), today(), today().minusDays(1), true);
        assertThatThrownBy(() -> benefits.add(backwards)).isInstanceOf(InvalidInputException.class);
    }
}
