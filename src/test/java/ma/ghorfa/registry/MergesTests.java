package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.CIN_DISCLOSE;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Somebody was entered twice: the two pages are found, compared, put together and taken apart again. */
@GhorfaTest
@WithMockUser(
        username = "clerk",
        roles = {REGISTRY_READ, REGISTRY_WRITE, CIN_DISCLOSE})
class MergesTests {

    private static final LocalDate BORN = LocalDate.of(1971, 3, 4);

    @Autowired
    private Register register;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private Merges merges;

    @Autowired
    private DuplicateSweep sweep;

    @Autowired
    private NotesForTests room;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private KnownWords known;

    @SuppressWarnings("NullAway.Init")
    MergesTests() {}

    @AfterEach
    void forget() {
        known.read(Long.MAX_VALUE);
        room.notes.clear();
        room.locked = false;
        for (String table : List.of(
                "former_identifier",
                "actor_pair",
                "actor_merge",
                "duplicate_sweep",
                "craft_actor_word",
                "craft_actor")) {
            sql.sql("delete from " + table).update();
        }
    }

    // ---- People ----

    private static ActorData person(String ar, String fr, String cin, String nia, String rna) {
        return person(ar, fr, cin, nia, rna, "03.231", BORN);
    }

    private static ActorData person(
            String ar, String fr, String cin, String nia, String rna, String province, @Nullable LocalDate born) {
        return Entered.artisan(ar, fr)
                .numbers(cin, nia, rna)
                .in(province)
                .born(born)
                .withoutCommune()
                .data();
    }

    private ActorId add(String ar, String fr, String cin, String nia) {
        return register.add(person(ar, fr, cin, nia, ""));
    }

    private MergeId merge(ActorId survivor, ActorId merged, ActorField... fromMerged) {
        return merges.merge(new Merge(
                survivor,
                register.details(survivor).version(),
                merged,
                register.details(merged).version(),
                fromMerged.length == 0 ? Set.of() : EnumSet.copyOf(List.of(fromMerged))));
    }

    private List<ActorId> found(String text) {
        return register
                .page(new ActorFilter(text, null, null, null, null, null, null, ActorSort.NAME_AR, true), 0, 50)
                .stream()
                .map(ActorRow::id)
                .toList();
    }

    private List<Set<ActorId>> open() {
        return duplicates.list(false, null).stream()
                .map(pair -> Set.of(pair.one().id(), pair.other().id()))
                .toList();
    }

    private long journalled(String act, ActorId subject) {
        return sql.sql("select count(*) from journal_entry where act = :act and subject_id = :id and actor = 'clerk'")
                .param("act", act)
                .param("id", subject.value())
                .query(Long.class)
                .single();
    }

    // ---- Finding ----

    @ParameterizedTest
    @CsvSource({
        "عبد الرحيم الصنهاجي, Abderrahim Sanhaji, عبدالرحيم صنهاجي, A. Senhaji",
        "محمد أمين العلوي, Mohamed Amine Alaoui, العلوي محمد امين, Alaoui M.",
        "حسن بوعزة, Hassan Bouazza, الحسن بو عزة التازي, Hassan Bouazza",
    })
    void closeNamesOfOneBirthdayAndProvinceAreAPair(String ar, String fr, String otherAr, String otherFr) {
        ActorId one = add(ar, fr, "", "");
        ActorId other = add(otherAr, otherFr, "", "");
        assertThat(open()).containsExactly(Set.of(one, other));
        assertThat(duplicates.list(false, null).getFirst().one().id()).isEqualTo(one);
        assertThat(duplicates.open()).isEqualTo(1);
        assertThat(duplicates.list(false, new ProvinceCode("03.061"))).isEmpty();
    }

    @Test
    void otherNamesBirthdaysProvincesAndIdentityCardsAreOtherPeople() {
        add("حسن بوعزة", "Hassan Bouazza", "CD12345", "");
        add("حسن الدباغ", "Hassan Debbagh", "", "");
        add("حسن", "Hassan", "", "");
        add("حسن بوعزة", "Hassan Bouazza", "CD54321", "");
        register.add(person("حسن بوعزة", "Hassan Bouazza", "", "", "", "03.061", BORN));
        register.add(person("حسن بوعزة", "Hassan Bouazza", "", "", "", "03.231", BORN.plusDays(1)));
        register.add(person("حسن بوعزة", "Hassan Bouazza", "", "", "", "03.231", null));
        assertThat(open()).isEmpty();
    }

    @Test
    void aCorrectedPageIsComparedAnew() {
        ActorId one = add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId other = add("كمال الحداد", "Kamal Haddad", "", "");
        assertThat(open()).isEmpty();
        register.edit(other, 0, person("حسن بوعزة", "Hassan Bouazza", "", "", ""));
        assertThat(open()).containsExactly(Set.of(one, other));
        register.edit(other, 1, person("كمال الحداد", "Kamal Haddad", "", "", ""));
        assertThat(open()).isEmpty();
    }

    /** Whoever comes by an import is not compared on the way; many were born on the first of January. */
    @Test
    @Transactional
    void theWholeRegisterIsLookedThroughStepByStep() {
        for (int person = 1; person <= 2_100; person++) {
            imported(
                    "Nom" + person + " Famille" + person,
                    LocalDate.of(1950, 1, 1).plusDays(person));
        }
        for (int person = 0; person < 900; person++) {
            imported("Hassan Famille" + (1_000 + person / 2), LocalDate.of(1960, 1, 1));
        }
        duplicates.lookThrough();
        assertThat(duplicates.isLookingThrough()).isTrue();
        assertThat(sweep.step()).as("there is more than one step of work").isTrue();
        assertThat(sweep.step()).isFalse();
        assertThat(duplicates.isLookingThrough()).isFalse();
        assertThat(duplicates.lookedThrough()).isPresent();
        assertThat(duplicates.open()).as("two of each name").isEqualTo(450);
        duplicates.lookThrough();
        sweepThrough();
        assertThat(duplicates.open())
                .as("looked through again, nothing is found twice")
                .isEqualTo(450);
    }

    @Test
    @Transactional
    void aBirthdayOfManyIsLookedThroughProvinceByProvince() {
        LocalDate firstOfJanuary = LocalDate.of(1960, 1, 1);
        for (int person = 0; person < 2_000; person++) {
            imported("Hassan Famille" + (1_000 + person / 2), firstOfJanuary);
        }
        for (int person = 0; person < 10; person++) {
            imported("Hassan Famille" + (1_000 + person / 2), firstOfJanuary, "03.451");
        }
        duplicates.lookThrough();
        assertThat(sweep.step()).isTrue();
        assertThat(duplicates.open()).as("those of one province").isEqualTo(1_000);
        assertThat(sweep.step()).isFalse();
        assertThat(duplicates.open()).isEqualTo(1_005);
    }

    private void imported(String latin, LocalDate born) {
        imported(latin, born, "03.231");
    }

    private void imported(String latin, LocalDate born, String province) {
        sql.sql("""
                insert into craft_actor (id, version, changed_by, kind, name_ar, name_fr, search_key, cin, nia,
                    rna_number, sex, birth_date, province_code, commune_ar, commune_fr, area, craft_code,
                    qualification, qualification_note, phone, cover, cover_regime, cover_source, consents_contact,
                    registered_on)
                values (:id, 0, 'import', 'ARTISAN', '', :name, :key, '', '', '', 'FEMALE', :born, :province, '', '',
                    'URBAN', 'ZELLIGE', 'NONE', '', '', 'UNKNOWN', '', '', false, '2025-01-31')
                """)
                .param("id", UUID.randomUUID())
                .param("name", latin)
                .param("key", SearchKey.of(latin))
                .param("born", born)
                .param("province", province)
                .update();
    }

    @Test
    void aBookOfWordsFollowsAMergeAndTakingItApart() {
        ActorId stays = add("حسن بوعزة", "Hassan Bouazza", "", "NIA01");
        ActorId goes = add("حسين العلوي", "Houcine Alaoui", "", "NIA02");
        known.read(0);
        MergeId id = merge(stays, goes, ActorField.NAME_AR);
        assertThat(known.book()).isNotNull();
        assertThat(found("علوي حسين")).containsExactly(stays);
        assertThat(found("بوعزة")).isEmpty();
        assertThat(found("bouazza")).containsExactly(stays);
        assertThat(found("alaoui")).isEmpty();
        assertThat(found("NIA02")).containsExactly(stays);
        merges.takeApart(id);
        assertThat(found("علوي حسين")).containsExactly(goes);
        assertThat(found("alaoui")).containsExactly(goes);
        assertThat(found("بوعزة حسن")).containsExactly(stays);
        assertThat(found("NIA02")).containsExactly(goes);
    }

    @Test
    void whatIsCountedIsWhatTheListShows() {
        ActorId one = add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId other = add("حسن بوعزة", "Hassan Bouazza", "", "");
        add("حسن بوعزة", "Hassan Bouazza", "", "");
        assertThat(duplicates.open()).isEqualTo(3);
        merge(one, other);
        assertThat(duplicates.list(false, null)).hasSize(1);
        assertThat(duplicates.open()).isEqualTo(1);
    }

    /** An import corrects pages and compares nobody: what it corrected is no pair any more. */
    @Test
    @Transactional
    void whatIsNotFoundAnyMoreIsForgottenWhenTheRegisterWasLookedThrough() {
        ActorId one = add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId other = add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId corrected = add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId decided = add("حسن بوعزة", "Hassan Bouazza", "", "");
        duplicates.distinct(one, decided);
        sql.sql("update craft_actor set birth_date = :born where id in (:ids)")
                .param("born", BORN.plusDays(1))
                .param("ids", List.of(corrected.value(), decided.value()))
                .update();
        duplicates.lookThrough();
        assertThat(duplicates.open()).as("until it was looked through").isEqualTo(5);
        sweepThrough();
        assertThat(open()).containsExactlyInAnyOrder(Set.of(one, other), Set.of(corrected, decided));
        assertThat(duplicates.list(true, null)).as("what was decided stays").hasSize(1);
    }

    private void sweepThrough() {
        while (sweep.step()) {
            assertThat(duplicates.isLookingThrough()).isTrue();
        }
    }

    @Test
    void aPairThatStillIsOneKeepsItsPlace() {
        add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId other = add("حسن بوعزة", "Hassan Bouazza", "", "");
        List<UUID> before = pairs();
        register.edit(other, 0, person("حسن بوعزة", "Hassan Bouazza", "", "NIA77", ""));
        register.edit(other, 1, person("حسن بوعزة التازي", "Hassan Bouazza", "", "NIA77", ""));
        assertThat(pairs()).hasSize(1).isEqualTo(before);
    }

    private List<UUID> pairs() {
        return sql.sql("select id from actor_pair order by id")
                .query(UUID.class)
                .list();
    }

    /** An identity card that becomes known may tell two people apart, or not any more. */
    @Test
    void whatTheNumberOfACardTellsIsAskedAnew() {
        ActorId one = add("حسن بوعزة", "Hassan Bouazza", "CD12345", "");
        ActorId other = add("حسن بوعزة", "Hassan Bouazza", "", "");
        assertThat(open()).containsExactly(Set.of(one, other));
        register.edit(other, 0, person("حسن بوعزة", "Hassan Bouazza", "CD54321", "", ""));
        assertThat(open()).isEmpty();
    }

    // ---- Not the same ----

    @Test
    void thatTwoAreTwoIsRememberedWithWhoSaidSo() {
        ActorId first = add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId second = add("حسن بوعزة", "Hassan Bouazza", "", "");
        duplicates.distinct(second, first);
        assertThat(open()).isEmpty();
        register.edit(second, 0, person("حسن بوعزة", "Hassan Bouazza", "", "NIA77", ""));
        assertThat(open()).as("an edit does not ask again").isEmpty();
        DuplicatePair decided = duplicates.list(true, null).getFirst();
        assertThat(decided.decidedBy()).isEqualTo("clerk");
        assertThat(decided.decidedAt()).isNotNull();
        assertThat(journalled("registry.actorsDistinct", second)).isEqualTo(1);
        duplicates.reopen(first, second);
        assertThat(open()).containsExactly(Set.of(first, second));
    }

    @Test
    void whoIsNotTheOneIsNotTheOtherEither() {
        ActorId one = add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId other = add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId third = add("حسن بوعزة", "Hassan Bouazza", "", "");
        duplicates.distinct(other, third);
        merge(one, other);
        assertThat(open()).isEmpty();
    }

    @Test
    void whatCameWithAMergeGoesWithIt() {
        ActorId one = add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId other = add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId third = add("حسن بوعزة", "Hassan Bouazza", "", "");
        duplicates.distinct(other, third);
        MergeId id = merge(one, other);
        merges.takeApart(id);
        assertThat(open()).containsExactlyInAnyOrder(Set.of(one, other), Set.of(one, third));
        assertThat(duplicates.list(true, null))
                .as("what was decided on the page itself")
                .hasSize(1);
    }

    @Test
    void whatWasDecidedOnThePageThatStaysIsNoMattersOfTheMerge() {
        ActorId one = add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId other = add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId third = add("حسن بوعزة", "Hassan Bouazza", "", "");
        ActorId fourth = add("حسن بوعزة", "Hassan Bouazza", "", "");
        duplicates.distinct(one, third);
        duplicates.distinct(other, third);
        duplicates.distinct(other, fourth);
        MergeId id = merge(one, other);
        duplicates.distinct(one, fourth);
        merges.takeApart(id);
        assertThat(duplicates.list(true, null)).as("said before it, or since").hasSize(4);
        assertThat(open()).containsExactlyInAnyOrder(Set.of(one, other), Set.of(third, fourth));
    }

    // ---- Side by side ----

    @Test
    void theFilledValueIsProposedAndOfTwoTheNewerOne() {
        ActorId one = add("حسن بوعزة", "Hassan Bouazza", "", "NIA01");
        ActorId other = add("حسن بوعزة التازي", "Hassan Bouazza", "CD12345", "NIA02");
        MergeCase both = merges.compare(one, other);
        assertThat(both.differing()).containsExactlyInAnyOrder(ActorField.NAME_AR, ActorField.CIN, ActorField.NIA);
        assertThat(both.proposed()).containsExactlyInAnyOrder(ActorField.NAME_AR, ActorField.CIN);
        assertThat(both.merged().data().cin()).isEqualTo("•••345");
        register.edit(one, 0, person("حسن بوعزة الفاسي", "Hassan Bouazza", "", "NIA01", ""));
        assertThat(merges.compare(one, other).proposed()).containsExactly(ActorField.CIN);
    }

    @Test
    void twoIdentityCardsThatLookAlikeWhenMaskedDiffer() {
        ActorId one = register.add(person("حسن بوعزة", "Hassan Bouazza", "CD12345", "", ""));
        ActorId other = register.add(person("حسن بوعزة", "Hassan Bouazza", "CB99345", "", ""));
        assertThat(merges.compare(one, other).differing()).containsExactly(ActorField.CIN);
    }

    // ---- Putting together ----

    @Test
    void theChosenValuesStayAndEveryNumberLeadsToThePageThatStays() {
        ActorId stays = register.add(person("حسن بوعزة", "Hassan Bouazza", "CD12345", "NIA01", "RNA01"));
        ActorId goes = register.add(person("حسن بوعزة التازي", "Hassan Bouazza Tazi", "CB54321", "NIA02", "RNA02"));
        room.notes.put("a", goes);
        room.notes.put("b", stays);
        assertThat(merges.compare(stays, goes).moving()).containsEntry("note", 1L);
        merge(stays, goes, ActorField.NAME_AR, ActorField.NIA);

        ActorData together = register.details(stays).data();
        assertThat(together.name()).isEqualTo(Bilingual.of("حسن بوعزة التازي", "Hassan Bouazza"));
        assertThat(together.nia()).isEqualTo("NIA02");
        assertThat(together.rnaNumber()).isEqualTo("RNA01");
        assertThat(register.readCin(stays)).isEqualTo("CD12345");
        for (String number : List.of("NIA01", "NIA02", "RNA01", "RNA02", "CD12345", "cb 54321", "التازي")) {
            assertThat(found(number)).as(number).containsExactly(stays);
        }
        assertThat(found("CB543")).as("a part of an identity card finds nobody").isEmpty();
        assertThat(register.find(goes)).isEmpty();
        assertThat(merges.survivor(goes)).isEqualTo(stays);
        MergeRow row = merges.into(stays).getFirst();
        assertThat(row.merged()).isEqualTo(goes);
        assertThat(row.by()).isEqualTo("clerk");
        assertThat(row.formerNumbers()).containsExactlyInAnyOrder("•••321", "NIA01", "RNA02");
        assertThat(room.notes).containsEntry("a", stays).containsEntry("b", stays);
        assertThat(journalled("registry.actorsMerged", stays)).isEqualTo(1);
        assertThat(open()).isEmpty();
    }

    @Test
    void whoFindsSomebodyByAFormerIdentityCardIsKnown() {
        ActorId stays = add("حسن بوعزة", "Hassan Bouazza", "CD12345", "");
        merge(stays, add("حسن بوعزة", "Hassan Bouazza", "CB54321", ""));
        assertThat(found("CB54321")).containsExactly(stays);
        assertThat(journalled("registry.cinSearched", stays)).isEqualTo(1);
    }

    @Test
    void anAddressLeadsOnlyToThePageThatTookTheOtherIn() {
        ActorId first = add("حسن بوعزة", "Hassan Bouazza", "", "NIA01");
        ActorId second = add("حسن بوعزة", "Hassan Bouazza", "", "NIA02");
        ActorId third = add("حسن بوعزة", "Hassan Bouazza", "", "NIA03");
        merge(second, third);
        assertThat(merges.leading(third, second)).isPresent();
        assertThat(merges.leading(third, first)).isEmpty();
        assertThat(merges.leading(first, first)).isEmpty();
        merge(first, second);
        assertThat(merges.leading(third, first))
                .get()
                .extracting(MergeRow::merged)
                .isEqualTo(third);
    }

    @Test
    void nobodyElseGetsAFormerNumber() {
        ActorId stays = add("حسن بوعزة", "Hassan Bouazza", "CD12345", "NIA01");
        ActorId goes = add("حسن بوعزة", "Hassan Bouazza", "", "NIA02");
        merge(stays, goes);
        assertThatThrownBy(() -> add("كمال الحداد", "Kamal Haddad", "", "NIA02"))
                .isInstanceOfSatisfying(DuplicateActorException.class, refused -> assertThat(refused.other())
                        .contains(stays));
        register.edit(
                stays,
                register.details(stays).version(),
                person("حسن بوعزة", "Hassan Bouazza", "CD12345", "NIA02", ""));
        assertThat(found("NIA02")).containsExactly(stays);
    }

    @Test
    void nothingIsMergedWhenAnotherRoomRefuses() {
        ActorId stays = add("حسن بوعزة", "Hassan Bouazza", "", "NIA01");
        ActorId goes = add("حسن بوعزة", "Hassan Bouazza", "", "NIA02");
        room.locked = true;
        assertThatThrownBy(() -> merge(stays, goes)).isInstanceOf(InvalidInputException.class);
        assertThat(found("NIA02")).containsExactly(goes);
        assertThat(merges.into(stays)).isEmpty();
    }

    @Test
    void aPageThatWasChangedMeanwhileIsNotMergedUnseen() {
        ActorId stays = add("حسن بوعزة", "Hassan Bouazza", "", "NIA01");
        ActorId goes = add("حسن بوعزة", "Hassan Bouazza", "", "NIA02");
        register.edit(goes, 0, person("حسن بوعزة", "Hassan Bouazza", "", "NIA03", ""));
        assertThatThrownBy(() -> merges.merge(new Merge(stays, 0, goes, 0, Set.of())))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> merges.merge(new Merge(stays, 0, stays, 0, Set.of())))
                .isInstanceOf(MergeException.class);
    }

    @Test
    void ofTwoWhoMergeAtOnceOneWinsAndTheOtherIsToldWho() throws Exception {
        ActorId one = add("حسن بوعزة", "Hassan Bouazza", "", "NIA01");
        ActorId other = add("حسن بوعزة", "Hassan Bouazza", "", "NIA02");
        var start = new CountDownLatch(1);
        List<Future<@Nullable MergeException>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (String who : List.of("amina", "karim")) {
                boolean amina = who.equals("amina");
                answers.add(people.submit(
                        () -> Acting.as(who, REGISTRY_READ, REGISTRY_WRITE).call(() -> {
                            try {
                                start.await();
                                merges.merge(new Merge(amina ? one : other, 0, amina ? other : one, 0, Set.of()));
                                return null;
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            } catch (MergeException late) {
                                return late;
                            }
                        })));
            }
            start.countDown();
        }
        @Nullable MergeException amina = answers.get(0).get();
        @Nullable MergeException karim = answers.get(1).get();
        assertThat(amina == null).as("one of them won").isNotEqualTo(karim == null);
        @Nullable MergeException late = amina == null ? karim : amina;
        assertThat(late).isNotNull();
        assertThat(late.messageKey()).isEqualTo("registry.merge.already");
        assertThat(late.args()).startsWith(amina == null ? "amina" : "karim");
        assertThat(register.count(ActorFilter.EVERYBODY).rows()).isEqualTo(1);
    }

    // ---- Taking apart ----

    @Test
    void takenApartBothAreWhatTheyWere() {
        ActorId stays = register.add(person("حسن بوعزة", "Hassan Bouazza", "CD12345", "NIA01", "RNA01"));
        ActorId goes = register.add(person("حسن بوعزة التازي", "Hassan Bouazza Tazi", "CB54321", "NIA02", "RNA02"));
        room.notes.put("a", goes);
        room.notes.put("b", stays);
        List<Object> before = state(stays, goes);
        MergeId id = merge(stays, goes, ActorField.CIN, ActorField.NIA, ActorField.NAME_FR);
        merges.takeApart(id);
        assertThat(state(stays, goes)).isEqualTo(before);
        assertThat(found("NIA01")).containsExactly(stays);
        assertThat(found("RNA02")).containsExactly(goes);
        assertThat(found("CB54321")).containsExactly(goes);
        assertThat(room.notes).containsEntry("a", goes).containsEntry("b", stays);
        assertThat(merges.into(stays)).isEmpty();
        assertThat(merges.survivor(goes)).isEqualTo(goes);
        assertThat(journalled("registry.mergeTakenApart", stays)).isEqualTo(1);
        assertThatThrownBy(() -> merges.takeApart(id))
                .isInstanceOfSatisfying(MergeException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("registry.merge.alreadyApart"));
        assertThat(merge(goes, stays))
                .as("they can be merged again, the other way")
                .isNotNull();
    }

    /** Every column of both pages but those that say who wrote them and how often. */
    private List<Object> state(ActorId... ids) {
        List<Object> state = new ArrayList<>();
        for (ActorId id : ids) {
            var row = sql.sql("select * from craft_actor where id = :id")
                    .param("id", id.value())
                    .query()
                    .singleRow();
            row.remove("version");
            row.remove("changed_by");
            state.add(row);
        }
        return state;
    }

    @Test
    void whatWasChangedSinceIsNotLostByTakingApart() {
        ActorId stays = add("حسن بوعزة", "Hassan Bouazza", "", "NIA01");
        MergeId id = merge(stays, add("حسن بوعزة", "Hassan Bouazza", "", "NIA02"));
        register.edit(
                stays, register.details(stays).version(), person("حسن بوعزة", "Hassan Bouazza", "", "NIA01", "RNA09"));
        assertThatThrownBy(() -> merges.takeApart(id))
                .isInstanceOfSatisfying(MergeException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("registry.merge.changedSince"));
        assertThat(found("NIA02")).containsExactly(stays);
    }

    @Test
    void aPageThatTookAnotherInMayItselfGo() {
        ActorId first = add("حسن بوعزة", "Hassan Bouazza", "", "NIA01");
        ActorId second = add("حسن بوعزة", "Hassan Bouazza", "", "NIA02");
        ActorId third = add("حسن بوعزة", "Hassan Bouazza", "", "NIA03");
        MergeId earlier = merge(second, third);
        MergeId later = merge(first, second);
        assertThat(found("NIA03")).containsExactly(first);
        assertThat(merges.survivor(third)).isEqualTo(first);
        assertThatThrownBy(() -> merges.takeApart(earlier)).isInstanceOf(MergeException.class);
        merges.takeApart(later);
        assertThat(found("NIA03")).containsExactly(second);
        assertThat(found("NIA02")).containsExactly(second);
        assertThat(merges.survivor(third)).isEqualTo(second);
    }

    @Test
    void ofTwoPagesThatWentIntoOneBothComeBackTheLaterFirst() {
        ActorId stays = register.add(person("حسن بوعزة", "Hassan Bouazza", "CD12345", "NIA01", ""));
        ActorId one = register.add(person("حسن بوعزة", "Hassan Bouazza", "", "NIA02", "RNA02"));
        ActorId other = register.add(person("حسن بوعزة التازي", "Hassan Bouazza", "", "NIA03", ""));
        List<Object> before = state(stays, one, other);
        MergeId earlier = merge(stays, one, ActorField.NIA, ActorField.RNA_NUMBER);
        MergeId later = merge(stays, other, ActorField.NAME_AR);
        assertThatThrownBy(() -> merges.takeApart(earlier)).isInstanceOf(MergeException.class);
        merges.takeApart(later);
        assertThat(register.details(stays).data().rnaNumber()).isEqualTo("RNA02");
        merges.takeApart(earlier);
        assertThat(state(stays, one, other)).isEqualTo(before);
        assertThat(found("NIA02")).containsExactly(one);
        assertThat(found("NIA01")).containsExactly(stays);
        assertThat(merges.into(stays)).isEmpty();
    }

    /** The later merge took nothing over: the page is what the earlier one made of it. */
    @Test
    void aMergeThatChangedNothingStandsInNobodysWay() {
        ActorId stays = add("حسن بوعزة", "Hassan Bouazza", "", "NIA01");
        ActorId one = add("حسن بوعزة التازي", "Hassan Bouazza", "", "NIA02");
        ActorId other = add("حسن بوعزة", "Hassan Bouazza", "", "NIA03");
        List<Object> before = state(stays, one, other);
        MergeId earlier = merge(stays, one, ActorField.NAME_AR);
        MergeId later = merge(stays, other);
        merges.takeApart(earlier);
        merges.takeApart(later);
        assertThat(state(stays, one, other)).isEqualTo(before);
    }

    @Test
    void aPageThatCameBackGivesBackWhomItTookIn() {
        ActorId first = add("حسن بوعزة", "Hassan Bouazza", "", "NIA01");
        ActorId second = add("حسن بوعزة", "Hassan Bouazza", "", "NIA02");
        ActorId third = add("حسن بوعزة التازي", "Hassan Bouazza", "", "NIA03");
        List<Object> before = state(first, second, third);
        MergeId earlier = merge(second, third, ActorField.NAME_AR);
        MergeId later = merge(first, second, ActorField.NAME_AR);
        merges.takeApart(later);
        merges.takeApart(earlier);
        assertThat(state(first, second, third)).isEqualTo(before);
        assertThat(found("NIA03")).containsExactly(third);
    }

    @Test
    void whatWasChangedBetweenTwoTakingsApartIsNotLost() {
        ActorId stays = add("حسن بوعزة", "Hassan Bouazza", "", "NIA01");
        MergeId earlier = merge(stays, add("حسن بوعزة", "Hassan Bouazza", "", "NIA02"));
        merges.takeApart(merge(stays, add("حسن بوعزة", "Hassan Bouazza", "", "NIA03")));
        register.edit(
                stays, register.details(stays).version(), person("حسن بوعزة", "Hassan Bouazza", "", "NIA01", "RNA09"));
        assertThatThrownBy(() -> merges.takeApart(earlier))
                .isInstanceOfSatisfying(MergeException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("registry.merge.changedSince"));
    }

    // ---- What only people have ----

    private static ActorData cooperative(String ar, String fr) {
        return Entered.as(ActorKind.COOPERATIVE, Bilingual.of(ar, fr))
                .withoutCommune()
                .data();
    }

    @Test
    void whoHasWhatOnlyPeopleHaveBecomesNoCooperative() {
        ActorId id = add("حسن بوعزة", "Hassan Bouazza", "", "");
        room.notes.put("a", id);
        ActorData changed = cooperative("حسن بوعزة", "Hassan Bouazza");
        assertThatThrownBy(() -> register.edit(id, 0, changed)).satisfies(MergesTests::isOfTheKind);
        room.notes.clear();
        register.edit(id, 0, changed);
        assertThat(register.details(id).data().kind()).isEqualTo(ActorKind.COOPERATIVE);
    }

    @Test
    void whatOnlyPeopleHaveDoesNotPassToACooperative() {
        ActorId cooperative = register.add(cooperative("تعاونية بوعزة", "Coopérative Bouazza"));
        ActorId person = add("حسن بوعزة", "Hassan Bouazza", "", "NIA02");
        room.notes.put("a", person);
        assertThatThrownBy(() -> merge(cooperative, person)).satisfies(MergesTests::isOfTheKind);
        room.notes.clear();
        merge(cooperative, person);
        assertThat(merges.survivor(person)).isEqualTo(cooperative);
    }

    /** A cooperative that was made a person by a merge got what only people have. */
    @Test
    void takenApartNobodyWhoHasWhatOnlyPeopleHaveIsACooperativeAgain() {
        ActorId cooperative = register.add(cooperative("تعاونية بوعزة", "Coopérative Bouazza"));
        ActorId person = add("حسن بوعزة", "Hassan Bouazza", "", "NIA02");
        MergeId id = merge(cooperative, person, ActorField.KIND, ActorField.SEX, ActorField.BIRTH_DATE);
        room.notes.put("a", cooperative);
        assertThatThrownBy(() -> merges.takeApart(id)).satisfies(MergesTests::isOfTheKind);
        assertThat(register.find(person)).isEmpty();
        room.notes.clear();
        merges.takeApart(id);
        assertThat(register.details(cooperative).data().kind()).isEqualTo(ActorKind.COOPERATIVE);
    }

    private static void isOfTheKind(Throwable refused) {
        assertThat(refused).isInstanceOfSatisfying(InvalidInputException.class, wrong -> {
            assertThat(wrong.field()).isEqualTo("kind");
            assertThat(wrong.messageKey()).isEqualTo("registry.staysPerson");
        });
    }

    // ---- Rights ----

    @Test
    @WithMockUser(roles = REGISTRY_READ)
    void aReaderLooksAndDecidesNothing() {
        var nobody = new ActorId(UUID.randomUUID());
        assertThat(duplicates.list(false, null)).isEmpty();
        assertThatThrownBy(() -> duplicates.distinct(nobody, nobody)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> merges.merge(new Merge(nobody, 0, nobody, 0, Set.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> merges.takeApart(new MergeId(UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
