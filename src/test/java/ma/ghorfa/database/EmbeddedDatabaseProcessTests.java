package ma.ghorfa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database as whole processes see it: kept, shared by nobody, recovered, stopped. */
class EmbeddedDatabaseProcessTests {

    @TempDir
    Path directory;

    @AfterEach
    void unlink() {
        EmbeddedProgram.unlinkFrom(directory);
    }

    @Test
    void keepsItsDataBetweenRunsAndStopsWithTheApplication() throws Exception {
        try (Child first = Child.start(directory, "--word=first").awaitReady()) {
            ProcessHandle server = first.server();
            assertThat(server.isAlive()).isTrue();
            first.terminate();
            first.awaitExit();
            assertThat(server.isAlive()).as("the server after the application").isFalse();
        }
        try (Child second = Child.start(directory, "--word=second").awaitReady()) {
            assertThat(second.words()).isEqualTo("first, second");
        }
    }

    @Test
    void refusesASecondInstanceInOneSentenceAndLeavesTheFirstAlone() throws Exception {
        try (Child first = Child.start(directory, "--word=first").awaitReady()) {
            try (Child second = Child.start(directory, "--word=second")) {
                assertThat(second.awaitExit()).isEqualTo(1);
                assertThat(second.output())
                        .contains("The data directory " + directory + " is in use by another Ghorfa (process "
                                + first.process().pid() + ").")
                        .contains("--ghorfa.database.directory=")
                        .doesNotContain("\tat ");
            }
            assertThat(first.server().isAlive()).isTrue();
            assertThat(first.process().isAlive()).isTrue();
        }
    }

    @Test
    void endsTheServerThatAKilledApplicationLeftAndFindsItsData() throws Exception {
        ProcessHandle orphan;
        try (Child killed = Child.start(directory, "--word=before").awaitReady()) {
            orphan = killed.server();
            killed.kill();
        }
        assertThat(orphan.isAlive()).as("the server of a killed application").isTrue();
        try (Child next = Child.start(directory, "--word=after").awaitReady()) {
            assertThat(next.words()).isEqualTo("after, before");
            assertThat(orphan.isAlive()).as("the orphan").isFalse();
            assertThat(next.server().pid()).isNotEqualTo(orphan.pid());
        } finally {
            orphan.destroyForcibly();
        }
    }

    @Test
    void recoversWhenApplicationAndServerWereKilled() throws Exception {
        try (Child killed = Child.start(directory, "--word=before").awaitReady()) {
            ProcessHandle server = killed.server();
            killed.kill();
            server.destroyForcibly();
            server.onExit().get(20, TimeUnit.SECONDS);
        }
        try (Child next = Child.start(directory, "--word=after").awaitReady()) {
            assertThat(next.words()).isEqualTo("after, before");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGINT to send")
    void outlivesCtrlCUntilTheApplicationHasFinished() throws Exception {
        try (Child child = Child.start(directory, "--word=only").awaitReady()) {
            ProcessHandle server = child.server();
            int sent = new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            assertThat(sent).isZero();
            await().during(Duration.ofMillis(700)).atMost(Duration.ofSeconds(3)).until(server::isAlive);
        }
    }
}
