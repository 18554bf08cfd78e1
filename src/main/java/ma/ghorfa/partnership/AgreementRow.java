package ma.ghorfa.partnership;

import java.time.LocalDate;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * An agreement or an amendment as it is stored.
 *
 * @param base what it amends; null for an agreement
 * @param year of an agreement's reference
 * @param number in the year, or in the chain of amendments
 * @param total null for an amendment that leaves the amounts as they are
 * @param state on the way to the signature; {@code SIGNED} ever after
 * @param stateReason why it went back or was given up; may be empty
 * @param textNumber the version of the text that counts
 * @param visaRequired null until the assembly has voted
 */
public record AgreementRow(
        AgreementId id,
        long version,
        @Nullable AgreementId base,
        int year,
        int number,
        AgreementData data,
        @Nullable Money total,
        AgreementState state,
        String stateReason,
        int textNumber,
        @Nullable Boolean visaRequired,
        String visaNumber,
        @Nullable LocalDate visaOn,
        @Nullable LocalDate signedOn,
        String signedAt,
        @Nullable LocalDate effectOn) {

    public boolean isAmendment() {
        return base != null;
    }

    /** The agreement itself, where this is an amendment of one. */
    public AgreementId agreement() {
        return base == null ? id : base;
    }

    /** Whether obligations are entered in it: while it is drafted, and once more as an agreement is carried out. */
    public boolean takesObligations() {
        return state.isEditable() || (state == AgreementState.SIGNED && !isAmendment());
    }
}
