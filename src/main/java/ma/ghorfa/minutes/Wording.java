package ma.ghorfa.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.MemberRef;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Sentences of a document in its language. What somebody typed in the other script is kept apart from the direction of
 * the sentence around it; on the way through the message it stands between the two marks that no stored text can hold.
 */
final class Wording {

    private static final char OPENING = '\u2068';
    private static final char CLOSING = '\u2069';

    private final Texts texts;
    private final Language language;

    Wording(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    Language language() {
        return language;
    }

    Texts texts() {
        return texts;
    }

    Locale locale() {
        return language.locale();
    }

    /** The text of a key as plain characters. */
    String plain(String key, @Nullable Object... args) {
        return phrase(key, args).text();
    }

    /** The text of a key, with what {@link #typed} marked set apart. */
    Phrase phrase(String key, @Nullable Object... args) {
        return phrase(texts.get(language, key, args), false);
    }

    Phrase bold(String key, @Nullable Object... args) {
        return phrase(texts.get(language, key, args), true);
    }

    private static Phrase phrase(String marked, boolean bold) {
        Phrase phrase = Phrase.EMPTY;
        int from = 0;
        for (int opening = marked.indexOf(OPENING); opening >= 0; opening = marked.indexOf(OPENING, from)) {
            int closing = marked.indexOf(CLOSING, opening);
            if (closing < 0) {
                break;
            }
            phrase = plain(phrase, marked.substring(from, opening)).andIsolated(marked.substring(opening + 1, closing));
            from = closing + 1;
        }
        phrase = plain(phrase, marked.substring(from));
        return bold ? phrase.inBold() : phrase;
    }

    private static Phrase plain(Phrase before, String more) {
        return more.isEmpty() ? before : before.and(more);
    }

    /** The text of a key to be put into another message: what is set apart in it stays marked. */
    String marked(String key, @Nullable Object... args) {
        return texts.get(language, key, args);
    }

    /** Something that was typed, to be put into a message. */
    String typed(String text) {
        return isOfOurScript(text) ? text : OPENING + text + CLOSING;
    }

    String typed(Bilingual text) {
        return typed(text.in(locale()));
    }

    /** Something that was typed, standing alone. */
    Phrase said(String text) {
        return isOfOurScript(text) ? Phrase.of(text) : Phrase.EMPTY.andIsolated(text);
    }

    Phrase said(Bilingual text) {
        return said(text.in(locale()));
    }

    /** Whether the first letter belongs to the language of the document; a text without letters fits everywhere. */
    private boolean isOfOurScript(String text) {
        return text.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC)
                        .findFirst()
                        .orElse(language == Language.AR)
                == (language == Language.AR);
    }

    /** The paragraphs of something typed over several lines. */
    List<Phrase> paragraphs(Bilingual text) {
        return Arrays.stream(text.in(locale()).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(this::said)
                .toList();
    }

    /** A title at the beginning of a sentence's middle: French titles then begin small, Arabic knows no case. */
    String inSentence(Bilingual title) {
        String words = title.in(locale());
        return language == Language.AR || words.isEmpty() || !isOfOurScript(words)
                ? typed(words)
                : words.substring(0, 1).toLowerCase(locale()) + words.substring(1);
    }

    String date(LocalDate date) {
        return Formats.date(date, locale());
    }

    String longDate(LocalDate date) {
        return Formats.longDate(date, locale());
    }

    String time(Instant at) {
        return Formats.time(Zone.time(at));
    }

    String date(Instant at) {
        return date(Zone.date(at));
    }

    String longDate(Instant at) {
        return longDate(Zone.date(at));
    }

    /** Names one after the other. */
    Phrase names(Collection<MemberRef> members) {
        return phrase(
                members.stream().map(member -> typed(member.name())).collect(Collectors.joining(separator())), false);
    }

    /** Texts one after the other, each as {@link #typed} marked it. */
    Phrase list(Collection<String> marked) {
        return phrase(String.join(separator(), marked), false);
    }

    private String separator() {
        return texts.get(language, "minutes.doc.separator");
    }
}
