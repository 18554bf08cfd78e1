package ma.ghorfa.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumMap;
import java.util.Locale;
import java.util.function.Function;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.i18n.Language;
import org.jspecify.annotations.Nullable;

/** The words on the screen, in the language of the page that is being drawn. */
public final class Words {

    private Words() {}

    /** The text of a key in the reader's language. */
    public static String t(String key, @Nullable Object... args) {
        return I18NProvider.translate(locale(), key, args);
    }

    /** The sentence of a refusal in the reader's language. */
    public static String t(DomainException refusal) {
        return t(refusal.messageKey(), refusal.args());
    }

    /** The words of an enum constant: the key is the prefix, a dot, and the constant's name. */
    public static String t(String prefix, Enum<?> constant) {
        return t(prefix + "." + constant.name());
    }

    /** The words of constants, looked up once for a page: a list shows the same few in each of its rows. */
    public static <E extends Enum<E>> Function<E, String> ofAll(Class<E> constants, Function<E, String> words) {
        var known = new EnumMap<E, String>(constants);
        return constant -> known.computeIfAbsent(constant, words);
    }

    /** The reader's locale; Arabic where no page is being drawn. */
    public static Locale locale() {
        @Nullable UI ui = UI.getCurrent();
        return ui == null ? Language.AR.locale() : ui.getLocale();
    }

    public static Language language() {
        return Language.of(locale());
    }
}
