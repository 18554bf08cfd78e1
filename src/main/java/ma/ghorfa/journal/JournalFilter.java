package ma.ghorfa.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the journal looks for; null asks for everything.
 *
 * @param actor a username
 * @param act the code of an act
 * @param from the first day in Casablanca
 * @param until the last day in Casablanca, inclusive
 */
public record JournalFilter(
        @Nullable String actor,
        @Nullable String act,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final JournalFilter ALL = new JournalFilter(null, null, null, null);

    /** What is asked for, as an entry of the journal keeps it. */
    TakenWords words() {
        return new TakenWords()
                .chosen("actor", actor)
                .chosen("act", act)
                .chosen("from", from)
                .chosen("until", until);
    }
}
