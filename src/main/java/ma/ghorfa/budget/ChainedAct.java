package ma.ghorfa.budget;

import java.util.List;

/**
 * An act in the chain of its expense or revenue.
 *
 * @param depth how many acts stand before it
 * @param cancellations of its parts, the earliest first
 */
public record ChainedAct(ActRow act, int depth, List<CancellationRow> cancellations) {}
