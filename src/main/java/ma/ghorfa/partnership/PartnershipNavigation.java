package ma.ghorfa.partnership;

/** How other rooms link into this one: addresses, without the leading slash. */
public final class PartnershipNavigation {

    public static final String AGREEMENTS = "agreements";

    public static final String PARTNERS = "partners";

    public static final String LIBRARY = "clause-library";

    public static final String TEMPLATES = "agreement-templates";

    private PartnershipNavigation() {}

    /** An agreement, or an amendment of one. */
    public static String agreement(AgreementId id) {
        return AGREEMENTS + "/" + id;
    }

    public static String partner(PartnerId id) {
        return PARTNERS + "/" + id;
    }

    /** A clause of the library. */
    public static String libraryClause(ClauseTemplateId id) {
        return LIBRARY + "/" + id;
    }

    /** A template of agreements. */
    public static String template(AgreementTemplateId id) {
        return TEMPLATES + "/" + id;
    }
}
