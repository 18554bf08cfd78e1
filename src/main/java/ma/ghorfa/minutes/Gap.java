package ma.ghorfa.minutes;

import java.util.List;
import ma.ghorfa.assembly.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a careful secretary would still fill in before the text becomes final. It hinders nothing: what was never
 * said cannot be filled in.
 *
 * @param key of the sentence that says what is missing
 * @param args what fills its placeholders
 * @param item the item where it is filled in; null for the session itself
 */
public record Gap(
        String key, List<@Nullable Object> args, @Nullable ItemId item) {}
