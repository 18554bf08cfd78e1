package ma.ghorfa.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a rule such as {@code hasRole('A') and hasAnyRole('B', 'C')} and says whom it lets in, without Spring: what a
 * reader of the code would expect. A rule that it cannot read fails the test that asks, so that nobody writes one whose
 * meaning the matrix does not check.
 */
final class AccessRule {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\\(|\\)|,|and|or|not|!|&&|\\|\\||[A-Za-z]+|'[A-Z_]+')");

    private final String rule;
    private final Deque<String> tokens = new ArrayDeque<>();
    private final boolean signedIn;
    private final Set<String> permissions;

    private AccessRule(String rule, boolean signedIn, Set<String> permissions) {
        this.rule = rule;
        this.signedIn = signedIn;
        this.permissions = permissions;
        Matcher matcher = TOKEN.matcher(rule);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!rule.substring(end).isBlank()) {
            throw unreadable();
        }
    }

    static boolean lets(String rule, boolean signedIn, Set<String> permissions) {
        var reader = new AccessRule(rule, signedIn, permissions);
        boolean result = reader.or();
        if (!reader.tokens.isEmpty()) {
            throw reader.unreadable();
        }
        return result;
    }

    private boolean or() {
        boolean result = and();
        while (accept("or") || accept("||")) {
            result |= and();
        }
        return result;
    }

    private boolean and() {
        boolean result = not();
        while (accept("and") || accept("&&")) {
            result &= not();
        }
        return result;
    }

    private boolean not() {
        if (accept("not") || accept("!")) {
            return !not();
        }
        if (accept("(")) {
            boolean result = or();
            expect(")");
            return result;
        }
        return term();
    }

    private boolean term() {
        String name = next();
        boolean result =
                switch (name) {
                    case "permitAll" -> true;
                    case "denyAll" -> false;
                    case "isAuthenticated", "isFullyAuthenticated" -> signedIn;
                    case "hasRole", "hasAnyRole" -> {
                        expect("(");
                        boolean any = permissions.contains(permission());
                        while (accept(",")) {
                            any |= permissions.contains(permission());
                        }
                        expect(")");
                        yield any;
                    }
                    default -> throw unreadable();
                };
        if (!name.startsWith("has") && accept("(")) {
            expect(")");
        }
        return result;
    }

    private String permission() {
        String quoted = next();
        if (!quoted.startsWith("'")) {
            throw unreadable();
        }
        String permission = quoted.substring(1, quoted.length() - 1);
        if (!Permissions.all().contains(permission)) {
            throw new AssertionError("The rule " + rule + " asks for " + permission + ", which is no permission");
        }
        return permission;
    }

    private boolean accept(String token) {
        if (token.equals(tokens.peek())) {
            tokens.remove();
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw unreadable();
        }
    }

    private String next() {
        if (tokens.isEmpty()) {
            throw unreadable();
        }
        return tokens.remove();
    }

    private AssertionError unreadable() {
        return new AssertionError("The access matrix cannot read the rule " + rule);
    }
}
