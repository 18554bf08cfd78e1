package ma.ghorfa.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered of one line at one time.
 *
 * @param reference of the delivery note; may be empty
 * @param account who certified it
 * @param takenBackWhy why it does not count; empty where it does
 */
public record DeliveryRow(
        DeliveryId id,
        PurchaseOrderLineId line,
        String designation,
        String unit,
        LocalDate on,
        BigDecimal quantity,
        String reference,
        String account,
        @Nullable String takenBackBy,
        @Nullable LocalDate takenBackOn,
        String takenBackWhy) {

    public boolean counts() {
        return takenBackBy == null;
    }
}
