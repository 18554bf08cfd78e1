package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import ma.ghorfa.testing.GhorfaTest;
import ma.ghorfa.testing.MovedClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often one may try, with a clock that the test moves. Each test has names and addresses of its own. */
@GhorfaTest
class SignInThrottleTests {

    private static final SignInSettings SETTINGS = new SignInSettings(
            3,
            6,
            8,
            Duration.ofMinutes(15),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            Duration.ofHours(72),
            Duration.ofSeconds(5),
            4);

    private final MovedClock clock = new MovedClock(Instant.parse("2026-02-05T09:00:00Z"));
    private final JdbcClient jdbc;
    private final SignInThrottle throttle;
    private final String name = "t-" + UUID.randomUUID();
    private final String address = "test " + UUID.randomUUID();

    @Autowired
    SignInThrottleTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.throttle = new SignInThrottle(jdbc, clock, SETTINGS);
    }

    private boolean tries(String username, String from) {
        boolean admitted = throttle.admit(username, from).admitted();
        if (admitted) {
            throttle.failed(from);
        }
        return admitted;
    }

    @Test
    void afterThreeFailuresOneWaitsTenMinutesWhateverTheNextPasswordIs() {
        for (int i = 0; i < 3; i++) {
            assertThat(tries(name, address)).isTrue();
        }
        assertThat(throttle.admit(name, address)).isEqualTo(new SignInThrottle.Admission(false, true));
        assertThat(throttle.admit(name, address)).isEqualTo(new SignInThrottle.Admission(false, false));
        clock.move(Duration.ofMinutes(10).minusMillis(1));
        assertThat(throttle.admit(name, address).admitted()).isFalse();
        clock.move(Duration.ofMillis(1));
        assertThat(throttle.admit(name, address).admitted()).isTrue();
    }

    @Test
    void aStrangerLocksThemselvesOutAndNotTheOwner() {
        for (int i = 0; i < 5; i++) {
            tries(name, address);
        }
        assertThat(throttle.admit(name, address).admitted()).isFalse();
        assertThat(throttle.admit(name, "test " + UUID.randomUUID()).admitted()).isTrue();
    }

    @Test
    void manyStrangersLockTheAccountEverywhere() {
        for (int i = 0; i < 6; i++) {
            assertThat(tries(name, "test " + UUID.randomUUID())).isTrue();
        }
        assertThat(throttle.admit(name, "test " + UUID.randomUUID()).admitted()).isFalse();
    }

    @Test
    void oneAddressThatTriesManyNamesHasToWait() {
        for (int i = 0; i < 8; i++) {
            assertThat(tries("t-" + UUID.randomUUID(), address)).isTrue();
        }
        assertThat(throttle.admit(name, address).admitted()).isTrue();
        assertThat(throttle.failed(address)).isTrue();
        assertThat(throttle.admit("t-" + UUID.randomUUID(), address).admitted()).isFalse();
        clock.move(Duration.ofMinutes(10));
        assertThat(throttle.admit(name, address).admitted()).isTrue();
    }

    @Test
    void anAssemblyThatSignsInFromOneAddressIsLetIn() {
        for (int i = 0; i < 82; i++) {
            String member = "t-" + UUID.randomUUID();
            assertThat(throttle.admit(member, address).admitted()).isTrue();
            throttle.succeeded(member, address);
        }
    }

    @Test
    void successForgetsTheFailuresBeforeIt() {
        for (int round = 0; round < 3; round++) {
            assertThat(throttle.admit(name, address).admitted()).isTrue();
            assertThat(throttle.admit(name, address).admitted()).isTrue();
            assertThat(throttle.admit(name, address).admitted()).isTrue();
            throttle.succeeded(name, address);
        }
    }

    @Test
    void failuresOfLongAgoDoNotCount() {
        tries(name, address);
        tries(name, address);
        tries(name, address);
        clock.move(Duration.ofMinutes(15));
        assertThat(throttle.admit(name, address).admitted()).isTrue();
    }

    @Test
    void aRestartForgivesNothing() {
        for (int i = 0; i < 4; i++) {
            tries(name, address);
        }
        assertThat(new SignInThrottle(jdbc, clock, SETTINGS)
                        .admit(name, address)
                        .admitted())
                .isFalse();
    }

    @Test
    void nothingThatWasTypedIsStored() {
        tries(name, address);
        assertThat(jdbc.sql("select count(*) from sign_in_attempt where subject like :name or subject like :address")
                        .param("name", "%" + name + "%")
                        .param("address", "%" + address + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        assertThat(ClientNetwork.of("2001:db8:1:2:a:b:c:d"))
                .isEqualTo(ClientNetwork.of("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(ClientNetwork.of("2001:db8:1:3:a:b:c:d"));
        assertThat(ClientNetwork.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(ClientNetwork.of("not:an:address")).isEqualTo("not:an:address");
    }
}
