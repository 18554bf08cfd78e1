package ma.ghorfa.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The system's own browser for the browser tests. Where there is none, those tests are aborted with one printed line;
 * with {@code GHORFA_BROWSER_TESTS=required}, as in continuous integration, they fail instead.
 */
public final class Chromium {

    private static final List<String> NAMES = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe");

    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"),
            Path.of("C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"));

    private Chromium() {}

    /**
     * The program to hand to Playwright as its executable.
     *
     * @throws TestAbortedException when there is none and browser tests are not required
     * @throws AssertionError when there is none and they are
     */
    public static Path executable() {
        return find().orElseThrow(Chromium::missing);
    }

    private static Optional<Path> find() {
        String configured = System.getenv("GHORFA_CHROMIUM");
        if (configured != null && !configured.isBlank()) {
            return Optional.of(Path.of(configured)).filter(Files::isExecutable);
        }
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        Stream<Path> onPath = NAMES.stream().flatMap(name -> Arrays.stream(folders)
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name)));
        return Stream.concat(onPath, USUAL_PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    @SuppressWarnings("SystemOut") // the line has to be seen whatever the logging is
    private static Error missing() {
        String line = "No Chromium found (on the path, or named by GHORFA_CHROMIUM)";
        if ("required".equals(System.getenv("GHORFA_BROWSER_TESTS"))) {
            return new AssertionError(line + ", and GHORFA_BROWSER_TESTS=required asks for the browser tests");
        }
        System.out.println(line + ": browser tests are left out");
        throw new TestAbortedException(line);
    }
}
