package ma.ghorfa.paging;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns positions in a long list into places. Every {@value #STRIDE} rows a milestone is remembered once somebody came
 * by; a page is then read from the milestone before it, so the last page of millions costs what the first one does. The
 * way to a milestone that nobody reached is walked in strides over the index, from the nearest one known or from the end.
 *
 * <p>Milestones are of the moment when they were set: rows that come and go in between shift positions by as many. They
 * are thrown away when the list is read anew. Safe for many threads.
 */
public final class Milestones {

    /** How many rows lie between two milestones, and so the most that are read to be left out. */
    public static final int STRIDE = 200;

    private final Places places;
    private final ConcurrentNavigableMap<Long, Place> known = new ConcurrentSkipListMap<>();
    private volatile long size = -1;

    public Milestones(Places places) {
        this.places = places;
    }

    /** Says how many rows the list has, once that was counted: the way to the last page then begins at the end. */
    public void sized(long rows) {
        size = rows;
    }

    public OptionalLong size() {
        return size < 0 ? OptionalLong.empty() : OptionalLong.of(size);
    }

    /** The places of a page, fewer at the end of the list. */
    public List<Place> page(long offset, int limit) {
        Map.@Nullable Entry<Long, Place> before = walkTo(offset);
        int skip = Math.toIntExact(offset - position(before));
        List<Place> found = places.from(before == null ? null : before.getValue(), skip + limit);
        return found.size() <= skip ? List.of() : List.copyOf(found.subList(skip, found.size()));
    }

    /** The greatest milestone at or before a position; not more than a stride away, unless the list ends before. */
    private Map.@Nullable Entry<Long, Place> walkTo(long offset) {
        Map.@Nullable Entry<Long, Place> here = known.floorEntry(offset);
        if (offset - position(here) <= STRIDE) {
            return here;
        }
        Map.@Nullable Entry<Long, Place> beyond = known.ceilingEntry(offset);
        long end = beyond == null ? size : beyond.getKey();
        if (end >= offset && end - offset < offset - position(here)) {
            Map.@Nullable Entry<Long, Place> found = walkBack(offset, end, beyond == null ? null : beyond.getValue());
            if (found != null) {
                return found;
            }
        }
        return walkOn(offset, here);
    }

    private Map.@Nullable Entry<Long, Place> walkOn(long offset, Map.@Nullable Entry<Long, Place> start) {
        Map.@Nullable Entry<Long, Place> here = start;
        while (offset - position(here) > STRIDE) {
            List<Place> stride = places.from(here == null ? null : here.getValue(), STRIDE + 1);
            if (stride.size() <= STRIDE) {
                return here;
            }
            here = Map.entry(position(here) + STRIDE, stride.getLast());
            known.put(here.getKey(), here.getValue());
        }
        return here;
    }

    /** Null where the list turns out to be shorter than was counted. */
    private Map.@Nullable Entry<Long, Place> walkBack(long offset, long end, @Nullable Place last) {
        long position = end;
        @Nullable Place place = last;
        while (position > offset) {
            List<Place> stride = places.before(place, STRIDE);
            if (stride.size() < STRIDE) {
                return null;
            }
            position -= STRIDE;
            place = stride.getLast();
            known.put(position, place);
        }
        return place == null ? null : Map.entry(position, place);
    }

    private static long position(Map.@Nullable Entry<Long, Place> milestone) {
        return milestone == null ? 0 : milestone.getKey();
    }
}
