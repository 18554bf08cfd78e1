package ma.ghorfa.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ProductionRulesTests {

    private static final boolean EMBEDDED = true;
    private static final boolean PACKAGED = false;

    @Test
    void aDeveloperNeedsNothing() {
        assertThat(ProductionRules.faults(new MockEnvironment(), EMBEDDED)).isEmpty();
        assertThat(ProductionRules.faults(new MockEnvironment().withProperty("ghorfa.demo", "true"), EMBEDDED))
                .isEmpty();
    }

    @Test
    void aCompleteProductionStartPasses() {
        assertThat(ProductionRules.faults(production("seven-olive-trees"), PACKAGED))
                .isEmpty();
        assertThat(ProductionRules.faults(production("seven-olive-trees"), EMBEDDED))
                .isEmpty();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        MockEnvironment environment = new MockEnvironment().withProperty("ghorfa.demo", "true");
        environment.setActiveProfiles("production");
        assertThat(ProductionRules.faults(environment, EMBEDDED))
                .satisfiesExactly(
                        url -> assertThat(url).contains("SPRING_DATASOURCE_URL"),
                        user -> assertThat(user).contains("SPRING_DATASOURCE_USERNAME"),
                        password -> assertThat(password).contains("SPRING_DATASOURCE_PASSWORD"),
                        demo -> assertThat(demo).contains("ghorfa.demo"));
    }

    @Test
    void aShortPasswordIsRefusedAtElevenAndTakenAtTwelve() {
        assertThat(ProductionRules.faults(production("sept-olivie"), PACKAGED))
                .singleElement()
                .asString()
                .contains("at least 12 characters");
        assertThat(ProductionRules.faults(production("sept-olivier"), PACKAGED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "change-me-please",
                "CHANGE_ME_NOW_PLEASE",
                "ghorfa-password",
                "passwordpassword",
                "123456789012",
                "aaaaaaaaaaaaaaaa",
                "admin-secret-1234",
                "placeholder-value"
            })
    void placeholdersAreRefusedHoweverLong(String password) {
        assertThat(ProductionRules.faults(production(password), PACKAGED))
                .singleElement()
                .asString()
                .contains("placeholder")
                .doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven-olive-trees", "k7Vq2mZr9TgXw4", "ghorfa-of-the-blue-gate", "سبع زيتونات خضر"})
    void secretsAreTaken(String password) {
        assertThat(ProductionRules.isPlaceholder(password)).isFalse();
    }

    private static MockEnvironment production(String password) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:mariadb://db/ghorfa")
                .withProperty("spring.datasource.username", "ghorfa")
                .withProperty("spring.datasource.password", password);
        environment.setActiveProfiles("production");
        return environment;
    }
}
