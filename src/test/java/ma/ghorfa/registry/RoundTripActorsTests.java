package ma.ghorfa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import ma.ghorfa.chamber.CommuneNames;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.exchange.TableProgress;
import ma.ghorfa.exchange.TableWriter;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.intake.ReadRows;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 100,000 people written as a table are read back as the same people, by the same code that an import runs; how they are
 * stored is the matter of {@link ImportActorsTests}.
 */
@GhorfaTest
class RoundTripActorsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    @Autowired
    private ActorIntake intake;

    @Autowired
    private JdbcClient sql;

    @SuppressWarnings("NullAway.Init")
    RoundTripActorsTests() {}

    @ParameterizedTest
    @CsvSource({"XLSX, AR, 100000", "CSV, FR, 20000"})
    void whatIsTakenOutComesBackExactly(TableFormat format, Language language, int people) throws IOException {
        Path file = folder.resolve("people." + format.extension());
        var written = new Extract(9);
        new TableWriter<>(format, language.locale(), "extract", Extract.columns(language))
                .write(
                        file,
                        IntStream.range(0, people).mapToObj(written::person).iterator(),
                        TableProgress.UNHEARD);
        var expected = new Extract(9);
        var pass = intake.begin();
        var communes = new CommuneNames(sql);
        long rows = ReadRows.of(file, intake, row -> {
            ActorData data = expected.person((int) row.number() - 2);
            ActorEntry entry = Objects.requireNonNull(pass.read(row));
            assertThat(row.problems()).as("row %d", row.number()).isEmpty();
            ActorLine.Result back = entry.line().asNew(TODAY, communes);
            assertThat(back.reasons()).isEmpty();
            assertThat(Objects.requireNonNull(back.actor()).values()).isEqualTo(new CraftActor(data, TODAY).values());
        });
        assertThat(rows).isEqualTo(people);
    }
}
