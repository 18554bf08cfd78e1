package ma.ghorfa.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Written;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where mail reaches one's own account, and whether one wants any. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class OwnMail {

    private record Kept(UUID account, @Nullable UUID member, String email, boolean wanted) {}

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final MemberAddresses members;
    private final Journal journal;

    OwnMail(JdbcClient jdbc, CurrentAccount current, MemberAddresses members, Journal journal) {
        this.jdbc = jdbc;
        this.current = current;
        this.members = members;
        this.journal = journal;
    }

    /** Empty for whoever acts without an account. */
    @Transactional(readOnly = true)
    public Optional<MailChoice> read() {
        return find().map(kept -> new MailChoice(
                kept.email(),
                Optional.ofNullable(kept.member())
                        .flatMap(member -> Optional.ofNullable(members.emails().get(member)))
                        .orElse(""),
                kept.wanted()));
    }

    /** @throws ma.ghorfa.base.InvalidInputException mail cannot be sent to the address (field {@code email}) */
    public void keep(String email, boolean wanted) {
        String address = Written.email("email", email);
        UUID account = find().orElseThrow(NotFoundException::new).account();
        jdbc.sql("update account set email = :email, mail_reminders = :wanted where id = :id")
                .param("email", address)
                .param("wanted", wanted)
                .param("id", account.toString())
                .update();
        journal.record("identity.mailChosen", "account", account, Map.of("username", current.username()));
    }

    private Optional<Kept> find() {
        return jdbc.sql("select id, member_id, email, mail_reminders from account where username = :username")
                .param("username", current.username())
                .query((row, index) -> new Kept(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getBoolean(4)))
                .optional();
    }
}
