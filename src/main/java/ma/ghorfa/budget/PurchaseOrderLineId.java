package ma.ghorfa.budget;

import java.util.UUID;

/** The id of a line of a purchase order. */
public record PurchaseOrderLineId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
