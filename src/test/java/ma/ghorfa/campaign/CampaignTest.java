package ma.ghorfa.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.ActorData;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorKind;
import ma.ghorfa.registry.Area;
import ma.ghorfa.registry.Entered;
import ma.ghorfa.registry.Register;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What the tests of campaigns begin with: a campaign on its way, stations, and people of the register. */
@GhorfaTest
@Transactional
abstract class CampaignTest {

    static final String FES = "03.231";
    static final String TAZA = "03.561";

    private static final AtomicInteger SERIAL = new AtomicInteger(7_000_000);

    @Autowired
    Campaigns campaigns;

    @Autowired
    Stations stations;

    @Autowired
    Intake intake;

    @Autowired
    Benefits benefits;

    @Autowired
    CampaignFigures figures;

    @Autowired
    CampaignPeople people;

    @Autowired
    Register register;

    @Autowired
    Clock clock;

    @SuppressWarnings("NullAway.Init")
    CampaignTest() {}

    LocalDate today() {
        return Zone.date(clock.instant());
    }

    CampaignData data() {
        return new CampaignData(
                Bilingual.of("قافلة المهني", "Caravane Al Mihani"),
                today().minusDays(30),
                today().plusDays(30),
                100,
                Bilingual.of("التعريف بالبطاقة", "Faire connaître la carte"));
    }

    CampaignId announced() {
        CampaignId id = campaigns.plan(data());
        take(id, CampaignState.ANNOUNCED, today().minusDays(20));
        return id;
    }

    /** A campaign whose caravan is under way, with one station that was yesterday. */
    CampaignId travelling() {
        CampaignId id = announced();
        station(id, today().minusDays(1), FES);
        take(id, CampaignState.CARAVAN, today().minusDays(15));
        return id;
    }

    void take(CampaignId id, CampaignState to, LocalDate on) {
        campaigns.take(id, campaigns.details(id).version(), new TakeStep(to, on, "خلاصة"));
    }

    StationId station(CampaignId id, LocalDate day, String province) {
        return stations.plan(id, at(day, province));
    }

    static StationData at(LocalDate day, String province) {
        return new StationData(
                day,
                LocalTime.of(9, 30),
                LocalTime.of(16, 0),
                new ProvinceCode(province),
                Bilingual.of("دار الصانع", "Maison de l’artisan"),
                "نادية الصفريوي");
    }

    StationId first(CampaignId id) {
        return stations.of(id).getFirst().id();
    }

    StationRow row(StationId id) {
        return stations.details(id).row();
    }

    ActorId person(String ar, String fr, Sex sex) {
        return entered(ActorKind.ARTISAN, ar, fr, sex);
    }

    void takeRequest(StationId station, ActorId person) {
        take(intake, station, person);
    }

    static void take(Intake intake, StationId station, ActorId person) {
        intake.takeRequest(new TakeRequest(UUID.randomUUID(), station, person));
    }

    ActorId cooperative() {
        return Acting.asAnybody("registrar")
                .call(() -> register.add(actor(ActorKind.COOPERATIVE, "تعاونية", "Coopérative", null)));
    }

    static BenefitData credit(String ar, String fr) {
        return new BenefitData(
                BenefitKind.CREDIT,
                Bilingual.of(ar, fr),
                Bilingual.of("بنك", "Banque"),
                Bilingual.EMPTY,
                null,
                null,
                true);
    }

    private ActorId entered(ActorKind kind, String ar, String fr, Sex sex) {
        return Acting.asAnybody("registrar").call(() -> register.add(actor(kind, ar, fr, sex)));
    }

    private static ActorData actor(ActorKind kind, String ar, String fr, @Nullable Sex sex) {
        return actor(kind, Bilingual.of(ar, fr), sex, FES, "ZELLIGE", Area.URBAN);
    }

    static ActorData actor(
            ActorKind kind, Bilingual name, @Nullable Sex sex, String province, String craft, Area area) {
        return Entered.as(kind, name)
                .numbers("", kind.isPerson() ? "NIA%07d".formatted(SERIAL.incrementAndGet()) : "", "")
                .sex(sex)
                .born(sex == null ? null : LocalDate.of(1980, 5, 17))
                .in(province)
                .works(craft, area)
                .data();
    }
}
