package ma.ghorfa.partnership;

import java.util.List;
import ma.ghorfa.base.Bilingual;

/**
 * What is entered of a template of agreements.
 *
 * @param clauses of the library, in their order
 */
public record AgreementTemplateData(Bilingual name, AgreementKind kind, List<ClauseTemplateId> clauses) {

    public AgreementTemplateData {
        clauses = List.copyOf(clauses);
    }
}
