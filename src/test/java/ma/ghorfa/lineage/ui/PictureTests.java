package ma.ghorfa.lineage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import ma.ghorfa.lineage.DecisionThread;
import ma.ghorfa.lineage.GeneratedRecords;
import ma.ghorfa.lineage.ui.Layout.Place;
import ma.ghorfa.lineage.ui.Layout.Point;
import ma.ghorfa.lineage.ui.Picture.Arrow;
import ma.ghorfa.lineage.ui.Picture.Box;
import org.junit.jupiter.api.Test;

/** However records hang together, their drawing can be read. */
class PictureTests {

    private static final int CASES = 2_000;

    private static void ofMany(Consumer<Picture> check) {
        for (int seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            GeneratedRecords records = GeneratedRecords.of(random, seed % 3 == 0);
            check.accept(new Picture(records.thread(random.nextInt(records.size()))));
        }
    }

    @Test
    void noTwoBoxesTouchAndAllOfThemAreInside() {
        ofMany(picture -> {
            List<Place> places = java.util.stream.IntStream.range(
                            0, picture.boxes().size())
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
        ofMany(picture -> {
            assertThat(picture.boxes())
                    .filteredOn(box -> box instanceof Box.OfRecord one && one.distance() == 0)
                    .hasSize(1);
            assertThat(picture.boxes())
                    .filteredOn(box -> box instanceof Box.OfMore)
                    .allSatisfy(box -> assertThat(((Box.OfMore) box).count()).isPositive());
        });
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
