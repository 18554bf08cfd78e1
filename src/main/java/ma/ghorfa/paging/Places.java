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
     * Reads the whole list once and keeps the place of its first row and of every {@code stride}th row after it. This
     * takes as long as counting the list does.
     */
    Survey survey(int stride);

    /**
     * What was found when a list was read from its beginning to its end.
     *
     * @param marks the places of the rows 0, stride, twice the stride, and so on
     * @param size rows of the list
     */
    record Survey(List<Place> marks, long size) {}
}
