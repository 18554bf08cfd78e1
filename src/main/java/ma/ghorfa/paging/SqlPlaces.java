package ma.ghorfa.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The places of the rows of a table. The order has to lie in an index that ends with the id; every statement then reads
 * as many entries of that index as it gives out, wherever the place is.
 *
 * <p>Rows of the same value as the place and rows beyond it are asked for in two statements: put as one condition with
 * {@code or}, MariaDB reads every row of that value, and a province has a hundred thousand.
 */
public final class SqlPlaces implements Places {

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
        return read(from, true, limit);
    }

    @Override
    public List<Place> before(@Nullable Place before, int limit) {
        return read(before, false, limit);
    }

    private List<Place> read(@Nullable Place start, boolean onwards, int limit) {
        boolean up = onwards == ascending;
        if (start == null) {
            return ask("true", up, null, limit);
        }
        String past = up ? ">" : "<";
        String atOrPast = onwards ? past + "=" : past;
        List<Place> found =
                new ArrayList<>(ask(column + " = :placeValue and id " + atOrPast + " :placeId", up, start, limit));
        if (found.size() < limit) {
            found.addAll(ask(column + " " + past + " :placeValue", up, start, limit - found.size()));
        }
        return found;
    }

    private List<Place> ask(String where, boolean up, @Nullable Place start, int limit) {
        String order = up ? " asc" : " desc";
        var statement = sql.sql("select " + column + ", id from " + table + " where " + where + condition + " order by "
                        + column + order + ", id" + order + " limit :placeLimit")
                .params(parameters)
                .param("placeLimit", limit);
        if (start != null) {
            statement = statement.param("placeValue", start.value());
            statement = where.contains(":placeId") ? statement.param("placeId", start.id()) : statement;
        }
        return statement
                .query((row, number) -> new Place(row.getObject(1), row.getObject(2, UUID.class)))
                .list();
    }
}
