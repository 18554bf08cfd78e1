package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What the dossier of an agreement is written from.
 *
 * @param framework the framework agreement that it carries out; null where there is none
 * @param clauses what is to be read: those of the version that counts, or those in force once it is signed
 * @param tranches of an amendment those with it
 * @param amended what an amendment starts from and says besides clauses and amounts; empty for an agreement
 * @param credit empty where the reader may not read the budget
 */
record DossierFacts(
        AgreementDetails details,
        @Nullable AgreementRow framework,
        List<ClauseText> clauses,
        List<TrancheRow> tranches,
        Optional<Amended> amended,
        Optional<DossierCredit> credit,
        Bilingual issuer,
        LocalDate day) {

    /**
     * @param before everything that was signed before the amendment, once it has effect
     * @param partyOf whose each tranche is, those that the amendment strikes out included
     * @param obligations those agreed before, and what the amendment makes of them
     * @param brought the obligations that come with it
     */
    record Amended(
            AgreementAsOf before,
            Map<TrancheId, PartyRow> partyOf,
            List<ObligationChange> obligations,
            List<ObligationRow> brought) {}
}
