package ma.ghorfa.assembly;

import java.time.LocalDate;
import java.util.Locale;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A decision, a recommendation or a motion in a list.
 *
 * @param number counted within its kind and year
 * @param committeeName empty if no committee is in charge
 * @param overdue whether it is past its due date and not settled
 * @param evidence how many pieces there are
 */
public record DecisionRow(
        DecisionId id,
        long version,
        DecisionKind kind,
        int year,
        int number,
        SessionId session,
        @Nullable ItemId item,
        @Nullable VoteId vote,
        Bilingual text,
        LocalDate adoptedOn,
        DecisionState state,
        Bilingual owner,
        @Nullable CommitteeId committee,
        Bilingual committeeName,
        @Nullable LocalDate dueDate,
        int progress,
        boolean overdue,
        @Nullable LocalDate transmittedOn,
        @Nullable String supervisionReference,
        @Nullable LocalDate supervisionOn,
        @Nullable String stateReason,
        @Nullable LocalDate settledOn,
        int evidence) {

    /** As it is cited: decision no. 7/2025. */
    public String citation(Texts texts, Locale locale) {
        return citation(texts, locale, kind, year, number);
    }

    /** The same where no more is read of it. */
    static String citation(Texts texts, Locale locale, DecisionKind kind, int year, int number) {
        return texts.get(locale, "assembly.decision.citation", kind, number + "/" + year);
    }
}
