package ma.ghorfa.campaign;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of campaigns, each computed from the records at the moment it is asked for. What the register has is
 * compared with what the register has: persons, not cooperatives and companies, which carry no card; and never electors
 * or estimates of how many work in the crafts (domain §3.1).
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CAMPAIGN_READ + "')")
public class CampaignFigures {

    private static final String CELLS = """
            select a.province_code, a.craft_code, a.sex, a.area, count(*) registered, count(t.actor_id) attended,
                coalesce(sum(q.requests), 0) requests, coalesce(sum(q.delivered), 0) delivered
            from craft_actor a
            left join (
                select distinct p.actor_id from station_attendance p join campaign_station s on s.id = p.station_id
                where :every or s.campaign_id = :campaign
            ) t on t.actor_id = a.id
            left join (
                select r.actor_id, count(*) requests, sum(r.delivered) delivered
                from campaign_station s join %s on %s
                where :every or s.campaign_id = :campaign
                group by r.actor_id
            ) q on q.actor_id = a.id
            where a.kind in ('ARTISAN', 'MASTER')
            group by a.province_code, a.craft_code, a.sex, a.area
            order by a.province_code, a.craft_code, a.sex, a.area
            """.formatted(StationRequests.TABLE, StationRequests.OF_STATION);

    private final JdbcClient sql;

    CampaignFigures(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The figures of each group of people, in the order province, craft, sex, area. A group without anybody in the
     * register is left out.
     *
     * @param campaign null for all campaigns together
     */
    public List<FigureCell> cells(@Nullable CampaignId campaign) {
        return sql.sql(CELLS)
                .params(of(campaign))
                .query((row, number) -> cell(row))
                .list();
    }

    /** Those who came and are not in the register, as they were counted at the stations. */
    public Visitors visitors(@Nullable CampaignId campaign) {
        return sql.sql("""
                        select coalesce(sum(visitors_men), 0), coalesce(sum(visitors_women), 0) from campaign_station
                        where :every or campaign_id = :campaign
                        """)
                .params(of(campaign))
                .query((row, number) -> new Visitors(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static Map<String, Object> of(@Nullable CampaignId campaign) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("every", campaign == null);
        parameters.put("campaign", campaign == null ? new UUID(0, 0) : campaign.value());
        return parameters;
    }

    private static FigureCell cell(ResultSet row) throws SQLException {
        return new FigureCell(
                new ProvinceCode(row.getString(1)),
                row.getString(2),
                Sex.valueOf(row.getString(3)),
                Area.valueOf(row.getString(4)),
                new Counts(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)));
    }
}
