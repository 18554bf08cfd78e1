package ma.ghorfa.identity;

import java.util.Set;
import ma.ghorfa.base.AfterCommit;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first step into an empty portal: whoever can read the code in the server's log creates the first administrator.
 * Once there is any account, this is over for good.
 */
@Service
@PreAuthorize("permitAll()")
public class Setup {

    /**
     * @param code as printed; blanks, hyphens and the size of letters do not matter
     * @param password chosen by the one who types it, under the rules for every password
     */
    public record FirstAdministrator(String code, String username, Bilingual name, String password) {

        /** Leaves the secrets out. */
        @Override
        public String toString() {
            return "FirstAdministrator[username=" + username + "]";
        }
    }

    private final SetupCode code;
    private final NewAccounts accounts;
    private final Administrators administrators;

    Setup(SetupCode code, NewAccounts accounts, Administrators administrators) {
        this.code = code;
        this.accounts = accounts;
        this.administrators = administrators;
    }

    /** Whether the portal waits to be set up. */
    public boolean isPending() {
        return code.isOffered();
    }

    /**
     * Creates the first administrator.
     *
     * @throws InvalidInputException the code is wrong, or the username, the name or the password will not do
     * @throws NotFoundException there is an account already
     */
    @Transactional
    public void createFirstAdministrator(FirstAdministrator command) {
        // Two at once: the second waits here and then finds an account.
        administrators.lock();
        if (!code.isOffered()) {
            throw new NotFoundException();
        }
        if (!code.matches(command.code())) {
            throw new InvalidInputException("code", "identity.setup.code");
        }
        accounts.createWith(
                new NewAccount(command.username(), command.name(), Set.of("ADMINISTRATOR")), command.password());
        AfterCommit.run(code::withdraw);
    }
}
