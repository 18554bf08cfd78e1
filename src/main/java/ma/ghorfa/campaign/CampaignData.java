package ma.ghorfa.campaign;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;

/**
 * What one enters about a campaign.
 *
 * @param from the first day
 * @param until the last day
 * @param objective how many requests are aimed at; 0 while that is open
 * @param programme the text of the programme, possibly empty while it is planned
 */
public record CampaignData(Bilingual name, LocalDate from, LocalDate until, int objective, Bilingual programme) {}
