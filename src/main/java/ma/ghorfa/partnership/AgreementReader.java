package ma.ghorfa.partnership;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.chamber.Chamber;
import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.partnership.AgreementChain.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands around an agreement, in as few statements as it takes. */
@Component
class AgreementReader {

    private static final String CHANGED_OBLIGATIONS = """
            select c.agreement_id, c.obligation_id, o.party_id, c.words_ar, c.words_fr, c.due_on, c.dropped
            from agreement_obligation_change c join agreement_obligation o on o.id = c.obligation_id""";

    private final JdbcClient jdbc;
    private final Chambers chambers;
    private final Texts texts;

    AgreementReader(JdbcClient jdbc, Chambers chambers, Texts texts) {
        this.jdbc = jdbc;
        this.chambers = chambers;
        this.texts = texts;
    }

    // ---- Parties ----

    private static PartyRow party(ResultSet row, Bilingual own) throws SQLException {
        UUID partner = row.getObject(3, UUID.class);
        return new PartyRow(
                new PartyId(row.getObject(2, UUID.class)),
                partner == null ? null : new PartnerId(partner),
                partner == null ? own : new Bilingual(row.getString(4), row.getString(5)),
                roles(row.getString(6)));
    }

    /** Whoever is named as a party, by the text that does: the agreement first, then its amendments, signed or not. */
    Map<AgreementId, List<PartyRow>> partiesByText(AgreementId agreement) {
        Bilingual own = ownName();
        Map<AgreementId, List<PartyRow>> parties = new LinkedHashMap<>();
        jdbc.sql("""
                select y.agreement_id, y.id, y.partner_id, p.name_ar, p.name_fr, y.roles
                from agreement_party y join agreement a on a.id = y.agreement_id left join partner p on p.id = y.partner_id
                where a.id = :agreement or a.base_id = :agreement
                order by a.base_id is not null, a.number, y.position, y.id
                """).param("agreement", agreement.value()).query(row -> {
            parties.computeIfAbsent(new AgreementId(row.getObject(1, UUID.class)), unknown -> new ArrayList<>())
                    .add(party(row, own));
        });
        return parties;
    }

    /** Who leaves with an amendment. */
    Set<PartyId> leaving(AgreementId amendment) {
        return jdbc
                .sql("select party_id from agreement_party_leave where agreement_id = :amendment")
                .param("amendment", amendment.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PartyId::new)
                .collect(Collectors.toSet());
    }

    // ---- Obligations ----

    private static ObligationTerm obligation(ResultSet row) throws SQLException {
        UUID party = row.getObject(3, UUID.class);
        return new ObligationTerm(
                party == null ? null : new PartyId(party),
                new Bilingual(row.getString(4), row.getString(5)),
                row.getObject(6, LocalDate.class),
                row.getBoolean(7));
    }

    /** Whether an amendment brings, changes or drops an obligation. */
    boolean changesObligations(AgreementId amendment) {
        return jdbc.sql("""
                select exists (select 1 from agreement_obligation where agreement_id = :amendment)
                    or exists (select 1 from agreement_obligation_change where agreement_id = :amendment)
                """)
                .param("amendment", amendment.value())
                .query(Boolean.class)
                .single();
    }

    /** What an amendment says of obligations that were agreed before. */
    Map<ObligationId, ObligationTerm> obligationChanges(AgreementId amendment) {
        Map<ObligationId, ObligationTerm> changes = new HashMap<>();
        jdbc.sql(CHANGED_OBLIGATIONS + " where c.agreement_id = :amendment")
                .param("amendment", amendment.value())
                .query(row -> {
                    changes.put(new ObligationId(row.getObject(2, UUID.class)), obligation(row));
                });
        return changes;
    }

    /** Of whom an amendment asks something that is open: an obligation that it brings, or says anew. */
    Set<PartyId> obliged(AgreementId amendment) {
        return jdbc.sql("""
                        select o.party_id from agreement_obligation o
                        where o.state = 'OPEN' and o.party_id is not null and (o.agreement_id = :amendment
                            or exists (select 1 from agreement_obligation_change c
                                where c.obligation_id = o.id and c.agreement_id = :amendment and not c.dropped))
                        """).param("amendment", amendment.value()).query(UUID.class).list().stream()
                .map(PartyId::new)
                .collect(Collectors.toSet());
    }

    private static Set<PartyRole> roles(String stored) {
        return Arrays.stream(stored.split(","))
                .map(PartyRole::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PartyRole.class)));
    }

    /** The chamber's own name; general words until somebody has entered it. */
    Bilingual ownName() {
        return OnBehalf.with(Permissions.CHAMBER_READ, () -> chambers.find().map(Chamber::name))
                .orElseGet(() -> texts.both("partnership.ownParty"));
    }

    // ---- The text ----

    List<TextRow> texts(AgreementId id) {
        return jdbc.sql("""
                select id, number, file_id, frozen_on, reason from agreement_text where agreement_id = :id order by number
                """)
                .param("id", id.value())
                .query((row, index) -> new TextRow(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)))
                .list();
    }

    List<ClauseRow> clauses(AgreementId id, int textNumber) {
        return jdbc.sql("""
                select c.clause_id, c.position, c.title_ar, c.title_fr, c.body_ar, c.body_fr, c.dropped
                from agreement_clause c join agreement_text t on t.id = c.text_id
                where t.agreement_id = :id and t.number = :number order by c.position, c.clause_id
                """)
                .param("id", id.value())
                .param("number", textNumber)
                .query((row, index) -> new ClauseRow(new ClauseId(row.getObject(1, UUID.class)), clause(row, 2)))
                .list();
    }

    private static ClauseText clause(ResultSet row, int from) throws SQLException {
        return new ClauseText(
                row.getInt(from),
                new Bilingual(row.getString(from + 1), row.getString(from + 2)),
                new Bilingual(row.getString(from + 3), row.getString(from + 4)),
                row.getBoolean(from + 5));
    }

    /** Which clauses of a version of the text were copied from the library. */
    Map<ClauseId, ClauseOrigin> origins(AgreementId id, int textNumber) {
        Map<ClauseId, ClauseOrigin> origins = new HashMap<>();
        jdbc.sql("""
                select c.clause_id, c.template_id, c.template_wording
                from agreement_clause c join agreement_text t on t.id = c.text_id
                where t.agreement_id = :id and t.number = :number and c.template_id is not null
                """).param("id", id.value()).param("number", textNumber).query(row -> {
            origins.put(
                    new ClauseId(row.getObject(1, UUID.class)),
                    new ClauseOrigin(new ClauseTemplateId(row.getObject(2, UUID.class)), row.getInt(3)));
        });
        return origins;
    }

    /** The clauses of the templates of agreements, by template and in their order. */
    Map<UUID, List<ClauseTemplateId>> templateClauses() {
        Map<UUID, List<ClauseTemplateId>> clauses = new HashMap<>();
        jdbc.sql("select template_id, clause_id from agreement_template_clause order by position, id")
                .query(row -> {
                    clauses.computeIfAbsent(row.getObject(1, UUID.class), unknown -> new ArrayList<>())
                            .add(new ClauseTemplateId(row.getObject(2, UUID.class)));
                });
        return clauses;
    }

    // ---- Who said what ----

    List<OpinionRow> opinions(AgreementId id) {
        return jdbc.sql("""
                select text_number, kind, answer, given_by, given_on, words from agreement_opinion
                where agreement_id = :id order by text_number desc, given_on desc, id desc
                """)
                .param("id", id.value())
                .query((row, index) -> new OpinionRow(
                        row.getInt(1),
                        new OpinionData(
                                OpinionKind.valueOf(row.getString(2)),
                                OpinionAnswer.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getString(6))))
                .list();
    }

    List<DeliberationRow> deliberations(AgreementId id) {
        return jdbc.sql("""
                select item_id, session_id, decision_id, approved, decided_on, text_number, total
                from agreement_deliberation where agreement_id = :id order by decided_on, id
                """)
                .param("id", id.value())
                .query((row, index) -> {
                    UUID decision = row.getObject(3, UUID.class);
                    BigDecimal total = row.getBigDecimal(7);
                    return new DeliberationRow(
                            new ItemId(row.getObject(1, UUID.class)),
                            new SessionId(row.getObject(2, UUID.class)),
                            decision == null ? null : new DecisionId(decision),
                            row.getBoolean(4),
                            row.getObject(5, LocalDate.class),
                            row.getInt(6),
                            total == null ? null : new Money(total));
                })
                .list();
    }

    List<ApprovalRow> approvals(AgreementId id) {
        return jdbc.sql("""
                select party_id, text_number, body, approved_on, reference from agreement_approval
                where agreement_id = :id order by text_number desc, approved_on, id
                """)
                .param("id", id.value())
                .query((row, index) -> new ApprovalRow(
                        new PartyId(row.getObject(1, UUID.class)),
                        row.getInt(2),
                        new ApprovalData(row.getString(3), row.getObject(4, LocalDate.class), row.getString(5))))
                .list();
    }

    List<TurnRow> turns(AgreementId id) {
        return jdbc.sql("""
                select kind, turned_on, reason from agreement_turn where agreement_id = :id order by turned_on, id
                """)
                .param("id", id.value())
                .query((row, index) -> new TurnRow(
                        TurnKind.valueOf(row.getString(1)), row.getObject(2, LocalDate.class), row.getString(3)))
                .list();
    }

    // ---- What is signed ----

    /** What is signed of an agreement. */
    AgreementChain chain(AgreementId agreement) {
        List<Link> links = signed(agreement);
        if (links.isEmpty()) {
            return new AgreementChain(List.of(), List.of());
        }
        List<UUID> texts = links.stream().map(link -> link.id().value()).toList();
        Map<UUID, Map<TrancheId, TrancheTerm>> terms = new HashMap<>();
        jdbc.sql("""
                select agreement_id, tranche_id, year, amount, due_on from agreement_term
                where agreement_id in (:texts) order by due_on, id
                """).param("texts", texts).query(row -> {
            terms.computeIfAbsent(row.getObject(1, UUID.class), unknown -> new LinkedHashMap<>())
                    .put(
                            new TrancheId(row.getObject(2, UUID.class)),
                            new TrancheTerm(
                                    row.getInt(3), new Money(row.getBigDecimal(4)), row.getObject(5, LocalDate.class)));
        });
        Map<UUID, Map<ClauseId, ClauseText>> clauses = new HashMap<>();
        jdbc.sql("""
                select t.agreement_id, c.clause_id, c.position, c.title_ar, c.title_fr, c.body_ar, c.body_fr, c.dropped
                from agreement a
                join agreement_text t on t.agreement_id = a.id and t.number = a.text_number
                join agreement_clause c on c.text_id = t.id
                where a.id in (:texts)
                """).param("texts", texts).query(row -> {
            clauses.computeIfAbsent(row.getObject(1, UUID.class), unknown -> new HashMap<>())
                    .put(new ClauseId(row.getObject(2, UUID.class)), clause(row, 3));
        });
        Map<UUID, Set<PartyId>> joins = parties("""
                select agreement_id, id from agreement_party where agreement_id in (:texts) order by position, id
                """, texts);
        Map<UUID, Set<PartyId>> leaves = parties("""
                select agreement_id, party_id from agreement_party_leave where agreement_id in (:texts)
                """, texts);
        Map<UUID, Map<ObligationId, ObligationTerm>> obligations = new HashMap<>();
        jdbc.sql("""
                select agreement_id, id, party_id, words_ar, words_fr, due_on, false from agreement_obligation
                where agreement_id in (:texts) union all
                """ + CHANGED_OBLIGATIONS + " where c.agreement_id in (:texts)")
                .param("texts", texts)
                .query(row -> {
                    obligations
                            .computeIfAbsent(row.getObject(1, UUID.class), unknown -> new HashMap<>())
                            .put(new ObligationId(row.getObject(2, UUID.class)), obligation(row));
                });
        return new AgreementChain(
                links.stream()
                        .map(link -> new Link(
                                link.id(),
                                link.number(),
                                link.signedOn(),
                                link.effectOn(),
                                link.endsOn(),
                                terms.getOrDefault(link.id().value(), Map.of()),
                                clauses.getOrDefault(link.id().value(), Map.of()),
                                joins.getOrDefault(link.id().value(), Set.of()),
                                leaves.getOrDefault(link.id().value(), Set.of()),
                                obligations.getOrDefault(link.id().value(), Map.of())))
                        .toList(),
                turns(agreement).stream()
                        .map(turn -> new AgreementChain.Turn(turn.kind(), turn.on()))
                        .toList());
    }

    /** The signed texts, without what they say: each branch has its index. */
    private List<Link> signed(AgreementId agreement) {
        return jdbc.sql("""
                select id, 0, signed_on, effect_on, ends_on from agreement where id = :agreement and state = 'SIGNED'
                union all
                select id, number, signed_on, effect_on, ends_on from agreement
                where base_id = :agreement and state = 'SIGNED'
                """)
                .param("agreement", agreement.value())
                .query((row, index) -> new Link(
                        new AgreementId(row.getObject(1, UUID.class)),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        Map.of(),
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        Map.of()))
                .list();
    }

    private Map<UUID, Set<PartyId>> parties(String sql, List<UUID> texts) {
        Map<UUID, Set<PartyId>> byText = new HashMap<>();
        jdbc.sql(sql).param("texts", texts).query(row -> {
            byText.computeIfAbsent(row.getObject(1, UUID.class), unknown -> new LinkedHashSet<>())
                    .add(new PartyId(row.getObject(2, UUID.class)));
        });
        return byText;
    }

    // ---- Tranches ----

    /** A tranche without its terms. */
    record TrancheFacts(
            TrancheId id,
            UUID agreement,
            PartyId party,
            boolean inKind,
            TrancheFigures figures,
            @Nullable ActId act) {}

    /** The tranches of agreements, by agreement; those of all where {@code only} is null. */
    Map<UUID, List<TrancheFacts>> tranches(@Nullable AgreementId only) {
        return jdbc
                .sql("""
                        select id, agreement_id, party_id, in_kind, amount, called, received, act_id from agreement_tranche
                        where :agreement is null or agreement_id = :agreement order by id
                        """)
                .param("agreement", only == null ? null : only.value())
                .query((row, index) -> facts(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(TrancheFacts::agreement));
    }

    /** The same, with what was called and received up to a day. */
    Map<UUID, List<TrancheFacts>> tranchesOn(@Nullable AgreementId only, LocalDate day) {
        return jdbc
                .sql("""
                        select t.id, t.agreement_id, t.party_id, t.in_kind, t.amount,
                            coalesce(sum(if(m.kind = 'CALLED', m.amount, 0)), 0),
                            coalesce(sum(if(m.kind = 'RECEIVED', m.amount, 0)), 0), t.act_id
                        from agreement_tranche t
                        left join agreement_movement m on m.tranche_id = t.id and m.moved_on <= :day
                        where :agreement is null or t.agreement_id = :agreement group by t.id order by t.id
                        """)
                .param("day", day)
                .param("agreement", only == null ? null : only.value())
                .query((row, index) -> facts(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(TrancheFacts::agreement));
    }

    Optional<TrancheFacts> tranche(TrancheId id) {
        return jdbc.sql("""
                select id, agreement_id, party_id, in_kind, amount, called, received, act_id from agreement_tranche
                where id = :id
                """)
                .param("id", id.value())
                .query((row, index) -> facts(row))
                .optional();
    }

    private static TrancheFacts facts(ResultSet row) throws SQLException {
        UUID act = row.getObject(8, UUID.class);
        return new TrancheFacts(
                new TrancheId(row.getObject(1, UUID.class)),
                row.getObject(2, UUID.class),
                new PartyId(row.getObject(3, UUID.class)),
                row.getBoolean(4),
                new TrancheFigures(
                        new Money(row.getBigDecimal(5)),
                        new Money(row.getBigDecimal(6)),
                        new Money(row.getBigDecimal(7))),
                act == null ? null : new ActId(act));
    }

    /** What a text says of tranches, signed or not. */
    Map<TrancheId, TrancheTerm> terms(AgreementId instrument) {
        Map<TrancheId, TrancheTerm> terms = new LinkedHashMap<>();
        jdbc.sql("""
                select tranche_id, year, amount, due_on from agreement_term where agreement_id = :id order by due_on, id
                """).param("id", instrument.value()).query(row -> {
            terms.put(
                    new TrancheId(row.getObject(1, UUID.class)),
                    new TrancheTerm(row.getInt(2), new Money(row.getBigDecimal(3)), row.getObject(4, LocalDate.class)));
        });
        return terms;
    }

    Optional<TrancheFacts> trancheOf(ActId commitment) {
        return jdbc.sql("""
                select id, agreement_id, party_id, in_kind, amount, called, received, act_id from agreement_tranche
                where act_id = :act
                """)
                .param("act", commitment.value())
                .query((row, index) -> facts(row))
                .optional();
    }

    Optional<TrancheId> trancheOf(MovementId movement) {
        return jdbc.sql("select tranche_id from agreement_movement where id = :id")
                .param("id", movement.value())
                .query(UUID.class)
                .optional()
                .map(TrancheId::new);
    }

    List<MovementRow> movements(TrancheId id) {
        return jdbc.sql("""
                select id, kind, moved_on, amount, reference, account, reverses_id, reason, payment_id
                from agreement_movement where tranche_id = :id order by moved_on, id
                """)
                .param("id", id.value())
                .query((row, index) -> {
                    UUID reverses = row.getObject(7, UUID.class);
                    UUID payment = row.getObject(9, UUID.class);
                    return new MovementRow(
                            new MovementId(row.getObject(1, UUID.class)),
                            MovementKind.valueOf(row.getString(2)),
                            row.getObject(3, LocalDate.class),
                            new Money(row.getBigDecimal(4)),
                            row.getString(5),
                            row.getString(6),
                            reverses == null ? null : new MovementId(reverses),
                            row.getString(8),
                            payment == null ? null : new ActId(payment));
                })
                .list();
    }
}
