package ma.ghorfa.lineage;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.ghorfa.lineage.DecisionThread.Reached;

/**
 * Follows a record to its causes and the causes of these, and to its effects and their effects, all of a step at once. From
 * a cause it does not go down again to what else followed from it: that is another record's thread.
 */
final class Walk {

    /** More is not read at once; whoever wants to go on opens the thread of another record. */
    static final int MOST = 3_000;

    private final Sources sources;
    private final Map<NodeRef, Reached> reached = new LinkedHashMap<>();
    private final Set<NodeRef> above = new HashSet<>();
    private final Set<NodeRef> below = new HashSet<>();
    private final Set<Edge> seen = new LinkedHashSet<>();
    private boolean cut;

    private Walk(Sources sources) {
        this.sources = sources;
    }

    /** Empty where there is no such record for this reader. */
    static Optional<DecisionThread> around(NodeRef centre, Sources sources) {
        return sources.describe(List.of(centre)).values().stream().findFirst().map(node -> new Walk(sources)
                .from(node));
    }

    private DecisionThread from(Node centre) {
        reached.put(centre.ref(), new Reached(centre, 0));
        above.add(centre.ref());
        below.add(centre.ref());
        Collection<NodeRef> upwards = List.of(centre.ref());
        Collection<NodeRef> downwards = upwards;
        for (int step = 1; step <= DecisionThread.STEPS; step++) {
            Set<Edge> up = sources.causes(upwards);
            Set<Edge> down = sources.effects(downwards);
            seen.addAll(up);
            seen.addAll(down);
            upwards = take(up.stream().map(Edge::cause), above, -step);
            downwards = take(down.stream().map(Edge::effect), below, step);
        }
        return new DecisionThread(
                centre,
                List.copyOf(reached.values()),
                seen.stream()
                        .filter(edge -> reached.containsKey(edge.cause()) && reached.containsKey(edge.effect()))
                        .toList(),
                cut);
    }

    /** Where records cause each other in a ring, one is met from both sides: it is gone on from in both directions. */
    private List<NodeRef> take(Stream<NodeRef> ends, Set<NodeRef> side, int distance) {
        List<NodeRef> met = ends.distinct().filter(end -> !side.contains(end)).toList();
        List<NodeRef> fresh =
                met.stream().filter(end -> !reached.containsKey(end)).toList();
        int room = Math.max(0, MOST - reached.size());
        if (fresh.size() > room) {
            cut = true;
            fresh = fresh.subList(0, room);
        }
        if (!fresh.isEmpty()) {
            sources.describe(fresh).forEach((ref, node) -> reached.put(ref, new Reached(node, distance)));
        }
        List<NodeRef> taken = met.stream().filter(reached::containsKey).toList();
        side.addAll(taken);
        return taken;
    }
}
