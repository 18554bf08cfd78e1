package ma.ghorfa.assembly;

import static ma.ghorfa.identity.Permissions.SESSION_PREPARE;

import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sessions of each kind usually have on their agenda, so that preparing one begins with more than a blank page. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + SESSION_PREPARE + "')")
public class UsualItems {

    private final UsualItemStore items;
    private final Journal journal;

    UsualItems(UsualItemStore items, Journal journal) {
        this.items = items;
        this.journal = journal;
    }

    /** Those of ordinary sessions first, each in its order. */
    public List<UsualItemRow> list() {
        return items.findAllByOrderBySessionKindDescPlaceAscIdAsc().stream()
                .map(UsualItem::row)
                .toList();
    }

    @Transactional
    public UUID add(UsualItemData data) {
        UUID id = items.saveAndFlush(new UsualItem(data)).row().id();
        journal.record("assembly.usualItemAdded", "usualItem", id);
        return id;
    }

    /** @throws ma.ghorfa.base.ConflictException if somebody changed it since it was read */
    @Transactional
    public void edit(UUID id, long version, UsualItemData data) {
        UsualItem item = get(id);
        item.edit(version, data);
        items.saveAndFlush(item);
        journal.record("assembly.usualItemEdited", "usualItem", id);
    }

    /** It is proposed no more; agendas that took it keep it. */
    @Transactional
    public void remove(UUID id) {
        items.delete(get(id));
        items.flush();
        journal.record("assembly.usualItemRemoved", "usualItem", id);
    }

    private UsualItem get(UUID id) {
        return items.findById(id).orElseThrow(NotFoundException::new);
    }
}
