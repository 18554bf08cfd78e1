package ma.ghorfa.partnership;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;

/** A fact of an agreement that a clause of the library names in braces, such as {@code {total}}. */
public enum ClauseField {
    PARTIES("parties"),
    OBJECT("object"),
    TOTAL("total"),
    OWN_SHARE("ownShare"),
    ENDS_ON("endsOn"),
    TERRITORY("territory"),
    PROGRAMME("programme"),
    /** Of an amendment, that of the agreement that it amends. */
    REFERENCE("reference");

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)\\}");
    private static final Pattern BRACE = Pattern.compile("[{}][^{}\\n]{0,20}");

    private final String word;

    ClauseField(String word) {
        this.word = word;
    }

    /** As it is written in a clause. */
    public String placeholder() {
        return "{" + word + "}";
    }

    private static Optional<ClauseField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word.equals(word.strip()))
                .findFirst();
    }

    /** @throws InvalidInputException a text names a field that no agreement has, or has a brace that is not closed */
    static void check(String name, Bilingual texts) {
        check(name, texts.ar());
        check(name, texts.fr());
    }

    private static void check(String name, String text) {
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            if (of(braces.group(1)).isEmpty()) {
                throw unknown(name, braces.group());
            }
        }
        Matcher alone = BRACE.matcher(braces.replaceAll(""));
        if (alone.find()) {
            throw unknown(name, alone.group());
        }
    }

    private static InvalidInputException unknown(String name, String found) {
        String known = Arrays.stream(values()).map(ClauseField::placeholder).collect(Collectors.joining(" "));
        return new InvalidInputException(name, "partnershipLibrary.unknownField", found, known);
    }

    /** The texts with the facts in place of the fields. */
    static Bilingual fill(Bilingual texts, Map<ClauseField, Bilingual> facts) {
        Map<ClauseField, String> arabic = facts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fact -> fact.getValue().ar()));
        Map<ClauseField, String> french = facts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fact -> fact.getValue().fr()));
        return new Bilingual(fill(texts.ar(), arabic), fill(texts.fr(), french));
    }

    private static String fill(String text, Map<ClauseField, String> facts) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        of(found.group(1)).map(facts::get).orElse(found.group())));
    }
}
