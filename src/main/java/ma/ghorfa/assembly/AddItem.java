package ma.ghorfa.assembly;

import org.jspecify.annotations.Nullable;

/**
 * Puts an item on the agenda of a session.
 *
 * @param parent the item whose sub-item it is; null at the upper level
 * @param position where among its neighbours, from 1; null at the end
 * @param resubmits the item of an earlier session that comes back; null for a new one
 * @param lateReason why it comes after the agenda was fixed; empty while it is not
 */
public record AddItem(
        SessionId session,
        @Nullable ItemId parent,
        @Nullable Integer position,
        ItemData data,
        @Nullable ItemId resubmits,
        String lateReason) {

    /** At the end of the upper level, while the agenda is open. */
    public static AddItem toAgenda(SessionId session, ItemData data) {
        return new AddItem(session, null, null, data, null, "");
    }

    public AddItem under(ItemId newParent) {
        return new AddItem(session, newParent, position, data, resubmits, lateReason);
    }

    public AddItem at(int newPosition) {
        return new AddItem(session, parent, newPosition, data, resubmits, lateReason);
    }

    public AddItem resubmitting(ItemId earlier) {
        return new AddItem(session, parent, position, data, earlier, lateReason);
    }

    public AddItem late(String reason) {
        return new AddItem(session, parent, position, data, resubmits, reason);
    }
}
