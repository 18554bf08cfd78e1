package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the list of agreements is filtered and sorted by, of one agreement on a day.
 *
 * @param until the last day; null without an end
 */
record Standing(
        UUID id,
        int year,
        AgreementKind kind,
        AgreementState state,
        @Nullable LocalDate until,
        Money total) {}
