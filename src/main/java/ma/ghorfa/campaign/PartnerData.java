package ma.ghorfa.campaign;

import ma.ghorfa.base.Bilingual;

/**
 * An organisation that takes part in a campaign.
 *
 * @param contribution what it does or gives; may be empty
 */
public record PartnerData(Bilingual name, String contribution) {}
