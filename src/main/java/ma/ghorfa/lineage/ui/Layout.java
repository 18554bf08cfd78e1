package ma.ghorfa.lineage.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Boxes in columns and arrows from column to column: every arrow goes to a later column, no two boxes touch, and an arrow over
 * several columns has a free lane in those between. Whole pixels from the upper corner at which reading begins.
 */
final class Layout {

    static final int BOX = 196;
    static final int GAP = 104;
    static final int BETWEEN = 18;

    private static final int LANE = 14;
    private static final int PORT = 16;
    private static final int SWEEPS = 6;

    /** Where a box stands. */
    record Place(int x, int y, int height) {}

    record Point(int x, int y) {}

    /** The way of an arrow: pairs of points, straight within a column and curved between two. */
    record Route(List<Point> points) {}

    /** A box, or the lane of an arrow through a column. */
    private static final class Cell {
        private final int column;
        private final int height;
        private final List<Cell> before = new ArrayList<>();
        private final List<Cell> after = new ArrayList<>();
        private int rank;
        private int y;

        private Cell(int column, int height) {
            this.column = column;
            this.height = height;
        }

        private int middle() {
            return y + height / 2;
        }
    }

    private final List<List<Cell>> columns = new ArrayList<>();
    private final List<Cell> boxes = new ArrayList<>();
    private final List<List<Cell>> ways = new ArrayList<>();
    private final List<int[]> arrows;

    /**
     * @param column of each box
     * @param height of each box
     * @param arrows pairs of boxes, the second in a later column than the first
     */
    Layout(int[] column, int[] height, List<int[]> arrows) {
        this.arrows = arrows;
        for (int box = 0; box < column.length; box++) {
            while (columns.size() <= column[box]) {
                columns.add(new ArrayList<>());
            }
        }
        for (int box = 0; box < column.length; box++) {
            boxes.add(cell(column[box], height[box]));
        }
        arrows.forEach(arrow -> ways.add(way(boxes.get(arrow[0]), boxes.get(arrow[1]))));
        order();
        stand();
    }

    private Cell cell(int column, int height) {
        var cell = new Cell(column, height);
        cell.rank = columns.get(column).size();
        columns.get(column).add(cell);
        return cell;
    }

    private List<Cell> way(Cell from, Cell to) {
        List<Cell> way = new ArrayList<>();
        way.add(from);
        for (int column = from.column + 1; column < to.column; column++) {
            way.add(cell(column, LANE));
        }
        way.add(to);
        for (int i = 1; i < way.size(); i++) {
            way.get(i - 1).after.add(way.get(i));
            way.get(i).before.add(way.get(i - 1));
        }
        return way;
    }

    // ---- Who stands above whom ----

    private void order() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forward = sweep % 2 == 0;
            for (List<Cell> column : forward ? columns : columns.reversed()) {
                List<Cell> sorted = new ArrayList<>(column);
                sorted.sort(Comparator.comparingDouble(
                        cell -> mean(forward ? cell.before : cell.after, near -> near.rank, cell.rank)));
                column.clear();
                column.addAll(sorted);
                for (int rank = 0; rank < column.size(); rank++) {
                    column.get(rank).rank = rank;
                }
            }
        }
    }

    private static double mean(List<Cell> cells, ToDoubleFunction<Cell> value, double none) {
        return cells.stream().mapToDouble(value).average().orElse(none);
    }

    // ---- Where they stand ----

    private void stand() {
        columns.forEach(column -> {
            int y = 0;
            for (Cell cell : column) {
                cell.y = y;
                y += cell.height + BETWEEN;
            }
        });
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forward = sweep % 2 == 0;
            for (List<Cell> column : forward ? columns : columns.reversed()) {
                pull(column, forward);
            }
        }
        int top = columns.stream()
                .flatMap(List::stream)
                .mapToInt(cell -> cell.y)
                .min()
                .orElse(0);
        columns.forEach(column -> column.forEach(cell -> cell.y -= top));
    }

    /** Each goes beside those that it is joined to, as far as the one above it lets it; then all of them by what is missing. */
    private static void pull(List<Cell> column, boolean forward) {
        int free = Integer.MIN_VALUE;
        double missing = 0;
        for (Cell cell : column) {
            double wish = mean(forward ? cell.before : cell.after, Cell::middle, cell.middle()) - cell.height / 2.0;
            cell.y = Math.max(free, (int) Math.round(wish));
            missing += wish - cell.y;
            free = cell.y + cell.height + BETWEEN;
        }
        int shift = column.isEmpty() ? 0 : (int) Math.round(missing / column.size());
        column.forEach(cell -> cell.y += shift);
    }

    // ---- What is drawn ----

    Place place(int box) {
        Cell cell = boxes.get(box);
        return new Place(x(cell), cell.y, cell.height);
    }

    private static int x(Cell cell) {
        return cell.column * (BOX + GAP);
    }

    int width() {
        return columns.size() * (BOX + GAP) - GAP;
    }

    int height() {
        return columns.stream()
                .flatMap(List::stream)
                .mapToInt(cell -> cell.y + cell.height)
                .max()
                .orElse(0);
    }

    Route route(int arrow) {
        List<Cell> way = ways.get(arrow);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Cell cell = way.get(i);
            if (i > 0) {
                int y = i == way.size() - 1 ? port(arrow, cell, true) : cell.middle();
                points.add(new Point(x(cell), y));
            }
            if (i < way.size() - 1) {
                int y = i == 0 ? port(arrow, cell, false) : cell.middle();
                points.add(new Point(x(cell) + BOX, y));
            }
        }
        return new Route(points);
    }

    /** Arrows that meet at a box end one below the other, in the order of where they come from. */
    private int port(int arrow, Cell box, boolean in) {
        List<Integer> meeting = new ArrayList<>();
        for (int other = 0; other < arrows.size(); other++) {
            List<Cell> way = ways.get(other);
            if ((in ? way.getLast() : way.getFirst()) == box) {
                meeting.add(other);
            }
        }
        meeting.sort(Comparator.comparingInt(other -> {
            List<Cell> way = ways.get(other);
            return (in ? way.get(way.size() - 2) : way.get(1)).middle();
        }));
        int step = Math.min(PORT, (box.height - PORT) / meeting.size());
        int first = box.middle() - step * (meeting.size() - 1) / 2;
        return first + step * meeting.indexOf(arrow);
    }
}
