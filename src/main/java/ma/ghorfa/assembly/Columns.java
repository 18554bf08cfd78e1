package ma.ghorfa.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Utc;
import org.jspecify.annotations.Nullable;

/** Reads the columns of plain SQL into the types of this room. */
final class Columns {

    private final ResultSet row;

    Columns(ResultSet row) {
        this.row = row;
    }

    UUID uuid(String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    @Nullable
    UUID uuidOrNull(String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : UUID.fromString(value);
    }

    String text(String column) throws SQLException {
        return row.getString(column);
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    int number(String column) throws SQLException {
        return row.getInt(column);
    }

    @Nullable
    Integer numberOrNull(String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    long longNumber(String column) throws SQLException {
        return row.getLong(column);
    }

    boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }

    Instant instant(String column) throws SQLException {
        return Utc.instant(row.getObject(column, LocalDateTime.class));
    }

    @Nullable
    Instant instantOrNull(String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : Utc.instant(value);
    }

    LocalDate date(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    @Nullable
    LocalDate dateOrNull(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    LocalTime time(String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    /** The two columns {@code <prefix>_ar} and {@code <prefix>_fr}. */
    Bilingual bilingual(String prefix) throws SQLException {
        return new Bilingual(row.getString(prefix + "_ar"), row.getString(prefix + "_fr"));
    }

    @Nullable
    Bilingual bilingualOrNull(String prefix) throws SQLException {
        return row.getString(prefix + "_ar") == null ? null : bilingual(prefix);
    }

    <E extends Enum<E>> E word(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, row.getString(column));
    }

    <E extends Enum<E>> @Nullable E wordOrNull(Class<E> type, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : Enum.valueOf(type, value);
    }
}
