package ma.ghorfa.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a purchase order besides its lines.
 *
 * @param credit of expenditure, of a budget that is being executed
 * @param on a day of the budget's year; it may lie ahead until the order is issued
 * @param identifier the ICE of the supplier, or another one; may be empty
 * @param place where it is to be delivered; may be empty
 * @param delayDays within how many days; null where none is agreed
 */
public record PurchaseOrderData(
        CreditId credit,
        LocalDate on,
        String supplier,
        String identifier,
        String object,
        String place,
        @Nullable Integer delayDays) {}
