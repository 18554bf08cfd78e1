package bench.minimal;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A field and a grid over the register, of the columns that the portal shows: one statement for a page, with an offset, and
 * one that begins the name.
 */
@Route("register")
@AnonymousAllowed
public class MinimalView extends VerticalLayout {

    private static final int GUESS = 500;
    private static final String PEOPLE =
            "select id, name_ar, name_fr, kind, nia, craft_code, province_code, commune_code, commune_ar, cover,"
                    + " registered_on from craft_actor ";
    private static final String NAMED =
            "select a.id, a.name_ar, a.name_fr, a.kind, a.nia, c.name_ar, p.name_ar, coalesce(m.name_ar, a.commune_ar),"
                    + " a.cover, a.registered_on from (%s) a join craft c on c.code = a.craft_code"
                    + " join province p on p.code = a.province_code left join commune m on m.code = a.commune_code"
                    + " order by a.name_ar, a.id";

    /** @param cells what the columns show, in their order */
    private record Line(UUID id, List<String> cells) {}

    private final transient JdbcClient sql;
    private final TextField text = new TextField("search");
    private final Grid<Line> grid = new Grid<>();

    MinimalView(JdbcClient sql) {
        this.sql = sql;
        for (int column = 0; column < 9; column++) {
            int cell = column;
            grid.addColumn(line -> line.cells().get(cell)).setHeader("column " + column);
        }
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> show(change.getValue()));
        add(text, grid);
        show("");
    }

    private void show(String typed) {
        grid.setItems(query -> page(typed, query.getOffset(), query.getLimit()));
        grid.getLazyDataView().setItemCountEstimate(GUESS);
    }

    private Stream<Line> page(String typed, int offset, int limit) {
        return sql
                .sql(NAMED.formatted(PEOPLE + (typed.isEmpty() ? "" : "where name_ar like :typed ")
                        + "order by name_ar, id limit :offset, :limit"))
                .param("typed", typed + "%")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> {
                    var cells = new java.util.ArrayList<String>();
                    for (int cell = 2; cell <= 10; cell++) {
                        cells.add(row.getString(cell));
                    }
                    return new Line(row.getObject(1, UUID.class), cells);
                })
                .list()
                .stream();
    }
}
