package ma.ghorfa.assembly;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.ghorfa.base.InvalidInputException;

/**
 * What an agenda item is about, in another room: a budget, an agreement, the minutes of a session. The assembly keeps
 * the reference and knows nothing more of it than its {@link SubjectProvider} tells.
 *
 * @param type the provider's name for its things, such as {@code budget}; lower case letters and hyphens, 40 at most
 */
public record SubjectRef(String type, UUID id) {

    /** The minutes of a session; the id is that of the session. */
    public static final String MINUTES = "minutes";

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z-]{0,39}");

    public SubjectRef {
        Objects.requireNonNull(id);
        if (!TYPE.matcher(type).matches()) {
            throw new InvalidInputException("subject", "assembly.refusal.unknownSubject", type);
        }
    }

    /** The minutes of a session, to be approved by the assembly. */
    public static SubjectRef minutesOf(SessionId session) {
        return new SubjectRef(MINUTES, session.value());
    }
}
