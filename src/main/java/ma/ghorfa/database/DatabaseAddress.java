package ma.ghorfa.database;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The configured address of the database, as far as it may be shown. */
final class DatabaseAddress {

    static final String PROPERTY = "spring.datasource.url";

    private DatabaseAddress() {}

    static boolean isConfigured(Environment environment) {
        return StringUtils.hasText(environment.getProperty(PROPERTY));
    }

    /** Without the parameters behind the question mark and without {@code user:password@}: either may hold a secret. */
    static String shown(@Nullable Environment environment) {
        String url = environment == null ? null : environment.getProperty(PROPERTY);
        if (!StringUtils.hasText(url)) {
            return "the embedded server";
        }
        return url.replaceFirst("\\?.*$", "").replaceFirst("//[^/]*@", "//");
    }
}
