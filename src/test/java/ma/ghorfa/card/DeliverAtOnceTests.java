package ma.ghorfa.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.Register;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two clerks at once, in two transactions of a real database. */
@GhorfaTest
class DeliverAtOnceTests {

    private static final Acting CLERK = Acting.asAnybody("clerk");
    private static final int ROUNDS = 5;

    @Autowired
    private CardRequests cards;

    @Autowired
    private Register register;

    @Autowired
    private JdbcClient sql;

    @SuppressWarnings("NullAway.Init")
    DeliverAtOnceTests() {}

    @AfterEach
    void leaveNobodyBehind() {
        sql.sql("truncate table card_step").update();
        sql.sql("delete from card_request order by id desc").update();
        for (String table : List.of("craft_actor_word where actor_id", "craft_actor where id")) {
            sql.sql("delete from " + table
                            + " in (select id from (select id from craft_actor where name_ar = :name) a)")
                    .param("name", CardScene.NAME.ar())
                    .update();
        }
    }

    /** Runs both at the same time; gives what was refused. */
    private static List<DomainException> atOnce(Runnable one, Runnable other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<List<DomainException>>> both = List.of(one, other).stream()
                    .map(act -> threads.submit(refusalOf(act, barrier)))
                    .toList();
            return List.of(
                            both.getFirst().get(30, TimeUnit.SECONDS),
                            both.getLast().get(30, TimeUnit.SECONDS))
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private static Callable<List<DomainException>> refusalOf(Runnable act, CyclicBarrier barrier) {
        return () -> {
            barrier.await(10, TimeUnit.SECONDS);
            try {
                CLERK.run(act);
                return List.of();
            } catch (DomainException refused) {
                return List.of(refused);
            }
        };
    }

    @Test
    void aCardHandedOverByTwoClerksAtOnceIsHandedOverOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CardScene scene = new CardScene(register, cards);
            CardRequestId id = CLERK.call(() -> scene.at(CardRequestState.AT_CHAMBER));
            DeliverCard first = CardScene.delivery(id);
            DeliverCard second = CardScene.delivery(id);
            List<DomainException> refused = atOnce(() -> cards.deliver(first), () -> cards.deliver(second));
            assertThat(refused).hasSize(1);
            assertThat(CLERK.call(() -> cards.details(id)).steps())
                    .filteredOn(step -> step.state() == CardRequestState.DELIVERED)
                    .hasSize(1);
            assertThat(valid(id)).isEqualTo(1);
        }
    }

    @Test
    void theSamePressTwiceAtOnceIsOneDeliveryAndNoRefusal() throws Exception {
        CardScene scene = new CardScene(register, cards);
        CardRequestId id = CLERK.call(() -> scene.at(CardRequestState.AT_CHAMBER));
        DeliverCard delivery = CardScene.delivery(id);
        assertThat(atOnce(() -> cards.deliver(delivery), () -> cards.deliver(delivery)))
                .isEmpty();
        assertThat(valid(id)).isEqualTo(1);
    }

    @Test
    void twoRequestsOfOnePersonAtOnceLeaveOneOpen() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CardScene scene = new CardScene(register, cards);
            ActorId artisan = CLERK.call(scene::artisan);
            NewCardRequest one = CardScene.request(artisan);
            NewCardRequest other = CardScene.request(artisan);
            assertThat(atOnce(() -> cards.receive(one), () -> cards.receive(other)))
                    .hasSize(1);
            assertThat(CLERK.call(() -> cards.of(artisan))).hasSize(1);
        }
    }

    private long valid(CardRequestId id) {
        return sql.sql("select count(*) from card_request where valid_once ="
                        + " (select actor_id from card_request where id = :id)")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
