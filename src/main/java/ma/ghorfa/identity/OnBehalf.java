package ma.ghorfa.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets a question or a consequence be answered by whoever caused it: who reads a session computes with the chamber's roll,
 * the president who confirms the vote on minutes archives their session. The person stays the same, so nothing is written
 * under another name; only for the length of the call do they hold one permission more (docs/decisions/0051). What is
 * called thus must follow from an act that the person was allowed, and answer with nothing that they may not know.
 */
public final class OnBehalf {

    private OnBehalf() {}

    public static <T> T with(String permission, Supplier<T> consequence) {
        SecurityContext before = SecurityContextHolder.getContext();
        Authentication caller = before.getAuthentication();
        Object person = caller == null ? null : caller.getPrincipal();
        var right = new SimpleGrantedAuthority("ROLE_" + permission);
        if (caller == null || person == null || caller.getAuthorities().contains(right)) {
            return consequence.get();
        }
        List<GrantedAuthority> more = new ArrayList<>(caller.getAuthorities());
        more.add(right);
        SecurityContext during = SecurityContextHolder.createEmptyContext();
        during.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", more));
        SecurityContextHolder.setContext(during);
        try {
            return consequence.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void run(String permission, Runnable consequence) {
        with(permission, () -> {
            consequence.run();
            return true;
        });
    }
}
