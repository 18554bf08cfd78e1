package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;

import java.time.Clock;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of people of the register that another room lets somebody take out. They need the same permission as the register,
 * count into the same number an hour, are journalled, and carry who took them (law 09-08).
 */
@Service
public class PersonalExports {

    private final RegisterExports exports;
    private final Journal journal;
    private final CurrentAccount account;
    private final Clock clock;

    PersonalExports(RegisterExports exports, Journal journal, CurrentAccount account, Clock clock) {
        this.exports = exports;
        this.journal = journal;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Enters that a list is taken out; once all of it was read, the journal knows how many rows there were.
     *
     * @param act what the journal calls it
     * @throws ExportRefusedException where the account took out as many lists as one may within the last hour
     */
    @Transactional
    @PreAuthorize("hasRole('" + REGISTRY_EXPORT + "')")
    public <T> PersonalExport<T> take(String act, Iterator<T> rows) {
        UUID id = exports.begin(account.username());
        journal.record(act, "registerExport", id, Map.of());
        return new PersonalExport<>(id, account.username(), clock.instant(), rows, exports);
    }
}
