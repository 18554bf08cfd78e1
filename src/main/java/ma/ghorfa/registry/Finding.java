package ma.ghorfa.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.registry.ActorCount.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Whom a search found. Few stand here from the beginning, in the order that was asked for. Many are read on as far as
 * somebody looks, in the order of the words by which they are found; nobody stands here twice. Safe for many threads.
 */
final class Finding {

    /** Gives whom it finds, step by step; a step may give nobody. */
    interface Walk extends Iterator<List<UUID>> {

        /** Whether nobody was left out, once there is no next step. */
        boolean isWhole();
    }

    private final List<UUID> ids;
    private final Set<UUID> seen = new HashSet<>();
    private final @Nullable Walk more;
    private final boolean sorted;
    private final int most;

    private Finding(List<UUID> ids, @Nullable Walk more, boolean sorted, int most) {
        this.ids = new ArrayList<>(ids);
        this.more = more;
        this.sorted = sorted;
        this.most = most;
        seen.addAll(ids);
    }

    static Finding few(List<UUID> inOrder) {
        return new Finding(inOrder, null, true, Integer.MAX_VALUE);
    }

    /** @param most after so many the list ends; who looks further types another word */
    static Finding many(Walk found, int most) {
        return new Finding(List.of(), found, false, most);
    }

    /** Whether they stand in the order that was asked for. */
    boolean isSorted() {
        return sorted;
    }

    synchronized boolean isEmpty() {
        readUntil(1);
        return ids.isEmpty();
    }

    synchronized List<UUID> page(long offset, int limit) {
        int asked = (int) Math.min(offset + limit, most);
        readUntil(asked);
        int end = Math.min(asked, ids.size());
        return offset >= end ? List.of() : List.copyOf(ids.subList((int) offset, end));
    }

    /** Reads one more than the list holds, to say whether there are more. */
    synchronized ActorCount count() {
        readUntil(most == Integer.MAX_VALUE ? most : most + 1);
        boolean all = more == null || (ids.size() <= most && !more.hasNext() && more.isWhole());
        return new ActorCount(Math.min(ids.size(), most), all ? Precision.EXACT : Precision.MORE_THAN);
    }

    private void readUntil(int rows) {
        while (more != null && ids.size() < rows && more.hasNext()) {
            more.next().stream().filter(seen::add).forEach(ids::add);
        }
    }
}
