package ma.ghorfa.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts whose password everybody may know. This bean exists in the demo and nowhere else. */
@Service
@ConditionalOnProperty("ghorfa.demo")
@PreAuthorize("hasRole('" + Permissions.ACCOUNT_WRITE + "')")
public class DemoAccounts {

    private final NewAccounts accounts;

    DemoAccounts(NewAccounts accounts) {
        this.accounts = accounts;
    }

    /** Creates an account with a password that need not be changed. */
    @Transactional
    public AccountId create(NewAccount command, String password) {
        return accounts.createWith(command, password);
    }
}
