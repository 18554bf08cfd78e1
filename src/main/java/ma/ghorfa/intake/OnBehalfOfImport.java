package ma.ghorfa.intake;

import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** In whose name an import acts: the rows carry its own, the journal that of the account that started it. */
final class OnBehalfOfImport {

    private OnBehalfOfImport() {}

    /** What may also break off with an error of the file. */
    @FunctionalInterface
    interface Work<R> {
        R run() throws IOException;
    }

    /** Whatever is written meanwhile is signed by the import, which may what its rows need. */
    static <R> R call(ImportRow job, String permission, Work<R> work) throws IOException {
        return named(ImportNames.by(job.id()), List.of(new SimpleGrantedAuthority("ROLE_" + permission)), work);
    }

    static void asAccount(ImportRow job, Runnable act) {
        try {
            named(job.account(), List.of(), () -> {
                act.run();
                return true;
            });
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <R> R named(String name, List<SimpleGrantedAuthority> may, Work<R> work) throws IOException {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext during = SecurityContextHolder.createEmptyContext();
        during.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, "", may));
        SecurityContextHolder.setContext(during);
        try {
            return work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
