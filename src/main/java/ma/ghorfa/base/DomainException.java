package ma.ghorfa.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a user asked for that the domain refuses. It carries no sentence but the key of one, so that the user reads
 * it in their own language; the arguments are what the sentence needs, in the order of its placeholders.
 */
public abstract class DomainException extends RuntimeException {

    private final String messageKey;
    private final transient List<@Nullable Object> args;

    protected DomainException(String messageKey, @Nullable Object... args) {
        super(messageKey);
        this.messageKey = messageKey;
        this.args = java.util.Arrays.asList(args);
    }

    /** The key of the sentence in the {@code vaadin-i18n} files. */
    public String messageKey() {
        return messageKey;
    }

    /** What fills the placeholders of the sentence. */
    public @Nullable Object[] args() {
        return args.toArray();
    }

    @Override
    public String getMessage() {
        return messageKey + args;
    }
}
