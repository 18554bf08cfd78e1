package ma.ghorfa.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import ma.ghorfa.base.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported table: its header in the reader's language, the type of its cells, and how the cell is got from
 * the row. A value of null leaves the cell empty.
 *
 * @param <R> the row
 */
public final class TableColumn<R> {

    /** How the cells of a column are stored and shown. */
    enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        DATE,
        DATE_TIME
    }

    /** Gets one value out of a row. */
    @FunctionalInterface
    public interface Value<R, T> {
        @Nullable
        T of(R row);
    }

    private static final int CODE_WIDTH = 14;
    private static final int MAX_DECIMALS = 12;

    private final String header;
    private final Kind kind;
    private final int decimals;
    private final int width;
    private final Value<R, ?> value;

    private TableColumn(String header, Kind kind, int decimals, int width, Value<R, ?> value) {
        this.header = header;
        this.kind = kind;
        this.decimals = decimals;
        this.width = width;
        this.value = value;
    }

    /** Words: never taken for a number, a date or a formula. */
    public static <R> TableColumn<R> text(String header, Value<R, String> value) {
        return new TableColumn<>(header, Kind.TEXT, 0, 0, value);
    }

    /** A number of a card, a CIN, a telephone: digits that are not counted with, whose leading zeros stay. */
    public static <R> TableColumn<R> code(String header, Value<R, String> value) {
        return new TableColumn<>(header, Kind.TEXT, 0, CODE_WIDTH, value);
    }

    /** Whole numbers. One with more than 15 digits, which Excel would round, is written as a text. */
    public static <R> TableColumn<R> whole(String header, Value<R, Long> value) {
        return new TableColumn<>(header, Kind.WHOLE, 0, 0, value);
    }

    /**
     * Exact decimal numbers, shown with a fixed number of decimals; nothing is rounded in the file. One with more than 15
     * significant digits, which Excel would round, is written as a text.
     */
    public static <R> TableColumn<R> decimal(String header, int decimals, Value<R, BigDecimal> value) {
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException("decimals: " + decimals);
        }
        return new TableColumn<>(header, Kind.DECIMAL, decimals, 0, value);
    }

    /** Amounts in dirhams: two decimals. The currency belongs into the header. */
    public static <R> TableColumn<R> money(String header, Value<R, BigDecimal> value) {
        return decimal(header, 2, value);
    }

    /** Days. Those before March 1900, which Excel does not know, are written as a text in ISO form. */
    public static <R> TableColumn<R> date(String header, Value<R, LocalDate> value) {
        return new TableColumn<>(header, Kind.DATE, 0, 0, value);
    }

    /** Instants, as the clocks of Casablanca show them, to the millisecond. */
    public static <R> TableColumn<R> dateTime(String header, Value<R, Instant> value) {
        return localDateTime(header, row -> {
            Instant instant = value.of(row);
            return instant == null ? null : Zone.dateTime(instant);
        });
    }

    /** Dates with a time that already are the chamber's local ones. */
    public static <R> TableColumn<R> localDateTime(String header, Value<R, LocalDateTime> value) {
        return new TableColumn<>(header, Kind.DATE_TIME, 0, 0, value);
    }

    /** One of a few values, in words of the reader's language; truth values too. */
    public static <R, E> TableColumn<R> words(String header, Value<R, E> value, Function<E, String> inWords) {
        return text(header, row -> {
            E one = value.of(row);
            return one == null ? null : inWords.apply(one);
        });
    }

    /** The same column with a width in characters instead of one that is measured. */
    public TableColumn<R> wide(int characters) {
        return new TableColumn<>(header, kind, decimals, characters, value);
    }

    public String header() {
        return header;
    }

    Kind kind() {
        return kind;
    }

    int decimals() {
        return decimals;
    }

    /** In characters; 0 where it is to be measured. */
    int width() {
        return width;
    }

    @Nullable
    Object valueOf(R row) {
        return value.of(row);
    }
}
