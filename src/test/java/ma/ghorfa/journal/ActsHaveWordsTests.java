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

    private static final Pattern CALL = Pattern.compile("journal\\s*\\.record(?:As)?\\(");
    private static final Pattern NAME = Pattern.compile("\"([A-Za-z0-9]+)\"");

    @Test
    void everyDetailThatAnActGivesHasAName() throws IOException {
        Set<String> known = new Texts().keys(Language.AR);
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                Matcher call = CALL.matcher(code);
                while (call.find()) {
                    String arguments = inside(code, call.end());
                    int details = arguments.indexOf("Map.of(");
                    if (details >= 0) {
                        names.addAll(names(inside(arguments, details + "Map.of(".length())));
                    }
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(20).contains("username", "post", "reason", "threshold");
        assertThat(names).allSatisfy(name -> assertThat(known).contains("journal.detail." + name));
    }

    /** What stands between an opening bracket, which is before {@code from}, and the one that closes it. */
    private static String inside(String code, int from) {
        int open = 1;
        int at = from;
        while (open > 0) {
            char next = code.charAt(at++);
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        return code.substring(from, at - 1);
    }

    /** Every other argument of {@code Map.of} is a name. */
    private static Set<String> names(String pairs) {
        Set<String> names = new TreeSet<>();
        int depth = 0;
        int begin = 0;
        boolean name = true;
        for (int i = 0; i <= pairs.length(); i++) {
            char next = i == pairs.length() ? ',' : pairs.charAt(i);
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            if (next == ',' && depth == 0) {
                Matcher literal = NAME.matcher(pairs.substring(begin, i).strip());
                if (name && literal.matches()) {
                    names.add(literal.group(1));
                }
                name = !name;
                begin = i + 1;
            }
        }
        return names;
    }

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
