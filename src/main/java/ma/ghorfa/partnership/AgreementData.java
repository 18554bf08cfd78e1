package ma.ghorfa.partnership;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of an agreement or an amendment.
 *
 * @param kind of an agreement; an amendment keeps being one
 * @param framework the framework agreement that it carries out; null where there is none
 * @param object what it is about; Arabic required
 * @param territory where it holds; may be empty
 * @param programme what it belongs to, such as a regional programme; may be empty
 * @param endsOn the last day; null without an end, and for an amendment that leaves the end as it is
 */
public record AgreementData(
        AgreementKind kind,
        @Nullable AgreementId framework,
        Bilingual object,
        String territory,
        String programme,
        @Nullable LocalDate endsOn) {}
