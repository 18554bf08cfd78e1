package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Utc;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.identity.CurrentAccount;
import org.springframework.stereotype.Component;

/**
 * The convocations of a session and what proves their receipt. Rows are only ever added; a proof recorded by mistake is
 * withdrawn by another row that says why. Only the last round counts: a postponed session is convoked again.
 */
@Component
class ConvocationLog {

    /** The proofs that count: neither withdrawn nor a withdrawal. */
    private static final String EFFECTIVE = """
            p.withdraws_id is null
            and not exists (select 1 from convocation_proof w where w.withdraws_id = p.id)
            """;

    private static final String LAST_ROUND =
            "c.round = (select s.convocation_round from assembly_session s where s.id = c.session_id)";

    private final Sql sql;
    private final CurrentAccount account;
    private final Facts facts;

    ConvocationLog(Sql sql, CurrentAccount account, Facts facts) {
        this.sql = sql;
        this.account = account;
        this.facts = facts;
    }

    void convoke(Session session, Collection<MemberRef> members, Collection<Channel> channels, Instant sentAt) {
        List<Map<String, Object>> convocations = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (MemberRef member : members) {
            UUID id = Sql.newId();
            ids.add(id);
            convocations.add(Map.of(
                    "id", id.toString(),
                    "session", session.id().value().toString(),
                    "round", session.convocationRound(),
                    "member", member.id().value().toString(),
                    "number", member.number(),
                    "ar", member.name().ar(),
                    "fr", member.name().fr(),
                    "at", Utc.column(sentAt)));
        }
        sql.changeAll("""
                insert into convocation (id, session_id, round, member_id, member_number, name_ar, name_fr, convoked_at)
                values (:id, :session, :round, :member, :number, :ar, :fr, :at)
                """, convocations);
        for (Channel channel : channels) {
            add(ids, channel, ProofStep.SENT, sentAt, "");
        }
    }

    void add(Collection<UUID> convocations, Channel channel, ProofStep step, Instant at, String reference) {
        sql.changeAll(
                """
                insert into convocation_proof (id, convocation_id, channel, step, happened_at, reference, recorded_by,
                    recorded_at)
                values (:id, :convocation, :channel, :step, :at, :reference, :by, :recordedAt)
                """,
                convocations.stream()
                        .map(convocation -> Map.of(
                                "id", Sql.newId().toString(),
                                "convocation", convocation.toString(),
                                "channel", channel.name(),
                                "step", step.name(),
                                "at", Utc.column(at),
                                "reference", reference,
                                "by", account.username(),
                                "recordedAt", Utc.column(facts.now())))
                        .toList());
    }

    /**
     * Takes a proof back.
     *
     * @throws NotFoundException if there is none that still counts
     */
    void withdraw(UUID proof, String reason) {
        sessionOf(proof);
        sql.change("""
                insert into convocation_proof (id, convocation_id, channel, step, happened_at, reference, recorded_by,
                    recorded_at, withdraws_id, withdrawal_reason)
                select :id, convocation_id, channel, step, happened_at, reference, :by, :recordedAt, id, :reason
                from convocation_proof where id = :proof
                """)
                .param("id", Sql.newId().toString())
                .param("by", account.username())
                .param("recordedAt", Utc.column(facts.now()))
                .param("reason", reason)
                .param("proof", proof.toString())
                .update();
    }

    /** @throws NotFoundException if there is no such proof that still counts */
    SessionId sessionOf(UUID proof) {
        return sql.query("select c.session_id from convocation_proof p join convocation c on c.id = p.convocation_id"
                        + " where p.id = :proof and p.step <> 'SENT' and " + EFFECTIVE)
                .param("proof", proof.toString())
                .query(Sql.rows(row -> new SessionId(row.uuid("session_id"))))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** By member number. */
    List<ConvocationRow> ofSession(SessionId session) {
        return read("c.session_id = :id and " + LAST_ROUND, session.value());
    }

    Optional<ConvocationRow> of(SessionId session, MemberId member) {
        return ofSession(session).stream()
                .filter(row -> row.member().id().equals(member))
                .findAny();
    }

    /** The convocations of one member to every session, by session. */
    Map<SessionId, ConvocationRow> ofMember(MemberId member) {
        Map<UUID, SessionId> sessions = new HashMap<>();
        sql.query("select c.id, c.session_id from convocation c where c.member_id = :id and " + LAST_ROUND)
                .param("id", member.value().toString())
                .query(Sql.rows(row -> Map.entry(row.uuid("id"), new SessionId(row.uuid("session_id")))))
                .list()
                .forEach(entry -> sessions.put(entry.getKey(), entry.getValue()));
        Map<SessionId, ConvocationRow> bySession = new HashMap<>();
        read("c.member_id = :id and " + LAST_ROUND, member.value())
                .forEach(row ->
                        Optional.ofNullable(sessions.get(row.id())).ifPresent(session -> bySession.put(session, row)));
        return bySession;
    }

    private List<ConvocationRow> read(String condition, UUID id) {
        Map<UUID, List<ConvocationRow.Proof>> proofs = new HashMap<>();
        sql.query("select p.* from convocation_proof p join convocation c on c.id = p.convocation_id where " + condition
                        + " and " + EFFECTIVE + " order by p.happened_at, p.id")
                .param("id", id.toString())
                .query(Sql.rows(row -> Map.entry(
                        row.uuid("convocation_id"),
                        new ConvocationRow.Proof(
                                row.uuid("id"),
                                row.word(Channel.class, "channel"),
                                row.word(ProofStep.class, "step"),
                                row.instant("happened_at"),
                                row.text("reference"),
                                row.text("recorded_by")))))
                .list()
                .forEach(entry -> proofs.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return sql.query("select c.* from convocation c where " + condition
                        + " order by c.member_number, c.member_id, c.session_id")
                .param("id", id.toString())
                .query(Sql.rows(row -> {
                    List<ConvocationRow.Proof> known = proofs.getOrDefault(row.uuid("id"), List.of());
                    return new ConvocationRow(
                            row.uuid("id"),
                            VoteReader.member(row),
                            row.instant("convoked_at"),
                            known,
                            known.stream().anyMatch(ConvocationLog::proves));
                }))
                .list();
    }

    static boolean proves(ConvocationRow.Proof proof) {
        return proof.channel().proves() && proof.step().provesReceipt();
    }

    SessionView.Convoked counts(SessionId session) {
        return sql.query("select count(*) sent, coalesce(sum(exists (select 1 from convocation_proof p"
                        + " where p.convocation_id = c.id and p.step in ('DELIVERED', 'ACKNOWLEDGED')"
                        + " and p.channel <> 'SMS' and " + EFFECTIVE + ")), 0) proven"
                        + " from convocation c where c.session_id = :session and " + LAST_ROUND)
                .param("session", session.value().toString())
                .query(Sql.rows(row -> new SessionView.Convoked(row.number("sent"), row.number("proven"))))
                .single();
    }
}
