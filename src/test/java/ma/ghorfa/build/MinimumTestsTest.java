package ma.ghorfa.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinimumTestsTest {

    private static final Instant START = Instant.parse("2026-01-02T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void skippedTestsWereNotExecutedAndFailedOnesWere() {
        assertThat(MinimumTests.executed(
                        "<?xml version=\"1.0\"?>\n<testsuite xmlns:x=\"y\" name=\"a.BTest\" time=\"1.2\" tests=\"7\""
                                + " errors=\"1\" skipped=\"3\" failures=\"1\">\n<testcase/></testsuite>"))
                .isEqualTo(4);
    }

    @Test
    void reportsOfAnEarlierBuildDoNotCount() throws IOException {
        report("TEST-a.OldTest.xml", 5, START.minusSeconds(1));
        report("TEST-a.NewTest.xml", 3, START);
        report("TEST-a.LaterTest.xml", 2, START.plusSeconds(90));
        report("notes.xml", 100, START.plusSeconds(90));
        assertThat(MinimumTests.executed(START, List.of(folder, folder.resolve("absent"))))
                .isEqualTo(5);
    }

    @Test
    void aFileThatIsNoReportIsAnErrorRatherThanNoTests() {
        assertThatIllegalArgumentException().isThrownBy(() -> MinimumTests.executed("<nothing/>"));
        assertThatIllegalArgumentException().isThrownBy(() -> MinimumTests.executed("<testsuite tests=\"3\">"));
    }

    private void report(String name, int tests, Instant written) throws IOException {
        Path file = Files.writeString(
                folder.resolve(name), "<testsuite tests=\"" + tests + "\" skipped=\"0\"></testsuite>");
        Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
