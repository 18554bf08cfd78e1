package ma.ghorfa.budget;

import java.math.BigDecimal;

/** How much of a line was delivered. */
public record Received(PurchaseOrderLineId line, BigDecimal quantity) {}
