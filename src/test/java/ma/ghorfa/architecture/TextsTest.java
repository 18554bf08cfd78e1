package ma.ghorfa.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One key for every text, in three languages, and no words in the code of the screens. */
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path FILES = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)+)\"");
    private static final Pattern ARABIC = Pattern.compile("[\\u0621-\\u064A]{2,}");
    private static final Pattern PHRASE = Pattern.compile("[A-Za-zÀ-ÿ]{2,}[,:’']? [a-zà-ÿ]{2,}");
    private static final Set<String> ARABIC_PLURALS = Set.of("zero", "one", "two", "few", "many", "other");

    private static final Map<Language, Properties> READ = new EnumMap<>(Language.class);

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"FR", "EN"})
    void everyKeyExistsInEveryLanguage(Language language) {
        assertThat(texts.keys(language)).isEqualTo(texts.keys(Language.AR)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextIsAMessageThatFormatsAndIsNotEmpty(Language language) throws IOException {
        var wrong = new ArrayList<String>();
        for (String key : texts.keys(language)) {
            String pattern = pattern(language, key);
            if (pattern.isBlank()) {
                wrong.add(key + " is empty");
            }
            if (hasLoneApostrophe(pattern)) {
                wrong.add(key + " has a single apostrophe: write it twice");
            }
            try {
                new MessageFormat(pattern, language.locale());
            } catch (IllegalArgumentException e) {
                wrong.add(key + ": " + e.getMessage());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A pair is an apostrophe; a single one would begin a quotation and swallow what follows. */
    private static boolean hasLoneApostrophe(String pattern) {
        return pattern.replace("''", "").contains("'");
    }

    @Test
    void anApostropheIsFoundWhereverItStands() {
        assertThat(hasLoneApostrophe("Rien n''a été enregistré")).isFalse();
        assertThat(hasLoneApostrophe("Rien n'a été enregistré")).isTrue();
        assertThat(hasLoneApostrophe("L''assemblée n'a pas voté")).isTrue();
        assertThat(hasLoneApostrophe("'{0}")).isTrue();
    }

    @Test
    void arabicPluralsHaveAllSixForms() throws IOException {
        var wrong = new ArrayList<String>();
        for (String key : texts.keys(Language.AR)) {
            String pattern = pattern(Language.AR, key);
            if (pattern.contains(", plural,")) {
                for (String form : ARABIC_PLURALS) {
                    if (!pattern.matches("(?s).*\\b" + form + "\\s*\\{.*") && !isExact(form, pattern)) {
                        wrong.add(key + " lacks the form " + form);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** An exact case such as {@code =0} stands for the form of that number. */
    private static boolean isExact(String form, String pattern) {
        return switch (form) {
            case "zero" -> pattern.contains("=0");
            case "one" -> pattern.contains("=1");
            case "two" -> pattern.contains("=2");
            default -> false;
        };
    }

    @Test
    void everyKeyThatTheCodeNamesExists() throws IOException {
        Set<String> known = texts.keys(Language.AR);
        Set<String> rooms = known.stream().map(TextsTest::first).collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        int found = 0;
        for (Path file : javaFiles()) {
            Matcher matcher = KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                String key = matcher.group(1);
                if (!rooms.contains(first(key))) {
                    continue;
                }
                found++;
                // The prefix of an enum's words stands for the keys of its constants; acts and rules have words under
                // a prefix of their own.
                boolean family = known.stream().anyMatch(other -> other.startsWith(key + "."));
                boolean code = known.contains("journal.act." + key) || known.contains("chamber.ruleName." + key);
                if (!known.contains(key) && !family && !code) {
                    missing.add(key + " in " + file.getFileName());
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).as("keys that this test can see in the code").isGreaterThan(1000);
    }

    private static String first(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    @Test
    void noScreenHasWordsOfItsOwn() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path file : javaFiles()) {
            String source = Files.readString(file);
            boolean screen = file.toString().replace('\\', '/').contains("/ui/")
                    || source.contains("import com.vaadin.flow.component.");
            if (!screen) {
                continue;
            }
            String code = withoutCommentsAndLogs(source);
            Matcher strings = STRING.matcher(code);
            while (strings.find()) {
                String text = strings.group(1);
                if (isMarkupOrQuery(text)) {
                    continue;
                }
                if ((ARABIC.matcher(text).find() || PHRASE.matcher(text).find())) {
                    wrong.add(file.getFileName() + ": " + text);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isMarkupOrQuery(String text) {
        return text.startsWith("<")
                || text.startsWith("NullAway")
                || text.contains("document.")
                || text.matches("(?s)(select|insert|update|delete|from|where) .*");
    }

    private static String withoutCommentsAndLogs(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?m)//.*$", "")
                .replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"")
                .replaceAll("(?s)log\\.(info|warn|error|debug)\\(.*?;", "");
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String pattern(Language language, String key) throws IOException {
        return Objects.requireNonNull(files(language).getProperty(key), key);
    }

    private static synchronized Properties files(Language language) throws IOException {
        Properties known = READ.get(language);
        if (known != null) {
            return known;
        }
        var all = new Properties();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.filter(file -> languageOf(file) == language).toList()) {
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        }
        READ.put(language, all);
        return all;
    }

    private static Language languageOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith("_fr.properties")
                ? Language.FR
                : name.endsWith("_en.properties") ? Language.EN : Language.AR;
    }
}
