package ma.ghorfa.intake;

import java.util.List;

/**
 * A column that an intake knows.
 *
 * @param name the code by which the room asks for its cell
 * @param labelKey the key of its name; in each language it recognises a header
 * @param required whether nothing new can be written without it
 * @param synonyms other headers that mean it, in whatever language
 */
public record IntakeColumn(String name, String labelKey, boolean required, List<String> synonyms) {

    public static IntakeColumn required(String name, String labelKey, String... synonyms) {
        return new IntakeColumn(name, labelKey, true, List.of(synonyms));
    }

    public static IntakeColumn optional(String name, String labelKey, String... synonyms) {
        return new IntakeColumn(name, labelKey, false, List.of(synonyms));
    }
}
