package ma.ghorfa.card;

import static ma.ghorfa.card.CardScene.DAY;
import static ma.ghorfa.identity.Permissions.CARD_DELIVER;
import static ma.ghorfa.identity.Permissions.CARD_READ;
import static ma.ghorfa.identity.Permissions.CARD_WRITE;
import static ma.ghorfa.identity.Permissions.CIN_DISCLOSE;
import static ma.ghorfa.identity.Permissions.DOCUMENT_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.document.StoredFiles;
import ma.ghorfa.journal.CommandReusedException;
import ma.ghorfa.journal.ExportRefusedException;
import ma.ghorfa.journal.TakenList;
import ma.ghorfa.registry.ActorData;
import ma.ghorfa.registry.ActorDetails;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.Register;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** A request from the counter to the hand of its holder, and what becomes of the card, on the real database. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "clerk",
        roles = {CARD_READ, CARD_WRITE, CARD_DELIVER, REGISTRY_READ, REGISTRY_WRITE, CIN_DISCLOSE, DOCUMENT_READ})
class CardRequestsTests {

    private static final Acting READER = Acting.as("reader", CARD_READ);

    @Autowired
    private CardRequests cards;

    @Autowired
    private Register register;

    @Autowired
    private StoredFiles files;

    @Autowired
    private CardReferences references;

    @Autowired
    private JdbcClient sql;

    private CardScene scene;

    @SuppressWarnings("NullAway.Init")
    CardRequestsTests() {}

    @BeforeEach
    void open() {
        scene = new CardScene(register, cards);
    }

    private CardRow row(CardRequestId id) {
        return cards.find(id).orElseThrow();
    }

    // ---- The straight way ----

    @Test
    void aRequestGoesFromTheCounterToTheHandOfItsHolder() {
        CardRequestId id = scene.received();
        assertThat(row(id).kind()).isEqualTo(CardRequestKind.FIRST);
        cards.check(id, scene.version(id), DAY.plusDays(1));
        cards.send(id, scene.version(id), DAY.plusDays(2));
        cards.print(id, scene.version(id), DAY.plusDays(20), "mma ٠٠١٢٣٤");
        cards.arrive(id, scene.version(id), DAY.plusDays(25));
        cards.deliver(new DeliverCard(
                id,
                DAY.plusDays(30),
                CardReceiver.PROXY,
                "خديجة الزرهوني",
                "ابنته، وهو مريض",
                CardScene.signature(),
                null,
                UUID.randomUUID()));

        CardDetails card = cards.details(id);
        assertThat(card.row().stage()).isEqualTo(CardStage.VALID);
        assertThat(card.row().number()).isEqualTo("MMA001234");
        assertThat(card.row().validUntil()).isEqualTo(DAY.plusDays(20).plusYears(5));
        assertThat(card.steps())
                .extracting(CardStep::state, CardStep::on, CardStep::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CardRequestState.RECEIVED, DAY, "clerk"),
                        org.assertj.core.groups.Tuple.tuple(CardRequestState.RNA_CHECK, DAY.plusDays(1), "clerk"),
                        org.assertj.core.groups.Tuple.tuple(CardRequestState.SENT_TO_ISSUER, DAY.plusDays(2), "clerk"),
                        org.assertj.core.groups.Tuple.tuple(CardRequestState.PRINTED, DAY.plusDays(20), "clerk"),
                        org.assertj.core.groups.Tuple.tuple(CardRequestState.AT_CHAMBER, DAY.plusDays(25), "clerk"),
                        org.assertj.core.groups.Tuple.tuple(CardRequestState.DELIVERED, DAY.plusDays(30), "clerk"));
        assertThat(card.delivery()).satisfies(delivery -> {
            assertThat(delivery).isNotNull();
            assertThat(delivery.proxyName()).isEqualTo("خديجة الزرهوني");
            assertThat(files.read(delivery.signature()).file().name()).endsWith(".png");
        });
    }

    @Test
    void whatTheCardSaysFollowsTheRegisterUntilItIsSent() {
        ActorId artisan = scene.artisan();
        CardRequestId id = scene.on(cards.receive(CardScene.request(artisan)), CardRequestState.RNA_CHECK);
        rename(artisan, "عزيز الدباغ", "Aziz Debbagh");
        scene.go(id, CardRequestState.SENT_TO_ISSUER);
        assertThat(row(id).name().fr()).isEqualTo("Aziz Debbagh");
        rename(artisan, "عزيز النجار", "Aziz Najjar");
        scene.go(id, CardRequestState.PRINTED);
        assertThat(row(id).name().fr()).isEqualTo("Aziz Debbagh");
    }

    private void rename(ActorId artisan, String ar, String fr) {
        ActorDetails stored = register.details(artisan);
        ActorData old = stored.data();
        register.edit(
                artisan,
                stored.version(),
                new ActorData(
                        old.kind(),
                        Bilingual.of(ar, fr),
                        old.cin(),
                        old.nia(),
                        old.rnaNumber(),
                        old.birthDate(),
                        old.sex(),
                        old.province(),
                        "",
                        old.commune(),
                        old.area(),
                        old.craft(),
                        old.practisingSince(),
                        old.qualification(),
                        old.qualificationNote(),
                        old.phone(),
                        old.cover(),
                        old.coverRegime(),
                        old.coverOn(),
                        old.coverSource(),
                        old.consentsContact(),
                        old.consentOn()));
    }

    // ---- The states ----

    static Stream<Arguments> everyStepFromEveryState() {
        return Arrays.stream(CardRequestState.values()).flatMap(from -> Arrays.stream(CardRequestState.values())
                .filter(to -> to != CardRequestState.RECEIVED)
                .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void aStepIsTakenWhereItFollowsAndRefusedEverywhereElse(CardRequestState from, CardRequestState to) {
        CardRequestId id = scene.at(from);
        if (from.mayBecome(to)) {
            scene.go(id, to);
            assertThat(row(id).state()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> scene.go(id, to)).isInstanceOf(CardRefusal.NotNow.class);
            assertThat(row(id).state()).isEqualTo(from);
        }
    }

    @Test
    void theStatesThatCanFollowAreThoseOfTheWorkflow() {
        assertThat(CardRequestState.RECEIVED.next())
                .containsExactlyInAnyOrder(CardRequestState.RNA_CHECK, CardRequestState.WITHDRAWN);
        assertThat(CardRequestState.RNA_CHECK.next())
                .containsExactlyInAnyOrder(
                        CardRequestState.DATA_CORRECTION, CardRequestState.SENT_TO_ISSUER, CardRequestState.WITHDRAWN);
        assertThat(CardRequestState.DATA_CORRECTION.next())
                .containsExactlyInAnyOrder(CardRequestState.RNA_CHECK, CardRequestState.WITHDRAWN);
        assertThat(CardRequestState.SENT_TO_ISSUER.next())
                .containsExactlyInAnyOrder(
                        CardRequestState.DATA_CORRECTION, CardRequestState.PRINTED, CardRequestState.WITHDRAWN);
        assertThat(CardRequestState.PRINTED.next())
                .containsExactlyInAnyOrder(CardRequestState.AT_CHAMBER, CardRequestState.WITHDRAWN);
        assertThat(CardRequestState.AT_CHAMBER.next())
                .containsExactlyInAnyOrder(CardRequestState.DELIVERED, CardRequestState.WITHDRAWN);
        assertThat(CardRequestState.DELIVERED.next()).isEmpty();
        assertThat(CardRequestState.WITHDRAWN.next()).isEmpty();
    }

    @Test
    void aStepComesAfterTheOneBeforeItAndNotInTheFuture() {
        CardRequestId id = scene.received();
        long version = scene.version(id);
        assertThatThrownBy(() -> cards.check(id, version, DAY.minusDays(1))).isInstanceOf(CardRefusal.Before.class);
        assertThatThrownBy(() -> cards.check(id, version, LocalDate.of(2999, 1, 1)))
                .isInstanceOf(CardRefusal.InFuture.class);
        assertThatThrownBy(() -> cards.check(id, version + 1, DAY)).isInstanceOf(ConflictException.class);
    }

    @Test
    void nothingGoesToTheIssuerWithoutANumberOfTheNationalRegister() {
        CardRequestId id = scene.on(cards.receive(CardScene.request(scene.withoutNia())), CardRequestState.RNA_CHECK);
        assertThatThrownBy(() -> scene.go(id, CardRequestState.SENT_TO_ISSUER)).isInstanceOf(CardRefusal.NoNia.class);
        scene.go(id, CardRequestState.DATA_CORRECTION);
        assertThat(row(id).stage()).isEqualTo(CardStage.DATA_CORRECTION);
    }

    @Test
    void aNumberStandsOnOneCardAlone() {
        CardRequestId one = scene.at(CardRequestState.PRINTED);
        CardRequestId other = scene.at(CardRequestState.SENT_TO_ISSUER);
        String number = row(one).number();
        assertThatThrownBy(() ->
                        cards.print(other, scene.version(other), DAY, " " + number.toLowerCase(java.util.Locale.ROOT)))
                .isInstanceOf(CardRefusal.NumberTaken.class);
        assertThatThrownBy(() -> cards.print(other, scene.version(other), DAY, ""))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void onlyPeopleHaveCards() {
        ActorId cooperative = scene.cooperative();
        assertThatThrownBy(() -> cards.receive(CardScene.request(cooperative)))
                .isInstanceOf(CardRefusal.OnlyPersons.class);
    }

    // ---- Once, and one ----

    @Test
    void theSameRequestTwiceIsOne() {
        NewCardRequest request = CardScene.request(scene.artisan());
        CardRequestId id = cards.receive(request);
        assertThat(cards.receive(request)).isEqualTo(id);
        assertThat(cards.of(request.actor())).hasSize(1);
        NewCardRequest other =
                NewCardRequest.of(request.actor(), DAY.plusDays(1), CardChannel.CARAVAN, "", request.key());
        assertThatThrownBy(() -> cards.receive(other)).isInstanceOf(CommandReusedException.class);
    }

    @Test
    void onePersonHasOneOpenRequest() {
        ActorId artisan = scene.artisan();
        CardRequestId first = cards.receive(CardScene.request(artisan));
        assertThatThrownBy(() -> cards.receive(CardScene.request(artisan)))
                .isInstanceOfSatisfying(CardRefusal.OpenAlready.class, refused -> assertThat(refused.open())
                        .isEqualTo(first));
        scene.go(first, CardRequestState.WITHDRAWN);
        assertThat(cards.receive(CardScene.request(artisan))).isNotEqualTo(first);
    }

    @Test
    void aDoubleClickHandsACardOverOnce() {
        CardRequestId id = scene.at(CardRequestState.AT_CHAMBER);
        DeliverCard delivery = CardScene.delivery(id);
        cards.deliver(delivery);
        cards.deliver(delivery);
        assertThat(cards.details(id).steps())
                .filteredOn(step -> step.state() == CardRequestState.DELIVERED)
                .hasSize(1);
        assertThatThrownBy(() -> cards.deliver(CardScene.delivery(id))).isInstanceOf(CardRefusal.NotNow.class);
    }

    @Test
    void theDatabaseKeepsNoSecondCardInForceAndNoSecondOpenRequest() {
        CardRequestId delivered = scene.at(CardRequestState.DELIVERED);
        ActorId artisan = row(delivered).actor();
        CardRequestId renewal = scene.on(cards.receive(CardScene.request(artisan)), CardRequestState.AT_CHAMBER);
        UUID signature = sql.sql("select signature_file from card_request where id = :id")
                .param("id", delivered.value())
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> sql.sql("update card_request set state = 'DELIVERED', delivered_on = :on,"
                                + " receiver = 'SELF', signature_file = :file where id = :id")
                        .param("on", DAY)
                        .param("file", signature)
                        .param("id", renewal.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("card_request_valid_once");
        CardRequestId elsewhere = scene.received();
        assertThatThrownBy(() -> sql.sql("update card_request set actor_id = :actor where id = :id")
                        .param("actor", artisan.value())
                        .param("id", elsewhere.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("card_request_open_once");
    }

    @Test
    void aStepThatWasEnteredStays() {
        CardRequestId id = scene.received();
        for (String change : List.of("update card_step set note = 'x'", "delete from card_step")) {
            assertThatThrownBy(() -> sql.sql(change + " where request_id = :id")
                            .param("id", id.value())
                            .update())
                    .hasMessageContaining("A step of a card request is never");
        }
    }

    // ---- Renewal, loss, revocation ----

    @Test
    void aRenewalNamesTheCardBeforeAndTakesItsPlace() {
        CardRequestId first = scene.at(CardRequestState.DELIVERED);
        ActorId artisan = row(first).actor();
        CardRequestId second = cards.receive(CardScene.request(artisan));
        CardDetails request = cards.details(second);
        assertThat(request.row().kind()).isEqualTo(CardRequestKind.RENEWAL);
        assertThat(request.previous()).isNotNull().extracting(CardRow::id).isEqualTo(first);
        scene.on(second, CardRequestState.DELIVERED);
        assertThat(row(first).stage()).isEqualTo(CardStage.REPLACED);
        assertThat(row(second).stage()).isEqualTo(CardStage.VALID);
        assertThat(cards.of(artisan)).extracting(CardRow::stage).containsExactly(CardStage.VALID, CardStage.REPLACED);
    }

    @ParameterizedTest
    @CsvSource({"false, LOST", "true, STOLEN"})
    void aCardThatIsGoneIsReplaced(boolean stolen, CardStage stage) {
        CardRequestId id = scene.at(CardRequestState.DELIVERED);
        CardLoss loss =
                new CardLoss(id, scene.version(id), DAY.plusDays(3), stolen, "الدائرة الأمنية 4، محضر 118/2026");
        cards.lose(loss);
        CardDetails card = cards.details(id);
        assertThat(card.row().stage()).isEqualTo(stage);
        assertThat(card.ending()).isNotNull().satisfies(ending -> {
            assertThat(ending.on()).isEqualTo(DAY.plusDays(3));
            assertThat(ending.declaration()).contains("118/2026");
        });
        assertThatThrownBy(() -> cards.revoke(id, scene.version(id), DAY.plusDays(4), "x"))
                .isInstanceOf(CardRefusal.NotInForce.class);
        CardRequestId next = cards.receive(CardScene.request(card.row().actor()));
        assertThat(row(next).kind()).isEqualTo(CardRequestKind.REPLACEMENT);
        scene.on(next, CardRequestState.DELIVERED);
        assertThat(row(id).stage()).isEqualTo(stage);
    }

    @Test
    void aRevocationHasAReasonAndALossADeclaration() {
        CardRequestId id = scene.at(CardRequestState.DELIVERED);
        long version = scene.version(id);
        assertThatThrownBy(() -> cards.revoke(id, version, DAY, " ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> cards.lose(new CardLoss(id, version, DAY, false, "")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> cards.revoke(id, version, DAY.minusDays(1), "x"))
                .isInstanceOf(CardRefusal.Before.class);
        CardRequestId open = scene.at(CardRequestState.AT_CHAMBER);
        assertThatThrownBy(() -> cards.revoke(open, scene.version(open), DAY, "x"))
                .isInstanceOf(CardRefusal.NotInForce.class);
    }

    @Test
    void whoHadNoCardHasNothingToRenewAndWhoHadOneAsksForNoFirst() {
        ActorId artisan = scene.artisan();
        assertThatThrownBy(() -> cards.receive(new NewCardRequest(
                        artisan, DAY, CardChannel.ONLINE, "", CardRequestKind.RENEWAL, UUID.randomUUID())))
                .isInstanceOf(CardRefusal.NoCardBefore.class);
        ActorId holder = row(scene.at(CardRequestState.DELIVERED)).actor();
        assertThatThrownBy(() -> cards.receive(new NewCardRequest(
                        holder, DAY, CardChannel.ONLINE, "", CardRequestKind.FIRST, UUID.randomUUID())))
                .isInstanceOf(CardRefusal.HadCard.class);
        assertThat(row(cards.receive(new NewCardRequest(
                                holder, DAY, CardChannel.ONLINE, "", CardRequestKind.REPLACEMENT, UUID.randomUUID())))
                        .kind())
                .isEqualTo(CardRequestKind.REPLACEMENT);
    }

    // ---- The signature ----

    @Test
    void nothingIsHandedOverWithoutASignature() {
        CardRequestId id = scene.at(CardRequestState.AT_CHAMBER);
        var blank = new BufferedImage(300, 120, BufferedImage.TYPE_INT_ARGB);
        var huge = new BufferedImage(3000, 10, BufferedImage.TYPE_BYTE_BINARY);
        for (String drawn : List.of(
                "", "not base64 !", "aGVsbG8=", CardScene.png(blank), CardScene.png(huge), "A".repeat(500_000))) {
            assertThatThrownBy(() -> cards.deliver(
                            new DeliverCard(id, DAY, CardReceiver.SELF, "", "", drawn, null, UUID.randomUUID())))
                    .isInstanceOf(CardRefusal.NoSignature.class);
        }
        assertThatThrownBy(() -> cards.deliver(new DeliverCard(
                        id, DAY, CardReceiver.PROXY, "خديجة", " ", CardScene.signature(), null, UUID.randomUUID())))
                .isInstanceOf(InvalidInputException.class);
        assertThat(row(id).stage()).isEqualTo(CardStage.AT_CHAMBER);
    }

    // ---- Origins, lists, rights ----

    @Test
    void whatACaravanTookIsCountedByWhereItStands() {
        String station = "station:" + UUID.randomUUID();
        List<CardRequestId> taken = Stream.generate(scene::artisan)
                .limit(3)
                .map(artisan ->
                        cards.receive(NewCardRequest.of(artisan, DAY, CardChannel.CARAVAN, station, UUID.randomUUID())))
                .toList();
        scene.go(taken.getFirst(), CardRequestState.RNA_CHECK);
        assertThat(cards.countsByOrigin(station))
                .containsOnlyKeys(CardRequestState.RECEIVED, CardRequestState.RNA_CHECK)
                .containsEntry(CardRequestState.RECEIVED, 2L);
        assertThat(cards.figures(Set.of(station)))
                .allSatisfy(figure -> assertThat(figure.craft()).isEqualTo("ZELLIGE"))
                .extracting(CardFigure::state, CardFigure::count)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(CardRequestState.RECEIVED, 2L),
                        org.assertj.core.groups.Tuple.tuple(CardRequestState.RNA_CHECK, 1L));
        assertThat(found(new CardFilter("", null, null, null, null, station, CardSort.RECEIVED, false)))
                .containsExactlyInAnyOrderElementsOf(taken);
    }

    private List<CardRequestId> found(CardFilter filter) {
        List<CardRow> page = cards.page(filter, 0, 500);
        assertThat(cards.count(filter)).isEqualTo(page.size());
        return page.stream().map(CardRow::id).toList();
    }

    @Test
    void whoTakesTheListOutIsKnownAndEachRowStandsInItOnceWhateverIsEnteredMeanwhile() {
        String origin = "test:" + UUID.randomUUID();
        List<CardRequestId> taken = Stream.generate(() -> from(origin)).limit(3).toList();
        var filter = new CardFilter("", null, null, null, null, origin, CardSort.STATE_ON, true);
        Acting exporter = Acting.as("exporter", CARD_READ, REGISTRY_EXPORT);
        TakenList<CardRow> export = exporter.call(() -> cards.export(filter));
        assertThat(sql.sql("select details from journal_entry where act = 'card.exported' and actor = 'exporter'")
                        .query(String.class)
                        .single())
                .contains(origin);
        from(origin);
        cards.check(taken.getFirst(), scene.version(taken.getFirst()), DAY.plusDays(1));
        var rows = new ArrayList<CardRow>();
        exporter.run(() -> export.forEachRemaining(rows::add));
        assertThat(rows).extracting(CardRow::id).containsExactlyInAnyOrderElementsOf(taken);
        assertThat(export.stamp()).startsWith("exporter, 20");
        assertThat(sql.sql(
                                "select details from journal_entry where act = 'registry.exportEnded' and actor = 'exporter'")
                        .query(String.class)
                        .single())
                .contains("\"rows\":\"3\"");
        READER.run(() -> assertThatThrownBy(() -> cards.export(filter)).isInstanceOf(AccessDeniedException.class));
    }

    private CardRequestId from(String origin) {
        return cards.receive(NewCardRequest.of(scene.artisan(), DAY, CardChannel.ONLINE, origin, UUID.randomUUID()));
    }

    @Test
    void nobodyTakesTheListOutAllDay() {
        Acting.as("exporter", CARD_READ, REGISTRY_EXPORT).run(() -> {
            for (int taken = 0; taken < 10; taken++) {
                cards.export(CardFilter.ALL);
            }
            assertThatThrownBy(() -> cards.export(CardFilter.ALL)).isInstanceOf(ExportRefusedException.class);
        });
    }

    @Test
    void aCardIsFoundByNameByNiaAndByItsNumber() {
        CardRequestId id = scene.at(CardRequestState.PRINTED);
        CardRow row = row(id);
        for (String text : List.of(
                "ادريس زرهوني",
                "zerhouni driss",
                row.nia(),
                row.number(),
                row.number().substring(0, 6))) {
            assertThat(found(text(text))).as(text).contains(id);
        }
        assertThat(found(text("إدريس الحداد"))).doesNotContain(id);
        assertThat(found(text("C999%_999"))).isEmpty();
    }

    private static CardFilter text(String text) {
        return new CardFilter(text, null, null, null, null, "", CardSort.NAME_AR, true);
    }

    @ParameterizedTest
    @MethodSource("stages")
    void theListShowsWhatTheFilterSays(CardStage stage) {
        String origin = "test:" + UUID.randomUUID();
        ActorId artisan = scene.artisan();
        CardRequestId id =
                cards.receive(NewCardRequest.of(artisan, DAY, CardChannel.ONLINE, origin, UUID.randomUUID()));
        bring(id, stage);
        assertThat(row(id).stage()).isEqualTo(stage);
        for (CardStage other : CardStage.values()) {
            var filter = new CardFilter(
                    "",
                    other,
                    new ProvinceCode("03.231"),
                    "ZELLIGE",
                    CardChannel.ONLINE,
                    origin,
                    CardSort.STATE_ON,
                    true);
            assertThat(found(filter)).as("listed as %s", other).isEqualTo(other == stage ? List.of(id) : List.of());
        }
    }

    static Stream<CardStage> stages() {
        return Arrays.stream(CardStage.values());
    }

    private void bring(CardRequestId id, CardStage stage) {
        switch (stage) {
            case VALID -> scene.on(id, CardRequestState.DELIVERED);
            case EXPIRED -> {
                scene.on(id, CardRequestState.DELIVERED);
                sql.sql("update card_request set valid_until = '2026-03-03' where id = :id")
                        .param("id", id.value())
                        .update();
            }
            case LOST, STOLEN -> {
                scene.on(id, CardRequestState.DELIVERED);
                cards.lose(new CardLoss(id, scene.version(id), DAY, stage == CardStage.STOLEN, "محضر 7"));
            }
            case REVOKED -> {
                scene.on(id, CardRequestState.DELIVERED);
                cards.revoke(id, scene.version(id), DAY, "معطيات غير صحيحة");
            }
            case REPLACED -> {
                scene.on(id, CardRequestState.DELIVERED);
                scene.on(cards.receive(CardScene.request(row(id).actor())), CardRequestState.DELIVERED);
            }
            default -> scene.on(id, CardRequestState.valueOf(stage.name()));
        }
    }

    @Test
    void whoReadsCardsEntersNothing() {
        CardRequestId id = scene.at(CardRequestState.AT_CHAMBER);
        DeliverCard delivery = CardScene.delivery(id);
        READER.run(() -> {
            assertThat(cards.details(id).row().id()).isEqualTo(id);
            assertThatThrownBy(() -> cards.deliver(delivery)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> cards.withdraw(id, 0, DAY, "x")).isInstanceOf(AccessDeniedException.class);
        });
        Acting.as("writer", CARD_READ, CARD_WRITE)
                .run(() -> assertThatThrownBy(() -> cards.deliver(delivery)).isInstanceOf(AccessDeniedException.class));
    }

    // ---- Two pages, one person ----

    @Test
    void cardsGoAlongWhenTwoPagesBecomeOneAndComeBackWhenTheyPart() {
        CardRequestId id = scene.at(CardRequestState.DELIVERED);
        ActorId from = row(id).actor();
        ActorId to = scene.artisan();
        assertThat(references.count(from)).isEqualTo(1);
        List<String> moved = references.move(from, to);
        assertThat(cards.of(to)).extracting(CardRow::id).containsExactly(id);
        assertThat(references.count(from)).isZero();
        references.moveBack(moved, from, to);
        assertThat(cards.of(from)).extracting(CardRow::id).containsExactly(id);
    }

    @Test
    void twoPagesWithACardInForceEachDoNotBecomeOne() {
        ActorId one = row(scene.at(CardRequestState.DELIVERED)).actor();
        ActorId other = row(scene.at(CardRequestState.DELIVERED)).actor();
        assertThatThrownBy(() -> references.move(one, other)).isInstanceOf(CardRefusal.TwoCards.class);
    }
}
