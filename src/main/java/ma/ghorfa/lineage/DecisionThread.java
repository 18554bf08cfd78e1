package ma.ghorfa.lineage;

import java.util.List;

/**
 * A record with everything that it follows from and everything that follows from it, within so many steps.
 *
 * @param reached the nearest first; the record itself at distance zero
 * @param edges among these records
 * @param cut whether there was more than is read at once
 */
public record DecisionThread(Node centre, List<Reached> reached, List<Edge> edges, boolean cut) {

    /** How many steps away from its record a thread goes. */
    public static final int STEPS = 6;

    public DecisionThread {
        reached = List.copyOf(reached);
        edges = List.copyOf(edges);
    }

    /** @param distance in steps; below zero for what it follows from */
    public record Reached(Node node, int distance) {}
}
