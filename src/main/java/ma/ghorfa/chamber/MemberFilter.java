package ma.ghorfa.chamber;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which members a list shows.
 *
 * @param on the date on which their status is told
 * @param text words that begin words of the name, in any order and in either script; empty for all
 * @param province null for all
 * @param statuses empty for all
 */
public record MemberFilter(
        LocalDate on, String text, @Nullable ProvinceCode province, Set<MemberStatus> statuses) {

    public MemberFilter {
        statuses = Set.copyOf(statuses);
    }

    public static MemberFilter everybodyOn(LocalDate date) {
        return new MemberFilter(date, "", null, Set.of());
    }
}
