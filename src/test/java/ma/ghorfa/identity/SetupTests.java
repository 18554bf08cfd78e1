package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.identity.Setup.FirstAdministrator;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator of an empty portal. What a test does is rolled back, and the accounts of others come back. */
@GhorfaTest
@Transactional
class SetupTests {

    private static final String PASSWORD = "zellige brass cedar";

    private final SetupCode code;
    private final Setup setup;
    private final Standings standings;
    private final JdbcClient jdbc;

    @Autowired
    SetupTests(SetupCode code, Setup setup, Standings standings, JdbcClient jdbc) {
        this.code = code;
        this.setup = setup;
        this.standings = standings;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void emptyPortal() {
        for (String table : List.of("credential", "account_role", "account")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    private static FirstAdministrator command(String code) {
        return new FirstAdministrator(code, "first.admin", Bilingual.of("مدبر", ""), PASSWORD);
    }

    @Test
    void theCodeOfTheLogMakesAnAdministratorWhoNeedsNoOtherPassword() {
        List<String> lines = code.lines();
        String printed = lines.getLast().strip();
        assertThat(printed).matches("([B-Z2-9]{5}-){3}[B-Z2-9]{5}");
        assertThat(setup.isPending()).isTrue();
        setup.createFirstAdministrator(
                command(" " + printed.toLowerCase(java.util.Locale.ROOT).replace("-", " ")));
        Standing standing = standings.read("first.admin").orElseThrow();
        assertThat(standing.mustChangePassword()).isFalse();
        assertThat(standing.permissions()).contains(Permissions.ACCOUNT_WRITE);
    }

    @Test
    void anyOtherCodeMakesNothing() {
        code.offer();
        for (String wrong : List.of("", "BBBBB-BBBBB-BBBBB-BBBBB", "null")) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> setup.createFirstAdministrator(command(wrong)))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("code"));
        }
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isZero();
    }

    @Test
    void aWeakPasswordIsRefusedHereToo() {
        String printed = code.offer();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> setup.createFirstAdministrator(
                        new FirstAdministrator(printed, "first.admin", Bilingual.of("مدبر", ""), "first.admin123")))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("identity.password.username"));
    }

    @Test
    void onceThereIsAnAccountItIsOver() {
        String printed = code.offer();
        setup.createFirstAdministrator(command(printed));
        assertThat(setup.isPending()).isFalse();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> setup.createFirstAdministrator(
                        new FirstAdministrator(printed, "second.admin", Bilingual.of("مدبر", ""), PASSWORD)));
        assertThat(code.lines()).isEmpty();
    }

    @Test
    void theCommandKeepsItsSecretsOutOfLogs() {
        assertThat(command("BBBBB").toString()).doesNotContain("BBBBB").doesNotContain(PASSWORD);
    }
}
