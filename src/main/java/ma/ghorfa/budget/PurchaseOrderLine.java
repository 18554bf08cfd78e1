package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;

/** A line of a purchase order; the database computes its amounts again. */
@Entity
@Table(name = "purchase_order_line")
class PurchaseOrderLine extends VersionedEntity<PurchaseOrderLine> {

    static final int DESIGNATION = 500;
    static final int UNIT = 40;

    @Column(name = "order_id", updatable = false)
    private UUID of;

    @Column(updatable = false)
    private int position;

    private String designation;
    private String unit;
    private BigDecimal quantity;

    @Column(name = "unit_price")
    private Money unitPrice;

    @Column(name = "vat_rate")
    private BigDecimal vatRate;

    private Money net;
    private Money vat;
    private BigDecimal received = BigDecimal.ZERO;

    @SuppressWarnings("NullAway.Init")
    protected PurchaseOrderLine() {}

    @SuppressWarnings("NullAway.Init")
    PurchaseOrderLine(PurchaseOrderId of, int position, PurchaseOrderLineData data) {
        this.of = of.value();
        this.position = position;
        write(data);
    }

    void edit(long editedVersion, PurchaseOrderLineData data) {
        editedFrom(editedVersion);
        write(data);
    }

    private void write(PurchaseOrderLineData data) {
        String named = Text.required("designation", data.designation(), DESIGNATION);
        String counted = Text.atMost("unit", Text.line(data.unit()), UNIT);
        BigDecimal many = Quantity.checked(data.quantity());
        Money price = data.unitPrice().notNegative("unitPrice");
        BigDecimal rate = Quantity.rate(data.vatRate());
        LineAmounts amounts = LineAmounts.of(many, price, rate);
        designation = named;
        unit = counted;
        quantity = many;
        unitPrice = price;
        vatRate = rate;
        net = amounts.net();
        vat = amounts.vat();
    }

    /** @throws PurchaseOrderRefusal.MoreThanOrdered more than what is still to come */
    void receive(BigDecimal part) {
        BigDecimal left = quantity.subtract(received);
        if (part.compareTo(left) > 0) {
            throw new PurchaseOrderRefusal.MoreThanOrdered(designation, left);
        }
        received = received.add(part);
    }

    /** What was delivered does not count. */
    void giveBack(BigDecimal part) {
        received = received.subtract(part);
    }

    boolean isComplete() {
        return received.compareTo(quantity) == 0;
    }

    boolean isBegun() {
        return received.signum() > 0;
    }

    /** What was delivered of it, with the tax. */
    Money delivered() {
        return isBegun() ? LineAmounts.of(received, unitPrice, vatRate).gross() : Money.ZERO;
    }

    PurchaseOrderLineId id() {
        return new PurchaseOrderLineId(uuid());
    }

    int position() {
        return position;
    }

    LineAmounts amounts() {
        return new LineAmounts(Quantity.bare(vatRate), net, vat);
    }

    PurchaseOrderLineRow row() {
        return new PurchaseOrderLineRow(
                id(),
                version(),
                position,
                new PurchaseOrderLineData(
                        designation, unit, Quantity.bare(quantity), unitPrice, Quantity.bare(vatRate)),
                amounts(),
                Quantity.bare(received));
    }
}
