package ma.ghorfa.database;

import java.util.ArrayList;
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
        if (isProduction(environment) && environment.getProperty("ghorfa.demo", Boolean.class, false)) {
            faults.add(
                    "The demo and its well-known accounts are switched on: production runs without ghorfa.demo=true.");
        }
        return faults;
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
