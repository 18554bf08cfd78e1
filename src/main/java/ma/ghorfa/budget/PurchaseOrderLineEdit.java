package ma.ghorfa.budget;

import org.jspecify.annotations.Nullable;

/**
 * A line that is typed or pasted.
 *
 * @param id null for a new one, which comes last
 * @param version the stored version that was edited; 0 for a new one
 */
public record PurchaseOrderLineEdit(@Nullable PurchaseOrderLineId id, long version, PurchaseOrderLineData data) {}
