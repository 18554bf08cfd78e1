package ma.ghorfa.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.lineage.DecisionThread.Reached;
import org.junit.jupiter.api.Test;

/** A thread holds everything within six steps, and from any of its records to any other it is three clicks at most. */
class WalkTests {

    private static final int CASES = 1_000;

    private static Set<NodeRef> refs(DecisionThread thread) {
        return thread.reached().stream()
                .map(Reached::node)
                .map(Node::ref)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void oneClickReachesEverythingWithinSixSteps() {
        for (int seed = 0; seed < CASES; seed++) {
            GeneratedRecords records = GeneratedRecords.of(new Random(seed), seed % 2 == 0);
            for (int centre = 0; centre < records.size(); centre++) {
                Set<NodeRef> expected =
                        new LinkedHashSet<>(records.within(records.at(centre), DecisionThread.STEPS, true));
                expected.addAll(records.within(records.at(centre), DecisionThread.STEPS, false));
                assertThat(refs(records.thread(centre)))
                        .as("seed %d, record %d", seed, centre)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    /** The thread of the one, the thread of the record that both belong to, the other. */
    @Test
    void threeClicksLeadFromAnyRecordOfAThreadToAnyOther() {
        for (int seed = 0; seed < CASES / 10; seed++) {
            GeneratedRecords records = GeneratedRecords.of(new Random(seed), seed % 2 == 0);
            List<Set<NodeRef>> threads = new java.util.ArrayList<>();
            for (int record = 0; record < records.size(); record++) {
                threads.add(refs(records.thread(record)));
            }
            for (int centre = 0; centre < records.size(); centre++) {
                for (int one = 0; one < records.size(); one++) {
                    if (threads.get(centre).contains(records.at(one))) {
                        assertThat(threads.get(one))
                                .as("seed %d: from record %d its second click leads to %d", seed, one, centre)
                                .contains(records.at(centre));
                    }
                }
            }
        }
    }

    @Test
    void theNearestComesFirstAndCausesAreBelowZero() {
        var records = new GeneratedRecords(4);
        records.join(0, 1);
        records.join(1, 2);
        records.join(2, 3);
        assertThat(records.thread(2).reached()).extracting(Reached::distance).containsExactly(0, -1, 1, -2);
    }

    @Test
    void aThousandEffectsTakeAsManyQuestionsAsTwo() {
        assertThat(questions(1_000)).isEqualTo(questions(2));
    }

    private static int questions(int degree) {
        var records = new GeneratedRecords(degree + 1);
        for (int effect = 1; effect <= degree; effect++) {
            records.join(0, effect);
        }
        records.asked = 0;
        assertThat(records.thread(0).reached()).hasSize(degree + 1);
        return records.asked;
    }

    @Test
    void whatOneMayNotReadIsNotShownNorGonePast() {
        var records = new GeneratedRecords(4);
        records.join(0, 1);
        records.join(1, 2);
        records.join(0, 3);
        records.secret.add(records.at(1));
        DecisionThread thread = records.thread(0);
        assertThat(refs(thread)).containsExactly(records.at(0), records.at(3));
        assertThat(thread.edges()).hasSize(1);
    }

    @Test
    void aThreadThatIsTooLongSaysSo() {
        var records = new GeneratedRecords(Walk.MOST + 50);
        for (int effect = 1; effect < records.size(); effect++) {
            records.join(0, effect);
        }
        DecisionThread thread = records.thread(0);
        assertThat(thread.cut()).isTrue();
        assertThat(thread.reached()).hasSize(Walk.MOST);
    }

    @Test
    void twoRoomsDoNotDescribeTheSameRecords() {
        assertThatThrownBy(() -> new Sources(List.of(new GeneratedRecords(1), new GeneratedRecords(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
