package ma.ghorfa.paging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The places of the rows of a table. The order has to lie in an index of the column and the id. Every statement then reads
 * as many entries of that index as it gives out, wherever the place is, and those that the condition leaves out; where
 * further columns of the index hold what the condition asks for, no row is read for them.
 *
 * <p>Rows of the same value as the place and rows beyond it are asked for in two statements: put as one condition with
 * {@code or}, MariaDB reads every row of that value, and a province has a hundred thousand.
 */
public final class SqlPlaces implements Places {

    /** A survey is read as it comes: a list of millions never lies in memory. */
    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcClient sql;
    private final String table;
    private final String column;
    private final boolean ascending;
    private final String condition;
    private final Map<String, Object> parameters;

    /**
     * @param table a name from the code, never one that was typed; may bring a hint for an index along
     * @param column likewise; it must not hold null
     * @param condition what else the rows must fulfil, in SQL with named parameters; empty for all of them
     */
    public SqlPlaces(
            JdbcClient sql,
            String table,
            String column,
            boolean ascending,
            String condition,
            Map<String, Object> parameters) {
        this.sql = sql;
        this.table = table;
        this.column = column;
        this.ascending = ascending;
        this.condition = condition.isEmpty() ? "" : " and (" + condition + ")";
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    public List<Place> from(@Nullable Place from, int limit) {
        if (from == null) {
            return ask("true", null, limit);
        }
        String past = ascending ? ">" : "<";
        List<Place> found = new ArrayList<>(ask(column + " = :placeValue and id " + past + "= :placeId", from, limit));
        if (found.size() < limit) {
            found.addAll(ask(column + " " + past + " :placeValue", from, limit - found.size()));
        }
        return found;
    }

    private List<Place> ask(String where, @Nullable Place start, int limit) {
        var statement =
                sql.sql(select(where) + " limit :placeLimit").params(parameters).param("placeLimit", limit);
        if (start != null) {
            statement = statement.param("placeValue", start.value());
            statement = where.contains(":placeId") ? statement.param("placeId", start.id()) : statement;
        }
        return statement.query((row, number) -> place(row)).list();
    }

    @Override
    public Survey survey(int stride) {
        var marks = new ArrayList<Place>();
        var size = new AtomicLong();
        sql.sql(select("true")).params(parameters).withFetchSize(ROWS_AT_ONCE).query(row -> {
            if (size.getAndIncrement() % stride == 0) {
                marks.add(place(row));
            }
        });
        return new Survey(marks, size.get());
    }

    private String select(String where) {
        String order = ascending ? " asc" : " desc";
        return "select " + column + ", id from " + table + " where " + where + condition + " order by " + column + order
                + ", id" + order;
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getObject(1), row.getObject(2, UUID.class));
    }
}
