package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ma.ghorfa.chamber.QuorumRule;
import org.junit.jupiter.api.Test;

/** Comings and goings, held against a room that is watched minute by minute. */
class PresenceTests {

    private static final int CASES = 10_000;
    private static final Instant NINE = Instant.parse("2025-06-26T09:00:00Z");

    private static Instant minute(int minutes) {
        return NINE.plusSeconds(60L * minutes);
    }

    @Test
    void isInTheRoomFromTheArrivalUntilJustBeforeTheDeparture() {
        Presence presence =
                Presence.NONE.arrive(minute(5), "s").leave(minute(30), "s").arrive(minute(40), "s");
        assertThat(presence.isInTheRoomAt(minute(4))).isFalse();
        assertThat(presence.isInTheRoomAt(minute(5))).isTrue();
        assertThat(presence.isInTheRoomAt(minute(29))).isTrue();
        assertThat(presence.isInTheRoomAt(minute(30))).isFalse();
        assertThat(presence.isInTheRoomAt(minute(40))).isTrue();
        assertThat(presence.isInTheRoom()).isTrue();
        assertThat(presence.first())
                .hasValueSatisfying(first -> assertThat(first.at()).isEqualTo(minute(5)));
        assertThat(Presence.NONE.first()).isEmpty();
        assertThat(presence.leftAt()).isEmpty();
        assertThat(presence.withoutLast().leftAt()).contains(minute(30));
    }

    @Test
    void nobodyArrivesTwiceOrLeavesUnseen() {
        assertThatThrownBy(() -> Presence.NONE.arrive(minute(1), "s").arrive(minute(2), "s"))
                .isInstanceOf(Refusal.AlreadyInTheRoom.class);
        assertThatThrownBy(() -> Presence.NONE.leave(minute(1), "s")).isInstanceOf(Refusal.NotInTheRoom.class);
        assertThatThrownBy(() -> Presence.NONE.withoutLast()).isInstanceOf(Refusal.NothingToUndo.class);
    }

    @Test
    void nobodyLeavesBeforeOrWhenArriving() {
        Presence arrived = Presence.NONE.arrive(minute(10), "s");
        assertThatThrownBy(() -> arrived.leave(minute(9), "s")).isInstanceOf(Refusal.FactBefore.class);
        assertThatThrownBy(() -> arrived.leave(minute(10), "s")).isInstanceOf(Refusal.FactBefore.class);
    }

    @Test
    void generatedMovementsAgreeWithWatchingTheRoom() {
        Random random = new Random(82);
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            boolean[] watched = new boolean[180];
            Presence presence = Presence.NONE;
            int now = 0;
            boolean inside = false;
            for (int step = random.nextInt(7); step > 0; step--) {
                int next = now + random.nextInt(-2, 25);
                if (next >= watched.length) {
                    break;
                }
                boolean arrives = random.nextInt(5) == 0 ? inside : !inside;
                boolean possible =
                        arrives != inside && (next > now || presence.movements().isEmpty()) && next >= 0;
                try {
                    presence = arrives ? presence.arrive(minute(next), "s") : presence.leave(minute(next), "s");
                    assertThat(possible || next < 0).isTrue();
                } catch (Refusal refusal) {
                    refused++;
                    assertThat(possible).isFalse();
                    continue;
                }
                inside = arrives;
                now = next;
                for (int m = Math.max(0, next); m < watched.length; m++) {
                    watched[m] = inside;
                }
            }
            for (int m = 0; m < watched.length; m += 7) {
                assertThat(presence.isInTheRoomAt(minute(m))).isEqualTo(watched[m]);
            }
            assertThat(presence.isInTheRoom()).isEqualTo(inside);
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    /** A whole room leaving one by one loses its quorum exactly at the departure that was foretold. */
    @Test
    void generatedRoomsLoseTheirQuorumWhenForetold() {
        Random random = new Random(53);
        QuorumRule rule = QuorumRule.parse(">1/2 IN_OFFICE");
        for (int i = 0; i < CASES; i++) {
            int inOffice = random.nextInt(1, 41);
            List<Presence> room = new ArrayList<>();
            for (int member = 0; member < inOffice; member++) {
                room.add(random.nextInt(5) > 0 ? Presence.NONE.arrive(minute(0), "s") : Presence.NONE);
            }
            int foretold =
                    Quorum.check(rule, inOffice, inOffice, countAt(room, 1)).departuresUntilLost();
            int departures = 0;
            for (int member = 0;
                    member < inOffice
                            && Quorum.check(rule, inOffice, inOffice, countAt(room, departures + 1))
                                    .isReached();
                    member++) {
                if (room.get(member).isInTheRoom()) {
                    departures++;
                    room.set(member, room.get(member).leave(minute(departures + 1), "s"));
                }
            }
            assertThat(departures).isEqualTo(foretold);
        }
    }

    private static int countAt(List<Presence> room, int minutes) {
        return (int) room.stream()
                .filter(presence -> presence.isInTheRoomAt(minute(minutes)))
                .count();
    }
}
