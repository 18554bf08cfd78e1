package ma.ghorfa.partnership;

import java.time.LocalDate;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A vote of the assembly.
 *
 * @param decision null where it was rejected
 * @param textNumber the version that was put to the vote
 * @param total the total then; null for an amendment that left it as it was
 */
public record DeliberationRow(
        ItemId item,
        SessionId session,
        @Nullable DecisionId decision,
        boolean approved,
        LocalDate on,
        int textNumber,
        @Nullable Money total) {}
