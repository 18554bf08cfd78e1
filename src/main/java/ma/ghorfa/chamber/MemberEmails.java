package ma.ghorfa.chamber;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.identity.MemberAddresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says where mail reaches members, to what writes to them by itself. */
@Component
class MemberEmails implements MemberAddresses {

    private final JdbcClient jdbc;

    MemberEmails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> emails() {
        return jdbc
                .sql("select id, email from member where email <> ''")
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
