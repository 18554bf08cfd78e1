package ma.ghorfa.chamber;

import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A permanent committee as of a date.
 *
 * @param number by which the assembly calls it
 * @param tasks what the assembly charged it with, one task a line
 * @param dissolvedOn the first day on which it is no more; null while it works
 * @param chair null while the place is vacant
 * @param size members in all, chair and vice-chair included
 */
public record CommitteeRow(
        CommitteeId id,
        long version,
        int number,
        Bilingual name,
        Bilingual tasks,
        LocalDate formedOn,
        @Nullable LocalDate dissolvedOn,
        @Nullable MemberRow chair,
        @Nullable MemberRow viceChair,
        int size) {

    public boolean isActive(LocalDate on) {
        return DateSpan.of(formedOn, dissolvedOn).contains(on);
    }

    /** The tasks, one by one, in Arabic. */
    public List<String> taskLinesAr() {
        return tasks.ar()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The tasks, one by one, in French. */
    public List<String> taskLinesFr() {
        return tasks.fr()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
