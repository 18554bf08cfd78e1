package ma.ghorfa.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads campaigns and stations with what is counted of them. */
@Component
class CampaignReader {

    private static final String CAMPAIGNS = """
            select c.id, c.name_ar, c.name_fr, c.starts_on, c.ends_on, c.objective, c.state,
                (select count(*) from campaign_station s where s.campaign_id = c.id and s.state <> 'CANCELLED'),
                (select count(*) from campaign_station s where s.campaign_id = c.id and s.state = 'HELD'),
                (select count(distinct a.actor_id) from station_attendance a
                    join campaign_station s on s.id = a.station_id where s.campaign_id = c.id),
                (select count(*) from %s join campaign_station s on %s where s.campaign_id = c.id)
            from card_campaign c
            """.formatted(StationRequests.TABLE, StationRequests.OF_STATION);

    private static final String STATIONS = """
            select s.id, s.campaign_id, s.version, s.station_on, s.starts_at, s.ends_at, s.province_code, s.place_ar,
                s.place_fr, s.responsible, s.state, s.reason, s.visitors_men, s.visitors_women,
                (select count(*) from station_attendance a where a.station_id = s.id),
                (select count(*) from %s where %s)
            from campaign_station s
            """.formatted(StationRequests.TABLE, StationRequests.OF_STATION);

    private final JdbcClient sql;

    CampaignReader(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of them, the latest first. */
    List<CampaignRow> campaigns() {
        return sql.sql(CAMPAIGNS + " order by c.starts_on desc, c.id desc")
                .query((row, number) -> campaign(row))
                .list();
    }

    Optional<CampaignRow> campaign(CampaignId id) {
        return sql.sql(CAMPAIGNS + " where c.id = :id")
                .param("id", id.value())
                .query((row, number) -> campaign(row))
                .optional();
    }

    /** The stations of a campaign in the order in which the caravan comes to them. */
    List<StationRow> stations(CampaignId campaign) {
        return stations("s.campaign_id = :campaign", Map.of("campaign", campaign.value()));
    }

    /** The stations of a day that were not cancelled. */
    List<StationRow> stationsOn(LocalDate day) {
        return stations("s.station_on = :day and s.state <> 'CANCELLED'", Map.of("day", day));
    }

    Optional<StationRow> station(StationId id) {
        return stations("s.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** The stations of all campaigns that were not cancelled, the latest first. */
    List<StationPlace> places() {
        return sql.sql("""
                        select id, place_ar, place_fr, station_on from campaign_station
                        where state <> 'CANCELLED' order by station_on desc, id desc
                        """)
                .query((row, number) -> new StationPlace(
                        new StationId(row.getObject(1, UUID.class)),
                        Bilingual.of(row.getString(2), row.getString(3)),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    private List<StationRow> stations(String condition, Map<String, ?> parameters) {
        return sql.sql(STATIONS + " where " + condition + " order by s.station_on, s.starts_at, s.id")
                .params(parameters)
                .query((row, number) -> station(row))
                .list();
    }

    private static CampaignRow campaign(ResultSet row) throws SQLException {
        return new CampaignRow(
                new CampaignId(row.getObject(1, UUID.class)),
                Bilingual.of(row.getString(2), row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getInt(6),
                CampaignState.valueOf(row.getString(7)),
                row.getInt(8),
                row.getInt(9),
                row.getLong(10),
                row.getLong(11));
    }

    private static StationRow station(ResultSet row) throws SQLException {
        var data = new StationData(
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalTime.class),
                row.getObject(6, LocalTime.class),
                new ProvinceCode(row.getString(7)),
                Bilingual.of(row.getString(8), row.getString(9)),
                row.getString(10));
        return new StationRow(
                new StationId(row.getObject(1, UUID.class)),
                new CampaignId(row.getObject(2, UUID.class)),
                row.getLong(3),
                data,
                StationState.valueOf(row.getString(11)),
                row.getString(12),
                row.getInt(13),
                row.getInt(14),
                row.getLong(15),
                row.getLong(16));
    }
}
