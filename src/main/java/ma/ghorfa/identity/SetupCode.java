package ma.ghorfa.identity;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import ma.ghorfa.base.Sha256;
import ma.ghorfa.database.StartupNote;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The code that the first administrator of an empty portal is asked for. It is printed once, when the portal starts and
 * has no account; only its digest is kept, in memory. Whoever reads the log of the server is entitled to set it up.
 */
@Component
@Order(20)
class SetupCode implements StartupNote {

    /** No vowels, no look-alikes: nothing is spelled by chance, nothing is misread. 4.6 bits a letter. */
    private static final String LETTERS = "BCDFGHJKMNPQRSTVWXZ23456789";

    private static final int LENGTH = 20;

    private final JdbcClient jdbc;
    private volatile byte @Nullable [] digest;

    SetupCode(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> lines() {
        if (hasAccounts()) {
            return List.of();
        }
        return List.of(
                "",
                "The portal has no account yet. Open /setup and enter this code, which holds until the next start:",
                "    " + offer());
    }

    /** Makes a new code, which replaces the one before. */
    String offer() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 5 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        digest = digest(code.toString());
        return code.toString();
    }

    /** Whether somebody could use a code now. */
    boolean isOffered() {
        return digest != null && !hasAccounts();
    }

    boolean matches(String typed) {
        byte[] expected = digest;
        return expected != null && MessageDigest.isEqual(expected, digest(typed));
    }

    void withdraw() {
        digest = null;
    }

    private boolean hasAccounts() {
        return jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    private static byte[] digest(String code) {
        return Sha256.of(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }
}
