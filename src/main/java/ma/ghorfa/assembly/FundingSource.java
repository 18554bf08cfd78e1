package ma.ghorfa.assembly;

import java.util.Optional;

/**
 * What a room implements, as a Spring bean, that knows what an item costs and what pays for it. Whoever reads the item may
 * see it, so it asks for no permission of its own.
 */
public interface FundingSource {

    /** What pays for the item; empty where nobody said that it costs anything. */
    Optional<ItemFunding> fundingOf(ItemId item);
}
