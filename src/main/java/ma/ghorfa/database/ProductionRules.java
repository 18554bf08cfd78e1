package ma.ghorfa.database;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * What a start in production has to bring: an address of a database, secrets that are secrets, and no demo. A start is
 * one of production when the profile says so, and it is checked as strictly whenever it runs without the embedded
 * server: the packaged application never runs on a laptop's habits.
 */
final class ProductionRules {

    static final String PRODUCTION = "production";

    /** As long as a passphrase of three words; the account is reachable over the network. */
    private static final int SHORTEST_PASSWORD = 12;

    private static final String ADDRESS = "SPRING_DATASOURCE_URL (such as jdbc:mariadb://db:3306/ghorfa)";
    private static final String USERNAME = "SPRING_DATASOURCE_USERNAME";
    private static final String PASSWORD = "SPRING_DATASOURCE_PASSWORD";

    private static final String CARD_KEY = "GHORFA_CARDS_SIGNING_KEYS_";
    private static final String CARD_ADDRESS = "GHORFA_CARDS_VERIFICATION_ADDRESS";
    private static final int SHORTEST_KEY = 32;

    /** What stands in examples and what people type first, also several of them in a row. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(ghorfa|password|passwd|passw0rd|motdepasse|secret|admin|root|user|test|demo|mariadb|mysql|database"
                    + "|azerty|qwerty|abc|[0-9])+");

    private static final Pattern STAND_IN = Pattern.compile("changeme|changeit|replaceme|placeholder|example|yourpass");

    private ProductionRules() {}

    /** Whether the embedded server may serve this start. */
    static boolean mayEmbed(Environment environment) {
        return ServerArchive.isOnClassPath()
                && !isProduction(environment)
                && !DatabaseAddress.isConfigured(environment);
    }

    /**
     * What is wrong with this start, each as a whole sentence; nothing when it may go on.
     *
     * @param embeddedAtHand whether the embedded server is on the class path
     */
    static List<String> faults(Environment environment, boolean embeddedAtHand) {
        List<String> faults = new ArrayList<>();
        if (isProduction(environment) || !embeddedAtHand) {
            if (!DatabaseAddress.isConfigured(environment)) {
                faults.add("No database is configured: set " + ADDRESS + ".");
            }
            if (!StringUtils.hasText(environment.getProperty("spring.datasource.username"))) {
                faults.add("The database account is missing: set " + USERNAME + ".");
            }
            String password = environment.getProperty("spring.datasource.password", "");
            if (password.isBlank()) {
                faults.add("The password of the database account is missing: set " + PASSWORD + ".");
            } else if (password.length() < SHORTEST_PASSWORD) {
                faults.add("The password in " + PASSWORD + " is too short: it needs at least " + SHORTEST_PASSWORD
                        + " characters.");
            } else if (isPlaceholder(password)) {
                faults.add("The password in " + PASSWORD + " is a placeholder: put a secret of your own in its place.");
            }
        }
        if (isProduction(environment)) {
            cards(environment, faults);
        }
        if (isProduction(environment) && environment.getProperty("ghorfa.demo", Boolean.class, false)) {
            faults.add(
                    "The demo and its well-known accounts are switched on: production runs without ghorfa.demo=true.");
        }
        return faults;
    }

    /** The codes on cards are signed for years to come, and lead everybody to one address. */
    private static void cards(Environment environment, List<String> faults) {
        String version = environment.getProperty("ghorfa.cards.signing.current", "1");
        String key = environment.getProperty("ghorfa.cards.signing.keys." + version, "");
        String named = CARD_KEY + version;
        if (key.isBlank()) {
            faults.add("The key that signs the codes of cards is missing: set " + named
                    + " (openssl rand -base64 32 makes one).");
        } else if (!isRandomKey(key)) {
            faults.add("The key in " + named + " is no secret: put at least " + SHORTEST_KEY
                    + " random bytes in Base64 in its place.");
        }
        if (!environment.getProperty("ghorfa.cards.verification.address", "").startsWith("https://")) {
            faults.add("The address that the codes of cards lead to is missing: set " + CARD_ADDRESS
                    + " (such as https://portal.example.ma).");
        }
    }

    /** A key that somebody typed, or copied from an example, is text; random bytes are not. */
    private static boolean isRandomKey(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key.strip());
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return bytes.length >= SHORTEST_KEY
                    && text.chars().distinct().count() >= SHORTEST_KEY / 2
                    && text.chars().anyMatch(letter -> letter < ' ' || letter > '~');
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    static boolean isProduction(Environment environment) {
        return environment.acceptsProfiles(Profiles.of(PRODUCTION));
    }

    static boolean isPlaceholder(String password) {
        String bare = password.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return password.chars().distinct().count() < 5
                || PLACEHOLDER.matcher(bare).matches()
                || STAND_IN.matcher(bare).find();
    }
}
