package ma.ghorfa.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.junit.jupiter.api.Test;

/** Whoever records an act gives it words, in whatever room. */
class ActsHaveWordsTests {

    private static final Pattern RECORD = Pattern.compile(
            "journal\\s*\\.record(?:As)?\\(\\s*(?:[\\w().,\\s]+?,\\s*)?\"([a-z]+\\.[A-Za-z]+)\"(?:,\\s*\"([a-z][A-Za-z]*)\")?");

    @Test
    void everyActAndSubjectThatTheCodeRecordsHasWords() throws IOException {
        Set<String> known = new Texts().keys(Language.AR);
        Set<String> acts = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher record = RECORD.matcher(Files.readString(file));
                while (record.find()) {
                    acts.add(record.group(1));
                    check("journal.act." + record.group(1), known, missing);
                    if (record.group(2) != null) {
                        check("journal.subject." + record.group(2), known, missing);
                    }
                }
            }
        }
        assertThat(acts).hasSizeGreaterThan(10).contains("identity.signInFailed", "identity.accountCreated");
        assertThat(missing).isEmpty();
    }

    private static void check(String key, Set<String> known, Set<String> missing) {
        if (!known.contains(key)) {
            missing.add(key);
        }
    }
}
