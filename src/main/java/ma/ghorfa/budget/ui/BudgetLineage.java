package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.budget.AccountState;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.ActStage;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.PurchaseOrderId;
import ma.ghorfa.budget.PurchaseOrderState;
import ma.ghorfa.budget.TransferState;
import ma.ghorfa.budget.VersionState;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.lineage.Edge;
import ma.ghorfa.lineage.LineageSource;
import ma.ghorfa.lineage.Node;
import ma.ghorfa.lineage.NodeRef;
import ma.ghorfa.lineage.Relation;
import ma.ghorfa.lineage.Relations;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Budgets, credits and what is done with them among other records. An expense is one node, its commitment, that says how far
 * it came; so is a revenue. The vote on a version or an account is the assembly's to say.
 */
@Component
class BudgetLineage implements LineageSource {

    static final String VERSION = "budget";
    static final String ACCOUNT = "account";
    static final String CREDIT = "budget-credit";
    static final String ACT = "budget-act";
    static final String ORDER = "purchase-order";
    static final String TRANSFER = "credit-transfer";

    private static final String ITEM = "item";

    private final Relations relations;
    private final CurrentAccount account;
    private final Texts texts;

    BudgetLineage(JdbcClient jdbc, CurrentAccount account, Texts texts) {
        this.account = account;
        this.texts = texts;
        relations = new Relations(
                jdbc,
                List.of(
                        new Relation(VERSION, VERSION, "lineage.edge.nextVersion", """
                                select base_id cause, id effect from budget_version where base_id is not null
                                """),
                        new Relation(VERSION, CREDIT, "lineage.edge.credit", """
                                select v.id cause, c.id effect from budget_version v
                                join budget_credit c on c.budget_id = v.budget_id
                                join budget_line l on l.version_id = v.id and l.code_id = c.code_id
                                where v.state = 'APPROVED' and l.amount > 0
                                """),
                        new Relation(VERSION, ACCOUNT, "lineage.edge.account", """
                                select v.id cause, a.id effect from budget_version v
                                join budget_account a on a.budget_id = v.budget_id where v.state = 'APPROVED'
                                """),
                        new Relation(CREDIT, ITEM, "lineage.edge.funding", """
                                select c.id cause, f.item_id effect from item_funding f
                                join budget b on b.year = f.year
                                join budget_credit c on c.budget_id = b.id and c.code_id = f.code_id
                                """),
                        new Relation(CREDIT, ACT, "lineage.edge.charged", """
                                select credit_id cause, id effect from budget_act where parent_id is null
                                """),
                        new Relation(ORDER, ACT, "lineage.edge.commitment", """
                                select id cause, act_id effect from purchase_order where act_id is not null
                                """),
                        new Relation(CREDIT, ORDER, "lineage.edge.planned", """
                                select credit_id cause, id effect from purchase_order where act_id is null
                                """),
                        new Relation(CREDIT, TRANSFER, "lineage.edge.taken", """
                                select from_id cause, id effect from credit_transfer
                                """),
                        new Relation(TRANSFER, CREDIT, "lineage.edge.given", """
                                select id cause, to_id effect from credit_transfer where state <> 'REFUSED'
                                """)));
    }

    @Override
    public Set<String> types() {
        return Set.of(VERSION, ACCOUNT, CREDIT, ACT, ORDER, TRANSFER);
    }

    @Override
    public List<Edge> causes(Collection<NodeRef> of) {
        return relations.causes(of);
    }

    @Override
    public List<Edge> effects(Collection<NodeRef> of) {
        return relations.effects(of);
    }

    @Override
    public Map<NodeRef, Node> describe(Collection<NodeRef> records) {
        if (!account.may(BUDGET_READ)) {
            return Map.of();
        }
        Map<NodeRef, Node> nodes = new HashMap<>();
        nodes.putAll(relations.describe(records, VERSION, """
                select v.id, v.kind, v.number, b.year, v.state, coalesce(v.approved_on, v.decided_on) from budget_version v
                join budget b on b.id = v.budget_id where v.id in (:ids)
                """, this::version));
        nodes.putAll(relations.describe(records, ACCOUNT, """
                select a.id, b.year, a.state, a.decided_on from budget_account a join budget b on b.id = a.budget_id
                where a.id in (:ids)
                """, this::account));
        nodes.putAll(relations.describe(records, CREDIT, """
                select c.id, d.code, d.name_ar, d.name_fr, b.year from budget_credit c
                join budget_code d on d.id = c.code_id join budget b on b.id = c.budget_id where c.id in (:ids)
                """, this::credit));
        nodes.putAll(relations.describe(records, ACT, """
                select a.id, a.stage, a.object, a.party, a.act_on, a.cancelled = a.amount,
                    exists (select 1 from budget_act c where c.parent_id = a.id and c.cancelled < c.amount),
                    exists (select 1 from budget_act c join budget_act o on o.parent_id = c.id
                        where c.parent_id = a.id and o.cancelled < o.amount),
                    exists (select 1 from budget_act c join budget_act o on o.parent_id = c.id
                        join budget_act p on p.parent_id = o.id where c.parent_id = a.id and p.cancelled < p.amount)
                from budget_act a where a.id in (:ids) and a.parent_id is null
                """, BudgetLineage::act));
        nodes.putAll(relations.describe(records, ORDER, """
                select o.id, o.number, b.year, o.supplier, o.object, o.ordered_on, o.state from purchase_order o
                join budget b on b.id = o.budget_id where o.id in (:ids)
                """, BudgetLineage::order));
        nodes.putAll(relations.describe(records, TRANSFER, """
                select t.id, t.number, b.year, t.state, coalesce(t.decided_on, t.asked_on) from credit_transfer t
                join budget b on b.id = t.budget_id where t.id in (:ids)
                """, this::transfer));
        return nodes;
    }

    private Node version(NodeRef ref, ResultSet row) throws SQLException {
        VersionState state = VersionState.valueOf(row.getString(5));
        int year = row.getInt(4);
        return new Node(
                ref,
                "budget.kind." + row.getString(2),
                texts.both("budget.subject." + row.getString(2), Integer.toString(year), row.getInt(3)),
                "budget.state." + state,
                BudgetWords.tone(state),
                row.getObject(6, LocalDate.class),
                BudgetNavigation.budget(year) + "/versions",
                state != VersionState.REJECTED && state != VersionState.ABANDONED);
    }

    private Node account(NodeRef ref, ResultSet row) throws SQLException {
        AccountState state = AccountState.valueOf(row.getString(3));
        return new Node(
                ref,
                "lineage.type.account",
                texts.both("budget.subject.ACCOUNT", Integer.toString(row.getInt(2))),
                "budget.accountState." + state,
                switch (state) {
                    case DRAFT -> Tone.NEUTRAL;
                    case SUBMITTED -> Tone.INFO;
                    case VOTED -> Tone.GOOD;
                    case REJECTED -> Tone.BAD;
                },
                row.getObject(4, LocalDate.class),
                BudgetNavigation.account(row.getInt(2)),
                state != AccountState.REJECTED);
    }

    private Node credit(NodeRef ref, ResultSet row) throws SQLException {
        var name = new Bilingual(row.getString(3), row.getString(4));
        String code = row.getString(2);
        return new Node(
                ref,
                "lineage.type.credit",
                Texts.both(language -> texts.get(language, "budgetUi.code.named", code, name.in(language.locale()))),
                null,
                Tone.NEUTRAL,
                null,
                BudgetNavigation.execution(row.getInt(5)),
                true);
    }

    private static Node act(NodeRef ref, ResultSet row) throws SQLException {
        ActStage first = ActStage.valueOf(row.getString(2));
        boolean isCancelled = row.getBoolean(6);
        ActStage furthest = first;
        for (int stage = 7; stage <= 9 && row.getBoolean(stage); stage++) {
            furthest = furthest.next().orElse(furthest);
        }
        return new Node(
                ref,
                "lineage.type.act." + first,
                Bilingual.of(row.getString(3).isEmpty() ? row.getString(4) : row.getString(3), ""),
                isCancelled ? "lineage.state.cancelled" : "budget.stage." + furthest,
                isCancelled ? Tone.BAD : ExecutionWords.tone(furthest),
                row.getObject(5, LocalDate.class),
                BudgetNavigation.act(new ActId(ref.id())),
                !isCancelled);
    }

    private static Node order(NodeRef ref, ResultSet row) throws SQLException {
        PurchaseOrderState state = PurchaseOrderState.valueOf(row.getString(7));
        @Nullable String number = row.getString(2);
        String object = row.getString(5).isEmpty() ? row.getString(4) : row.getString(5);
        return new Node(
                ref,
                "lineage.type.purchaseOrder",
                Bilingual.of(number == null ? object : number + "/" + row.getInt(3) + " · " + object, ""),
                "budgetOrders.state." + state,
                PurchaseOrderWords.tone(state),
                row.getObject(6, LocalDate.class),
                BudgetNavigation.purchaseOrder(new PurchaseOrderId(ref.id())),
                state != PurchaseOrderState.CANCELLED);
    }

    private Node transfer(NodeRef ref, ResultSet row) throws SQLException {
        TransferState state = TransferState.valueOf(row.getString(4));
        int year = row.getInt(3);
        return new Node(
                ref,
                "lineage.type.transfer",
                texts.both("budgetUi.transfer.named", row.getInt(2), Integer.toString(year)),
                "budget.transferState." + state,
                ExecutionWords.tone(state),
                row.getObject(5, LocalDate.class),
                ExecutionWords.tab(year, ExecutionWords.TRANSFERS),
                state != TransferState.REFUSED);
    }

    @Override
    public List<NodeRef> find(String typed, int limit) {
        if (!account.may(BUDGET_READ)) {
            return List.of();
        }
        List<NodeRef> found = new ArrayList<>(relations.find(ORDER, """
                select o.id from purchase_order o join budget b on b.id = o.budget_id
                where o.state <> 'CANCELLED' and (concat(o.number, '/', b.year) = :typed
                    or instr(o.object, :typed) > 0 or instr(o.supplier, :typed) > 0)
                order by o.ordered_on desc, o.id limit :limit
                """, typed, limit));
        found.addAll(relations.find(ACT, """
                select id from budget_act where parent_id is null and cancelled < amount
                    and (instr(object, :typed) > 0 or instr(party, :typed) > 0 or reference = :typed)
                order by act_on desc, id limit :limit
                """, typed, limit));
        return found;
    }
}
