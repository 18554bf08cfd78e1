package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static ma.ghorfa.identity.Permissions.TABLE_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.intake.Existing;
import ma.ghorfa.intake.ImportFigures;
import ma.ghorfa.intake.ImportId;
import ma.ghorfa.intake.ImportRow;
import ma.ghorfa.intake.ImportState;
import ma.ghorfa.intake.ImportedRow;
import ma.ghorfa.intake.Imports;
import ma.ghorfa.intake.Outcome;
import ma.ghorfa.intake.Problem;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/** Use case "bring an extract of the national register in", and what happens with files as people have them. */
@GhorfaTest
@WithMockUser(
        username = "importer",
        roles = {REGISTRY_READ, REGISTRY_WRITE, TABLE_IMPORT})
class ImportActorsTests {

    private static final String HEAD = "الاسم بالعربية,Nom,CIN,NIA,Sexe,Date de naissance,Province,Milieu,Métier";

    @TempDir
    Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Register register;

    @Autowired
    private ActorReader reader;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ActorTable table;

    @Autowired
    private KnownWords known;

    @Autowired
    private TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init")
    ImportActorsTests() {}

    @AfterEach
    void clear() {
        List.of(
                        "delete from intake_job",
                        "delete from intake_mapping",
                        "delete from intake_lease",
                        "delete from craft_actor_word",
                        "delete from duplicate_sweep",
                        "delete from actor_pair",
                        "delete from craft_actor",
                        "delete history from craft_actor")
                .forEach(statement -> sql.sql(statement).update());
        reader.allChanged();
    }

    // ---- What a clerk does ----

    private ImportId bring(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return imports.receive(ActorIntake.NAME, file.getFileName().toString(), "", content);
        }
    }

    private ImportId bring(String... lines) throws IOException {
        Path file = folder.resolve("extract.csv");
        Extract.write(file, lines);
        return bring(file);
    }

    private ImportRow checked(ImportId id, Existing existing) {
        imports.check(id, imports.find(id).orElseThrow().mapping(), existing);
        return awaited(id);
    }

    private ImportRow imported(ImportId id, Existing existing) {
        assertThat(checked(id, existing).state()).isEqualTo(ImportState.CHECKED);
        imports.start(id);
        return awaited(id);
    }

    private ImportRow awaited(ImportId id) {
        return await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> find(id), job -> !job.state().isAtWork());
    }

    /** Asked from a thread of the test's own, which nobody is signed in on. */
    private ImportRow find(ImportId id) {
        return Acting.as("importer", TABLE_IMPORT).call(() -> imports.find(id).orElseThrow());
    }

    private static ImportFigures figures(
            long created, long updated, long unchanged, long skipped, long rejected, long noted) {
        return new ImportFigures(created, updated, unchanged, skipped, rejected, noted);
    }

    /** The row of somebody; a word stands for what is null. */
    private Map<String, Object> stored(String nia) {
        Map<String, Object> stored = new HashMap<>();
        sql.sql("select * from craft_actor where nia = :nia")
                .param("nia", nia)
                .query()
                .singleRow()
                .forEach((column, value) -> stored.put(column, Objects.requireNonNullElse(value, "null")));
        return stored;
    }

    private List<String> keys(ImportId id, long row) {
        return imports.reported(id, 1000).stream()
                .filter(one -> one.number() == row)
                .flatMap(one -> one.problems().stream())
                .map(Problem::messageKey)
                .toList();
    }

    // ---- Rows become people ----

    @Test
    void anImportedRowIsWhatTheFormWouldHaveStored() throws IOException {
        ActorData data = new Extract(5).person(8);
        ActorId typed = register.add(data);
        Map<String, Object> byHand = new HashMap<>(stored(data.nia()));
        List<String> wordsByHand = words(typed.value());
        clear();
        Path file = folder.resolve("one.xlsx");
        Extract.write(file, TableFormat.XLSX, Language.AR, List.of(data));
        ImportId id = bring(file);
        assertThat(imported(id, Existing.UPDATE).figures()).isEqualTo(figures(1, 0, 0, 0, 0, 0));
        Map<String, Object> brought = new HashMap<>(stored(data.nia()));
        assertThat(brought.get("changed_by")).isEqualTo("import:" + id);
        assertThat(words(UUID.fromString(String.valueOf(brought.get("id"))))).isEqualTo(wordsByHand);
        List.of(byHand, brought).forEach(row -> row.keySet().removeAll(List.of("id", "changed_by")));
        assertThat(brought).isEqualTo(byHand);
    }

    private List<String> words(UUID actor) {
        return sql.sql("select word from craft_actor_word where actor_id = :id order by word")
                .param("id", actor)
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void whatWasTakenOutComesBackTheSameAndThenChangesNothing(TableFormat format) throws IOException {
        List<ActorData> people = new Extract(7).people(0, 1500);
        Path file = folder.resolve("all." + format.extension());
        Extract.write(file, format, Language.FR, people);
        ImportFigures first = imported(bring(file), Existing.UPDATE).figures();
        assertThat(first.created()).isEqualTo(1500);
        assertThat(first.rejected()).isZero();
        assertThat(sql.sql("select nia from craft_actor").query(String.class).set())
                .isEqualTo(people.stream().map(ActorData::nia).collect(Collectors.toSet()));
        for (ActorData data : people.subList(0, 200)) {
            UUID id = UUID.fromString(String.valueOf(stored(data.nia()).get("id")));
            ActorData back = register.details(new ActorId(id)).data();
            assertThat(back).usingRecursiveComparison().ignoringFields("cin").isEqualTo(data);
            assertThat(stored(data.nia()).get("cin")).isEqualTo(data.cin());
        }
        long versions = sql.sql("select count(*) from craft_actor for system_time all")
                .query(Long.class)
                .single();
        ImportId again = bring(file);
        assertThat(imports.file(again).before()).hasSize(1);
        ImportFigures second = imported(again, Existing.UPDATE).figures();
        assertThat(second).isEqualTo(figures(0, 0, 1500, 0, 0, 0));
        assertThat(sql.sql("select count(*) from craft_actor for system_time all")
                        .query(Long.class)
                        .single())
                .isEqualTo(versions);
    }

    @Test
    void whoIsStoredIsChangedLeftOrRefusedAsWasChosen() throws IOException {
        imported(
                bring(
                        HEAD + ",Téléphone",
                        "محمد العلوي,Mohammed Alaoui,CD1234,N-1,M,17/05/1980,Fès,Urbain,Zellige,0612345678"),
                Existing.UPDATE);
        String[] changed = {
            HEAD + ",Téléphone", "محمد العلوي,Mohammed Alaoui,CD1234,N-1,M,17/05/1980,Meknès,Urbain,Zellige,"
        };
        assertThat(imported(bring(changed), Existing.SKIP).figures()).isEqualTo(figures(0, 0, 0, 1, 0, 0));
        ImportId refused = bring(changed);
        assertThat(imported(refused, Existing.REFUSE).figures()).isEqualTo(figures(0, 0, 0, 0, 1, 0));
        assertThat(keys(refused, 2)).containsExactly("registry.intake.known");
        assertThat(stored("N-1").get("province_code")).isEqualTo("03.231");
        ImportId updated = bring(changed);
        assertThat(imported(updated, Existing.UPDATE).figures()).isEqualTo(figures(0, 1, 0, 0, 0, 0));
        assertThat(stored("N-1"))
                .containsEntry("province_code", "03.061")
                .as("an empty cell changes nothing")
                .containsEntry("phone", "+212612345678")
                .containsEntry("changed_by", "import:" + updated)
                .containsEntry("version", 1L);
        assertThat(found("mohamed alaoui")).isEqualTo(1);
    }

    private long found(String text) {
        return register.count(new ActorFilter(text, null, null, null, null, null, null, ActorSort.NAME_AR, true))
                .rows();
    }

    @Test
    void aFileWithFewColumnsChangesThoseAlone() throws IOException {
        imported(
                bring(HEAD, "محمد العلوي,Mohammed Alaoui,CD1234,N-1,M,17/05/1980,Fès,Urbain,Zellige"), Existing.UPDATE);
        ImportId id = bring("NIA,NOM", "N-1,Mohamed El Alaoui", "N-2,Inconnue");
        assertThat(imported(id, Existing.UPDATE).figures()).isEqualTo(figures(0, 1, 0, 0, 1, 0));
        assertThat(stored("N-1")).containsEntry("name_fr", "Mohamed El Alaoui").containsEntry("name_ar", "محمد العلوي");
        assertThat(keys(id, 3))
                .contains("base.required", "registry.name.both")
                .as("every reason at once")
                .hasSize(5);
    }

    // ---- Communes, health cover, consent ----

    @Test
    void aCommuneThatIsKnownIsKeptByItsCode() throws IOException {
        imported(
                bring(
                        HEAD + ",Commune",
                        "محمد العلوي,Mohammed Alaoui,CD1234,N-1,M,17/05/1980,Fès,Urbain,Zellige,Oulad Tayeb"),
                Existing.UPDATE);
        assertThat(stored("N-1"))
                .containsEntry("commune_code", "03.231.01.15")
                .containsEntry("commune_ar", "")
                .containsEntry("commune_fr", "");
        var filter = new ActorFilter("", null, null, "03.231.01.15", null, null, null, ActorSort.NAME_AR, true);
        assertThat(register.count(filter).rows()).isEqualTo(1);
        assertThat(register.page(filter, 0, 10)).extracting(ActorRow::nia).containsExactly("N-1");
    }

    @ParameterizedTest
    @CsvSource({
        "Fès,    Oulad Tayeb,    03.231, 03.231.01.15, ''",
        "Fès,    Sidi Harazem,   03.231, 03.231.81.05, ''",
        "Fès,    Ville Inconnue, 03.231, null,         Ville Inconnue",
        "Meknès, '',             03.061, null,         ''",
        "Fès,    '',             03.231, 03.231.01.15, ''",
    })
    void aRowMovesSomebodyToTheCommuneThatItNames(
            String province, String commune, String provinceCode, String communeCode, String words) throws IOException {
        String row = "محمد العلوي,Mohammed Alaoui,CD1234,N-1,M,17/05/1980,%s,Urbain,Zellige,%s";
        imported(bring(HEAD + ",Commune", row.formatted("Fès", "Oulad Tayeb")), Existing.UPDATE);
        assertThat(register.page(ActorFilter.EVERYBODY, 0, 10))
                .extracting(ActorRow::province)
                .containsExactly(new ProvinceCode("03.231"));
        ImportFigures figures = imported(bring(HEAD + ",Commune", row.formatted(province, commune)), Existing.UPDATE)
                .figures();
        assertThat(figures)
                .isEqualTo(communeCode.equals("03.231.01.15") ? figures(0, 0, 1, 0, 0, 0) : figures(0, 1, 0, 0, 0, 0));
        assertThat(stored("N-1"))
                .containsEntry("province_code", provinceCode)
                .containsEntry("commune_code", communeCode)
                .containsEntry("commune_ar", "")
                .containsEntry("commune_fr", words);
        assertThat(register.page(ActorFilter.EVERYBODY, 0, 10))
                .as("by those who look at the list")
                .extracting(ActorRow::province)
                .containsExactly(new ProvinceCode(provinceCode));
    }

    @Test
    void whatIsToldOfAHealthCoverThatIsUnknownIsRefusedAtItsCell() throws IOException {
        ImportId id = bring(
                HEAD + ",Couverture,Source de la couverture",
                "محمد العلوي,Mohammed Alaoui,CD1234,N-1,M,17/05/1980,Fès,Urbain,Zellige,Inconnue,CNSS");
        assertThat(imported(id, Existing.UPDATE).figures()).isEqualTo(figures(0, 0, 0, 0, 1, 0));
        assertThat(problems(id, 2)).containsExactly(Map.entry("coverSource", "registry.cover.untold"));
    }

    @Test
    void aConsentThatIsWithdrawnLosesItsDay() throws IOException {
        imported(
                bring(
                        HEAD + ",Consentement,Date consentement",
                        "محمد العلوي,Mohammed Alaoui,CD1234,N-1,M,17/05/1980,Fès,Urbain,Zellige,Oui,01/02/2025"),
                Existing.UPDATE);
        assertThat(stored("N-1").get("consent_on")).hasToString("2025-02-01");
        assertThat(imported(bring("NIA,Consentement", "N-1,Non"), Existing.UPDATE)
                        .figures())
                .isEqualTo(figures(0, 1, 0, 0, 0, 0));
        assertThat(stored("N-1")).containsEntry("consents_contact", false).containsEntry("consent_on", "null");
    }

    // ---- Files as people have them ----

    @ParameterizedTest
    @CsvSource({
        "17/05/1980",
        "1980-05-17",
        "١٧/٠٥/١٩٨٠",
        "29358",
        "17 ماي 1980",
        "17 مايو 1980",
        "17 mai 1980",
    })
    void aBirthdayIsUnderstoodHoweverItIsWritten(String written) throws IOException {
        ImportId id = bring(HEAD, "محمد العلوي,Mohammed Alaoui,CD1234,N-1,M," + written + ",Fès,Urbain,Zellige");
        assertThat(imported(id, Existing.UPDATE).figures().created()).isEqualTo(1);
        assertThat(stored("N-1").get("birth_date")).hasToString("1980-05-17");
    }

    @ParameterizedTest
    @CsvSource({"17 ديسمبر 1980", "17 دجنبر 1980"})
    void bothFamiliesOfMonthNamesAreUnderstood(String written) throws IOException {
        ImportId id = bring(HEAD, "محمد العلوي,Mohammed Alaoui,CD1234,N-1,M," + written + ",Fès,Urbain,Zellige");
        assertThat(imported(id, Existing.UPDATE).figures().created()).isEqualTo(1);
        assertThat(stored("N-1").get("birth_date")).hasToString("1980-12-17");
    }

    @ParameterizedTest
    @CsvSource({
        "فاس, حضري, الزليج, ذكر",
        "عمالة فاس, حضري, ZELLIGE, MALE",
        "Préfecture de Fès, Urbaine, zellige, Homme",
        "FES, urbain, الزَّليج, H",
        "03.231, U, Zéllige, M",
        "٠٣.٢٣١, URBAN, ﺍﻟﺰﻟﻴﺞ, رجل",
    })
    void placesCraftsAndWordsAreUnderstoodInEveryLanguage(String province, String area, String craft, String sex)
            throws IOException {
        ImportId id = bring(
                HEAD, "محمد العلوي,Mohammed Alaoui,CD1234,N-1,%s,,%s,%s,%s".formatted(sex, province, area, craft));
        assertThat(imported(id, Existing.UPDATE).figures().created())
                .as("%s", reasons(id))
                .isEqualTo(1);
        assertThat(stored("N-1"))
                .containsEntry("province_code", "03.231")
                .containsEntry("area", "URBAN")
                .containsEntry("craft_code", "ZELLIGE")
                .containsEntry("sex", "MALE");
    }

    private List<Problem> reasons(ImportId id) {
        return imports.reported(id, 100).stream()
                .flatMap(row -> row.problems().stream())
                .toList();
    }

    @Test
    void namesInPresentationFormsAreOrdinaryNames() throws IOException {
        imported(bring(HEAD, "ﻣﺤﻤﺪ ﺍﻟﻌﻠﻮﻱ,Mohammed Alaoui,CD1234,N-1,M,,Fès,Urbain,Zellige"), Existing.UPDATE);
        assertThat(stored("N-1").get("name_ar")).isEqualTo("محمد العلوي");
        assertThat(found("محمد العلوي")).isEqualTo(1);
    }

    @Test
    void everyReasonStandsAtItsCellAndTheRestIsWritten() throws IOException {
        ImportId id = bring(
                HEAD + ",Téléphone",
                "محمد العلوي,Mohammed Alaoui,CD1234,N-1,M,2025-06-31,Fès,Urbain,Zellige,",
                "محمد العلوي,Mohammed Alaoui,12CD,N-2,M,31/06/2025,Atlantide,Urbain,Zellige,123",
                ",محمد,,N-3,,,,,,",
                "خديجة لحلو,Khadija Lahlou,CD999,N-4,F,01/02/1990,Taza,Rural,Zellige,0612345678",
                "أسماء بنجلون,Asmae Benjelloun,,N-4,F,01/02/1991,Taza,Rural,Zellige,",
                "يوسف بوعزة,Youssef Bouazza,CD999,N-5,M,01/02/1992,Taza,Rural,Zellige,",
                "إلياس الدباغ,Ilyas Debbagh,,N-6,M,01/02/2990,Taza,Rural,Zellige,");
        ImportRow check = checked(id, Existing.UPDATE);
        assertThat(check.expected()).isEqualTo(figures(1, 0, 0, 0, 6, 0));
        assertThat(sql.sql("select count(*) from craft_actor").query(Long.class).single())
                .isZero();
        assertThat(imports.preview(id))
                .extracting(ImportedRow::number, ImportedRow::outcome)
                .containsExactly(
                        tuple(2L, Outcome.REJECTED),
                        tuple(3L, Outcome.REJECTED),
                        tuple(4L, Outcome.REJECTED),
                        tuple(5L, Outcome.CREATED),
                        tuple(6L, Outcome.REJECTED),
                        tuple(7L, Outcome.REJECTED),
                        tuple(8L, Outcome.REJECTED));
        imports.start(id);
        assertThat(awaited(id).figures()).isEqualTo(figures(1, 0, 0, 0, 6, 0));
        assertThat(problems(id, 2)).containsExactly(Map.entry("birthDate", "exchange.cell.impossibleDate"));
        assertThat(problems(id, 3))
                .containsExactlyInAnyOrder(
                        Map.entry("birthDate", "exchange.cell.impossibleDate"),
                        Map.entry("cin", "registry.cin.shape"),
                        Map.entry("phone", "base.phone"),
                        Map.entry("province", "intake.problem.unknown"));
        assertThat(problems(id, 4))
                .containsExactlyInAnyOrder(
                        Map.entry("nameAr", "registry.name.both"),
                        Map.entry("sex", "base.required"),
                        Map.entry("province", "base.required"),
                        Map.entry("area", "base.required"),
                        Map.entry("craft", "base.required"));
        assertThat(problems(id, 6)).containsExactly(Map.entry("nia", "intake.problem.twice"));
        assertThat(problems(id, 7)).containsExactly(Map.entry("cin", "intake.problem.twice"));
        assertThat(problems(id, 8)).containsExactly(Map.entry("birthDate", "exchange.cell.farDate"));
        assertThat(imports.reported(id, 1).getFirst().cells())
                .containsExactly(
                        "محمد العلوي",
                        "Mohammed Alaoui",
                        "CD1234",
                        "N-1",
                        "M",
                        "2025-06-31",
                        "Fès",
                        "Urbain",
                        "Zellige",
                        "");
    }

    private List<Map.Entry<String, String>> problems(ImportId id, long row) {
        return imports.reported(id, 1000).stream()
                .filter(one -> one.number() == row)
                .flatMap(one -> one.problems().stream())
                .map(problem -> Map.entry(problem.column(), problem.messageKey()))
                .toList();
    }

    @Test
    void whoMayBeThereAlreadyIsWrittenAndNoted() throws IOException {
        imported(bring(HEAD, "محمد العلوي,Mohammed Alaoui,,N-1,M,17/05/1980,Fès,Urbain,Zellige"), Existing.UPDATE);
        ImportId id = bring(
                HEAD,
                "محمد علوي,Mohamed El Alaoui,,N-2,M,17/05/1980,Fès,Urbain,Zellige",
                "محمد العلوي,Mohammed Alaoui,,N-3,M,17/05/1980,Meknès,Urbain,Zellige",
                "محمد العلوي,Muhammad Alaoui,,N-4,M,17/05/1980,Meknès,Urbain,Zellige");
        assertThat(imported(id, Existing.UPDATE).figures()).isEqualTo(figures(3, 0, 0, 0, 0, 2));
        assertThat(imports.reported(id, 10))
                .extracting(ImportedRow::number, row -> row.notes().getFirst().messageKey())
                .containsExactly(tuple(2L, "registry.intake.alike"), tuple(4L, "registry.intake.alikeRow"));
    }

    @Test
    void whoHasACardMayOnlyBeSomebodyWhoHasNone() throws IOException {
        String rest = ",M,17/05/1980,Fès,Urbain,Zellige";
        imported(
                bring(
                        HEAD,
                        "محمد العلوي,Mohammed Alaoui,CD1001,N-1" + rest,
                        "محمد العلوي,Mohammed Alaoui,CD1002,N-2" + rest),
                Existing.UPDATE);
        ImportId withCard = bring(HEAD, "محمد العلوي,Mohammed Alaoui,CD1003,N-3" + rest);
        assertThat(imported(withCard, Existing.UPDATE).figures()).isEqualTo(figures(1, 0, 0, 0, 0, 0));
        ImportId without = bring(
                HEAD,
                "محمد علوي,Mohamed Alaoui,,N-4" + rest,
                "خديجة علوي,Khadija Alaoui,,N-5,F,17/05/1980,Fès,Urbain,Zellige");
        assertThat(imported(without, Existing.UPDATE).figures()).isEqualTo(figures(2, 0, 0, 0, 0, 1));
        assertThat(imports.reported(without, 10))
                .extracting(ImportedRow::number, row -> row.notes().getFirst().messageKey())
                .containsExactly(tuple(2L, "registry.intake.alike"));
        ImportId next = bring(
                HEAD,
                "محمد العلوي,Mohammed Alaoui,CD1006,N-6" + rest,
                "محمد العلوي,Mohammed Alaoui,,N-7,M,18/05/1980,Fès,Urbain,Zellige");
        assertThat(imported(next, Existing.UPDATE).figures()).isEqualTo(figures(2, 0, 0, 0, 0, 1));
        assertThat(imports.reported(next, 10))
                .extracting(
                        ImportedRow::number,
                        row -> row.notes().getFirst().args().getLast())
                .containsExactly(tuple(2L, "N-4"));
    }

    @Test
    void veryManyOfOneBirthdayDoNotHideThoseOfAnother() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (int number = 0; number < 401; number++) {
            lines.add("خديجة لحلو,Khadija Lahlou,,N-%03d,F,01/01/1960,Fès,Urbain,Zellige".formatted(number));
        }
        lines.add("نعيمة الزاكي,Naima Zaki,,N-800,F,02/01/1960,Fès,Urbain,Zellige");
        imported(bring(lines.toArray(String[]::new)), Existing.UPDATE);
        ImportId id = bring(
                HEAD,
                "سناء الفاسي,Sanae Fassi,CD1001,N-900,F,01/01/1960,Fès,Urbain,Zellige",
                "نعيمة الزاكي,Naima Zaki,CD1002,N-901,F,02/01/1960,Fès,Urbain,Zellige");
        assertThat(imported(id, Existing.UPDATE).figures()).isEqualTo(figures(2, 0, 0, 0, 0, 1));
    }

    @Test
    void ofABirthdayThatManyShareTwoHundredAreLookedAtHoweverFewTheOthersHave() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (int number = 0; number < 200; number++) {
            lines.add("خديجة لحلو,Khadija Lahlou,,N-%03d,F,01/01/1960,Fès,Urbain,Zellige".formatted(number));
        }
        lines.add("سناء الفاسي,Sanae Fassi,,N-800,F,01/01/1960,Fès,Urbain,Zellige");
        imported(bring(lines.toArray(String[]::new)), Existing.UPDATE);
        ImportId id = bring(
                HEAD,
                "سناء الفاسي,Sanae Fassi,CD1001,N-900,F,01/01/1960,Fès,Urbain,Zellige",
                "نعيمة الزاكي,Naima Zaki,CD1002,N-901,F,02/01/1960,Fès,Urbain,Zellige");
        assertThat(imported(id, Existing.UPDATE).figures()).isEqualTo(figures(2, 0, 0, 0, 0, 0));
        ImportId first = bring(HEAD, "خديجة لحلو,Khadija Lahlou,CD1003,N-902,F,01/01/1960,Fès,Urbain,Zellige");
        assertThat(imported(first, Existing.UPDATE).figures()).isEqualTo(figures(1, 0, 0, 0, 0, 1));
    }

    @Test
    void thoseWithoutACardAreLookedAtFirst() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (int number = 0; number < 250; number++) {
            lines.add("خديجة لحلو,Khadija Lahlou,CD%d,N-%03d,F,01/01/1960,Fès,Urbain,Zellige"
                    .formatted(2000 + number, number));
        }
        lines.add("سناء الفاسي,Sanae Fassi,,N-800,F,01/01/1960,Fès,Urbain,Zellige");
        imported(bring(lines.toArray(String[]::new)), Existing.UPDATE);
        ImportId id = bring(
                HEAD,
                "سناء الفاسي,Sanae Fassi,CD1001,N-900,F,01/01/1960,Fès,Urbain,Zellige",
                "نعيمة الزاكي,Naima Zaki,,N-901,F,01/01/1960,Fès,Urbain,Zellige");
        assertThat(imported(id, Existing.UPDATE).figures()).isEqualTo(figures(2, 0, 0, 0, 0, 1));
    }

    @Test
    void theBookOfWordsIsToldOfThoseWhoAreFoundByAnother() throws IOException {
        String rest = ",N-1,M,17/05/1980,Fès,%s,Zellige";
        imported(bring(HEAD, "محمد العلوي,Mohammed Alaoui," + rest.formatted("Urbain")), Existing.UPDATE);
        known.read(0);
        try {
            WordBook book = Objects.requireNonNull(known.book());
            imported(bring(HEAD, "محمد العلوي,Mohammed Alaoui," + rest.formatted("Rural")), Existing.UPDATE);
            assertThat(book.later()).isZero();
            imported(bring(HEAD, "محمد الصنهاجي,Mohammed Sanhaji," + rest.formatted("Rural")), Existing.UPDATE);
            assertThat(book.later()).isEqualTo(1);
        } finally {
            known.read(Long.MAX_VALUE);
        }
    }

    /** So an import that somebody overtakes between its look and its write looks again. */
    @Test
    void aNumberThatSomebodyGotMeanwhileIsAConflictOfTheData() {
        ActorData data = new Extract(5).person(1);
        transaction.executeWithoutResult(status -> table.insert(List.of(fresh(data)), "test"));
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> table.insert(List.of(fresh(new Extract(5).person(2)), fresh(data)), "test")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(sql.sql("select count(*) from craft_actor").query(Long.class).single())
                .isEqualTo(1);
        assertThat(sql.sql("select count(distinct actor_id) from craft_actor_word")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static ActorTable.Fresh fresh(ActorData data) {
        return ActorTable.Fresh.of(new CraftActor(data, LocalDate.of(2026, 11, 22)));
    }

    @Test
    void numbersOfTwoPeopleInOneRowAreRefused() throws IOException {
        imported(
                bring(
                        HEAD,
                        "محمد العلوي,Mohammed Alaoui,CD1234,N-1,M,,Fès,Urbain,Zellige",
                        "خديجة لحلو,Khadija Lahlou,CD999,N-4,F,,Taza,Rural,Zellige"),
                Existing.UPDATE);
        ImportId id = bring(HEAD, "محمد العلوي,Mohammed Alaoui,CD999,N-1,M,,Fès,Urbain,Zellige");
        assertThat(imported(id, Existing.UPDATE).figures().rejected()).isEqualTo(1);
        assertThat(keys(id, 2)).containsExactly("registry.intake.twoPeople");
    }

    // ---- Columns ----

    @Test
    void whatAHeaderMeantIsRememberedForTheNextFile() throws IOException {
        ImportId id = bring(
                "الاسم بالعربية,Nom,X17,NIA,Sexe,Province,Milieu,Métier",
                "محمد العلوي,Mohammed Alaoui,CD1234,N-1,M,Fès,Urbain,Zellige");
        Map<Integer, String> mapping =
                new TreeMap<>(imports.find(id).orElseThrow().mapping());
        assertThat(mapping).containsEntry(0, "nameAr").containsEntry(2, "").containsEntry(7, "craft");
        mapping.put(2, "cin");
        imports.check(id, mapping, Existing.SKIP);
        awaited(id);
        ImportId next = bring("x17,NIA", "CD1235,N-2");
        assertThat(imports.find(next).orElseThrow().mapping()).isEqualTo(Map.of(0, "cin", 1, "nia"));
        ImportId others = Acting.asAnybody("other").call(() -> {
            try {
                return bring("x17,NIA", "CD1235,N-2");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(imports.find(others)).as("somebody else's").isEmpty();
    }

    @Test
    void whoMayNotWriteTheRegisterBringsNothingIntoIt() {
        assertThatThrownBy(() -> Acting.as("clerk", TABLE_IMPORT, REGISTRY_READ)
                        .call(() ->
                                imports.receive(ActorIntake.NAME, "x.csv", "", java.io.InputStream.nullInputStream())))
                .isInstanceOf(AccessDeniedException.class);
    }

    // ---- Stopped on its way ----

    @Test
    void cancelledHalfWayWhatIsWrittenStaysAndTheSameFileGoesOn() throws IOException {
        List<ActorData> people = new Extract(11).people(0, 12_000);
        Path file = folder.resolve("long.csv");
        Extract.write(file, TableFormat.CSV, Language.AR, people);
        ImportId id = bring(file);
        imports.start(id, imports.find(id).orElseThrow().mapping(), Existing.UPDATE);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> find(id).figures().created() > 0);
        imports.cancel(id);
        ImportRow cancelled = awaited(id);
        assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(cancelled.figures().created()).isBetween(1L, 11_999L);
        assertThat(sql.sql("select count(*) from craft_actor").query(Long.class).single())
                .isEqualTo(cancelled.figures().created());
        assertThat(sql.sql("select count(*) from intake_piece")
                        .query(Long.class)
                        .single())
                .isZero();
        ImportId again = bring(file);
        assertThat(imports.file(again).before()).extracting(ImportRow::id).containsExactly(id);
        imports.start(again, imports.find(again).orElseThrow().mapping(), Existing.UPDATE);
        ImportFigures rest = awaited(again).figures();
        assertThat(rest.unchanged()).isEqualTo(cancelled.figures().created());
        assertThat(rest.created()).isEqualTo(12_000 - rest.unchanged());
        assertThat(sql.sql("select act from journal_entry where subject_id in (:ids) order by at")
                        .param("ids", List.of(id.toString(), again.toString()))
                        .query(String.class)
                        .list())
                .containsExactly("intake.importCancelled", "intake.tableImported");
    }

    @Test
    void aFileThatBreaksOffSaysWhereAndKeepsWhatWasWritten() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (int number = 0; number < 3000; number++) {
            lines.add("محمد العلوي,Mohammed Alaoui,,NN%05d,M,,Fès,Urbain,Zellige".formatted(number));
        }
        lines.add("\"محمد العلوي,Mohammed");
        ImportId id = bring(lines.toArray(String[]::new));
        imports.start(id, imports.find(id).orElseThrow().mapping(), Existing.UPDATE);
        ImportRow failed = awaited(id);
        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.failure()).isNotNull().extracting(Problem::messageKey).isEqualTo("exchange.csv.quotes");
        assertThat(sql.sql("select count(*) from craft_actor").query(Long.class).single())
                .isEqualTo(failed.figures().created());
    }
}
