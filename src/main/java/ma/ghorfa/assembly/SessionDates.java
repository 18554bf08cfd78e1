package ma.ghorfa.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.reminder.Due;
import ma.ghorfa.reminder.DuePage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions that members were called to and that were not called off. */
@Component
class SessionDates {

    private final JdbcClient jdbc;
    private final Texts texts;

    SessionDates(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** @param forMembers only those who were called are told */
    List<Due> convoked(DuePage page, boolean forMembers) {
        return jdbc.sql("""
                select s.id, s.session_date, s.kind, s.nominal_year, s.nominal_month, s.call_number, s.start_time, s.venue_ar,
                    s.venue_fr, (select group_concat(c.member_id) from convocation c
                        where c.session_id = s.id and c.round = s.convocation_round)
                from assembly_session s
                where s.session_date between :after and :to and (s.session_date > :after or s.id > :id)
                    and s.state in ('CONVENED', 'SECOND_CALL', 'OPEN', 'SUSPENDED', 'CLOSED', 'MINUTES_PENDING', 'ARCHIVED')
                    and exists (select 1 from convocation c where c.session_id = s.id and c.round = s.convocation_round)
                order by s.session_date, s.id limit :limit
                """)
                .params(page.parameters())
                .query((row, index) -> due(row, forMembers))
                .list();
    }

    private Due due(ResultSet row, boolean forMembers) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        Set<UUID> called = Arrays.stream(row.getString(10).split(",", -1))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return new Due(
                id,
                row.getObject(2, LocalDate.class),
                title(row),
                AssemblyNavigation.session(new SessionId(id)),
                forMembers ? called : Set.of());
    }

    private Bilingual title(ResultSet row) throws SQLException {
        SessionKind kind = SessionKind.valueOf(row.getString(3));
        int year = row.getInt(4);
        int month = row.getInt(5);
        int call = row.getInt(6);
        String time = Formats.time(row.getObject(7, LocalTime.class));
        var venue = new Bilingual(row.getString(8), row.getString(9));
        return Texts.both(language -> texts.get(
                language,
                "reminder.about.session",
                SessionRow.title(texts, language.locale(), kind, year, month, call),
                time,
                venue.in(language.locale())));
    }
}
