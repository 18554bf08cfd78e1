package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import ma.ghorfa.base.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts account for exactly those present, or they are refused. */
class TallyTests {

    private static final int CASES = 20_000;

    @Test
    void countsEverybodyOnce() {
        Tally tally = new Tally(40, 7, 3, 2, 1);
        assertThat(tally.total()).isEqualTo(53);
        assertThat(tally.voters(false)).isEqualTo(47);
        assertThat(tally.voters(true)).isEqualTo(50);
        assertThat(tally.count(Choice.FOR)).isEqualTo(40);
        assertThat(tally.count(Choice.AGAINST)).isEqualTo(7);
        assertThat(tally.count(Choice.ABSTAIN)).isEqualTo(3);
        assertThat(tally.count(Choice.RECUSED)).isEqualTo(2);
        assertThat(tally.count(Choice.NOT_VOTING)).isEqualTo(1);
    }

    @Test
    void moreVotesThanPeoplePresentAreRefused() {
        assertThatThrownBy(() -> new Tally(40, 7, 3, 2, 1).of(52))
                .isInstanceOfSatisfying(Refusal.MoreVotesThanPresent.class, refusal -> assertThat(refusal.args())
                        .containsExactly(53, 52));
    }

    @Test
    void somebodyNotAccountedForIsRefused() {
        assertThatThrownBy(() -> new Tally(40, 7, 3, 2, 1).of(54))
                .isInstanceOfSatisfying(Refusal.VotesMissing.class, refusal -> assertThat(refusal.args())
                        .containsExactly(53, 54, 1));
    }

    @Test
    void theRightNumberIsAccepted() {
        Tally tally = new Tally(40, 7, 3, 2, 1);
        assertThat(tally.of(53)).isSameAs(tally);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0, 0, votesFor",
        "0, -1, 0, 0, 0, against",
        "0, 0, -1, 0, 0, abstaining",
        "0, 0, 0, -1, 0, recused",
        "0, 0, 0, 0, -1, notVoting",
        "10001, 0, 0, 0, 0, votesFor",
        "0, 0, 0, 0, 2147483647, notVoting"
    })
    void aNegativeOrAbsurdCountIsRefusedAtItsField(
            int votesFor, int against, int abstaining, int recused, int notVoting, String field) {
        assertThatThrownBy(() -> new Tally(votesFor, against, abstaining, recused, notVoting))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo(field));
    }

    @Test
    void nothingAndTheMostAreAccepted() {
        assertThatCode(() -> new Tally(0, 0, 0, 0, 0).of(0)).doesNotThrowAnyException();
        assertThatCode(() -> new Tally(Tally.MOST, 0, 0, 0, 0).of(Tally.MOST)).doesNotThrowAnyException();
    }

    @Test
    void generatedCountsAreAcceptedExactlyWhereTheyAddUp() {
        Random random = new Random(1809);
        for (int i = 0; i < CASES; i++) {
            Tally tally = new Tally(
                    random.nextInt(60), random.nextInt(40), random.nextInt(10), random.nextInt(4), random.nextInt(6));
            int sum = 0;
            for (Choice choice : Choice.values()) {
                sum += tally.count(choice);
            }
            int present = sum + random.nextInt(5) - 2;
            assertThat(tally.total()).isEqualTo(sum);
            if (sum == present) {
                assertThat(tally.of(present)).isEqualTo(tally);
            } else {
                assertThatThrownBy(() -> tally.of(present))
                        .isInstanceOf(sum > present ? Refusal.MoreVotesThanPresent.class : Refusal.VotesMissing.class);
            }
        }
    }
}
