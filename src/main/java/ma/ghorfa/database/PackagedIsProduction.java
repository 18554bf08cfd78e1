package ma.ghorfa.database;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The packaged application runs in production unless it is told to be a demo ({@code SPRING_PROFILES_ACTIVE=demo}): who
 * forgets a profile shall not serve accounts with well-known passwords.
 */
class PackagedIsProduction implements EnvironmentPostProcessor, Ordered {

    private static final String DEMO = "demo";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (ServerArchive.isOnClassPath() || isToldToBeDemo(environment)) {
            return;
        }
        Set<String> profiles = new LinkedHashSet<>(application.getAdditionalProfiles());
        profiles.add(ProductionRules.PRODUCTION);
        application.setAdditionalProfiles(profiles.toArray(String[]::new));
    }

    private static boolean isToldToBeDemo(ConfigurableEnvironment environment) {
        List<String> named =
                Arrays.asList(environment.getProperty("spring.profiles.active", String[].class, new String[0]));
        return named.contains(DEMO) && !named.contains(ProductionRules.PRODUCTION);
    }

    /** Before the files of the profiles are read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }
}
