package ma.ghorfa.partnership;

/** How other rooms link into this one: addresses, without the leading slash. */
public final class PartnershipNavigation {

    public static final String AGREEMENTS = "agreements";

    public static final String PARTNERS = "partners";

    public static final String PICTURES = "agreement-pictures";

    private PartnershipNavigation() {}

    /** An agreement, or an amendment of one. */
    public static String agreement(AgreementId id) {
        return AGREEMENTS + "/" + id;
    }

    public static String partner(PartnerId id) {
        return PARTNERS + "/" + id;
    }
}
