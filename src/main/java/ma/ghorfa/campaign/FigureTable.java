package ma.ghorfa.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ma.ghorfa.campaign.FigureLine.Kind;

/** Adds the figures of the smallest groups up to the lines of a table. */
public final class FigureTable {

    /** By what the lines are told apart. */
    public enum By {
        PROVINCE,
        CRAFT,
        SEX,
        AREA,
        /** By all four, with a total for each province. */
        EACH
    }

    private FigureTable() {}

    /** The total first, then the lines in the order of the cells; with {@link By#EACH} each province leads its lines. */
    public static List<FigureLine> of(List<FigureCell> cells, FigureFilter whom, By by) {
        List<FigureCell> counted = cells.stream().filter(whom::lets).toList();
        var lines = new ArrayList<FigureLine>();
        lines.add(new FigureLine(Kind.TOTAL, whom, sum(counted)));
        if (by != By.EACH) {
            lines.addAll(lines(counted, Kind.LINE, cell -> key(cell, whom, by)));
            return lines;
        }
        for (FigureLine province : lines(counted, Kind.GROUP, cell -> key(cell, whom, By.PROVINCE))) {
            lines.add(province);
            List<FigureCell> own =
                    counted.stream().filter(province.whom()::lets).toList();
            lines.addAll(lines(own, Kind.LINE, cell -> key(cell, whom, By.EACH)));
        }
        return lines;
    }

    /** What is counted of all of them. */
    public static Counts sum(List<FigureCell> cells) {
        return cells.stream().map(FigureCell::counts).reduce(Counts.NONE, Counts::plus);
    }

    private static List<FigureLine> lines(List<FigureCell> cells, Kind kind, Function<FigureCell, FigureFilter> key) {
        Map<FigureFilter, Counts> sums = new LinkedHashMap<>();
        cells.forEach(cell -> sums.merge(key.apply(cell), cell.counts(), Counts::plus));
        return sums.entrySet().stream()
                .map(sum -> new FigureLine(kind, sum.getKey(), sum.getValue()))
                .toList();
    }

    /** The people of a line: those that the filter lets through and that have in common with the cell what tells lines apart. */
    private static FigureFilter key(FigureCell cell, FigureFilter whom, By by) {
        return switch (by) {
            case PROVINCE -> new FigureFilter(cell.province(), whom.craft(), whom.sex(), whom.area());
            case CRAFT -> new FigureFilter(whom.province(), cell.craft(), whom.sex(), whom.area());
            case SEX -> new FigureFilter(whom.province(), whom.craft(), cell.sex(), whom.area());
            case AREA -> new FigureFilter(whom.province(), whom.craft(), whom.sex(), cell.area());
            case EACH -> new FigureFilter(cell.province(), cell.craft(), cell.sex(), cell.area());
        };
    }
}
