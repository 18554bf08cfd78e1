package ma.ghorfa.i18n;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of the portal. A room {@code x} keeps its own in {@code vaadin-i18n/x.properties} (Arabic),
 * {@code x_fr.properties} and {@code x_en.properties}; keys are unique over all rooms. Patterns are ICU messages, because
 * Arabic has six plural forms: a literal apostrophe is written twice.
 */
@Component
public class Texts implements I18NProvider {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> compiled = new EnumMap<>(Language.class);

    public Texts() {
        for (Language language : Language.values()) {
            patterns.put(language, new HashMap<>());
            compiled.put(language, new ConcurrentHashMap<>());
        }
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:vaadin-i18n/*.properties")) {
                load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of the portal cannot be read", e);
        }
    }

    private void load(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename()).replace(".properties", "");
        Language language = name.endsWith("_fr") ? Language.FR : name.endsWith("_en") ? Language.EN : Language.AR;
        var texts = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        for (String key : texts.stringPropertyNames()) {
            String former = languageOf(language).put(key, texts.getProperty(key));
            if (former != null) {
                throw new IllegalArgumentException("The key " + key + " stands in two files, again in " + name);
            }
        }
    }

    private Map<String, String> languageOf(Language language) {
        return java.util.Objects.requireNonNull(patterns.get(language));
    }

    /** The text in a language; the key itself between exclamation marks where there is none, so that it is seen. */
    public String get(Language language, String key, @Nullable Object... args) {
        String pattern = languageOf(language).get(key);
        if (pattern == null) {
            return "!" + key + "!";
        }
        if (isPlain(pattern)) {
            return pattern;
        }
        MessageFormat format = java.util.Objects.requireNonNull(compiled.get(language))
                .computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()));
        // An ICU MessageFormat is not safe for several threads at once.
        synchronized (format) {
            return format.format(args);
        }
    }

    /** Most texts: they have no place for a value and no apostrophe. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    public String get(Locale locale, String key, @Nullable Object... args) {
        return get(Language.of(locale), key, args);
    }

    /** The text in both official languages. */
    public Bilingual both(String key, @Nullable Object... args) {
        return both(language -> get(language, key, args));
    }

    /** Words in both official languages, of which some differ by more than the text. */
    public static Bilingual both(Function<Language, String> words) {
        return new Bilingual(words.apply(Language.AR), words.apply(Language.FR));
    }

    /** All keys of a language, sorted; for the test that holds the languages against each other. */
    public Set<String> keys(Language language) {
        return new TreeSet<>(languageOf(language).keySet());
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, @Nullable Object... params) {
        return get(locale, key, params);
    }
}
