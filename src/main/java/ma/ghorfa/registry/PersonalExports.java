package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;

import java.util.Iterator;
import java.util.function.Supplier;
import ma.ghorfa.journal.TakenList;
import ma.ghorfa.journal.TakenLists;
import ma.ghorfa.journal.TakenWords;
import ma.ghorfa.journal.Taking;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of people that somebody takes out: the register, and what other rooms have of its people. They need one permission. */
@Service
public class PersonalExports {

    private final TakenLists lists;

    PersonalExports(TakenLists lists) {
        this.lists = lists;
    }

    /**
     * Takes a list out.
     *
     * @param act what the journal calls it
     * @param words what the list is filtered by
     * @param rows asked for once it is entered
     * @throws ma.ghorfa.journal.ExportRefusedException where the account took out too many lists within the last hour
     */
    @Transactional
    @PreAuthorize("hasRole('" + REGISTRY_EXPORT + "')")
    public <T> TakenList<T> take(String act, TakenWords words, Supplier<Iterator<T>> rows) {
        return lists.take(new Taking(act, "registry.exportEnded", "registerExport"), words, rows);
    }
}
