package ma.ghorfa.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The office and an agent at once, in two transactions of a real database. */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class StationsAtOnceTests extends CampaignTest {

    private static final Acting OFFICE = Acting.asAnybody("programmes");
    private static final int ROUNDS = 8;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    private final List<ActorId> entered = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    StationsAtOnceTests() {}

    @AfterEach
    void leaveNobodyBehind() {
        for (String table : List.of(
                "station_attendance",
                "campaign_station",
                "card_campaign_step",
                "card_campaign_partner",
                "card_campaign")) {
            sql.sql("delete from " + table).update();
        }
        entered.forEach(this::leave);
    }

    /** Takes a page out of the register, as a merge does. */
    private void leave(ActorId person) {
        for (String table : List.of(
                "actor_pair where one_id",
                "actor_pair where other_id",
                "craft_actor_word where actor_id",
                "craft_actor where id")) {
            sql.sql("delete from " + table + " = :id")
                    .param("id", person.value())
                    .update();
        }
    }

    /** Runs both at the same time; gives what was refused. */
    private static List<DomainException> atOnce(Runnable one, Runnable other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var refused = new ArrayList<DomainException>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<List<DomainException>>> both = List.of(one, other).stream()
                    .map(act -> threads.submit(refusalOf(act, barrier)))
                    .toList();
            for (Future<List<DomainException>> act : both) {
                refused.addAll(act.get(30, TimeUnit.SECONDS));
            }
        }
        return refused;
    }

    private static Callable<List<DomainException>> refusalOf(Runnable act, CyclicBarrier barrier) {
        return () -> {
            barrier.await(10, TimeUnit.SECONDS);
            try {
                OFFICE.run(act);
                return List.of();
            } catch (DomainException refused) {
                return List.of(refused);
            }
        };
    }

    /** The second begins before the first is stored, and waits for it; gives what was refused. */
    private List<DomainException> oneBeforeTheOther(Runnable first, Runnable second) throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<List<DomainException>> waiting = Objects.requireNonNull(transaction.execute(status -> {
                OFFICE.run(first);
                Future<List<DomainException>> late = thread.submit(refusalOf(second, new CyclicBarrier(1)));
                assertThatThrownBy(() -> late.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return late;
            }));
            return waiting.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void whoIsEnteredByTwoAtOnceCameOnce() throws Exception {
        CampaignId campaign = OFFICE.call(this::travelling);
        StationId station = OFFICE.call(() -> station(campaign, today(), TAZA));
        for (int round = 1; round <= ROUNDS; round++) {
            ActorId person = OFFICE.call(() -> person("محمد العلوي", "Mohammed Alaoui", Sex.MALE));
            entered.add(person);
            assertThat(atOnce(() -> intake.attend(station, person), () -> intake.attend(station, person)))
                    .isEmpty();
            assertThat(OFFICE.call(() -> row(station)).attended()).isEqualTo(round);
        }
    }

    @Test
    void whosePageGoesWhileTheyAreEnteredIsNotLeftOutUnsaid() throws Exception {
        CampaignId campaign = OFFICE.call(this::travelling);
        StationId station = OFFICE.call(() -> station(campaign, today(), TAZA));
        ActorId person = OFFICE.call(() -> person("محمد العلوي", "Mohammed Alaoui", Sex.MALE));
        entered.add(person);
        assertThat(oneBeforeTheOther(() -> leave(person), () -> intake.attend(station, person)))
                .singleElement()
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aStationThatIsCalledOffGetsNoPresentation() throws Exception {
        CampaignId campaign = OFFICE.call(this::travelling);
        StationId station = OFFICE.call(() -> station(campaign, today(), TAZA));
        long version = OFFICE.call(() -> row(station)).version();
        var presentation = new PresentationData(Bilingual.of("البطاقة", "La carte"), "نادية", 20, null);
        assertThat(oneBeforeTheOther(
                        () -> stations.cancel(station, version, "فيضان"),
                        () -> stations.addPresentation(station, presentation)))
                .singleElement()
                .isInstanceOf(CampaignRefusal.StationCancelled.class);
    }

    @Test
    void aCampaignThatIsClosedGetsNoPartner() throws Exception {
        CampaignId campaign = OFFICE.call(this::travelling);
        var partner = new PartnerData(Bilingual.of("شريك", "Partenaire"), "");
        assertThat(oneBeforeTheOther(
                        () -> sql.sql("update card_campaign set state = 'CLOSED' where id = :id")
                                .param("id", campaign.value())
                                .update(),
                        () -> campaigns.addPartner(campaign, partner)))
                .singleElement()
                .isInstanceOf(CampaignRefusal.CampaignIsClosed.class);
    }

    @Test
    void aStationIsCalledOffOrSomebodyCame() throws Exception {
        CampaignId campaign = OFFICE.call(this::travelling);
        for (int round = 0; round < ROUNDS; round++) {
            ActorId person = OFFICE.call(() -> person("محمد العلوي", "Mohammed Alaoui", Sex.MALE));
            entered.add(person);
            StationId station = OFFICE.call(() -> station(campaign, today(), TAZA));
            long version = OFFICE.call(() -> row(station)).version();
            List<DomainException> refused =
                    atOnce(() -> stations.cancel(station, version, "فيضان"), () -> intake.attend(station, person));
            assertThat(refused).hasSize(1);
            StationRow row = OFFICE.call(() -> row(station));
            assertThat(row.state() == StationState.CANCELLED)
                    .isEqualTo(row.attended() == 0)
                    .isEqualTo(refused.getFirst() instanceof CampaignRefusal.StationCancelled);
        }
    }

    @Test
    void aCampaignCoversEveryStationThatIsPlannedWhileItsDaysChange() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CampaignId campaign = OFFICE.call(() -> campaigns.plan(data()));
            long version = OFFICE.call(() -> campaigns.details(campaign)).version();
            CampaignData whole = data();
            var shorter = new CampaignData(
                    whole.name(), whole.from(), today().plusDays(5), whole.objective(), whole.programme());
            List<DomainException> refused = atOnce(
                    () -> campaigns.edit(campaign, version, shorter),
                    () -> station(campaign, today().plusDays(20), FES));
            assertThat(refused).hasSize(1).first().isInstanceOf(CampaignRefusal.StationOutsideThePeriod.class);
        }
    }
}
