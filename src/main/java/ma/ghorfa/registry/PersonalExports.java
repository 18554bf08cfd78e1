package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;

import java.time.Clock;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Supplier;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of people that somebody takes out: the register, and what other rooms have of its people. They need one permission,
 * count into one number an hour, are journalled with what they were filtered by, and carry who took them (law 09-08).
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
     * @param words what the list is filtered by
     * @param rows asked for once it is entered
     * @throws ExportRefusedException where the account took out as many lists as one may within the last hour
     */
    @Transactional
    @PreAuthorize("hasRole('" + REGISTRY_EXPORT + "')")
    public <T> PersonalExport<T> take(String act, ExportWords words, Supplier<Iterator<T>> rows) {
        UUID id = exports.begin(account.username());
        journal.record(act, "registerExport", id, words.all());
        return new PersonalExport<>(id, account.username(), clock.instant(), rows.get(), exports);
    }
}
