package ma.ghorfa.campaign;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The figures of campaigns. Who came and what was asked for is read from the records at the moment it is asked for; what
 * the register has was counted a few minutes before ({@link RegisteredPeople}). What the register has is compared with
 * what the register has: persons, not cooperatives and companies, which carry no card; and never electors or estimates of
 * how many work in the crafts (domain §3.1).
 *
 * <p>Not in a transaction: who waits until the register is counted holds no connection meanwhile.
 */
@Service
@PreAuthorize("hasRole('" + CAMPAIGN_READ + "')")
public class CampaignFigures {

    private static final String CAME = """
            select a.province_code, a.craft_code, a.sex, a.area, sum(w.attended), sum(w.requests), sum(w.delivered)
            from (
                select distinct p.actor_id, 1 attended, 0 requests, 0 delivered
                from station_attendance p join campaign_station s on s.id = p.station_id
                where :every or s.campaign_id = :campaign
                union all
                select r.actor_id, 0, 1, r.delivered from campaign_station s join %s on %s
                where :every or s.campaign_id = :campaign
            ) w join craft_actor a on a.id = w.actor_id
            group by a.province_code, a.craft_code, a.sex, a.area
            """.formatted(StationRequests.TABLE, StationRequests.OF_STATION);

    private final RegisteredPeople registered;
    private final JdbcClient sql;

    CampaignFigures(RegisteredPeople registered, JdbcClient sql) {
        this.registered = registered;
        this.sql = sql;
    }

    /**
     * The figures of each group of people, in the order province, craft, sex, area. A group without anybody in the
     * register of whom nobody came is left out.
     *
     * @param campaign null for all campaigns together
     */
    public List<FigureCell> cells(@Nullable CampaignId campaign) {
        Map<PeopleGroup, Counts> counts = new TreeMap<>();
        registered.count().forEach((group, persons) -> counts.put(group, new Counts(persons, 0, 0, 0)));
        sql.sql(CAME)
                .params(of(campaign))
                .query((row, number) -> counts.merge(
                        group(row), new Counts(0, row.getLong(5), row.getLong(6), row.getLong(7)), Counts::plus))
                .list();
        return counts.entrySet().stream()
                .map(one -> cell(one.getKey(), one.getValue()))
                .toList();
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

    private static PeopleGroup group(ResultSet row) throws SQLException {
        @Nullable String sex = row.getString(3);
        return new PeopleGroup(
                row.getString(1),
                row.getString(2),
                sex == null ? null : Sex.valueOf(sex),
                Area.valueOf(row.getString(4)));
    }

    private static FigureCell cell(PeopleGroup group, Counts counts) {
        return new FigureCell(new ProvinceCode(group.province()), group.craft(), group.sex(), group.area(), counts);
    }
}
