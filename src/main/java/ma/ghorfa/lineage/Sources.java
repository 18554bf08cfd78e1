package ma.ghorfa.lineage;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All rooms together. */
@Component
class Sources {

    private final List<LineageSource> sources;

    Sources(List<LineageSource> sources) {
        this.sources = List.copyOf(sources);
        Map<String, LineageSource> owners = new HashMap<>();
        for (LineageSource source : sources) {
            for (String type : source.types()) {
                if (owners.put(type, source) != null) {
                    throw new IllegalArgumentException("Two rooms describe records of type " + type);
                }
            }
        }
    }

    /** In the order in which they were asked for; without those that are gone or that the reader may not read. */
    Map<NodeRef, Node> describe(Collection<NodeRef> records) {
        Map<NodeRef, Node> found = new HashMap<>();
        for (LineageSource source : sources) {
            List<NodeRef> own = records.stream()
                    .filter(record -> source.types().contains(record.type()))
                    .toList();
            if (!own.isEmpty()) {
                found.putAll(source.describe(own));
            }
        }
        Map<NodeRef, Node> ordered = new LinkedHashMap<>();
        for (NodeRef record : records) {
            Node node = found.get(record);
            if (node != null) {
                ordered.put(record, node);
            }
        }
        return ordered;
    }

    Set<Edge> causes(Collection<NodeRef> of) {
        Set<Edge> edges = new LinkedHashSet<>();
        if (!of.isEmpty()) {
            sources.forEach(source -> edges.addAll(source.causes(of)));
        }
        return edges;
    }

    Set<Edge> effects(Collection<NodeRef> of) {
        Set<Edge> edges = new LinkedHashSet<>();
        if (!of.isEmpty()) {
            sources.forEach(source -> edges.addAll(source.effects(of)));
        }
        return edges;
    }

    List<Node> find(String typed, int limit) {
        return sources.stream()
                .flatMap(source -> describe(source.find(typed, limit)).values().stream())
                .toList();
    }
}
