package ma.ghorfa.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom what happens by itself is told: the accounts that are open, with the rights that they have now. */
@Component
public class Recipients {

    private static final String OPEN = """
            select a.id, a.username, a.name_ar, a.name_fr, a.member_id, a.language, a.email, a.mail_reminders,
            """ + Standings.RIGHTS + " where a.enabled";

    private final JdbcClient jdbc;
    private final Standings standings;
    private final MemberAddresses members;

    Recipients(JdbcClient jdbc, Standings standings, MemberAddresses members) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.members = members;
    }

    public List<Recipient> all() {
        Map<UUID, String> emails = members.emails();
        return jdbc.sql(OPEN + " order by a.username")
                .query((row, index) -> recipient(row, emails))
                .list();
    }

    /** Empty for an account that is closed. */
    public Optional<Recipient> find(AccountId id) {
        Map<UUID, String> emails = members.emails();
        return jdbc.sql(OPEN + " and a.id = :id")
                .param("id", id.toString())
                .query((row, index) -> recipient(row, emails))
                .optional();
    }

    private Recipient recipient(ResultSet row, Map<UUID, String> emails) throws SQLException {
        @Nullable String member = row.getString("member_id");
        @Nullable UUID memberId = member == null ? null : UUID.fromString(member);
        @Nullable String language = row.getString("language");
        String own = row.getString("email");
        return new Recipient(
                AccountId.of(row.getString("id")),
                row.getString("username"),
                new Bilingual(row.getString("name_ar"), row.getString("name_fr")),
                memberId,
                standings.known(row.getString("permissions")),
                language == null ? Language.AR : Language.ofCode(language),
                own.isEmpty() && memberId != null ? emails.getOrDefault(memberId, "") : own,
                row.getBoolean("mail_reminders"));
    }
}
