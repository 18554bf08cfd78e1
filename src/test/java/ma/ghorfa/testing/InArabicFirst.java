package ma.ghorfa.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import ma.ghorfa.i18n.Language;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * What is done in the browser in the language that the test is given: always in Arabic, and with {@code -Dghorfa.looks=all}
 * in French as well. In French every day there are the main screens and a session that is held, {@code
 * ChamberInTheBrowserTests} and {@code HoldASessionBrowserTest}; the words of all languages have tests without a browser.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(InArabicFirst.Languages.class)
public @interface InArabicFirst {

    /** The languages of this run. */
    final class Languages implements ArgumentsProvider {

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            Stream<Language> languages =
                    BrowserTest.ALL_LOOKS ? Stream.of(Language.AR, Language.FR) : Stream.of(Language.AR);
            return languages.map(Arguments::of);
        }
    }
}
