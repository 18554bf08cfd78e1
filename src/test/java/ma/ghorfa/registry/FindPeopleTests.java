package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.CIN_DISCLOSE;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.registry.ActorCount.Precision;
import ma.ghorfa.registry.ActorMatch.Why;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody is looked for by a name or a number. Each search is done twice: as it is, and as it would be in a register
 * where more have a name than are put in order.
 */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "clerk",
        roles = {REGISTRY_READ, REGISTRY_WRITE, CIN_DISCLOSE})
class FindPeopleTests {

    @Autowired
    private Register register;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ActorWords words;

    @Autowired
    private KnownWords known;

    @Autowired
    private ActorTable table;

    @Autowired
    private ActorReader reader;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private CurrentAccount account;

    @Autowired
    private Clock clock;

    @Autowired
    private DataSource dataSource;

    private final List<ActorId> stored = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    FindPeopleTests() {}

    private ActorId enter(String ar, String fr, String cin, String nia, String rna, String province) {
        ActorId id = register.add(
                Entered.artisan(ar, fr).numbers(cin, nia, rna).in(province).data());
        stored.add(id);
        return id;
    }

    private ActorId enter(String ar, String fr) {
        return enter(ar, fr, "", "", "", "03.231");
    }

    private static ActorFilter searched(String text) {
        return new ActorFilter(text, null, null, null, null, null, null, ActorSort.NAME_FR, true);
    }

    private ActorReader withFew(int few, int listed) {
        return new ActorReader(sql, new ActorSearch(sql, words, known, few, listed, 20_000), new RecentRows());
    }

    /** With a book that was just read. */
    private ActorReader withBook(int few, int listed) {
        return withBook(few, listed, 20_000);
    }

    private ActorReader withBook(int few, int listed, int bound) {
        var book = new KnownWords(sql, Runnable::run, 1_000);
        book.read(0);
        return new ActorReader(sql, new ActorSearch(sql, words, book, few, listed, bound), new RecentRows());
    }

    /** The Latin names, in their order; the same whichever way is taken. */
    private List<String> found(ActorFilter filter) {
        List<ActorRow> rows = register.page(filter, 0, 500);
        assertThat(register.count(filter)).isEqualTo(new ActorCount(rows.size(), Precision.EXACT));
        ActorReader many = withFew(2, 500);
        assertThat(many.page(filter, true, 0, 500))
                .as("where many are found")
                .containsExactlyInAnyOrderElementsOf(rows);
        assertThat(many.count(filter, true)).isEqualTo(new ActorCount(rows.size(), Precision.EXACT));
        assertThat(withBook(2_000, 500).page(filter, true, 0, 500))
                .as("with a book")
                .containsExactlyElementsOf(rows);
        ActorReader manyInABook = withBook(2, 500);
        assertThat(manyInABook.page(filter, true, 0, 500))
                .as("where many are found in a book")
                .containsExactlyInAnyOrderElementsOf(rows);
        assertThat(manyInABook.count(filter, true)).isEqualTo(new ActorCount(rows.size(), Precision.EXACT));
        return rows.stream().map(row -> row.name().fr()).toList();
    }

    private List<String> found(String text) {
        return found(searched(text));
    }

    // ---- Names with a number in them ----

    @ParameterizedTest
    @CsvSource({
        "تعاونية 20 غشت,       Coopérative 20 Août",
        "20 غشت,               Coopérative 20 Août",
        "20 aout,              Coopérative 20 Août",
        "Atelier 2000,         Atelier 2000",
        "2000,                 Atelier 2000",
        "coopérative 8 mars 2010, Coopérative 8 Mars 2010",
        "٢٠١٠,                 Coopérative 8 Mars 2010",
        "NIA2001,              Atelier 2000",
        "nia 2001,             Atelier 2000",
        "nia-20٠١,             Coopérative 20 Août"
    })
    void aNameWithANumberIsFoundAsAName(String typed, String name) {
        enter("تعاونية 20 غشت", "Coopérative 20 Août", "", "NIA-2001", "", "03.231");
        enter("ورشة 2000", "Atelier 2000", "", "NIA2001", "", "03.231");
        enter("تعاونية 8 مارس 2010", "Coopérative 8 Mars 2010");
        assertThat(found(typed)).containsExactly(name);
    }

    @Test
    void aNumberIsNoNameAndANameIsNoNumber() {
        enter("نيا الفاسي", "Nia Fassi", "", "", "", "03.231");
        enter("سعاد الصفار", "Souad Seffar", "", "NIA77", "", "03.231");
        assertThat(found("nia")).containsExactly("Nia Fassi");
        assertThat(found("nia7")).containsExactly("Souad Seffar");
    }

    @Test
    void numbersOfOneBeginningAreFilteredBeforeTheyAreCounted() {
        for (int number = 0; number < 40; number++) {
            enter(
                    "محمد العلوي",
                    "Alaoui " + (char) ('a' + number % 26) + number / 26,
                    "",
                    "NIA20" + (100 + number),
                    "",
                    number % 10 == 7 ? "03.061" : "03.231");
        }
        var filter =
                new ActorFilter("NIA20", null, new ProvinceCode("03.061"), null, null, null, null, ActorSort.NIA, true);
        assertThat(register.page(filter, 0, 50))
                .extracting(ActorRow::nia)
                .containsExactly("NIA20107", "NIA20117", "NIA20127", "NIA20137");
        assertThat(found(filter)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%12", "_", "%", "12%", "\\", "1_2", "N%1", "#", "#12", "1 or 1=1"})
    void aSignOfSqlIsNotASign(String typed) {
        enter("محمد العلوي", "Alaoui", "", "NIA112", "A-12", "03.231");
        assertThat(typed.strip().matches("[%_#\\\\]") ? List.of() : found(typed))
                .isEmpty();
    }

    // ---- Many ----

    @ParameterizedTest
    @CsvSource({
        "محمد محمد, 3",
        "mohamed, 20",
        "محمد, 23",
        "م, 23",
        "محمد العلوي, 20",
        "العلوي محمد التازي, 0",
        "عبدالرحيم, 4",
        "عبد الرحيم, 4",
        "benjelloun, 4",
        "ben jelloun, 4",
        "محمد محمد محمد, 0"
    })
    void bothWaysFindTheSame(String typed, int people) {
        for (int number = 0; number < 20; number++) {
            enter("محمد العلوي", "Mohammed Alaoui");
        }
        for (int number = 0; number < 3; number++) {
            enter("محمد بن محمد", "M'hamed Ben Jelali");
        }
        for (int number = 0; number < 4; number++) {
            enter("عبدالرحيم بنجلون", "Abderrahim Ben Jelloun");
        }
        assertThat(found(typed)).hasSize(people);
    }

    @Test
    void aSeventhWordIsAskedForToo() {
        enter("محمد أمين بدر سعيد كريم ياسين التازي", "Un");
        enter("محمد أمين بدر سعيد كريم ياسين الفاسي", "Deux");
        enter("محمد أمين بدر سعيد كريم ياسين السقاط", "Trois");
        assertThat(found("محمد امين بدر سعيد كريم ياسين الفاسي")).containsExactly("Deux");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofVeryManyTheFirstAreListedAndSaidToBeMore(boolean book) {
        for (int number = 0; number < 30; number++) {
            enter("محمد العلوي", "Mohammed Alaoui");
        }
        ActorReader many = book ? withBook(2, 10) : withFew(2, 10);
        assertThat(many.count(searched("محمد"), true)).isEqualTo(new ActorCount(10, Precision.MORE_THAN));
        assertThat(many.page(searched("محمد"), true, 8, 50)).hasSize(2);
        assertThat(many.page(searched("محمد"), true, 5_000, 50)).isEmpty();
        assertThat(many.isSorted(searched("محمد"), true)).isFalse();
        assertThat(register.isSorted(searched("محمد"))).isTrue();
        var all = new ArrayList<ActorRow>();
        many.walk(searched("محمد"), true).forEachRemaining(all::add);
        assertThat(all).hasSize(30).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pagesOfManyFollowEachOther(boolean book) {
        for (int number = 0; number < 400; number++) {
            enter(number % 2 == 0 ? "محمد العلوي" : "محمود العلوي", "Mohammed " + number);
        }
        ActorReader many = book ? withBook(2, 1_000) : withFew(2, 1_000);
        var read = new HashSet<ActorId>();
        for (int offset = 0; offset < 400; offset += 50) {
            many.page(searched("مح علوي"), true, offset, 50).forEach(row -> read.add(row.id()));
        }
        assertThat(read).hasSize(400);
    }

    /** Two common names that next to nobody has both of. */
    @Test
    void whoHasTwoCommonNamesIsFoundAmongMany() {
        many("عمر الفاسي", 1_300);
        many("يوسف الفاسي", 1_400);
        many("عمر يوسف", 3);
        assertThat(found("يوسف عمر")).hasSize(3);
        assertThat(found("فاسي عمر يوسف")).isEmpty();
        assertThat(withFew(2, 2).count(searched("عمر يوسف"), true)).isEqualTo(new ActorCount(2, Precision.MORE_THAN));
        assertThat(withBook(2, 2).count(searched("عمر يوسف"), true)).isEqualTo(new ActorCount(2, Precision.MORE_THAN));
    }

    private void many(String name, int people) {
        sql.sql("""
                insert into craft_actor (id, version, changed_by, kind, name_ar, name_fr, search_key, cin, nia, rna_number,
                    sex, province_code, commune_ar, commune_fr, area, craft_code, qualification, qualification_note,
                    phone, cover, cover_regime, cover_source, consents_contact, registered_on)
                select uuid(), 0, 'test', 'ARTISAN', :name, 'X', :key, '', '', '', 'MALE', '03.231', '', '', 'URBAN',
                    'ZELLIGE', 'NONE', '', '', 'UNKNOWN', '', '', false, '2025-01-01' from seq_1_to_%d
                """.formatted(people))
                .param("name", name)
                .param("key", SearchKey.of(name))
                .update();
        for (String word : ActorWords.of(SearchKey.of(name))) {
            sql.sql("insert into craft_actor_word select :word, id from craft_actor where name_ar = :name")
                    .param("word", word)
                    .param("name", name)
                    .update();
        }
    }

    @Test
    void aFilterThatLeavesFewIsSearchedInsteadOfTheName() {
        for (int number = 0; number < 30; number++) {
            enter(
                    "محمد العلوي",
                    "Mohammed " + (char) ('a' + number % 26),
                    "",
                    "",
                    "",
                    number < 3 ? "03.561" : "03.231");
        }
        var filter = new ActorFilter(
                "محمد", null, new ProvinceCode("03.561"), null, null, null, null, ActorSort.NAME_FR, false);
        assertThat(found(filter)).containsExactly("Mohammed c", "Mohammed b", "Mohammed a");
    }

    // ---- What is written after a book was read, and meanwhile ----

    /** As with a book and as without one, whoever was written since it was read. */
    private List<String> foundInTheBook(String text) {
        assertThat(known.book()).isNotNull();
        List<ActorRow> rows = register.page(searched(text), 0, 500);
        assertThat(withFew(2_000, 500).page(searched(text), true, 0, 500))
                .as("without a book")
                .containsExactlyElementsOf(rows);
        return rows.stream().map(row -> row.name().fr()).toList();
    }

    @Test
    void whatIsWrittenStandsInTheBookAtOnce() {
        ActorId stays = enter("حسن بوعزة", "Hassan Bouazza");
        enter("حسن السقاط", "Hassan Sekkat");
        known.read(0);
        enter("حسن التازي", "Hassan Tazi");
        assertThat(foundInTheBook("حسن")).containsExactly("Hassan Bouazza", "Hassan Sekkat", "Hassan Tazi");
        assertThat(foundInTheBook("taz hasan")).containsExactly("Hassan Tazi");
        register.edit(stays, 0, Entered.artisan("حسين العلوي", "Houcine Alaoui").data());
        assertThat(foundInTheBook("حسن")).containsExactly("Hassan Sekkat", "Hassan Tazi");
        assertThat(foundInTheBook("bouazza")).isEmpty();
        assertThat(foundInTheBook("alaoui hucin")).containsExactly("Houcine Alaoui");
        table.insert(
                List.of(ActorTable.Fresh.of(new CraftActor(
                        Entered.artisan("حسن الفاسي", "Hassan Fassi").data(), LocalDate.of(2025, 1, 1)))),
                "test");
        reader.allChanged();
        assertThat(foundInTheBook("حسن")).containsExactlyInAnyOrder("Hassan Fassi", "Hassan Sekkat", "Hassan Tazi");
        UUID id = stays.value();
        table.update(
                Map.of(
                        Objects.requireNonNull(table.read(List.of(id), false).get(id)),
                        new CraftActor(
                                Entered.artisan("حسن العلوي", "Hassan Alaoui").data(), LocalDate.of(2025, 1, 1))),
                "test");
        assertThat(foundInTheBook("حسن علوي")).containsExactly("Hassan Alaoui");
        assertThat(foundInTheBook("حسين")).isEmpty();
    }

    @Test
    void whoWasWrittenAnewLeavesNobodyOut() {
        List<ActorId> three = List.of(
                enter("سفيان بوعزة", "Soufiane Bouazza"),
                enter("سفيان السقاط", "Soufiane Sekkat"),
                enter("سفيان التازي", "Soufiane Tazi"));
        known.read(0);
        register.edit(
                three.getFirst(),
                0,
                Entered.artisan("سفيان العلوي", "Soufiane Alaoui").data());
        enter("سفيان الفاسي", "Soufiane Fassi");
        for (int few = 1; few < 6; few++) {
            ActorReader inABook = withFew(few, 500);
            assertThat(inABook.page(searched("سفيان"), true, 0, 50))
                    .as("where %s are few", few)
                    .hasSize(4);
            assertThat(inABook.count(searched("سفيان"), true)).isEqualTo(new ActorCount(4, Precision.EXACT));
        }
    }

    @Test
    void ofReadingsThatShareSomebodyNobodyIsLeftOut() {
        enter("جواد بنجلون", "Jaouad Benjelloun");
        enter("جمال بنسودة", "Jamal Bensouda");
        enter("جلال بنكيران", "Jalal Benkirane");
        enter("كريم بنجلون", "Karim Benjelloun");
        List<ActorRow> all = withFew(2_000, 500).page(searched("ben ja"), true, 0, 50);
        assertThat(all).isNotEmpty();
        for (int few = 1; few < 6; few++) {
            assertThat(withBook(few, 500).page(searched("ben ja"), true, 0, 50))
                    .as("where %s are few", few)
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    /** Those behind the bound may pass the filter. */
    @Test
    void whereNotAllAreLookedAtTheListSaysThatThereMayBeMore() {
        for (int number = 0; number < 9; number++) {
            enter("سفيان الخياط", "Soufiane Khayat " + number);
        }
        ActorReader six = withBook(2, 500, 6);
        assertThat(six.page(searched("سفيان"), true, 0, 50)).hasSize(6);
        assertThat(six.count(searched("سفيان"), true)).isEqualTo(new ActorCount(6, Precision.MORE_THAN));
        assertThat(withBook(2, 500, 9).count(searched("سفيان"), true)).isEqualTo(new ActorCount(9, Precision.EXACT));
    }

    /** What a transaction wrote before the reading began, and stored after it ended, was never there to be read. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void nobodyIsMissedWhoIsStoredOnlyAfterTheReading() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            enter("سفيان الخياط", "Soufiane Khayat");
            var reading = new Thread(() -> known.read(0));
            reading.start();
            joined(reading);
        });
        assertThat(foundInTheBook("سفيان الخياط")).containsExactly("Soufiane Khayat");
    }

    /** People come, go back, and get other names, while others read the book anew all the time. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aBookKnowsWhatTheDatabaseKnowsWhileOthersWrite() {
        List<String> first = List.of("سفيان", "زكرياء", "هشام", "طارق الهشام");
        List<String> last = List.of("الخياط", "بنجلون", "أيت حدو", "الورياغلي");
        var random = new Random(17);
        var done = new AtomicBoolean();
        var failure = new AtomicReference<@Nullable Throwable>();
        var reading = new Thread(() -> {
            while (!done.get()) {
                known.read(0);
            }
        });
        reading.setUncaughtExceptionHandler((thread, e) -> failure.set(e));
        reading.start();
        try {
            for (int turn = 0; turn < 60; turn++) {
                String name = first.get(random.nextInt(4)) + " " + last.get(random.nextInt(4));
                if (turn % 5 == 4) {
                    ActorId edited = stored.get(random.nextInt(stored.size()));
                    register.edit(
                            edited,
                            register.details(edited).version(),
                            Entered.artisan(name, "Edited " + turn).data());
                } else if (turn % 7 == 6) {
                    int before = stored.size();
                    new TransactionTemplate(transactions).executeWithoutResult(status -> {
                        enter(name, "Taken Back");
                        status.setRollbackOnly();
                    });
                    stored.subList(before, stored.size()).clear();
                } else {
                    enter(name, "Entered " + turn);
                }
                if (known.book() != null) {
                    List<String> found = foundInTheBook(name);
                    assertThat(withFew(2, 500).page(searched(name), true, 0, 500))
                            .hasSameSizeAs(found);
                }
            }
        } finally {
            done.set(true);
            joined(reading);
        }
        assertThat(failure.get()).isNull();
        for (String one : first) {
            assertThat(foundInTheBook(one)).isNotEmpty();
            for (String other : last) {
                assertThat(foundInTheBook(other + " " + one)).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void afterVeryManyWereWrittenOneSearchesWithoutABook() {
        var small = new KnownWords(sql, Runnable::run, 2);
        small.read(0);
        small.written(Map.of(new UUID(1, 1), List.of("محمد"), new UUID(2, 2), List.of("احمد")));
        assertThat(small.book()).isNotNull();
        small.written(Map.of(new UUID(3, 3), List.of("حسن")));
        assertThat(small.book()).isNull();
    }

    @Test
    void ofASmallRegisterNoBookIsKept() {
        enter("سعاد الصفار", "Souad Seffar");
        known.read(1_000_000);
        assertThat(known.book()).isNull();
        assertThat(register.page(searched("سعاد الصفار"), 0, 5)).hasSize(1);
    }

    // ---- Identity cards ----

    @Test
    void whoeverFindsSomebodyByACardIsJournalledOnce() {
        ActorId id = enter("محمد العلوي", "Mohammed Alaoui", "CD12345", "", "", "03.231");
        assertThat(register.page(searched("cd 12345"), 0, 50)).hasSize(1);
        assertThat(register.page(searched("CD12345"), 50, 50)).isEmpty();
        assertThat(register.page(searched("CD1234"), 0, 50)).isEmpty();
        List<String> details = sql.sql(
                        "select details from journal_entry where act = 'registry.cinSearched' and subject_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
        assertThat(details).hasSize(1);
        assertThat(details.toString()).doesNotContain("12345");
    }

    /** A journal that fails once. */
    private static final class FailingJournal implements Journal {

        private final List<UUID> written = new ArrayList<>();
        private boolean failed;

        @Override
        public void record(String act, String subjectType, UUID subjectId) {
            if (!failed) {
                failed = true;
                throw new DataAccessResourceFailureException("no connection");
            }
            written.add(subjectId);
        }

        @Override
        public void record(String act, String subjectType, UUID subjectId, Map<String, String> details) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void recordAs(String username, String act, Map<String, String> details) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void whatCouldNotBeJournalledIsJournalledByTheNextPage() {
        ActorId id = enter("محمد العلوي", "Mohammed Alaoui", "CD12345", "", "", "03.231");
        var journal = new FailingJournal();
        var searches = new CardSearches(sql, journal, account, clock, transactions);
        assertThatThrownBy(() -> searches.searched("CD12345")).isInstanceOf(DataAccessException.class);
        searches.searched("CD12345");
        searches.searched("CD12345");
        assertThat(journal.written).containsExactly(id.value());
    }

    /** Two of one pool for each who searches would have all of them wait for each other. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whoSearchesByACardNeedsOneConnectionAtATime() throws SQLException {
        enter("محمد العلوي", "Mohammed Alaoui", "CD12345", "", "", "03.231");
        List<Connection> taken = new ArrayList<>();
        try {
            int all = dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize();
            while (taken.size() < all - 1) {
                taken.add(dataSource.getConnection());
            }
            assertThat(register.page(searched("CD12345"), 0, 50)).hasSize(1);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    @WithMockUser(roles = {REGISTRY_READ, REGISTRY_WRITE})
    void whoMayNotReadCardsFindsNobodyByThem() {
        enter("محمد العلوي", "Mohammed Alaoui", "CD12345", "", "", "03.231");
        assertThat(register.page(searched("CD12345"), 0, 50)).isEmpty();
        assertThat(register.count(searched("CD12345"))).isEqualTo(new ActorCount(0, Precision.EXACT));
    }

    @Test
    void theNumberOfACardBelongsIntoNoAddress() {
        assertThat(searched("cd 12345").namesCard()).isTrue();
        assertThat(searched("علوي").namesCard()).isFalse();
    }

    // ---- Why ----

    @ParameterizedTest
    @CsvSource({
        "mohamed, SPELLING, mohammed",
        "mohammed, , ''",
        "محمد, , ''",
        "احمد, SPELLING, أحمد",
        "NIA2001, , ''",
        "RNA77, NUMBER, ''"
    })
    void saysWhySomebodyWasFound(String typed, Why why, String words) {
        ActorId id = enter("محمد أحمد", "Mohammed Ahmed", "", "NIA2001", "RNA77", "03.231");
        ActorRow row = register.find(id).orElseThrow();
        assertThat(register.page(searched(typed), 0, 5)).containsExactly(row);
        assertThat(ActorMatch.of(typed).apply(row))
                .isEqualTo(Stream.ofNullable(why)
                        .map(reason -> new ActorMatch(reason, words))
                        .findFirst());
    }

    // ---- Taking out the whole list, and what is remembered ----

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whatWasStoredIsFoundAtOnceAndWhatWasNotIsNotRemembered() {
        enter("سفيان الخياط", "Soufiane Khayat");
        assertThat(register.page(searched("سفيان الخياط"), 0, 5)).hasSize(1);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            enter("سفيان الخياط", "Soufiane Khayat 2");
            assertThat(register.page(searched("سفيان الخياط"), 0, 5)).hasSize(2);
            // Somebody else reads before it is stored.
            var other = new Thread(() -> reader.page(searched("سفيان الخياط"), true, 0, 5));
            other.start();
            joined(other);
        });
        assertThat(register.page(searched("سفيان الخياط"), 0, 5)).hasSize(2);
        assertThat(register.count(searched("سفيان الخياط")).rows()).isEqualTo(2);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whoIsEditedIsAtOnceInTheListsWhereTheyBelong() {
        ActorId id = enter("سفيان الخياط", "Soufiane Khayat");
        var there = new ProvinceCode("03.231");
        var elsewhere = new ProvinceCode("03.061");
        assertThat(found(id, there)).isTrue();
        assertThat(found(id, elsewhere)).isFalse();

        register.edit(
                id,
                0,
                Entered.artisan("سفيان الخياط", "Soufiane Khayat").in("03.061").data());
        assertThat(found(id, there)).isFalse();
        assertThat(found(id, elsewhere)).isTrue();

        register.edit(
                id,
                1,
                Entered.artisan("سفيان الخياطي", "Soufiane Khayati")
                        .in("03.061")
                        .data());
        assertThat(register.page(searched("سفيان الخياط"), 0, 5))
                .extracting(row -> row.name().fr())
                .containsExactly("Soufiane Khayati");
    }

    /** Every filter of the list: whoever is changed so that it lets them through stands there at once. */
    static Stream<Arguments> whatIsFilteredBy() {
        return Stream.of(
                arguments(
                        filtered(ActorKind.MASTER, null, null, null, null),
                        Entered.as(ActorKind.MASTER, Bilingual.of("سفيان الخياط", "Soufiane Khayat"))),
                arguments(
                        filtered(null, "03.231.81.05", null, null, null),
                        someone().inCommune("03.231.81.05")),
                arguments(filtered(null, null, "POTTERY", null, null), someone().works("POTTERY", Area.URBAN)),
                arguments(
                        filtered(null, null, null, Area.RURAL, null), someone().works("ZELLIGE", Area.RURAL)),
                arguments(
                        filtered(null, null, null, null, HealthCover.EXEMPT),
                        someone().covered(HealthCover.EXEMPT)));
    }

    private static Entered someone() {
        return Entered.artisan("سفيان الخياط", "Soufiane Khayat");
    }

    private static ActorFilter filtered(
            @Nullable ActorKind kind,
            @Nullable String commune,
            @Nullable String craft,
            @Nullable Area area,
            @Nullable HealthCover cover) {
        return new ActorFilter("سفيان", kind, null, commune, craft, area, cover, ActorSort.NAME_FR, true);
    }

    @ParameterizedTest
    @MethodSource("whatIsFilteredBy")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whoeverIsChangedStandsInTheFilteredListAtOnce(ActorFilter filter, Entered changed) {
        ActorId id = register.add(someone().data());
        stored.add(id);
        assertThat(register.page(filter, 0, 5)).isEmpty();
        register.edit(id, 0, changed.data());
        assertThat(register.page(filter, 0, 5)).extracting(ActorRow::id).containsExactly(id);
    }

    private List<String> lookedAt() {
        return register.page(ActorFilter.EVERYBODY, 0, 100).stream()
                .filter(row -> stored.contains(row.id()))
                .map(row -> row.name().fr() + " " + row.nia() + " " + row.cover())
                .toList();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aListThatManyLookAtShowsEverybodyAsTheyAreStored() {
        ActorId id = register.add(someone().data());
        stored.add(id);
        enter("عبد الله الصباغ", "Abdellah Sebbagh");
        assertThat(lookedAt()).containsExactly("Soufiane Khayat  UNKNOWN", "Abdellah Sebbagh  UNKNOWN");

        register.edit(id, 0, someone().numbers("", "B77", "").data());
        assertThat(lookedAt()).containsExactly("Soufiane Khayat B77 UNKNOWN", "Abdellah Sebbagh  UNKNOWN");
        register.edit(
                id,
                1,
                someone().numbers("", "B77", "").covered(HealthCover.EXEMPT).data());
        assertThat(lookedAt()).containsExactly("Soufiane Khayat B77 EXEMPT", "Abdellah Sebbagh  UNKNOWN");
        register.edit(id, 2, Entered.artisan("ياسين الخياط", "Yassine Khayat").data());
        assertThat(lookedAt()).containsExactly("Abdellah Sebbagh  UNKNOWN", "Yassine Khayat  UNKNOWN");
        enter("آدم الخياط", "Adam Khayat");
        assertThat(lookedAt()).startsWith("Adam Khayat  UNKNOWN").hasSize(3);

        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            register.edit(id, 3, Entered.artisan("أيوب الخياط", "Ayoub Khayat").data());
            assertThat(lookedAt()).as("by whoever changes it").contains("Ayoub Khayat  UNKNOWN");
            open.setRollbackOnly();
        });
        assertThat(lookedAt()).contains("Yassine Khayat  UNKNOWN").doesNotContain("Ayoub Khayat  UNKNOWN");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aTelephoneNumberMakesNobodySearchAnew() {
        ActorId id = enter("سفيان الخياط", "Soufiane Khayat");
        ActorId namesake = enter("سفيان الخياط", "Soufiane Khayat 2");
        assertThat(register.page(searched("سفيان"), 0, 5)).hasSize(2);
        sql.sql("delete from craft_actor_word where actor_id = :id")
                .param("id", namesake.value())
                .update();

        register.edit(id, 0, someone().reachedAt("+212612345678").data());
        assertThat(register.page(searched("سفيان"), 0, 5)).as("found before").hasSize(2);

        register.edit(id, 1, Entered.artisan("سفيان الفاسي", "Soufiane Fassi").data());
        assertThat(register.page(searched("سفيان"), 0, 5)).as("found anew").hasSize(1);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void anotherNumberIsFoundAtOnceAndNoNameIsSearchedAnew() {
        ActorId id = enter("سفيان الخياط", "Soufiane Khayat", "", "NIA55", "RNA55", "03.231");
        ActorId namesake = enter("سفيان الخياط", "Soufiane Khayat 2");
        var byNumber = new ActorFilter("سفيان", null, null, null, null, null, null, ActorSort.NIA, false);
        assertThat(register.page(searched("سفيان"), 0, 5)).hasSize(2);
        assertThat(register.page(searched("NIA55"), 0, 5)).hasSize(1);
        assertThat(register.page(searched("rna55"), 0, 5)).hasSize(1);
        assertThat(register.page(searched("٩٩"), 0, 5)).isEmpty();
        assertThat(register.page(byNumber, 0, 5)).extracting(ActorRow::id).containsExactly(id, namesake);
        sql.sql("delete from craft_actor_word where actor_id = :id")
                .param("id", namesake.value())
                .update();

        register.edit(
                namesake,
                0,
                Entered.artisan("سفيان الخياط", "Soufiane Khayat 2")
                        .numbers("", "NIA99", "9912")
                        .data());
        sql.sql("delete from craft_actor_word where actor_id = :id and word not like '#%'")
                .param("id", namesake.value())
                .update();
        assertThat(register.page(searched("NIA99"), 0, 5)).hasSize(1);
        assertThat(register.page(searched("٩٩"), 0, 5)).hasSize(1);
        assertThat(register.page(searched("سفيان"), 0, 5)).as("found before").hasSize(2);
        assertThat(register.page(byNumber, 0, 5)).as("put in order anew").hasSize(1);

        register.edit(
                id,
                0,
                Entered.artisan("سفيان الخياط", "Soufiane Khayat")
                        .numbers("", "NIA56", "RNA56")
                        .data());
        assertThat(register.page(searched("NIA55"), 0, 5)).isEmpty();
        assertThat(register.page(searched("rna55"), 0, 5)).isEmpty();
    }

    private boolean found(ActorId id, ProvinceCode province) {
        return register
                .page(new ActorFilter("سفيان", null, province, null, null, null, null, ActorSort.NAME_FR, true), 0, 5)
                .stream()
                .anyMatch(row -> row.id().equals(id));
    }

    private static void joined(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Even an empty transaction keeps the connection of its first statement. Whoever then waits for the step of a search
     * that another takes may have the very connection that the step needs.
     */
    @ParameterizedTest
    @ValueSource(strings = {"page", "isSorted", "count", "find", "details"})
    void whoReadsAListIsInNoTransactionNotEvenAnEmptyOne(String reading) {
        List<Method> methods = Arrays.stream(Register.class.getMethods())
                .filter(method -> method.getName().equals(reading))
                .toList();
        var transactions = new AnnotationTransactionAttributeSource();
        assertThat(methods).isNotEmpty().allSatisfy(method -> assertThat(
                        transactions.getTransactionAttribute(method, Register.class))
                .isNull());
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void takingOutAListGivesEverybodyOnceAlthoughNamesChangeMeanwhile() {
        for (int number = 0; number < 520; number++) {
            enter("حرفي " + number, "Artisan %04d".formatted(number));
        }
        for (ActorSort sort : ActorSort.values()) {
            for (boolean ascending : new boolean[] {true, false}) {
                var filter = new ActorFilter("", ActorKind.ARTISAN, null, null, null, null, null, sort, ascending);
                List<UUID> before = sql.sql("select id from craft_actor order by " + sort.column()
                                + (ascending ? ", id" : " desc, id desc"))
                        .query(UUID.class)
                        .list();
                var walk = reader.walk(filter, true);
                var out = new ArrayList<UUID>();
                out.add(walk.next().id().value());
                // The first of the list becomes the last and the last becomes the first, and one more comes.
                renamed(before.getFirst(), ascending ? "يييي" : "اااا", ascending ? "Zzzz" : "Aaaa");
                renamed(before.getLast(), ascending ? "اااا" : "يييي", ascending ? "Aaaa" : "Zzzz");
                walk.forEachRemaining(row -> out.add(row.id().value()));
                assertThat(out).as("%s %s", sort, ascending).isEqualTo(before);
            }
        }
    }

    private void renamed(UUID id, String ar, String fr) {
        sql.sql("update craft_actor set name_ar = :ar, name_fr = :fr where id = :id")
                .param("ar", ar)
                .param("fr", fr)
                .param("id", id)
                .update();
    }

    @AfterEach
    void nobodyStays() {
        known.read(Long.MAX_VALUE);
        if (org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        List<UUID> ids = Arrays.asList(stored.stream().map(ActorId::value).toArray(UUID[]::new));
        sql.sql("delete from actor_pair where one_id in (:ids) or other_id in (:ids)")
                .param("ids", ids)
                .update();
        sql.sql("delete from craft_actor_word where actor_id in (:ids)")
                .param("ids", ids)
                .update();
        sql.sql("delete from craft_actor where id in (:ids)").param("ids", ids).update();
        reader.allChanged();
    }
}
