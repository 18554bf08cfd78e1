package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in the list, as it stands on a day.
 *
 * @param state computed for the day
 * @param own the share of the chamber
 * @param received up to the day
 * @param late how many tranches are, until it is terminated or closed
 * @param until the last day; null without an end
 * @param parties the names of the other parties
 */
public record AgreementLine(
        AgreementRow row,
        AgreementState state,
        Money total,
        Money own,
        Money received,
        int late,
        @Nullable LocalDate until,
        List<Bilingual> parties) {}
