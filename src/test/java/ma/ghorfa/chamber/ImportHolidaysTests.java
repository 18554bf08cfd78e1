package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.identity.Permissions.TABLE_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.intake.Existing;
import ma.ghorfa.intake.ImportFigures;
import ma.ghorfa.intake.ImportFile;
import ma.ghorfa.intake.ImportId;
import ma.ghorfa.intake.ImportRow;
import ma.ghorfa.intake.Imports;
import ma.ghorfa.intake.Problem;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Use case "bring the holidays of a year in": the same import with another room's rows, written as entities. */
@GhorfaTest
@WithMockUser(
        username = "importer",
        roles = {CHAMBER_READ, CHAMBER_WRITE, TABLE_IMPORT})
class ImportHolidaysTests {

    private static final Locale FRENCH = Language.FR.locale();
    private static final String[] FILE = {
        "Date,الاسم بالعربية,Nom en français,Type", "30/07/2090,عيد العرش,Fête du Trône,Nationale"
    };

    @Autowired
    private Imports imports;

    @Autowired
    private Holidays holidays;

    @Autowired
    private ActorNames names;

    @Autowired
    private JdbcClient sql;

    @SuppressWarnings("NullAway.Init")
    ImportHolidaysTests() {}

    @AfterEach
    void clear() {
        List.of(
                        "delete from intake_job",
                        "delete from intake_mapping",
                        "delete from intake_lease",
                        "delete from holiday where holiday_date >= '2090-01-01'",
                        "delete history from holiday")
                .forEach(statement -> sql.sql(statement).update());
    }

    private ImportId received(String... lines) {
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return imports.receive(HolidayIntake.NAME, "jours.csv", "", new ByteArrayInputStream(file));
    }

    private ImportRow imported(Existing existing, String... lines) {
        ImportId id = received(lines);
        imports.start(id, imports.find(id).orElseThrow().mapping(), existing);
        return await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> Acting.as("importer", TABLE_IMPORT)
                                .call(() -> imports.find(id).orElseThrow()),
                        job -> job.state().isFinal());
    }

    @Test
    void theHolidaysOfAYearComeInOnceAndAreChangedByTheNextFile() {
        String[] first = {
            "Date,الاسم بالعربية,Nom en français,Type,Certitude",
            "30/07/2090,عيد العرش,Fête du Trône,Nationale,",
            "18 نونبر 2090,عيد الاستقلال,Fête de l’Indépendance,وطنية,مؤكد",
            "2090-03-20,عيد الفطر,Aïd Al Fitr,Religieuse,",
            "2090-03-20,عيد الفطر,Aïd Al Fitr,Religieuse,",
            "31/02/2090,عيد,Fête,Nationale,",
            "01/05/2090,Fête,Fête du Travail,Nationale,"
        };
        ImportRow job = imported(Existing.UPDATE, first);
        assertThat(job.figures()).isEqualTo(new ImportFigures(3, 0, 0, 0, 3, 0));
        assertThat(imports.reported(job.id(), 10))
                .flatExtracting(
                        row -> row.problems().stream().map(Problem::messageKey).toList())
                .containsExactly("intake.problem.twice", "exchange.cell.impossibleDate", "base.notArabic");
        assertThat(holidays.ofYear(2090))
                .extracting(row -> row.data().certainty())
                .containsExactly(HolidayCertainty.ESTIMATED, HolidayCertainty.CONFIRMED, HolidayCertainty.CONFIRMED);

        assertThat(imported(Existing.UPDATE, first).figures()).isEqualTo(new ImportFigures(0, 0, 3, 0, 3, 0));

        ImportRow announced = imported(Existing.UPDATE, first[0], "2090-03-20,عيد الفطر,Aïd Al Fitr,Religieuse,مؤكد");
        assertThat(announced.figures()).isEqualTo(new ImportFigures(0, 1, 0, 0, 0, 0));
        HolidayRow eid = holidays.rowsBetween(LocalDate.of(2090, 3, 20), LocalDate.of(2090, 3, 20))
                .getFirst();
        assertThat(eid.data().certainty()).isEqualTo(HolidayCertainty.CONFIRMED);
        assertThat(eid.data().name()).isEqualTo(Bilingual.of("عيد الفطر", "Aïd Al Fitr"));
        assertThat(changedBy(eid.id().value())).isEqualTo("import:" + announced.id());
    }

    @Test
    void aHistoryNamesTheFileAndWhoBroughtIt() {
        ImportRow job = imported(
                Existing.UPDATE,
                "Date,الاسم بالعربية,Nom en français,Type",
                "30/07/2090,عيد العرش,Fête du Trône,Nationale");
        assertThat(names.nameOf("import:" + job.id(), FRENCH)).contains("jours.csv", "importer");
        assertThat(names.nameOf("import:" + UUID.randomUUID(), FRENCH)).startsWith("import:");
        assertThat(names.nameOf("somebody", FRENCH)).isEqualTo("somebody");
    }

    @Test
    void noRowOfAFileIsKeptOnceItIsImported() {
        ImportRow job = imported(Existing.UPDATE, FILE);
        assertThat(imports.file(job.id()).sample()).isEmpty();
        assertThat(sql.sql("select sample from intake_job").query(String.class).single())
                .isEqualTo("[]");
    }

    @Test
    void theSameFileIsRecognisedWhoeverBroughtItAndOnlyOnesOwnImportIsShown() {
        ImportRow job = imported(Existing.UPDATE, FILE);
        ImportFile own = imports.file(received(FILE));
        assertThat(own.before()).extracting(ImportRow::id).containsExactly(job.id());
        assertThat(own.byOthers()).isNull();

        ImportFile colleagues = Acting.as("colleague", CHAMBER_READ, CHAMBER_WRITE, TABLE_IMPORT)
                .call(() -> imports.file(received(FILE)));
        assertThat(colleagues.before()).isEmpty();
        assertThat(colleagues.byOthers()).isEqualTo(job.createdAt());
    }

    private String changedBy(UUID holiday) {
        return sql.sql("select changed_by from holiday where id = :id")
                .param("id", holiday)
                .query(String.class)
                .single();
    }
}
