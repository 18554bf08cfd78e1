package ma.ghorfa.lineage.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.lineage.DecisionThread;
import ma.ghorfa.lineage.DecisionThread.Reached;
import ma.ghorfa.lineage.Edge;
import ma.ghorfa.lineage.Node;
import ma.ghorfa.lineage.NodeRef;

/**
 * What of a thread is drawn: all of it while it is small; of many records of one kind that hang on one record a few, and a box
 * that says how many more there are. Causes stand in columns before the record, effects in columns after it.
 */
final class Picture {

    /** So many records of a kind hang on one before the rest is counted. */
    static final int FAN = 6;

    /** So many boxes are readable. */
    static final int BOXES = 70;

    private static final int BOX_HEIGHT = 104;
    private static final int MORE_HEIGHT = 40;

    /** A box: a record. Or a number of further ones, of a kind, that hang on a record. */
    sealed interface Box {
        /** @param distance of the record, below zero for causes */
        record OfRecord(Node node, int distance) implements Box {}

        /**
         * @param causes whether they are causes of the record that they hang on
         * @param distance of the records that are counted
         */
        record OfMore(Node at, boolean causes, String kind, int count, int distance) implements Box {}
    }

    /** @param words the key of what it says; empty where the line leads to a number only */
    record Arrow(int from, int to, String words) {}

    private final Map<NodeRef, Reached> reached;
    private final Map<NodeRef, List<Edge>> touching = new HashMap<>();
    private final Set<NodeRef> above;
    private final Set<NodeRef> below;
    private final Map<NodeRef, Integer> drawn = new LinkedHashMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final Layout layout;

    Picture(DecisionThread thread) {
        reached = thread.reached().stream()
                .collect(Collectors.toMap(
                        one -> one.node().ref(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
        thread.edges().forEach(edge -> {
            touching.computeIfAbsent(edge.cause(), unknown -> new ArrayList<>()).add(edge);
            touching.computeIfAbsent(edge.effect(), unknown -> new ArrayList<>())
                    .add(edge);
        });
        above = reaches(thread.centre().ref(), Edge::effect, Edge::cause);
        below = reaches(thread.centre().ref(), Edge::cause, Edge::effect);
        choose(thread.centre().ref());
        Map<NodeRef, Integer> column = new HashMap<>();
        drawn.keySet().forEach(ref -> column(ref, column, new LinkedHashSet<>()));
        join(thread.edges(), column);
        more(column);
        layout = layout(column);
    }

    List<Box> boxes() {
        return boxes;
    }

    List<Arrow> arrows() {
        return arrows;
    }

    Layout layout() {
        return layout;
    }

    /** Everything on one side of the centre; what stands in a ring with it is on both. */
    private Set<NodeRef> reaches(NodeRef centre, Function<Edge, NodeRef> from, Function<Edge, NodeRef> to) {
        Set<NodeRef> found = new HashSet<>(Set.of(centre));
        Set<NodeRef> last = found;
        for (int step = 0; step < DecisionThread.STEPS; step++) {
            last = last.stream()
                    .flatMap(ref -> touching.getOrDefault(ref, List.of()).stream()
                            .filter(edge -> from.apply(edge).equals(ref)))
                    .map(to)
                    .filter(ref -> !found.contains(ref))
                    .collect(Collectors.toSet());
            found.addAll(last);
        }
        return found;
    }

    // ---- Which are drawn ----

    private void choose(NodeRef centre) {
        Deque<NodeRef> open = new ArrayDeque<>();
        draw(centre, open);
        while (!open.isEmpty()) {
            NodeRef ref = open.remove();
            for (List<NodeRef> fan : fans(ref).values()) {
                int count = fan.size() > FAN ? FAN - 1 : fan.size();
                fan.stream()
                        .limit(count)
                        .filter(one -> !drawn.containsKey(one) && boxes.size() < BOXES)
                        .forEach(one -> draw(one, open));
            }
        }
    }

    private void draw(NodeRef ref, Deque<NodeRef> open) {
        Reached one = at(ref);
        drawn.put(ref, boxes.size());
        boxes.add(new Box.OfRecord(one.node(), one.distance()));
        open.add(ref);
    }

    private Reached at(NodeRef ref) {
        return java.util.Objects.requireNonNull(reached.get(ref));
    }

    private record Fan(boolean causes, String kind) {}

    /** The records that are one step further than this one, by kind: from one in a ring it goes on in both directions. */
    private Map<Fan, List<NodeRef>> fans(NodeRef ref) {
        Map<Fan, Set<NodeRef>> fans = new LinkedHashMap<>();
        for (Edge edge : touching.getOrDefault(ref, List.of())) {
            boolean down = edge.cause().equals(ref);
            NodeRef other = down ? edge.effect() : edge.cause();
            int there = at(other).distance();
            if (down ? below.contains(ref) && there > 0 : above.contains(ref) && there < 0) {
                fans.computeIfAbsent(new Fan(!down, at(other).node().kind()), unknown -> new LinkedHashSet<>())
                        .add(other);
            }
        }
        Map<Fan, List<NodeRef>> listed = new LinkedHashMap<>();
        fans.forEach((fan, members) -> listed.put(fan, List.copyOf(members)));
        return listed;
    }

    // ---- In which column ----

    /**
     * The longest way to the record, so that every arrow goes forward. Where records cause each other in a ring, such as credits
     * that gave and took, the arrow that closes the ring counts for nothing.
     */
    private int column(NodeRef ref, Map<NodeRef, Integer> known, Set<NodeRef> path) {
        Integer before = known.get(ref);
        if (before != null) {
            return before;
        }
        int side = Integer.signum(at(ref).distance());
        path.add(ref);
        int furthest = 0;
        for (Edge edge : touching.getOrDefault(ref, List.of())) {
            boolean towards =
                    side < 0 ? edge.cause().equals(ref) : edge.effect().equals(ref);
            NodeRef next = side < 0 ? edge.effect() : edge.cause();
            if (side != 0 && towards && drawn.containsKey(next) && !path.contains(next)) {
                int there = Integer.signum(at(next).distance());
                if (there == side) {
                    furthest = Math.max(furthest, Math.abs(column(next, known, path)));
                }
            }
        }
        path.remove(ref);
        int column = side * (furthest + 1);
        known.put(ref, column);
        return column;
    }

    // ---- What joins them ----

    private void join(List<Edge> edges, Map<NodeRef, Integer> column) {
        for (Edge edge : edges) {
            Integer from = drawn.get(edge.cause());
            Integer to = drawn.get(edge.effect());
            if (from != null
                    && to != null
                    && column.getOrDefault(edge.cause(), 0) < column.getOrDefault(edge.effect(), 0)) {
                arrows.add(new Arrow(from, to, edge.words()));
            }
        }
    }

    private void more(Map<NodeRef, Integer> column) {
        for (NodeRef ref : List.copyOf(drawn.keySet())) {
            int at = java.util.Objects.requireNonNull(drawn.get(ref));
            fans(ref).forEach((fan, members) -> {
                long hidden = members.stream()
                        .filter(member -> !drawn.containsKey(member))
                        .count();
                if (hidden > 0) {
                    int beside = column.getOrDefault(ref, 0) + (fan.causes() ? -1 : 1);
                    boxes.add(
                            new Box.OfMore(at(ref).node(), fan.causes(), fan.kind(), Math.toIntExact(hidden), beside));
                    int more = boxes.size() - 1;
                    arrows.add(fan.causes() ? new Arrow(more, at, "") : new Arrow(at, more, ""));
                }
            });
        }
    }

    private Layout layout(Map<NodeRef, Integer> column) {
        int[] columns = new int[boxes.size()];
        int[] heights = new int[boxes.size()];
        int first = 0;
        for (int box = 0; box < boxes.size(); box++) {
            switch (boxes.get(box)) {
                case Box.OfRecord one -> {
                    columns[box] = column.getOrDefault(one.node().ref(), 0);
                    heights[box] = BOX_HEIGHT;
                }
                case Box.OfMore more -> {
                    columns[box] = more.distance();
                    heights[box] = MORE_HEIGHT;
                }
            }
            first = Math.min(first, columns[box]);
        }
        for (int box = 0; box < columns.length; box++) {
            columns[box] -= first;
        }
        return new Layout(
                columns,
                heights,
                arrows.stream()
                        .map(arrow -> new int[] {arrow.from(), arrow.to()})
                        .toList());
    }
}
