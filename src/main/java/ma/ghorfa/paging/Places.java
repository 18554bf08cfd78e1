package ma.ghorfa.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of a list in its order, as the database keeps them in an index. */
public interface Places {

    /**
     * Up to {@code limit} places in the order of the list, the given one first; from the beginning where it is null.
     *
     * @param from included, if its row still exists
     */
    List<Place> from(@Nullable Place from, int limit);

    /**
     * Up to {@code limit} places against the order of the list, the one before the given place first; from the end where
     * it is null.
     */
    List<Place> before(@Nullable Place before, int limit);
}
