package ma.ghorfa.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ma.ghorfa.exchange.TableReader;
import ma.ghorfa.exchange.TableRow;
import ma.ghorfa.i18n.Texts;

/** The rows of a file as an intake gets them, its columns recognised by their header. */
public final class ReadRows {

    private static final Texts TEXTS = new Texts();

    private ReadRows() {}

    /** @return how many there were */
    public static long of(Path file, Intake<?> intake, Consumer<IntakeRow> each) throws IOException {
        Map<String, SeenKeys> seen = new HashMap<>();
        long position = 0;
        try (TableReader table = TableReader.open(file)) {
            Map<String, Integer> places = new HashMap<>();
            Headers.meant(table.header(), intake.columns(), Map.of(), TEXTS)
                    .forEach((place, column) -> places.put(column, place));
            if (!places.keySet()
                    .containsAll(
                            intake.columns().stream().map(IntakeColumn::name).toList())) {
                throw new AssertionError("Not recognised: " + List.copyOf(table.header()) + " gave " + places);
            }
            for (TableRow row = table.next(); row != null; row = table.next()) {
                each.accept(new IntakeRow(row, position++, places, seen));
            }
        }
        return position;
    }
}
