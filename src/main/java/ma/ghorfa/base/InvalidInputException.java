package ma.ghorfa.base;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value that no form should have let through; the form shows the sentence at the field it names. */
public final class InvalidInputException extends DomainException {

    private final String field;

    /**
     * @param field the name of the command's component that is wrong
     * @param messageKey the sentence that says what to do
     */
    public InvalidInputException(String field, String messageKey, @Nullable Object... args) {
        super(messageKey, args);
        this.field = Objects.requireNonNull(field);
    }

    public String field() {
        return field;
    }
}
