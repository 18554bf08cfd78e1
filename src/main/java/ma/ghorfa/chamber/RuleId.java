package ma.ghorfa.chamber;

import java.util.UUID;

/** The id of one value of a statutory rule, with its dates; it never changes its value. */
public record RuleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
