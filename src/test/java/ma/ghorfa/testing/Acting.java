package ma.ghorfa.testing;

import java.util.Arrays;
import java.util.function.Supplier;
import ma.ghorfa.identity.Permissions;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test act as somebody for the length of a call. */
public final class Acting {

    private final String username;
    private final String[] authorities;

    private Acting(String username, String... authorities) {
        this.username = username;
        this.authorities = authorities;
    }

    /** Somebody who holds these permissions and no others. */
    public static Acting as(String username, String... permissions) {
        return new Acting(
                username,
                Arrays.stream(permissions)
                        .map(permission -> "ROLE_" + permission)
                        .toArray(String[]::new));
    }

    /** Somebody who may do everything, for what a test needs before it begins. */
    public static Acting asAnybody(String username) {
        return new Acting(username, Permissions.allAuthorities());
    }

    public void run(Runnable act) {
        call(() -> {
            act.run();
            return true;
        });
    }

    public <T> T call(Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext mine = SecurityContextHolder.createEmptyContext();
        mine.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                username, "", AuthorityUtils.createAuthorityList(authorities)));
        SecurityContextHolder.setContext(mine);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
