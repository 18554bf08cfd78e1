package ma.ghorfa.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                   if(c.must_change, null, (select group_concat(distinct p.permission)
                          from account_role ar
                          join role r on r.code = ar.role_code
                          join role_permission p on p.role_id = r.id
                         where ar.account_id = a.id)) permissions
              from account a join credential c on c.account_id = a.id
             where a.enabled
            """;

    private final JdbcClient jdbc;
    private final MemberAddresses members;

    Recipients(JdbcClient jdbc, MemberAddresses members) {
        this.jdbc = jdbc;
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

    private static Recipient recipient(ResultSet row, Map<UUID, String> emails) throws SQLException {
        @Nullable String member = row.getString("member_id");
        @Nullable UUID memberId = member == null ? null : UUID.fromString(member);
        @Nullable String language = row.getString("language");
        @Nullable String permissions = row.getString("permissions");
        String own = row.getString("email");
        return new Recipient(
                AccountId.of(row.getString("id")),
                row.getString("username"),
                new Bilingual(row.getString("name_ar"), row.getString("name_fr")),
                memberId,
                permissions == null ? Set.of() : Set.copyOf(Arrays.asList(permissions.split(",", -1))),
                language == null ? Language.AR : Language.ofCode(language),
                own.isEmpty() && memberId != null ? emails.getOrDefault(memberId, "") : own,
                row.getBoolean("mail_reminders"));
    }
}
