package ma.ghorfa.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages of a list in memory: what they hold, and how many places were read for them. */
class MilestonesTests {

    private static final Comparator<Place> ORDER =
            Comparator.comparing((Place place) -> (Integer) place.value()).thenComparing(Place::id);

    /** A list whose reads are counted. */
    private static final class Listed implements Places {

        final List<Place> all;
        int read;

        Listed(int rows, Random random) {
            all = new ArrayList<>(IntStream.range(0, rows)
                    .mapToObj(row -> new Place(random.nextInt(Math.max(1, rows / 7)), new UUID(random.nextLong(), row)))
                    .sorted(ORDER)
                    .toList());
        }

        @Override
        public List<Place> from(@Nullable Place from, int limit) {
            int start = from == null ? 0 : at(from);
            return counted(all.subList(start, Math.min(all.size(), start + limit)));
        }

        @Override
        public List<Place> before(@Nullable Place before, int limit) {
            int end = before == null ? all.size() : at(before);
            return counted(all.subList(Math.max(0, end - limit), end).reversed());
        }

        private int at(Place place) {
            int found = java.util.Collections.binarySearch(all, place, ORDER);
            return found < 0 ? -found - 1 : found;
        }

        private List<Place> counted(List<Place> places) {
            read += places.size();
            return places;
        }
    }

    @Test
    void everyPageOfEveryListIsWhatCountingWouldGive() {
        var random = new Random(20250626);
        for (int round = 0; round < 400; round++) {
            var list = new Listed(random.nextInt(3_000), random);
            var milestones = new Milestones(list);
            if (random.nextBoolean()) {
                milestones.sized(list.all.size());
            }
            for (int page = 0; page < 30; page++) {
                int offset = random.nextInt(list.all.size() + 60);
                int limit = 1 + random.nextInt(120);
                assertThat(milestones.page(offset, limit))
                        .as("%s from %s of %s", limit, offset, list.all.size())
                        .isEqualTo(list.all.subList(
                                Math.min(offset, list.all.size()), Math.min(offset + limit, list.all.size())));
            }
        }
    }

    @Test
    void aPageNearTheEndIsReachedFromTheEnd() {
        var list = new Listed(100_000, new Random(1));
        var milestones = new Milestones(list);
        milestones.sized(100_000);
        milestones.page(99_950, 50);
        assertThat(list.read).isLessThanOrEqualTo(3 * Milestones.STRIDE);
    }

    @Test
    void aPageThatSomebodySawCostsNoMoreThanAStride() {
        var list = new Listed(100_000, new Random(2));
        var milestones = new Milestones(list);
        milestones.sized(100_000);
        milestones.page(50_020, 50);
        list.read = 0;
        for (int offset = 49_000; offset < 50_000; offset += 50) {
            milestones.page(offset, 50);
        }
        assertThat(list.read).isLessThanOrEqualTo(20 * (Milestones.STRIDE + 50));
    }

    @Test
    void aListThatShrankGivesWhatIsLeft() {
        var list = new Listed(5_000, new Random(3));
        var milestones = new Milestones(list);
        milestones.sized(5_000);
        milestones.page(4_900, 50);
        list.all.subList(1_000, 5_000).clear();
        assertThat(milestones.page(4_900, 50)).isEmpty();
        assertThat(milestones.page(950, 50)).isEqualTo(list.all.subList(950, 1_000));
        assertThat(milestones.page(990, 50)).isEqualTo(list.all.subList(990, 1_000));
    }
}
