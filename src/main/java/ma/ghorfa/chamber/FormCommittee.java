package ma.ghorfa.chamber;

import java.time.LocalDate;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The forming of a committee by the assembly.
 *
 * @param members plain members; chair and vice-chair may be among them or not
 * @param chair null only where {@code committee.chair.andVice} does not ask for one
 */
public record FormCommittee(
        int number,
        Bilingual name,
        Bilingual tasks,
        LocalDate formedOn,
        @Nullable MemberId chair,
        @Nullable MemberId viceChair,
        Set<MemberId> members) {

    public FormCommittee {
        members = Set.copyOf(members);
    }
}
