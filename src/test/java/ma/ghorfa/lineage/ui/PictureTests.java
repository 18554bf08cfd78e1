package ma.ghorfa.lineage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.ghorfa.lineage.DecisionThread;
import ma.ghorfa.lineage.DecisionThread.Reached;
import ma.ghorfa.lineage.GeneratedRecords;
import ma.ghorfa.lineage.NodeRef;
import ma.ghorfa.lineage.ui.Layout.Place;
import ma.ghorfa.lineage.ui.Layout.Point;
import ma.ghorfa.lineage.ui.Picture.Arrow;
import ma.ghorfa.lineage.ui.Picture.Box;
import org.junit.jupiter.api.Test;

/** However records hang together, their drawing can be read. */
class PictureTests {

    private static final int CASES = 2_000;

    @FunctionalInterface
    private interface Check {
        void accept(GeneratedRecords records, DecisionThread thread, Picture picture);
    }

    private static void ofMany(Consumer<Picture> check) {
        ofMany((records, thread, picture) -> check.accept(picture));
    }

    private static void ofMany(Check check) {
        for (int seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            GeneratedRecords records = GeneratedRecords.of(random, seed % 3 == 0);
            DecisionThread thread = records.thread(random.nextInt(records.size()));
            check.accept(records, thread, new Picture(thread));
        }
    }

    @Test
    void noTwoBoxesTouchAndAllOfThemAreInside() {
        ofMany(picture -> {
            List<Place> places = IntStream.range(0, picture.boxes().size())
                    .mapToObj(picture.layout()::place)
                    .toList();
            for (int one = 0; one < places.size(); one++) {
                Place box = places.get(one);
                assertThat(box.x()).isNotNegative();
                assertThat(box.y()).isNotNegative();
                assertThat(box.x() + Layout.BOX)
                        .isLessThanOrEqualTo(picture.layout().width());
                assertThat(box.y() + box.height())
                        .isLessThanOrEqualTo(picture.layout().height());
                for (int other = 0; other < one; other++) {
                    assertThat(areApart(box, places.get(other))).isTrue();
                }
            }
        });
    }

    private static boolean areApart(Place one, Place other) {
        return Math.abs(one.x() - other.x()) >= Layout.BOX + Layout.GAP
                || one.y() >= other.y() + other.height() + Layout.BETWEEN
                || other.y() >= one.y() + one.height() + Layout.BETWEEN;
    }

    @Test
    void everyArrowGoesForwardAndEndsAtItsBoxes() {
        ofMany(picture -> {
            for (int arrow = 0; arrow < picture.arrows().size(); arrow++) {
                Arrow one = picture.arrows().get(arrow);
                Place from = picture.layout().place(one.from());
                Place to = picture.layout().place(one.to());
                assertThat(to.x()).isGreaterThan(from.x());
                List<Point> way = picture.layout().route(arrow).points();
                assertThat(way.getFirst().x()).isEqualTo(from.x() + Layout.BOX);
                assertThat(way.getLast().x()).isEqualTo(to.x());
                assertThat(way.getFirst().y()).isBetween(from.y(), from.y() + from.height());
                assertThat(way.getLast().y()).isBetween(to.y(), to.y() + to.height());
                assertThat(way).extracting(Point::x).isSorted();
            }
        });
    }

    @Test
    void theRecordIsThereOnceAndWhatIsNotDrawnIsCounted() {
        ofMany((records, thread, picture) -> {
            assertThat(picture.boxes())
                    .filteredOn(box -> box instanceof Box.OfRecord one && one.distance() == 0)
                    .hasSize(1);
            Set<NodeRef> drawn = new HashSet<>();
            Map<Fan, Integer> counted = new HashMap<>();
            for (Box box : picture.boxes()) {
                switch (box) {
                    case Box.OfRecord one ->
                        assertThat(drawn.add(one.node().ref())).isTrue();
                    case Box.OfMore more -> {
                        assertThat(more.count()).isPositive();
                        var fan = new Fan(more.at().ref(), more.causes(), more.kind());
                        assertThat(counted.put(fan, more.count())).isNull();
                    }
                }
            }
            Map<Fan, Integer> hidden = new HashMap<>();
            fans(records, thread).forEach((fan, members) -> {
                long missing = members.stream()
                        .filter(member -> !drawn.contains(member))
                        .count();
                if (missing > 0 && drawn.contains(fan.at())) {
                    hidden.put(fan, Math.toIntExact(missing));
                }
            });
            assertThat(counted).isEqualTo(hidden);
            if (thread.reached().size() <= Picture.FAN) {
                assertThat(drawn).hasSameSizeAs(thread.reached());
            }
        });
    }

    @Test
    void whatIsReachedOnlyThroughARingIsDrawnOnce() {
        for (boolean causes : List.of(true, false)) {
            var records = new GeneratedRecords(4);
            records.join(0, 1);
            records.join(1, 2);
            records.join(2, 0);
            // The last one hangs on a record that is at once cause and effect of the first.
            records.join(causes ? 3 : 2, causes ? 1 : 3);
            DecisionThread thread = records.thread(0);
            assertThat(thread.reached()).hasSize(4);
            var picture = new Picture(thread);
            assertThat(picture.boxes())
                    .hasOnlyElementsOfType(Box.OfRecord.class)
                    .extracting(box -> ((Box.OfRecord) box).node().ref())
                    .containsExactlyInAnyOrderElementsOf(thread.reached().stream()
                            .map(one -> one.node().ref())
                            .toList());
            int last = IntStream.range(0, 4)
                    .filter(box -> ((Box.OfRecord) picture.boxes().get(box))
                            .node()
                            .ref()
                            .equals(thread.reached().getLast().node().ref()))
                    .findFirst()
                    .orElseThrow();
            assertThat(picture.arrows())
                    .as("what joins it to the ring")
                    .anyMatch(arrow -> causes ? arrow.from() == last : arrow.to() == last);
        }
    }

    /** What hangs on a record, of a kind, on the side away from the centre. */
    private record Fan(NodeRef at, boolean causes, String kind) {}

    private static Map<Fan, Set<NodeRef>> fans(GeneratedRecords records, DecisionThread thread) {
        NodeRef centre = thread.centre().ref();
        Set<NodeRef> above = records.within(centre, DecisionThread.STEPS, true);
        Set<NodeRef> below = records.within(centre, DecisionThread.STEPS, false);
        Map<NodeRef, Reached> reached = thread.reached().stream()
                .collect(Collectors.toMap(one -> one.node().ref(), Function.identity()));
        Map<Fan, Set<NodeRef>> fans = new HashMap<>();
        thread.edges().forEach(edge -> {
            Reached cause = Objects.requireNonNull(reached.get(edge.cause()));
            Reached effect = Objects.requireNonNull(reached.get(edge.effect()));
            if (cause.distance() < 0 && above.contains(edge.effect())) {
                fans.computeIfAbsent(new Fan(edge.effect(), true, cause.node().kind()), unknown -> new HashSet<>())
                        .add(edge.cause());
            }
            if (effect.distance() > 0 && below.contains(edge.cause())) {
                fans.computeIfAbsent(new Fan(edge.cause(), false, effect.node().kind()), unknown -> new HashSet<>())
                        .add(edge.effect());
            }
        });
        return fans;
    }

    @Test
    void ofAThousandEffectsAFewAreDrawnAndTheRestIsOneBox() {
        var records = new GeneratedRecords(1_001);
        for (int effect = 1; effect < records.size(); effect++) {
            records.join(0, effect);
        }
        DecisionThread thread = records.thread(0);
        var picture = new Picture(thread);
        long drawn =
                picture.boxes().stream().filter(Box.OfRecord.class::isInstance).count();
        int counted = picture.boxes().stream()
                .filter(Box.OfMore.class::isInstance)
                .mapToInt(box -> ((Box.OfMore) box).count())
                .sum();
        assertThat(drawn).as("a few of each of two kinds").isEqualTo(1 + 2 * (Picture.FAN - 1));
        assertThat(drawn + counted).isEqualTo(1_001);
    }
}
