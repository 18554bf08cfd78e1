package ma.ghorfa.campaign;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.card.CardRequestId;
import ma.ghorfa.card.CardRequestState;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.journal.TakenList;
import ma.ghorfa.journal.TakenWords;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.Area;
import ma.ghorfa.registry.ExportWords;
import ma.ghorfa.registry.PersonalExports;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists behind the figures: who came, and what was asked for. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CAMPAIGN_READ + "')")
public class CampaignPeople {

    private static final String WHOM = """
            (:province is null or a.province_code = :province) and (:craft is null or a.craft_code = :craft)
            and (:sex is null or a.sex = :sex) and (:area is null or a.area = :area)
            and (:campaign is null or s.campaign_id = :campaign) and (:station is null or s.id = :station)
            """;

    private final PersonalExports exports;
    private final JdbcClient sql;

    CampaignPeople(PersonalExports exports, JdbcClient sql) {
        this.exports = exports;
        this.sql = sql;
    }

    /**
     * How a list is narrowed.
     *
     * @param campaign null for all campaigns
     * @param station null for all its stations
     * @param text of the names; empty for all
     */
    public record Narrowed(
            @Nullable CampaignId campaign, @Nullable StationId station, FigureFilter whom, String text) {

        private TakenWords words() {
            return ExportWords.text(text)
                    .chosen("campaign", campaign)
                    .chosen("station", station)
                    .chosen("province", whom.province())
                    .chosen("craft", whom.craft())
                    .chosen("sex", whom.sex())
                    .chosen("area", whom.area());
        }
    }

    /**
     * The rows of the list of people, as somebody narrowed and ordered it, to be taken out of the portal.
     *
     * @param by how it was narrowed, for the journal
     * @throws ma.ghorfa.journal.ExportRefusedException where the account took out too many lists within the last hour
     */
    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_READ + "') and hasRole('" + REGISTRY_EXPORT + "')")
    public TakenList<PersonRow> exportAttended(Narrowed by, List<PersonRow> shown) {
        return exports.take("campaign.peopleExported", by.words(), shown::iterator);
    }

    /**
     * Likewise the rows of the list of requests.
     *
     * @param delivered whether only those that led to a card are shown
     */
    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_READ + "') and hasRole('" + REGISTRY_EXPORT + "')")
    public TakenList<RequestRow> exportRequests(Narrowed by, boolean delivered, List<RequestRow> shown) {
        return exports.take(
                "campaign.requestsExported", by.words().chosen("delivered", delivered ? true : null), shown::iterator);
    }

    /**
     * Who came, each person once, by the Arabic name.
     *
     * @param campaign null for all campaigns
     * @param station null for all its stations
     */
    public List<PersonRow> attended(@Nullable CampaignId campaign, @Nullable StationId station, FigureFilter whom) {
        return asked("""
                        select a.id, a.name_ar, a.name_fr, a.nia, c.name_ar, c.name_fr, a.province_code, a.sex, a.area,
                            count(*), min(s.station_on)
                        from station_attendance p join campaign_station s on s.id = p.station_id
                        join craft_actor a on a.id = p.actor_id join craft c on c.code = a.craft_code
                        where %s
                        group by a.id order by a.name_ar, a.id
                        """, campaign, station, whom)
                .query((row, number) -> new PersonRow(
                        new ActorId(row.getObject(1, UUID.class)),
                        Bilingual.of(row.getString(2), row.getString(3)),
                        row.getString(4),
                        Bilingual.of(row.getString(5), row.getString(6)),
                        new ProvinceCode(row.getString(7)),
                        sex(row.getString(8)),
                        Area.valueOf(row.getString(9)),
                        row.getInt(10),
                        row.getObject(11, LocalDate.class)))
                .list();
    }

    /**
     * The requests that were taken, the latest first; withdrawn ones are left out.
     *
     * @param campaign null for all campaigns
     * @param station null for all its stations
     */
    public List<RequestRow> requests(@Nullable CampaignId campaign, @Nullable StationId station, FigureFilter whom) {
        return asked("""
                        select r.id, a.id, a.name_ar, a.name_fr, a.nia, c.name_ar, c.name_fr, a.province_code, a.sex, a.area,
                            r.state, r.received_on, r.state_on, s.place_ar, s.place_fr
                        from campaign_station s join %s on %s
                        join craft_actor a on a.id = r.actor_id join craft c on c.code = a.craft_code
                        where %%s
                        order by r.received_on desc, r.id desc
                        """.formatted(StationRequests.TABLE, StationRequests.OF_STATION), campaign, station, whom)
                .query((row, number) -> new RequestRow(
                        new CardRequestId(row.getObject(1, UUID.class)),
                        new ActorId(row.getObject(2, UUID.class)),
                        Bilingual.of(row.getString(3), row.getString(4)),
                        row.getString(5),
                        Bilingual.of(row.getString(6), row.getString(7)),
                        new ProvinceCode(row.getString(8)),
                        sex(row.getString(9)),
                        Area.valueOf(row.getString(10)),
                        CardRequestState.valueOf(row.getString(11)),
                        row.getObject(12, LocalDate.class),
                        row.getObject(13, LocalDate.class),
                        Bilingual.of(row.getString(14), row.getString(15))))
                .list();
    }

    /** A page that is no longer a person's has none. */
    private static @Nullable Sex sex(@Nullable String stored) {
        return stored == null ? null : Sex.valueOf(stored);
    }

    private JdbcClient.StatementSpec asked(
            String query, @Nullable CampaignId campaign, @Nullable StationId station, FigureFilter whom) {
        return sql.sql(query.formatted(WHOM))
                .param("campaign", campaign == null ? null : campaign.value())
                .param("station", station == null ? null : station.value())
                .param(
                        "province",
                        whom.province() == null ? null : whom.province().value())
                .param("craft", whom.craft())
                .param("sex", whom.sex() == null ? null : whom.sex().name())
                .param("area", whom.area() == null ? null : whom.area().name());
    }
}
