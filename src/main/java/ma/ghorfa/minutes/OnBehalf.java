package ma.ghorfa.minutes;

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
 * Lets what follows by itself from an act be done by whoever did the act: the president who confirms the vote on minutes
 * thereby archives their session, and needs no right to write minutes for it. The person stays the same, so nothing is
 * written under another name; only for the length of the call do they hold one permission more (docs/decisions/0061).
 */
final class OnBehalf {

    private OnBehalf() {}

    static <T> T with(String permission, Supplier<T> consequence) {
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

    static void run(String permission, Runnable consequence) {
        with(permission, () -> {
            consequence.run();
            return true;
        });
    }
}
