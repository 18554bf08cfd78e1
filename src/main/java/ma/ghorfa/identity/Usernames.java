package ma.ghorfa.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import ma.ghorfa.base.InvalidInputException;

/**
 * The names one signs in with: 3 to 64 small Latin letters, digits, dots, hyphens and underscores. Nothing else, so that
 * no two names look the same, and every keyboard can type them.
 */
final class Usernames {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    private Usernames() {}

    /** What was typed as a name, without the blanks around it and in small letters. */
    static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** The normalised name, or a refusal at the field {@code username}. */
    static String required(String typed) {
        String username = normalised(typed);
        if (username.isEmpty()) {
            throw new InvalidInputException("username", "base.required");
        }
        if (!isPossible(username)) {
            throw new InvalidInputException("username", "identity.username.form");
        }
        return username;
    }

    /** Whether an account could have this normalised name at all. */
    static boolean isPossible(String username) {
        return PLAIN.matcher(username).matches();
    }
}
