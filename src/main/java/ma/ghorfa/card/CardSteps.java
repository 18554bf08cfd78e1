package ma.ghorfa.card;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import ma.ghorfa.base.Utc;
import ma.ghorfa.identity.CurrentAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of requests as they were entered. */
@Component
class CardSteps {

    private final JdbcClient sql;
    private final CurrentAccount account;
    private final Clock clock;

    CardSteps(JdbcClient sql, CurrentAccount account, Clock clock) {
        this.sql = sql;
        this.account = account;
        this.clock = clock;
    }

    void add(CardRequest request, LocalDate on, String note) {
        sql.sql("""
                insert into card_step (request_id, position, state, happened_on, note, entered_by, entered_at)
                select :request, count(*) + 1, :state, :on, :note, :by, :at from card_step where request_id = :request
                """)
                .param("request", request.id().value())
                .param("state", request.state().name())
                .param("on", on)
                .param("note", note)
                .param("by", account.username())
                .param("at", Utc.column(clock.instant()))
                .update();
    }

    List<CardStep> of(CardRequestId request) {
        return sql.sql("""
                        select state, happened_on, note, entered_by, entered_at from card_step
                        where request_id = :request order by position
                        """)
                .param("request", request.value())
                .query((row, number) -> new CardStep(
                        CardRequestState.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        Utc.instant(row.getObject(5, LocalDateTime.class))))
                .list();
    }
}
