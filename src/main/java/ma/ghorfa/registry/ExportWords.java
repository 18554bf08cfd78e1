package ma.ghorfa.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list was filtered by when somebody took it out, as the journal keeps it: codes and ids, and what was typed. */
public final class ExportWords {

    private final Map<String, String> words = new LinkedHashMap<>();

    /** What was searched for; a number that was typed is masked, it may be of an identity card. */
    public ExportWords text(String typed) {
        if (!typed.isBlank()) {
            boolean number = typed.codePoints().anyMatch(Character::isDigit);
            words.put("text", number ? Identifiers.masked(Identifiers.plain(typed)) : typed);
        }
        return this;
    }

    /** @param code of what was chosen; null where nothing was */
    public ExportWords chosen(String name, @Nullable Object code) {
        if (code != null) {
            words.put(name, code instanceof Enum<?> word ? word.name() : code.toString());
        }
        return this;
    }

    Map<String, String> all() {
        return words;
    }
}
