package ma.ghorfa.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** What the papers of a room have in common, in one language. */
public class Paper {

    private final Texts texts;
    private final String prefix;
    private final Language language;
    private final Locale locale;

    /**
     * Official documents are Arabic or French; other readers get the French one.
     *
     * @param prefix of the keys of the room's papers, among them {@code kingdom} and {@code footer}
     */
    protected Paper(Texts texts, Language language, String prefix) {
        this.texts = texts;
        this.prefix = prefix;
        this.language = language == Language.AR ? Language.AR : Language.FR;
        this.locale = this.language.locale();
    }

    public final Language language() {
        return language;
    }

    /** A text of these papers. */
    public final String t(String key, @Nullable Object... args) {
        return texts.get(language, prefix + key, args);
    }

    /** A text that is not one of these papers alone. */
    public final String text(String key, @Nullable Object... args) {
        return texts.get(language, key, args);
    }

    /** The words of a constant that the screens show, too. */
    public final String words(String of, Enum<?> constant) {
        return texts.get(language, of + "." + constant.name());
    }

    public final String words(Bilingual text) {
        return text.in(locale);
    }

    public final String date(LocalDate date) {
        return Formats.date(date, locale);
    }

    public static String amount(Money money) {
        return Formats.amount(money.amount());
    }

    /** What somebody typed, whatever its direction. */
    public static Phrase typed(String text) {
        return Phrase.EMPTY.andIsolated(text);
    }

    /** A document with its issuer and the day in its foot; its title block follows. */
    protected final Document.Builder document(Bilingual issuer, String title, Instant written) {
        return document(issuer, title, written, letterhead(issuer));
    }

    /** One that goes to other bodies, too: its head is in both languages. */
    protected final Document.Builder documentForOthers(Bilingual issuer, String title, Instant written) {
        Language other = language == Language.AR ? Language.FR : Language.AR;
        return document(
                issuer,
                title,
                written,
                letterhead(issuer).withOtherLanguage(texts.get(other, prefix + "kingdom"), issuer.in(other.locale())));
    }

    private Document.Builder document(Bilingual issuer, String title, Instant written, Letterhead head) {
        Document.Builder document = Document.in(language, title, written)
                .author(words(issuer))
                .runningHead(title)
                .footer(t("footer", Formats.dateTime(written, locale)));
        return issuer.isEmpty() ? document : document.letterhead(head);
    }

    private Letterhead letterhead(Bilingual issuer) {
        return Letterhead.of(t("kingdom"), words(issuer));
    }

    /** Each line as a paragraph. */
    public static void paragraphs(Document.Builder document, String text) {
        Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> document.paragraph(typed(line)));
    }
}
