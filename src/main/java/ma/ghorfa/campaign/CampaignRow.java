package ma.ghorfa.campaign;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;

/**
 * A line of the list of campaigns.
 *
 * @param stations those that were not cancelled
 * @param held those of them that were held
 * @param attended people of the register who came to a station, each once
 * @param requests taken at its stations
 */
public record CampaignRow(
        CampaignId id,
        Bilingual name,
        LocalDate from,
        LocalDate until,
        int objective,
        CampaignState state,
        int stations,
        int held,
        long attended,
        long requests) {}
