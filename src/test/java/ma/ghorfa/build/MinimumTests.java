package ma.ghorfa.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fails the build when fewer tests were executed than {@code ghorfa.tests.minimum} says, counted from the reports that
 * this build wrote; skipped and aborted tests were not executed. Run by the build after the tests.
 */
final class MinimumTests {

    private static final Pattern SUITE = Pattern.compile("<testsuite\\s([^>]*)>", Pattern.DOTALL);

    private MinimumTests() {}

    /** Arguments: the minimum, the instant at which the build began, and the folders of reports. */
    @SuppressWarnings("SystemOut") // it speaks to the person who runs the build
    public static void main(String[] args) throws IOException {
        int minimum = Integer.parseInt(args[0]);
        int executed = executed(
                Instant.parse(args[1]),
                Arrays.stream(args).skip(2).map(Path::of).toList());
        if (executed < minimum) {
            System.err.println("Only " + executed + " tests were executed; the build asks for " + minimum
                    + " (ghorfa.tests.minimum). Did a part of the suite stop running?");
            System.exit(1);
        }
        System.out.println(executed + " tests were executed; the build asks for " + minimum + ".");
    }

    static int executed(Instant since, List<Path> folders) throws IOException {
        List<Path> reports = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(MinimumTests::isReport).forEach(reports::add);
                }
            }
        }
        int executed = 0;
        for (Path report : reports) {
            if (!Files.getLastModifiedTime(report).toInstant().isBefore(since)) {
                executed += executed(Files.readString(report));
            }
        }
        return executed;
    }

    /** Those of one report: all but the skipped ones, as its first element counts them. */
    static int executed(String report) {
        Matcher suite = SUITE.matcher(report);
        if (!suite.find()) {
            throw new IllegalArgumentException("Not a report of a test class: " + report);
        }
        return number(suite.group(1), "tests") - number(suite.group(1), "skipped");
    }

    private static int number(String attributes, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"(\\d+)\"").matcher(attributes);
        if (!value.find()) {
            throw new IllegalArgumentException("A report without the number of " + name);
        }
        return Integer.parseInt(value.group(1));
    }

    private static boolean isReport(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }
}
