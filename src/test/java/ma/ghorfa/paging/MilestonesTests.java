package ma.ghorfa.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages of a list in memory: what they hold, and how many places and how often the list was read for them. */
class MilestonesTests {

    private static final Comparator<Place> ORDER =
            Comparator.comparing((Place place) -> (Integer) place.value()).thenComparing(Place::id);

    private final AtomicLong nanos = new AtomicLong(1);
    private final Deque<Runnable> background = new ArrayDeque<>();

    /** A list whose reads are counted. */
    private static class Listed implements Places {

        final List<Place> all;
        int read;
        int statements;
        int surveys;

        Listed(int rows, Random random) {
            all = new ArrayList<>(IntStream.range(0, rows)
                    .mapToObj(row -> new Place(random.nextInt(Math.max(1, rows / 7)), new UUID(random.nextLong(), row)))
                    .sorted(ORDER)
                    .toList());
        }

        @Override
        public List<Place> from(@Nullable Place from, int limit) {
            int start = from == null ? 0 : at(from);
            List<Place> places = all.subList(start, Math.min(all.size(), start + limit));
            statements++;
            read += places.size();
            return places;
        }

        @Override
        public Survey survey(int stride) {
            surveys++;
            return new Survey(
                    IntStream.range(0, all.size())
                            .filter(row -> row % stride == 0)
                            .mapToObj(all::get)
                            .toList(),
                    all.size());
        }

        private int at(Place place) {
            int found = java.util.Collections.binarySearch(all, place, ORDER);
            return found < 0 ? -found - 1 : found;
        }
    }

    private Milestones of(Listed list) {
        return new Milestones(list, background::add, nanos::get);
    }

    private void inTheBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private static List<Place> slice(Listed list, int offset, int limit) {
        int size = list.all.size();
        return list.all.subList(Math.min(offset, size), Math.min(offset + limit, size));
    }

    @Test
    void everyPageOfEveryListIsWhatCountingWouldGive() {
        var random = new Random(20250626);
        for (int round = 0; round < 400; round++) {
            var list = new Listed(random.nextInt(6_000), random);
            var milestones = of(list);
            for (int page = 0; page < 30; page++) {
                int offset = random.nextInt(list.all.size() + 60);
                int limit = 1 + random.nextInt(120);
                assertThat(milestones.page(offset, limit))
                        .as("%s from %s of %s", limit, offset, list.all.size())
                        .isEqualTo(slice(list, offset, limit));
            }
        }
    }

    @Test
    void theBeginningOfAListNeedsNoSurvey() {
        var list = new Listed(100_000, new Random(1));
        assertThat(of(list).page(1_950, 50)).isEqualTo(slice(list, 1_950, 50));
        assertThat(list.surveys).isZero();
    }

    @Test
    void everyPageCostsOneStatementAndAStrideAtMost() {
        var list = new Listed(100_000, new Random(2));
        var milestones = of(list);
        milestones.page(50_020, 50);
        for (int offset : new int[] {99_990, 2_001, 77_777, 49_999}) {
            list.read = 0;
            list.statements = 0;
            assertThat(milestones.page(offset, 50)).isEqualTo(slice(list, offset, 50));
            assertThat(list.read).isLessThanOrEqualTo(Milestones.STRIDE + 50);
            assertThat(list.statements).isEqualTo(1);
        }
        assertThat(list.surveys).isEqualTo(1);
    }

    /** An address made by hand, ?at=2399999, in a list of a few. */
    @Test
    void aPlaceFarBeyondTheEndIsNotWalkedTo() {
        var list = new Listed(5_000, new Random(3));
        var milestones = of(list);
        assertThat(milestones.page(2_399_999, 50)).isEmpty();
        assertThat(milestones.page(Long.MAX_VALUE / 2, 50)).isEmpty();
        assertThat(list.statements).isZero();
        assertThat(list.surveys).isEqualTo(1);

        var empty = new Listed(0, new Random(3));
        var none = of(empty);
        assertThat(none.page(2_399_999, 50)).isEmpty();
        assertThat(none.page(2_399_999, 50)).isEmpty();
        assertThat(empty.surveys).isEqualTo(1);
    }

    @Test
    void aSurveyIsUsedOnUntilANewOneIsThere() {
        var list = new Listed(50_000, new Random(4));
        var milestones = of(list);
        milestones.page(40_000, 50);
        Place gone = list.all.remove(10);
        assertThat(milestones.page(40_000, 50))
                .as("a few positions have shifted, which harms nobody")
                .isEqualTo(slice(list, 39_999, 50));
        milestones.moved();
        milestones.page(40_000, 50);
        assertThat(list.surveys).isEqualTo(1);
        inTheBackground();
        assertThat(list.surveys).isEqualTo(2);
        assertThat(milestones.page(40_000, 50))
                .isEqualTo(slice(list, 40_000, 50))
                .doesNotContain(gone);
        assertThat(milestones.size()).hasValue(49_999);
    }

    @Test
    void aSurveyIsRenewedOnceAMinuteAndNotByEverybody() {
        var list = new Listed(50_000, new Random(5));
        var milestones = of(list);
        milestones.page(40_000, 50);
        nanos.addAndGet(Milestones.AGE.toNanos() + 1);
        for (int reader = 0; reader < 20; reader++) {
            milestones.page(30_000, 50);
        }
        assertThat(background).hasSize(1);
        inTheBackground();
        milestones.page(30_000, 50);
        assertThat(background).isEmpty();
    }

    /** Who saves every moment does not have millions read every moment. */
    @Test
    void aListThatIsChangedAllTheTimeIsSurveyedForATwentiethOfTheTime() {
        long took = 3_000;
        var list = new Listed(50_000, new Random(5)) {
            @Override
            public Survey survey(int stride) {
                nanos.addAndGet(took);
                return super.survey(stride);
            }
        };
        var milestones = of(list);
        milestones.page(40_000, 50);
        list.all.addFirst(new Place(-1, new UUID(0, 0)));
        for (long passed = took; passed < 20 * took; passed += took) {
            milestones.moved();
            assertThat(milestones.page(0, 50))
                    .as("who came before the first is there at once")
                    .isEqualTo(slice(list, 0, 50));
            milestones.page(40_000, 50);
            assertThat(background).isEmpty();
            nanos.addAndGet(took);
        }
        milestones.page(40_000, 50);
        inTheBackground();
        assertThat(list.surveys).isEqualTo(2);
        assertThat(milestones.page(40_000, 50)).isEqualTo(slice(list, 40_000, 50));
    }

    /** Somebody comes before the first while the list is read, and the reading has passed there already. */
    @Test
    void whoComesWhileTheListIsSurveyedIsThereAtOnce() {
        var first = new Place(-1, new UUID(0, 0));
        var milestones = new ArrayList<Milestones>();
        var list = new Listed(50_000, new Random(5)) {
            @Override
            public Survey survey(int stride) {
                Survey survey = super.survey(stride);
                if (surveys == 1) {
                    all.addFirst(first);
                    milestones.getFirst().moved();
                }
                return survey;
            }
        };
        milestones.add(of(list));
        milestones.getFirst().page(40_000, 50);
        assertThat(milestones.getFirst().page(0, 50)).isEqualTo(slice(list, 0, 50));
        inTheBackground();
        assertThat(milestones.getFirst().page(40_000, 50)).isEqualTo(slice(list, 40_000, 50));
        assertThat(list.surveys).isEqualTo(2);
    }

    /** A machine that was busy once is not busy for ever. */
    @Test
    void aSurveyThatTookVeryLongIsRenewedAfterThreeMinutesAllTheSame() {
        long took = Duration.ofMinutes(1).toNanos();
        var list = new Listed(50_000, new Random(5)) {
            @Override
            public Survey survey(int stride) {
                nanos.addAndGet(took);
                return super.survey(stride);
            }
        };
        var milestones = of(list);
        milestones.page(40_000, 50);
        nanos.addAndGet(Milestones.LONGEST.toNanos() - took - 1);
        milestones.page(40_000, 50);
        assertThat(background).isEmpty();
        nanos.addAndGet(1);
        milestones.page(40_000, 50);
        assertThat(background).hasSize(1);
    }

    @Test
    void aListWhoseLengthIsAskedForIsSurveyedInTheBackground() {
        var list = new Listed(50_000, new Random(6));
        var milestones = of(list);
        assertThat(milestones.size()).isEmpty();
        milestones.prepare();
        milestones.prepare();
        assertThat(list.surveys).isZero();
        inTheBackground();
        assertThat(list.surveys).isEqualTo(1);
        assertThat(milestones.size()).hasValue(50_000);
        assertThat(milestones.page(49_990, 50)).hasSize(10);
        assertThat(list.surveys).isEqualTo(1);
    }

    @Test
    void whatTheBackgroundRefusesIsAskedForAgain() {
        var list = new Listed(10_000, new Random(7));
        var milestones = new Milestones(
                list,
                task -> {
                    throw new RejectedExecutionException();
                },
                nanos::get);
        milestones.prepare();
        assertThat(milestones.page(9_990, 50)).hasSize(10);
    }

    @Test
    void aSurveyThatFailsFailsWhoeverNeedsItAndIsTriedAgain() {
        var list = new Listed(10_000, new Random(8));
        var broken = new boolean[] {true};
        var milestones = of(new Listed(10_000, new Random(8)));
        assertThat(milestones.page(9_000, 10)).hasSize(10);
        var failing = new Milestones(
                new Places() {
                    @Override
                    public List<Place> from(@Nullable Place from, int limit) {
                        return list.from(from, limit);
                    }

                    @Override
                    public Survey survey(int stride) {
                        if (broken[0]) {
                            throw new IllegalStateException("no database");
                        }
                        return list.survey(stride);
                    }
                },
                background::add,
                nanos::get);
        failing.prepare();
        inTheBackground();
        assertThatThrownBy(() -> failing.page(9_000, 10)).hasMessage("no database");
        broken[0] = false;
        assertThat(failing.page(9_000, 10)).isEqualTo(slice(list, 9_000, 10));
    }

    @Test
    void aListThatShrankGivesWhatIsLeft() {
        var list = new Listed(5_000, new Random(9));
        var milestones = of(list);
        milestones.page(4_900, 50);
        list.all.subList(1_000, 5_000).clear();
        assertThat(milestones.page(4_900, 50)).isEmpty();
        assertThat(milestones.page(950, 50)).isEqualTo(list.all.subList(950, 1_000));
        assertThat(milestones.page(990, 50)).isEqualTo(list.all.subList(990, 1_000));
    }

    @Test
    void rememberedListsAreBoundedByTheirPlaces() {
        var lists = new RememberedLists<Integer>(200);
        var first = lists.get(0, () -> new Listed(10_000, new Random(10)));
        first.page(9_000, 10);
        assertThat(lists.get(0, () -> new Listed(0, new Random()))).isSameAs(first);
        for (int number = 1; number <= 3; number++) {
            lists.get(number, () -> new Listed(10_000, new Random(10))).page(9_000, 10);
        }
        lists.get(3, () -> new Listed(0, new Random()));
        assertThat(lists.get(0, () -> new Listed(0, new Random()))).isNotSameAs(first);
    }

    @Test
    void aChangeMovesALongListAndLetsAShortOneGo() {
        var lists = new RememberedLists<String>();
        var random = new Random(11);
        Milestones longOne = lists.get("long", () -> new Listed(30_000, random));
        Milestones shortOne = lists.get("short", () -> new Listed(3_000, random));
        longOne.page(20_000, 10);
        shortOne.page(2_500, 10);
        lists.forget();
        assertThat(lists.get("long", () -> new Listed(0, random))).isSameAs(longOne);
        assertThat(lists.get("short", () -> new Listed(0, random))).isNotSameAs(shortOne);
    }

    @Test
    void aChangeInSomeListsLeavesTheOthersAsTheyAre() {
        var lists = new RememberedLists<String>();
        var random = new Random(12);
        Milestones names = lists.get("names", () -> new Listed(3_000, random));
        Milestones numbers = lists.get("numbers", () -> new Listed(3_000, random));
        names.page(2_500, 10);
        numbers.page(2_500, 10);
        lists.forget("numbers"::equals);
        assertThat(lists.get("names", () -> new Listed(0, random))).isSameAs(names);
        assertThat(lists.get("numbers", () -> new Listed(0, random))).isNotSameAs(numbers);
    }
}
