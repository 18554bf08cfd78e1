package ma.ghorfa.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.base.InvalidInputException;

/**
 * What a password must be: long, and not one of those that are tried first. No rules of composition and no expiry, which
 * make people choose worse ones (NIST SP 800-63B, section 5.1.1.2).
 */
final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** Without those that look alike: 0 and o, 1 and l and i. */
    private static final String CLEAR_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> COMMON = common();

    private Passwords() {}

    /**
     * Lets a password pass, or refuses it at the field {@code password} and says why.
     *
     * @param username the owner's: a password that repeats it is refused
     */
    static void check(String username, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new InvalidInputException("password", "identity.password.tooShort", SHORTEST, length);
        }
        if (length > LONGEST) {
            throw new InvalidInputException("password", "identity.password.tooLong", LONGEST, length);
        }
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (plain.equals(username) || plain.replace(username, "").length() < SHORTEST / 2) {
            throw new InvalidInputException("password", "identity.password.username");
        }
        if (COMMON.contains(plain) || repeats(plain) || climbs(plain)) {
            throw new InvalidInputException("password", "identity.password.common");
        }
    }

    /** A few letters over and over: {@code aaaaaaaaaaaa}, {@code abcabcabcabc}. */
    private static boolean repeats(String password) {
        for (int period = 1; period <= 4; period++) {
            if (password.substring(period).equals(password.substring(0, password.length() - period))) {
                return true;
            }
        }
        return false;
    }

    /** Letters or digits in their order, up or down: {@code 123456789012}, {@code abcdefghijkl}. */
    private static boolean climbs(String password) {
        int steps = 0;
        for (int i = 1; i < password.length(); i++) {
            int step = password.charAt(i) - password.charAt(i - 1);
            if (Math.abs(step) == 1 || Math.abs(step) == 9) {
                steps++;
            }
        }
        return steps >= password.length() - 2;
    }

    /** Sixteen clear letters in groups of four, to be read out or copied by hand: 79 bits. */
    static String random() {
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(CLEAR_LETTERS.charAt(RANDOM.nextInt(CLEAR_LETTERS.length())));
        }
        return password.toString();
    }

    private static Set<String> common() {
        try (InputStream file = Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read", e);
        }
    }
}
