package ma.ghorfa.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a year as a tree. What stands on a code and on all below it makes its sum; nothing else does.
 *
 * @param <F> what is added up
 */
final class CodeTree<F> {

    /**
     * A code with all that stands on it and below it.
     *
     * @param depth 0 for a code that none stands above
     * @param figures null where there are none
     */
    record Node<F>(
            CodeRow code, int depth, boolean leaf, @Nullable F figures) {}

    /** What stands on a code itself; null for nothing. */
    @FunctionalInterface
    interface Own<F> {
        @Nullable
        F of(CodeRow code, boolean leaf);
    }

    private final Map<CodeId, List<CodeRow>> children;
    private final Own<F> own;
    private final BinaryOperator<F> plus;
    private final List<Node<F>> nodes = new ArrayList<>();

    private CodeTree(Map<CodeId, List<CodeRow>> children, Own<F> own, BinaryOperator<F> plus) {
        this.children = children;
        this.own = own;
        this.plus = plus;
    }

    /** Each code before those below it, otherwise in the order in which they are given. */
    static <F> List<Node<F>> of(List<CodeRow> codes, Own<F> own, BinaryOperator<F> plus) {
        Set<CodeId> known = new HashSet<>();
        codes.forEach(code -> known.add(code.id()));
        var tree = new CodeTree<>(children(codes), own, plus);
        for (CodeRow code : codes) {
            CodeId parent = code.parent();
            // One whose parent is not used in the year would be lost from every sum.
            if (parent == null || !known.contains(parent)) {
                tree.add(code, 0);
            }
        }
        return List.copyOf(tree.nodes);
    }

    /** Those that nothing stands below, which alone carry amounts. */
    static List<CodeRow> leaves(List<CodeRow> codes) {
        Map<CodeId, List<CodeRow>> children = children(codes);
        return codes.stream().filter(code -> !children.containsKey(code.id())).toList();
    }

    private static Map<CodeId, List<CodeRow>> children(List<CodeRow> codes) {
        var children = new HashMap<CodeId, List<CodeRow>>();
        for (CodeRow code : codes) {
            if (code.parent() != null) {
                children.computeIfAbsent(code.parent(), parent -> new ArrayList<>())
                        .add(code);
            }
        }
        return children;
    }

    private @Nullable F add(CodeRow code, int depth) {
        // A code that carried amounts and is a sum now stands below itself, once.
        List<CodeRow> below = code.id().equals(code.parent()) ? List.of() : children.getOrDefault(code.id(), List.of());
        int place = nodes.size();
        F sum = own.of(code, below.isEmpty());
        for (CodeRow child : below) {
            F part = add(child, depth + 1);
            sum = sum == null ? part : part == null ? sum : plus.apply(sum, part);
        }
        nodes.add(place, new Node<>(code, depth, below.isEmpty(), sum));
        return sum;
    }
}
