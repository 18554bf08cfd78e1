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
 * @param before how the agreement stands without the amendment; empty for an agreement
 * @param partyOf whose each tranche is, those that the amendment strikes out included
 * @param credit empty where the reader may not read the budget
 */
record DossierFacts(
        AgreementDetails details,
        @Nullable AgreementRow framework,
        List<ClauseText> clauses,
        List<TrancheRow> tranches,
        Optional<AgreementAsOf> before,
        Map<TrancheId, PartyRow> partyOf,
        Optional<DossierCredit> credit,
        Bilingual issuer,
        LocalDate day) {}
