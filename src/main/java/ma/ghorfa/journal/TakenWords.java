package ma.ghorfa.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list was filtered by when somebody took it out, as the journal keeps it: codes and ids, and what was typed. */
public final class TakenWords {

    private final Map<String, String> words = new LinkedHashMap<>();

    /** @param code of what was chosen; null where nothing was */
    public TakenWords chosen(String name, @Nullable Object code) {
        if (code != null) {
            words.put(name, code instanceof Enum<?> word ? word.name() : code.toString());
        }
        return this;
    }

    Map<String, String> all() {
        return words;
    }
}
