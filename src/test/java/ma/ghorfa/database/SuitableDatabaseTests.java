package ma.ghorfa.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuitableDatabaseTests {

    private static final String COLLATION = "utf8mb4_uca1400_ai_ci";

    @ParameterizedTest
    @ValueSource(strings = {"11.4.5-MariaDB", "11.4.0-MariaDB-log", "11.8.2-MariaDB-ubu2404", "12.0.1-MariaDB"})
    void takesMariaDbFrom114On(String version) {
        assertThatCode(() -> SuitableDatabase.check(version, COLLATION, "ghorfa"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.11.19-MariaDB-0+deb12u1", "11.3.2-MariaDB", "8.4.3", "9.1.0-commercial"})
    void refusesOlderServersAndOtherProducts(String version) {
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> SuitableDatabase.check(version, COLLATION, "ghorfa"))
                .withMessageContaining(version)
                .withMessageContaining("MariaDB 11.4");
    }

    @Test
    void refusesADatabaseThatWouldLoseArabicLettersAndSaysTheStatementThatHelps() {
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> SuitableDatabase.check("11.4.5-MariaDB", "latin1_swedish_ci", "ghorfa"))
                .satisfies(e -> org.assertj.core.api.Assertions.assertThat(e.remedy())
                        .contains("alter database `ghorfa` character set utf8mb4 collate " + COLLATION));
    }
}
