package ma.ghorfa.campaign;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_INTAKE;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_WRITE;
import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.campaign.FigureTable.By;
import ma.ghorfa.card.CardReceiver;
import ma.ghorfa.card.CardRequestId;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.card.DeliverCard;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.journal.TakenList;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorKind;
import ma.ghorfa.registry.Area;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.MovedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** The figures of campaigns against what a test counted by itself while it entered people, come what may. */
@WithMockUser(
        username = "programmes",
        roles = {CAMPAIGN_READ, CAMPAIGN_WRITE, CAMPAIGN_INTAKE})
class FiguresTests extends CampaignTest {

    private static final List<String> PROVINCES = List.of(FES, TAZA, "03.061");
    private static final List<String> CRAFTS = List.of("ZELLIGE", "BRASS", "CARPET");
    private static final int PEOPLE = 60;
    private static final int COMINGS = 120;

    /** The group of people that somebody belongs to. */
    private record Group(
            String province, String craft, @Nullable Sex sex, Area area) {}

    private record Somebody(ActorId id, Group group) {}

    /** What this test counts by itself: sets of people, so nobody counts twice. */
    private static final class Count {
        private final Set<ActorId> attended = new HashSet<>();
        private final Map<ActorId, CardRequestId> requests = new HashMap<>();
        private final Set<ActorId> delivered = new HashSet<>();
    }

    private static final Acting ANYBODY = Acting.asAnybody("registrar");

    @Autowired
    private CardRequests cards;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DataSource dataSource;

    @SuppressWarnings("NullAway.Init")
    FiguresTests() {}

    /** As who looks first sees them: nobody has counted the register before. */
    private List<FigureCell> cells(@Nullable CampaignId campaign) {
        return new CampaignFigures(new RegisteredPeople(sql, clock), sql).cells(campaign);
    }

    @Test
    void theRegisterIsCountedOnceInAFewMinutes() {
        var now = new MovedClock(clock.instant());
        var registered = new RegisteredPeople(sql, now);
        var group = new PeopleGroup(FES, "ZELLIGE", Sex.MALE, Area.URBAN);
        long before = registered.count().getOrDefault(group, 0L);
        person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        now.move(RegisteredPeople.KEPT);
        assertThat(registered.count().getOrDefault(group, 0L)).isEqualTo(before);
        now.move(Duration.ofSeconds(1));
        assertThat(registered.count().getOrDefault(group, 0L)).isEqualTo(before + 1);
    }

    /** A register that is slow to answer once it is told so. */
    private static final class SlowRegister extends DelegatingDataSource {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch answers = new CountDownLatch(1);
        private final AtomicInteger questions = new AtomicInteger();
        private volatile boolean slow;

        SlowRegister(DataSource register) {
            super(register);
        }

        @Override
        public Connection getConnection() throws SQLException {
            questions.incrementAndGet();
            if (slow) {
                asked.countDown();
                await(answers);
            }
            return super.getConnection();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nobodyWaitsWhileTheRegisterIsCountedAgain() throws Exception {
        var now = new MovedClock(clock.instant());
        var slow = new SlowRegister(dataSource);
        var registered = new RegisteredPeople(JdbcClient.create(slow), now);
        Map<PeopleGroup, Long> before = registered.count();
        now.move(RegisteredPeople.KEPT.plusSeconds(1));
        slow.slow = true;
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Map<PeopleGroup, Long>> counting = other.submit(registered::count);
            await(slow.asked);
            assertThat(registered.count()).isEqualTo(before);
            assertThat(counting.isDone()).as("it is still counted").isFalse();
            slow.answers.countDown();
            assertThat(counting.get(30, TimeUnit.SECONDS)).isEqualTo(before);
            assertThat(registered.count()).isEqualTo(before);
            assertThat(slow.questions).as("once, and once again").hasValue(2);
        }
    }

    @Test
    void whoCameAndIsNoPersonAnyMoreIsListedAndCounted() {
        CampaignId campaign = travelling();
        StationId station = station(campaign, today(), TAZA);
        ActorId somebody = person("محمد العلوي", "Mohammed Alaoui", Sex.MALE);
        takeRequest(station, somebody);
        // The register refuses it by now; before, nothing did.
        sql.sql("update craft_actor set kind = 'COOPERATIVE', sex = null, birth_date = null, cin = '' where id = :id")
                .param("id", somebody.value())
                .update();

        assertThat(people.attended(campaign, null, FigureFilter.EVERYBODY))
                .singleElement()
                .satisfies(row -> assertThat(row.sex()).isNull());
        assertThat(people.requests(campaign, null, FigureFilter.EVERYBODY))
                .singleElement()
                .satisfies(row -> assertThat(row.sex()).isNull());
        assertThat(cells(campaign))
                .filteredOn(cell -> cell.sex() == null)
                .extracting(FigureCell::counts)
                .containsExactly(new Counts(0, 1, 1, 0));
        assertThat(FigureTable.sum(cells(campaign)).attended()).isEqualTo(1);
    }

    @Test
    @WithMockUser(
            username = "exporter",
            roles = {CAMPAIGN_READ, CAMPAIGN_WRITE, CAMPAIGN_INTAKE, REGISTRY_EXPORT})
    void whoTakesPeopleOutIsKnown() {
        CampaignId campaign = travelling();
        takeRequest(station(campaign, today(), TAZA), person("محمد العلوي", "Mohammed Alaoui", Sex.MALE));
        List<PersonRow> came = people.attended(campaign, null, FigureFilter.EVERYBODY);
        List<RequestRow> asked = people.requests(campaign, null, FigureFilter.EVERYBODY);
        var men = new FigureFilter(new ProvinceCode(FES), null, Sex.MALE, null);
        var narrowed = new CampaignPeople.Narrowed(campaign, null, men, "AB123456");
        assertThat(people.exportAttended(narrowed, came)).toIterable().isEqualTo(came);
        assertThat(details("campaign.peopleExported"))
                .contains(campaign.toString(), FES, "MALE", "456")
                .doesNotContain("AB123456");
        var everybody = new CampaignPeople.Narrowed(null, null, FigureFilter.EVERYBODY, "العلوي");
        TakenList<RequestRow> export = people.exportRequests(everybody, true, asked);
        assertThat(details("campaign.requestsExported")).contains("delivered", "العلوي");
        assertThat(export.stamp()).startsWith("exporter, 20");
        assertThat(export).toIterable().hasSize(1);
        assertThat(sql.sql("select act from journal_entry where actor = 'exporter' and subject_type = 'registerExport'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "campaign.peopleExported",
                        "registry.exportEnded",
                        "campaign.requestsExported",
                        "registry.exportEnded");
        Acting.as("reader", CAMPAIGN_READ).run(() -> {
            assertThatThrownBy(() -> people.exportAttended(narrowed, came)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.exportRequests(narrowed, false, asked))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    private String details(String act) {
        return sql.sql("select details from journal_entry where act = :act and actor = 'exporter'")
                .param("act", act)
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void everyFigureIsWhatCountingByHandGives(long seed) throws IOException {
        var random = new Random(seed);
        Map<Group, Long> before = registered(cells(null));
        List<Somebody> all = people(random);
        Map<CampaignId, Count> counts = happen(random, all);
        Map<Group, Long> registered = new HashMap<>(before);
        all.forEach(one -> registered.merge(one.group(), 1L, Long::sum));

        counts.forEach((campaign, count) -> check(campaign, registered, all, List.of(count)));
        check(null, registered, all, List.copyOf(counts.values()));
        assertThat(FigureTable.sum(cells(null)).delivered()).isPositive();
    }

    /** Cooperatives are entered too: the figures know persons only. */
    private List<Somebody> people(Random random) {
        List<Somebody> all = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            var group = new Group(
                    any(random, PROVINCES),
                    any(random, CRAFTS),
                    any(random, List.of(Sex.values())),
                    any(random, List.of(Area.values())));
            ActorKind kind = any(random, List.of(ActorKind.values()));
            var name = Bilingual.of("محمد العلوي", "Mohammed Alaoui");
            @Nullable Sex sex = kind.isPerson() ? group.sex() : null;
            ActorId id = ANYBODY.call(
                    () -> register.add(actor(kind, name, sex, group.province(), group.craft(), group.area())));
            if (kind.isPerson()) {
                all.add(new Somebody(id, group));
            }
        }
        return all;
    }

    /** People come to stations of two campaigns, ask for cards, take back what they asked for, get their cards. */
    private Map<CampaignId, Count> happen(Random random, List<Somebody> all) throws IOException {
        String signature = signature();
        Map<CampaignId, Count> counts = new HashMap<>();
        Set<ActorId> asked = new HashSet<>();
        List<CampaignId> campaigns = List.of(travelling(), travelling());
        campaigns.forEach(campaign -> {
            station(campaign, today(), TAZA);
            counts.put(campaign, new Count());
        });
        for (int coming = 0; coming < COMINGS; coming++) {
            CampaignId campaign = any(random, campaigns);
            Count count = counts.getOrDefault(campaign, new Count());
            StationId station = any(random, stations.of(campaign)).id();
            ActorId person = any(random, all).id();
            count.attended.add(person);
            if (random.nextInt(3) == 0 && asked.add(person)) {
                takeRequest(station, person);
                count.requests.put(
                        person, ANYBODY.call(() -> cards.of(person).getFirst().id()));
            } else {
                intake.attend(station, person);
            }
        }
        counts.values().forEach(count -> Map.copyOf(count.requests)
                .forEach((person, request) -> goOn(random.nextInt(4), count, person, request, signature)));
        return counts;
    }

    /** One of four requests is withdrawn, one leads to a card, the others stay where they are. */
    private void goOn(int way, Count count, ActorId person, CardRequestId request, String signature) {
        if (way == 0) {
            ANYBODY.run(() -> cards.withdraw(request, version(request), today(), "سحب"));
            count.requests.remove(person);
        } else if (way == 1) {
            ANYBODY.run(() -> deliver(request, signature));
            count.delivered.add(person);
        }
    }

    private void check(
            @Nullable CampaignId campaign, Map<Group, Long> registered, List<Somebody> all, List<Count> counts) {
        Map<Group, Counts> expected = new HashMap<>();
        registered.forEach((group, number) -> expected.put(
                group,
                new Counts(
                        number,
                        all.stream()
                                .filter(one -> one.group().equals(group))
                                .filter(one -> counts.stream().anyMatch(count -> count.attended.contains(one.id())))
                                .count(),
                        counts.stream()
                                .flatMap(count -> count.requests.keySet().stream())
                                .filter(id -> isOf(all, id, group))
                                .count(),
                        counts.stream()
                                .flatMap(count -> count.delivered.stream())
                                .filter(id -> isOf(all, id, group))
                                .count())));
        List<FigureCell> cells = cells(campaign);
        Map<Group, Counts> shown = new HashMap<>();
        cells.forEach(cell -> shown.put(group(cell), cell.counts()));
        assertThat(shown).isEqualTo(expected);
        for (By by : By.values()) {
            FigureTable.of(cells, FigureFilter.EVERYBODY, by).forEach(line -> opensItsLists(campaign, line));
        }
        addsUp(cells);
    }

    /** Each figure is as long as the list that it opens. */
    private void opensItsLists(@Nullable CampaignId campaign, FigureLine line) {
        if (line.kind() == FigureLine.Kind.LINE && line.counts().attended() == 0) {
            return;
        }
        assertThat(people.attended(campaign, null, line.whom()))
                .hasSize((int) line.counts().attended());
        List<RequestRow> requests = people.requests(campaign, null, line.whom());
        assertThat(requests).hasSize((int) line.counts().requests());
        assertThat(requests.stream().filter(RequestRow::isDelivered))
                .hasSize((int) line.counts().delivered());
    }

    private static void addsUp(List<FigureCell> cells) {
        var women = new FigureFilter(new ProvinceCode(FES), null, Sex.FEMALE, null);
        for (FigureFilter whom : List.of(FigureFilter.EVERYBODY, women)) {
            for (By by : By.values()) {
                List<FigureLine> lines = FigureTable.of(cells, whom, by);
                Counts sum = lines.stream()
                        .filter(line -> line.kind() == FigureLine.Kind.LINE)
                        .map(FigureLine::counts)
                        .reduce(Counts.NONE, Counts::plus);
                assertThat(lines.getFirst().kind()).isEqualTo(FigureLine.Kind.TOTAL);
                assertThat(lines.getFirst().counts()).isEqualTo(sum);
            }
        }
    }

    private static boolean isOf(List<Somebody> all, ActorId id, Group group) {
        return all.contains(new Somebody(id, group));
    }

    private static Map<Group, Long> registered(List<FigureCell> cells) {
        Map<Group, Long> registered = new HashMap<>();
        cells.forEach(cell -> registered.put(group(cell), cell.counts().registered()));
        return registered;
    }

    private static Group group(FigureCell cell) {
        return new Group(cell.province().value(), cell.craft(), cell.sex(), cell.area());
    }

    private static <T> T any(Random random, List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private long version(CardRequestId request) {
        return cards.details(request).version();
    }

    private void deliver(CardRequestId request, String signature) {
        cards.check(request, version(request), today());
        cards.send(request, version(request), today());
        cards.print(
                request,
                version(request),
                today(),
                "K" + UUID.randomUUID().toString().replace("-", "").substring(0, 10));
        cards.arrive(request, version(request), today());
        cards.deliver(new DeliverCard(request, today(), CardReceiver.SELF, "", "", signature, null, UUID.randomUUID()));
    }

    private static String signature() throws IOException {
        var image = new BufferedImage(300, 120, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(20, 50, 200, 6);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
