package ma.ghorfa.assembly;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.CommitteeId;
import org.jspecify.annotations.Nullable;

/**
 * Who sees to a decision or a recommendation, and by when.
 *
 * @param owner a person or a service, in words; may be empty
 * @param committee the permanent committee in charge; null if none
 * @param dueDate null while none was set; not before the adoption
 */
public record FollowUp(
        Bilingual owner,
        @Nullable CommitteeId committee,
        @Nullable LocalDate dueDate) {

    public static final FollowUp NOBODY = new FollowUp(Bilingual.EMPTY, null, null);
}
