package ma.ghorfa.budget;

import java.util.UUID;

/** The id of a purchase order. */
public record PurchaseOrderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
