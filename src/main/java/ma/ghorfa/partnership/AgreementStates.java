package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where many agreements stand on a day, without reading what they say. */
@Component
public class AgreementStates {

    private final JdbcClient jdbc;

    AgreementStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of agreements, not of amendments; those that are not signed by then are left out. */
    public Map<UUID, AgreementState> on(Collection<UUID> agreements, LocalDate day) {
        if (agreements.isEmpty()) {
            return Map.of();
        }
        List<String> ids = agreements.stream().map(UUID::toString).toList();
        Map<UUID, List<AgreementChain.Link>> links = new HashMap<>();
        jdbc.sql("""
                select coalesce(base_id, id), id, if(base_id is null, 0, number), signed_on, effect_on, ends_on from agreement
                where (id in (:ids) or base_id in (:ids)) and state = 'SIGNED'
                """).param("ids", ids).query(row -> {
            links.computeIfAbsent(row.getObject(1, UUID.class), unknown -> new ArrayList<>())
                    .add(new AgreementChain.Link(
                            new AgreementId(row.getObject(2, UUID.class)),
                            row.getInt(3),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class),
                            Map.of(),
                            Map.of()));
        });
        Map<UUID, List<AgreementChain.Turn>> turns = new HashMap<>();
        jdbc.sql("select agreement_id, kind, turned_on from agreement_turn where agreement_id in (:ids) order by id")
                .param("ids", ids)
                .query(row -> {
                    turns.computeIfAbsent(row.getObject(1, UUID.class), unknown -> new ArrayList<>())
                            .add(new AgreementChain.Turn(
                                    TurnKind.valueOf(row.getString(2)), row.getObject(3, LocalDate.class)));
                });
        Map<UUID, AgreementState> states = new HashMap<>();
        links.forEach((id, chain) -> new AgreementChain(chain, turns.getOrDefault(id, List.of()))
                .on(day)
                .state()
                .ifPresent(state -> states.put(id, state)));
        return states;
    }
}
