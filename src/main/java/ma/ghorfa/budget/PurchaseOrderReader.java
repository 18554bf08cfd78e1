package ma.ghorfa.budget;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is shown of purchase orders. */
@Component
class PurchaseOrderReader {

    private static final String ORDERS = """
            select o.id, o.version, o.budget_id, b.year, o.credit_id, c.code, c.name_ar, c.name_fr, o.state, o.number,
                o.ordered_on, o.supplier, o.supplier_identifier, o.object, o.place, o.delay_days, o.drafted_by,
                o.cancelled_on, o.cancelled_by, o.cancel_reason,
                coalesce(l.net, 0) net, coalesce(l.gross, 0) gross,
                a.id act_id, a.number act_number, a.amount, a.cancelled, a.used, a.override_reason, n.id carried_to,
                coalesce(k.amount, 0) moved
            from purchase_order o join budget b on b.id = o.budget_id join budget_credit r on r.id = o.credit_id
            join budget_code c on c.id = r.code_id
            left join (select order_id, sum(net) net, sum(net + vat) gross from purchase_order_line group by order_id) l
                on l.order_id = o.id
            left join budget_act a on a.id = o.act_id
            left join budget_act n on n.origin_type = :carried and n.origin_id = o.act_id
            left join budget_carry k on k.act_id = o.act_id
            """;

    private static final String DELIVERIES = """
            select d.id, d.line_id, l.designation, l.unit, d.delivered_on, d.quantity, d.reference, d.account, d.taken_back_by,
                d.taken_back_on, d.taken_back_why
            from purchase_delivery d join purchase_order_line l on l.id = d.line_id
            where l.order_id = :order order by d.delivered_on, d.id
            """;

    private final JdbcClient jdbc;

    PurchaseOrderReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PurchaseOrderRow> orders(String where, Map<String, ?> parameters) {
        return jdbc.sql(ORDERS + " where " + where)
                .param("carried", CarriedCredits.ORIGIN)
                .params(parameters)
                .query((row, index) -> order(row))
                .list();
    }

    /** The commitment that was raised first of one that years hand on, which may be itself. */
    UUID original(ActId commitment) {
        return jdbc.sql("""
                with recursive chain (id, origin, step) as (
                    select id, if(origin_type = :carried, origin_id, null), 0 from budget_act where id = :act
                    union all
                    select f.id, if(f.origin_type = :carried, f.origin_id, null), c.step + 1
                    from chain c join budget_act f on f.id = c.origin)
                select id from chain order by step desc limit 1
                """)
                .param("carried", CarriedCredits.ORIGIN)
                .param("act", commitment.value())
                .query(UUID.class)
                .optional()
                .orElse(commitment.value());
    }

    /**
     * The commitment of an order as it stands, however many years handed it on.
     *
     * @param act the one of the latest year
     * @param clearedBefore what was cleared of it in the years before
     * @param cleared what was cleared of it in all years
     * @param left what is neither cleared nor cancelled
     * @param waits whether its year is closed and the next one is still to take it over
     */
    record Committed(ActId act, Money clearedBefore, Money cleared, Money left, boolean waits) {}

    /** @param first the commitment with which the order was issued */
    Committed committed(ActId first) {
        return jdbc.sql("""
                with recursive chain (id, used, rest, step) as (
                    select id, used, amount - cancelled - used, 0 from budget_act where id = :act
                    union all
                    select n.id, n.used, n.amount - n.cancelled - n.used, c.step + 1
                    from chain c join budget_act n on n.origin_type = :carried and n.origin_id = c.id)
                select c.id, (select sum(used) from chain) - c.used before_it, c.used, c.rest,
                    exists (select 1 from budget_carry k where k.act_id = c.id and k.taken_by is null) waits
                from chain c order by c.step desc limit 1
                """)
                .param("carried", CarriedCredits.ORIGIN)
                .param("act", first.value())
                .query((row, index) -> new Committed(
                        new ActId(row.getObject("id", UUID.class)),
                        money(row, "before_it"),
                        money(row, "before_it").plus(money(row, "used")),
                        money(row, "rest"),
                        row.getBoolean("waits")))
                .single();
    }

    List<DeliveryRow> deliveries(PurchaseOrderId order) {
        return jdbc.sql(DELIVERIES)
                .param("order", order.value())
                .query((row, index) -> new DeliveryRow(
                        new DeliveryId(row.getObject("id", UUID.class)),
                        new PurchaseOrderLineId(row.getObject("line_id", UUID.class)),
                        row.getString("designation"),
                        row.getString("unit"),
                        row.getObject("delivered_on", LocalDate.class),
                        Quantity.bare(row.getBigDecimal("quantity")),
                        row.getString("reference"),
                        row.getString("account"),
                        row.getString("taken_back_by"),
                        row.getObject("taken_back_on", LocalDate.class),
                        row.getString("taken_back_why")))
                .list();
    }

    private static PurchaseOrderRow order(ResultSet row) throws SQLException {
        return new PurchaseOrderRow(
                new PurchaseOrderId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new BudgetId(row.getObject("budget_id", UUID.class)),
                row.getInt("year"),
                new CreditId(row.getObject("credit_id", UUID.class)),
                row.getString("code"),
                new Bilingual(row.getString("name_ar"), row.getString("name_fr")),
                PurchaseOrderState.valueOf(row.getString("state")),
                whole(row, "number"),
                row.getObject("ordered_on", LocalDate.class),
                row.getString("supplier"),
                row.getString("supplier_identifier"),
                row.getString("object"),
                row.getString("place"),
                whole(row, "delay_days"),
                new Money(row.getBigDecimal("net")),
                new Money(row.getBigDecimal("gross")),
                row.getString("drafted_by"),
                commitment(row),
                row.getObject("cancelled_on", LocalDate.class),
                row.getString("cancelled_by"),
                row.getString("cancel_reason"));
    }

    private static PurchaseOrderRow.@Nullable Commitment commitment(ResultSet row) throws SQLException {
        UUID act = row.getObject("act_id", UUID.class);
        if (act == null) {
            return null;
        }
        UUID carried = row.getObject("carried_to", UUID.class);
        return new PurchaseOrderRow.Commitment(
                new ActId(act),
                row.getInt("act_number"),
                money(row, "amount"),
                money(row, "cancelled"),
                money(row, "used"),
                row.getString("override_reason"),
                money(row, "moved"),
                carried == null ? null : new ActId(carried));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : Integer.valueOf(number.intValueExact());
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }
}
