package ma.ghorfa.lineage;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A record of some room.
 *
 * @param type the room's name for such records, such as {@code agreement}: lower case letters and hyphens, 40 at most; for what
 *     can be put to the vote the type of its subject
 */
public record NodeRef(String type, UUID id) {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z-]{0,39}");

    public NodeRef {
        Objects.requireNonNull(id);
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("No type of records: " + type);
        }
    }

    /** Empty where an address names no record at all. */
    public static Optional<NodeRef> parse(String type, String id) {
        try {
            return Optional.of(new NodeRef(type, UUID.fromString(id)));
        } catch (IllegalArgumentException written) {
            return Optional.empty();
        }
    }
}
