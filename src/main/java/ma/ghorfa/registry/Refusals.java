package ma.ghorfa.registry;

import java.util.List;
import java.util.function.Supplier;
import ma.ghorfa.base.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** What happens where a rule refuses something: a form stops at the first refusal, an import gathers all of them. */
final class Refusals {

    private final @Nullable List<InvalidInputException> gathered;

    private Refusals(@Nullable List<InvalidInputException> gathered) {
        this.gathered = gathered;
    }

    static Refusals thrown() {
        return new Refusals(null);
    }

    static Refusals gatheredIn(List<InvalidInputException> reasons) {
        return new Refusals(reasons);
    }

    /** What the rule gives; {@code instead} where it refuses and the others are still asked. */
    <T extends @Nullable Object> T or(T instead, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (InvalidInputException refused) {
            if (gathered == null) {
                throw refused;
            }
            gathered.add(refused);
            return instead;
        }
    }
}
