package ma.ghorfa.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.identity.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The order of an agenda. People move items, the numbers follow; nobody types one. The order is kept apart from the
 * items, so that moving one is no conflict for whoever is editing its text.
 */
@Component
class AgendaOrder {

    /** @param parent null at the upper level */
    record Place(ItemId item, @Nullable ItemId parent, int position) {}

    private final Sql sql;
    private final CurrentAccount account;

    AgendaOrder(Sql sql, CurrentAccount account) {
        this.sql = sql;
        this.account = account;
    }

    /** Every place of a session, parents before their sub-items, each level in order. */
    List<Place> of(SessionId session) {
        return sql.query("""
                        select item_id, parent_id, position from agenda_place
                        where session_id = :session order by parent_id is not null, position, item_id
                        """)
                .param("session", session.value().toString())
                .query(Sql.rows(row -> new Place(
                        new ItemId(row.uuid("item_id")),
                        idOrNull(row.uuidOrNull("parent_id")),
                        row.number("position"))))
                .list();
    }

    static @Nullable ItemId idOrNull(@Nullable UUID value) {
        return value == null ? null : new ItemId(value);
    }

    private static List<ItemId> children(List<Place> places, @Nullable ItemId parent) {
        return places.stream()
                .filter(place -> java.util.Objects.equals(place.parent(), parent))
                .map(Place::item)
                .toList();
    }

    Place placeOf(SessionId session, ItemId item) {
        return of(session).stream()
                .filter(place -> place.item().equals(item))
                .findAny()
                .orElseThrow(ma.ghorfa.base.NotFoundException::new);
    }

    boolean hasSubItems(SessionId session, ItemId item) {
        return of(session).stream().anyMatch(place -> item.equals(place.parent()));
    }

    /**
     * Puts a new item in its place.
     *
     * @param position from 1; null for the end. A number beyond the end means the end
     */
    void add(SessionId session, ItemId item, @Nullable ItemId parent, @Nullable Integer position) {
        List<Place> places = of(session);
        mayBeUnder(places, item, parent);
        List<ItemId> level = new ArrayList<>(children(places, parent));
        int index = position == null ? level.size() : Math.clamp(position - 1L, 0, level.size());
        level.add(index, item);
        sql.change("""
                insert into agenda_place (item_id, session_id, parent_id, position, changed_by)
                values (:item, :session, :parent, 0, :by)
                """)
                .param("item", item.value().toString())
                .param("session", session.value().toString())
                .param("parent", parent == null ? null : parent.value().toString())
                .param("by", account.username())
                .update();
        number(level, parent);
    }

    /** Moves an item among its neighbours, or to another parent. */
    void move(SessionId session, ItemId item, @Nullable ItemId parent, int position) {
        List<Place> places = of(session);
        mayBeUnder(places, item, parent);
        Place former = placeOf(session, item);
        List<ItemId> left = new ArrayList<>(children(places, former.parent()));
        left.remove(item);
        boolean sameLevel = java.util.Objects.equals(former.parent(), parent);
        List<ItemId> entered = sameLevel ? left : new ArrayList<>(children(places, parent));
        entered.add(Math.clamp(position - 1L, 0, entered.size()), item);
        number(entered, parent);
        if (!sameLevel) {
            number(left, former.parent());
        }
    }

    void remove(SessionId session, ItemId item) {
        Place former = placeOf(session, item);
        List<ItemId> left = new ArrayList<>(children(of(session), former.parent()));
        left.remove(item);
        // Signed first: the history of a deleted row ends with whoever deleted it.
        sql.change("update agenda_place set changed_by = :by where item_id = :item")
                .param("by", account.username())
                .param("item", item.value().toString())
                .update();
        sql.change("delete from agenda_place where item_id = :item")
                .param("item", item.value().toString())
                .update();
        number(left, former.parent());
    }

    private static void mayBeUnder(List<Place> places, ItemId item, @Nullable ItemId parent) {
        if (parent == null) {
            return;
        }
        Place above = places.stream()
                .filter(place -> place.item().equals(parent))
                .findAny()
                .orElseThrow(ma.ghorfa.base.NotFoundException::new);
        boolean hasChildren = places.stream().anyMatch(place -> item.equals(place.parent()));
        if (above.parent() != null || hasChildren || parent.equals(item)) {
            throw new Refusal.OneLevelOnly();
        }
    }

    private void number(List<ItemId> level, @Nullable ItemId parent) {
        for (int i = 0; i < level.size(); i++) {
            sql.change("""
                    update agenda_place set position = :position, parent_id = :parent, changed_by = :by
                    where item_id = :item and not (position <=> :position and parent_id <=> :parent)
                    """)
                    .param("position", i + 1)
                    .param("parent", parent == null ? null : parent.value().toString())
                    .param("by", account.username())
                    .param("item", level.get(i).value().toString())
                    .update();
        }
    }
}
