package ma.ghorfa.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.ui.Tone;

/** Records that follow from each other by chance; it counts how often it is asked. */
public final class GeneratedRecords implements LineageSource {

    private static final String TYPE = "record";

    private final List<NodeRef> records = new ArrayList<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    final Set<NodeRef> secret = new LinkedHashSet<>();
    int asked;

    public GeneratedRecords(int size) {
        for (int i = 0; i < size; i++) {
            records.add(new NodeRef(TYPE, new UUID(7, i)));
        }
    }

    /** @param rings whether a record may follow from one that follows from it */
    public static GeneratedRecords of(Random random, boolean rings) {
        var generated = new GeneratedRecords(2 + random.nextInt(30));
        int size = generated.records.size();
        for (int i = random.nextInt(2 * size); i >= 0; i--) {
            int one = random.nextInt(size);
            int other = random.nextInt(size);
            if (one != other) {
                generated.join(rings ? one : Math.min(one, other), rings ? other : Math.max(one, other));
            }
        }
        // Some records have a great many effects or causes.
        if (random.nextInt(4) == 0) {
            int hub = random.nextInt(size);
            for (int i = 0; i < size; i++) {
                if (i != hub) {
                    generated.join(rings || i > hub ? hub : i, rings || i > hub ? i : hub);
                }
            }
        }
        return generated;
    }

    public void join(int cause, int effect) {
        edges.add(new Edge(records.get(cause), records.get(effect), "lineage.edge.again"));
    }

    public int size() {
        return records.size();
    }

    NodeRef at(int record) {
        return records.get(record);
    }

    public DecisionThread thread(int record) {
        return Walk.around(records.get(record), new Sources(List.of(this))).orElseThrow();
    }

    /** What can be got to in so many steps, in one direction, found in the plainest way. */
    public Set<NodeRef> within(NodeRef from, int steps, boolean causes) {
        Set<NodeRef> found = new LinkedHashSet<>(Set.of(from));
        for (int step = 0; step < steps; step++) {
            Set<NodeRef> further = new LinkedHashSet<>(found);
            for (Edge edge : edges) {
                if (found.contains(causes ? edge.effect() : edge.cause())) {
                    further.add(causes ? edge.cause() : edge.effect());
                }
            }
            found = further;
        }
        return found;
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public Map<NodeRef, Node> describe(Collection<NodeRef> of) {
        asked++;
        Map<NodeRef, Node> nodes = new LinkedHashMap<>();
        of.stream()
                .filter(ref -> !secret.contains(ref))
                .forEach(ref -> nodes.put(
                        ref,
                        new Node(
                                ref,
                                ref.id().getLeastSignificantBits() % 3 == 0 ? "lineage.type.item" : "lineage.type.vote",
                                Bilingual.of("سجل", ""),
                                null,
                                Tone.NEUTRAL,
                                null,
                                "x",
                                true)));
        return nodes;
    }

    @Override
    public List<Edge> causes(Collection<NodeRef> of) {
        asked++;
        return edges.stream().filter(edge -> of.contains(edge.effect())).toList();
    }

    @Override
    public List<Edge> effects(Collection<NodeRef> of) {
        asked++;
        return edges.stream().filter(edge -> of.contains(edge.cause())).toList();
    }
}
