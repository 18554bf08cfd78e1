package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.lineage.Edge;
import ma.ghorfa.lineage.LineageSource;
import ma.ghorfa.lineage.Node;
import ma.ghorfa.lineage.NodeRef;
import ma.ghorfa.lineage.Relation;
import ma.ghorfa.lineage.Relations;
import ma.ghorfa.partnership.AgreementId;
import ma.ghorfa.partnership.AgreementState;
import ma.ghorfa.partnership.AgreementStates;
import ma.ghorfa.partnership.PartnershipNavigation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Agreements and amendments among other records. That a vote approved or rejected one, the assembly says: it was the subject
 * of the item.
 */
@Component
class AgreementLineage implements LineageSource {

    static final String AGREEMENT = "agreement";

    private final JdbcClient jdbc;
    private final Relations relations;
    private final AgreementStates states;
    private final CurrentAccount account;
    private final Texts texts;
    private final Clock clock;

    AgreementLineage(JdbcClient jdbc, AgreementStates states, CurrentAccount account, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.states = states;
        this.account = account;
        this.texts = texts;
        this.clock = clock;
        relations = new Relations(
                jdbc,
                List.of(
                        new Relation(AGREEMENT, AGREEMENT, "lineage.edge.amendment", """
                                select base_id cause, id effect from agreement where base_id is not null
                                """),
                        new Relation(AGREEMENT, AGREEMENT, "lineage.edge.framework", """
                                select framework_id cause, id effect from agreement where framework_id is not null
                                """),
                        new Relation(AGREEMENT, "budget-act", "lineage.edge.commitment", """
                                select agreement_id cause, act_id effect from agreement_tranche where act_id is not null
                                """)));
    }

    @Override
    public Set<String> types() {
        return Set.of(AGREEMENT);
    }

    @Override
    public List<Edge> causes(Collection<NodeRef> of) {
        return relations.causes(of);
    }

    @Override
    public List<Edge> effects(Collection<NodeRef> of) {
        return relations.effects(of);
    }

    /** An agreement as it is stored. */
    private record Stored(
            UUID id,
            boolean amendment,
            String kind,
            int year,
            int number,
            Bilingual object,
            AgreementState state,
            @Nullable LocalDate signedOn) {}

    @Override
    public Map<NodeRef, Node> describe(Collection<NodeRef> records) {
        if (!account.may(AGREEMENT_READ)) {
            return Map.of();
        }
        List<Stored> found = jdbc.sql("""
                        select id, base_id is not null, kind, year, number, object_ar, object_fr, state, signed_on
                        from agreement where id in (:ids)
                        """)
                .param("ids", Relations.ids(records, AGREEMENT))
                .query((row, index) -> stored(row))
                .list();
        Map<UUID, AgreementState> now = states.on(
                found.stream()
                        .filter(one -> !one.amendment() && one.state() == AgreementState.SIGNED)
                        .map(Stored::id)
                        .toList(),
                Zone.date(clock.instant()));
        Map<NodeRef, Node> nodes = new HashMap<>();
        found.forEach(one -> {
            Node node = node(one, now.getOrDefault(one.id(), one.state()));
            nodes.put(node.ref(), node);
        });
        return nodes;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject(1, UUID.class),
                row.getBoolean(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                new Bilingual(row.getString(6), row.getString(7)),
                AgreementState.valueOf(row.getString(8)),
                row.getObject(9, LocalDate.class));
    }

    private Node node(Stored one, AgreementState state) {
        return new Node(
                new NodeRef(AGREEMENT, one.id()),
                "partnership.kind." + one.kind(),
                new Bilingual(title(one, Language.AR), title(one, Language.FR)),
                "partnership.state." + state,
                PartnershipWords.tone(state),
                one.signedOn(),
                PartnershipNavigation.agreement(new AgreementId(one.id())),
                state != AgreementState.ABANDONED);
    }

    private String title(Stored one, Language language) {
        String reference = one.amendment()
                ? texts.get(language, "partnershipUi.amendment", one.number())
                : texts.get(language, "partnershipUi.reference", one.number(), Integer.toString(one.year()));
        return texts.get(
                language, "partnershipUi.named", reference, one.object().in(language.locale()));
    }

    @Override
    public List<NodeRef> find(String typed, int limit) {
        return account.may(AGREEMENT_READ)
                ? jdbc.sql("""
                                select id from agreement
                                where state <> 'ABANDONED' and (instr(object_ar, :typed) > 0
                                    or instr(object_fr, :typed) > 0 or concat(number, '/', year) = :typed)
                                order by id desc limit :limit
                                """)
                        .param("typed", typed)
                        .param("limit", limit)
                        .query((row, index) -> new NodeRef(AGREEMENT, row.getObject(1, UUID.class)))
                        .list()
                : List.of();
    }
}
