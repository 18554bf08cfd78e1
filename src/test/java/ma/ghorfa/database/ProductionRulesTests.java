package ma.ghorfa.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ProductionRulesTests {

    /** Bytes that nobody typed. */
    private static final String KEY = "l+ApcrsETZbfKHG6A0yV3idwuQJLlN0mb7gBSpPcJW4=";

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
                        key -> assertThat(key).contains("GHORFA_CARDS_SIGNING_KEYS_1"),
                        address -> assertThat(address).contains("GHORFA_CARDS_VERIFICATION_ADDRESS"),
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not base64!",
                "c2hvcnQ=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "Z2hvcmZhOiBkZXZlbG9wbWVudCBrZXksIG5vIHNlY3JldA=="
            })
    void aKeyOfCardsIsRandomAndLong(String key) {
        MockEnvironment environment = production("seven-olive-trees").withProperty("ghorfa.cards.signing.keys.1", key);
        assertThat(ProductionRules.faults(environment, PACKAGED))
                .singleElement()
                .asString()
                .contains("GHORFA_CARDS_SIGNING_KEYS_1");
    }

    @Test
    void theKeyThatSignsIsTheOneThatIsCurrent() {
        MockEnvironment environment = production("seven-olive-trees").withProperty("ghorfa.cards.signing.current", "2");
        assertThat(ProductionRules.faults(environment, PACKAGED))
                .singleElement()
                .asString()
                .contains("GHORFA_CARDS_SIGNING_KEYS_2");
        environment.withProperty("ghorfa.cards.signing.keys.2", KEY).withProperty("ghorfa.cards.signing.keys.1", "");
        assertThat(ProductionRules.faults(environment, PACKAGED)).isEmpty();
    }

    private static MockEnvironment production(String password) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:mariadb://db/ghorfa")
                .withProperty("spring.datasource.username", "ghorfa")
                .withProperty("spring.datasource.password", password)
                .withProperty("ghorfa.cards.signing.keys.1", KEY)
                .withProperty("ghorfa.cards.verification.address", "https://portal.example.ma");
        environment.setActiveProfiles("production");
        return environment;
    }
}
