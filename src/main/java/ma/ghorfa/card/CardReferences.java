package ma.ghorfa.card;

import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorReferences;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests and cards go along when two pages of the register turn out to be one person's. */
@Component
class CardReferences implements ActorReferences {

    private final JdbcClient sql;
    private final CardReader reader;
    private final CurrentAccount account;

    CardReferences(JdbcClient sql, CardReader reader, CurrentAccount account) {
        this.sql = sql;
        this.reader = reader;
        this.account = account;
    }

    @Override
    public String kind() {
        return "card";
    }

    @Override
    public long count(ActorId actor) {
        return sql.sql("select count(*) from card_request where actor_id = :actor")
                .param("actor", actor.value())
                .query(Long.class)
                .single();
    }

    /** @throws CardRefusal.TwoCards where both have an open request, or both a card in force */
    @Override
    public List<String> move(ActorId from, ActorId to) {
        List<UUID> requests = sql.sql("select id from card_request where actor_id = :actor order by id")
                .param("actor", from.value())
                .query(UUID.class)
                .list();
        requests.forEach(request -> move(request, from, to));
        return requests.stream().map(UUID::toString).toList();
    }

    @Override
    public void moveBack(List<String> moved, ActorId from, ActorId to) {
        moved.forEach(request -> move(UUID.fromString(request), to, from));
    }

    private void move(UUID request, ActorId from, ActorId to) {
        try {
            int rows = sql.sql("""
                            update card_request set actor_id = :to, version = version + 1, changed_by = :by
                            where id = :request and actor_id = :from
                            """)
                    .param("to", to.value())
                    .param("from", from.value())
                    .param("by", account.username())
                    .param("request", request)
                    .update();
            if (rows != 1) {
                throw new ConflictException();
            }
        } catch (DataIntegrityViolationException e) {
            var refusal = new CardRefusal.TwoCards();
            refusal.initCause(e);
            throw refusal;
        }
        reader.changed();
    }
}
