package ma.ghorfa.card;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Zone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says whether a card is good, to whoever holds its code. */
@Component
class Verifications {

    static final String PATH = "/verify";

    private final CardTokens tokens;
    private final CardSettings settings;
    private final JdbcClient sql;
    private final Clock clock;

    Verifications(CardTokens tokens, CardSettings settings, JdbcClient sql, Clock clock) {
        this.tokens = tokens;
        this.settings = settings;
        this.sql = sql;
        this.clock = clock;
    }

    /** The address that the code on a card holds. */
    String address(CardRequestId card) {
        UUID publicId = sql.sql("select public_id from card_request where id = :id")
                .param("id", card.value())
                .query(UUID.class)
                .single();
        String portal = settings.verification().address().replaceAll("/+$", "");
        return portal + PATH + "/" + tokens.of(publicId);
    }

    Verdict verify(String token) {
        return tokens.read(token)
                .flatMap(this::stage)
                .map(Verifications::verdict)
                .orElse(Verdict.UNKNOWN);
    }

    private Optional<CardStage> stage(UUID publicId) {
        return sql.sql("select state, ended_as, valid_until from card_request where public_id = :id")
                .param("id", publicId)
                .query((row, number) -> {
                    String ended = row.getString(2);
                    return CardStage.on(
                            Zone.date(clock.instant()),
                            CardRequestState.valueOf(row.getString(1)),
                            ended == null ? null : CardEnd.valueOf(ended),
                            row.getObject(3, LocalDate.class));
                })
                .optional();
    }

    private static Verdict verdict(CardStage stage) {
        return switch (stage) {
            case VALID -> Verdict.VALID;
            case EXPIRED -> Verdict.EXPIRED;
            case PRINTED, AT_CHAMBER, WITHDRAWN, LOST, STOLEN, REVOKED, REPLACED -> Verdict.NOT_IN_FORCE;
            case RECEIVED, RNA_CHECK, DATA_CORRECTION, SENT_TO_ISSUER -> Verdict.UNKNOWN;
        };
    }
}
