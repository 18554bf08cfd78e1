package ma.ghorfa.demo;

import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.DECISION_FOLLOW;
import static ma.ghorfa.identity.Permissions.MINUTES_READ;
import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.lineage.DecisionThread;
import ma.ghorfa.lineage.DecisionThread.Reached;
import ma.ghorfa.lineage.Lineage;
import ma.ghorfa.lineage.LineageNavigation;
import ma.ghorfa.lineage.LineageRefusal;
import ma.ghorfa.lineage.LineageSource;
import ma.ghorfa.lineage.LinkData;
import ma.ghorfa.lineage.LinkKind;
import ma.ghorfa.lineage.Node;
import ma.ghorfa.lineage.NodeRef;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The threads of the demo: from the commitment for the permanent fair to the session that approved it, and back. */
@DemoTest
@WithMockUser(
        username = "director",
        roles = {SESSION_READ, MINUTES_READ, AGREEMENT_READ, BUDGET_READ, DECISION_FOLLOW})
class DecisionThreadDemoTests extends SpringBrowserlessTest {

    private static final Acting MEMBER = Acting.as("member", SESSION_READ, AGREEMENT_READ);
    private static final Path PICTURES = Path.of("target/lineage");

    @Autowired
    private Lineage lineage;

    @Autowired
    private List<LineageSource> sources;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    DecisionThreadDemoTests() {}

    private NodeRef one(String type, String query) {
        return new NodeRef(type, jdbc.sql(query).query(UUID.class).single());
    }

    private NodeRef fair() {
        return one(
                "agreement",
                "select id from agreement where base_id is null and object_ar like '%المعرض الجهوي الدائم%'");
    }

    private NodeRef institute() {
        return one("agreement", "select id from agreement where object_ar like '%المعهد المتخصص%'");
    }

    private NodeRef commitment() {
        return one(
                "budget-act",
                "select t.act_id from agreement_tranche t where t.act_id is not null and t.agreement_id = '"
                        + fair().id() + "'");
    }

    private NodeRef decision() {
        return one(
                "decision",
                "select d.id from decision d join agenda_item i on i.id = d.item_id where i.subject_id = '"
                        + fair().id() + "'");
    }

    private static List<String> causes(DecisionThread thread) {
        return types(thread, -1);
    }

    private static List<String> effects(DecisionThread thread) {
        return types(thread, 1);
    }

    private static List<String> types(DecisionThread thread, int side) {
        return thread.reached().stream()
                .filter(one -> Integer.signum(one.distance()) == side)
                .map(one -> one.node().ref().type())
                .distinct()
                .collect(Collectors.toList());
    }

    @Test
    void theCommitmentOfTheFairLeadsBackToTheSessionThatApprovedIt() {
        DecisionThread thread = lineage.thread(commitment());
        assertThat(causes(thread))
                .contains("agreement", "decision", "vote", "item", "session", "budget-credit", "budget");
        assertThat(thread.reached())
                .filteredOn(one -> one.node().ref().type().equals("session"))
                .extracting(Reached::distance)
                .contains(-5);
        assertThat(thread.reached()).extracting(one -> one.node().ref()).contains(fair(), decision());
    }

    @Test
    void theSessionThatApprovedTheFairLeadsToItsCommitment() {
        NodeRef session = one(
                "session",
                "select d.session_id from decision d where d.id = '"
                        + decision().id() + "'");
        DecisionThread thread = lineage.thread(session);
        assertThat(effects(thread)).contains("item", "vote", "decision", "agreement", "budget-act", "minutes");
        assertThat(thread.reached()).extracting(one -> one.node().ref()).contains(commitment());
        assertThat(thread.edges())
                .extracting(edge -> edge.cause().type() + " " + edge.words() + " "
                        + edge.effect().type())
                .contains(
                        "session lineage.edge.agenda item",
                        "item lineage.edge.vote vote",
                        "vote lineage.edge.adoption decision",
                        "decision lineage.edge.approval agreement",
                        "agreement lineage.edge.amendment agreement",
                        "agreement lineage.edge.commitment budget-act");
    }

    @Test
    void theInstituteComesFromTwoSessions() {
        DecisionThread thread = lineage.thread(institute());
        assertThat(thread.reached())
                .filteredOn(one -> one.node().ref().type().equals("item") && one.distance() < 0)
                .hasSize(2);
    }

    @Test
    void whoMayNotReadTheBudgetSeesTheAgreementWithoutWhatItCosts() {
        DecisionThread thread = MEMBER.call(() -> lineage.thread(fair()));
        assertThat(causes(thread)).contains("decision", "vote", "item", "session");
        assertThat(effects(thread)).containsOnly("agreement");
        NodeRef commitment = commitment();
        assertThatThrownBy(() -> MEMBER.call(() -> lineage.thread(commitment))).isInstanceOf(NotFoundException.class);
    }

    // ---- What the assembly rejected ----

    @Test
    @Transactional
    void nothingIsLinkedToADecisionThatWasGivenUpNorToAnItemThatWasRejected() {
        NodeRef decision = decision();
        NodeRef act = commitment();
        jdbc.sql("update decision set state = 'ABANDONED' where id = '" + decision.id() + "'")
                .update();
        refused(decision, act);
        NodeRef item = one("item", "select item_id from decision where id = '" + decision.id() + "'");
        jdbc.sql("update agenda_item set outcome = 'REJECTED' where id = '" + item.id() + "'")
                .update();
        refused(item, act);
        NodeRef vote = one("vote", "select id from vote where item_id = '" + item.id() + "'");
        jdbc.sql("update vote set result = 'REJECTED', unanimous = null where id = '" + vote.id() + "'")
                .update();
        refused(vote, act);
        refused(act, vote);
        assertThatThrownBy(
                        () -> jdbc.sql("""
                        insert into decision (id, version, changed_by, kind, year, number, session_id, item_id, vote_id, text_ar,
                            text_fr, adopted_on, state, owner_ar, owner_fr, progress)
                        select uuid(), 0, 'x', 'DECISION', 2999, 1, session_id, item_id, id, 'x', 'x', '2025-01-01', 'ADOPTED', '',
                            '', 0
                        from vote where id = :vote
                        """).param("vote", vote.id().toString()).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into agreement_deliberation (id, version, changed_by, agreement_id, item_id, session_id,
                            decision_id, approved, decided_on, text_number)
                        select uuid(), 0, 'x', :institute, i.id, i.session_id, :decision, true, '2025-01-01', 1
                        from agenda_item i where i.id = :item
                        """)
                        .param("institute", institute().id().toString())
                        .param("decision", decision.id().toString())
                        .param("item", item.id().toString())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private void refused(NodeRef cause, NodeRef effect) {
        assertThatThrownBy(() -> lineage.link(new LinkData(cause, effect, LinkKind.CARRIES_OUT, "تنفيذ")))
                .isInstanceOf(LineageRefusal.NotStanding.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into lineage_link (id, changed_by, cause_type, cause_id, effect_type, effect_id, kind, reason,
                            linked_by, linked_at, withdrawn_why)
                        values (uuid(), 'x', :causeType, :cause, :effectType, :effect, 'CARRIES_OUT', 'x', 'x', now(), '')
                        """)
                        .param("causeType", cause.type())
                        .param("cause", cause.id().toString())
                        .param("effectType", effect.type())
                        .param("effect", effect.id().toString())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Transactional
    void aPurchaseOrderCarriesOutADecisionWhereSomebodySaysSo() {
        NodeRef order = one("purchase-order", "select min(id) from purchase_order where state <> 'CANCELLED'");
        NodeRef decision = decision();
        lineage.link(new LinkData(decision, order, LinkKind.CARRIES_OUT, "تجهيز المعرض"));
        DecisionThread thread = lineage.thread(order);
        assertThat(causes(thread)).contains("decision", "session");
        assertThat(thread.reached()).extracting(one -> one.node().ref()).contains(decision);
        assertThatThrownBy(() -> MEMBER.call(
                        () -> lineage.link(new LinkData(decision, order, LinkKind.CARRIES_OUT, "تجهيز المعرض"))))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        assertThat(MEMBER.call(() -> lineage.links(decision)))
                .as("the other end belongs to the budget")
                .isEmpty();
    }

    private static final Map<String, String> ENDS = Map.of(
            "decision", "update decision set state = 'ABANDONED' where id = :id",
            "item",
                    "update agenda_item set outcome = 'REJECTED', outcome_at = coalesce(outcome_at, now(6)) where id = :id",
            "budget-act", "update budget_act set used = 0, cancelled = amount where id = :id",
            "purchase-order", """
                update purchase_order set state = 'CANCELLED', cancelled_on = ordered_on, cancelled_by = 'x', cancel_reason = 'x'
                where id = :id
                """);

    @Test
    @Transactional
    void whatDoesNotStandTakesNoPlaceAmongWhatIsFound() {
        // A draft is not cancelled: the newest order is one that can be.
        jdbc.sql("update purchase_order set ordered_on = '2000-01-01' where state = 'DRAFT'")
                .update();
        Map<String, NodeRef> newest = newest();
        ENDS.forEach((type, end) -> jdbc.sql(end)
                .param("id", Objects.requireNonNull(newest.get(type)).id().toString())
                .update());
        Map<String, NodeRef> next = newest();
        assertThat(next.keySet()).containsExactlyInAnyOrderElementsOf(ENDS.keySet());
        assertThat(next.values()).doesNotContainAnyElementsOf(newest.values()).allSatisfy(ref -> assertThat(
                        lineage.thread(ref).centre().standing())
                .isTrue());
    }

    private Map<String, NodeRef> newest() {
        return sources.stream()
                .flatMap(source -> source.find("ا", 1).stream())
                .filter(ref -> ENDS.containsKey(ref.type()))
                .collect(Collectors.toMap(NodeRef::type, Function.identity()));
    }

    // ---- On the screen ----

    @Test
    void everyRecordOfTheThreadsOpensAtItsAddress() {
        DecisionThread thread = lineage.thread(commitment());
        for (Node node : thread.reached().stream().map(Reached::node).toList()) {
            UI.getCurrent().navigate(node.path());
            assertThat(getCurrentView().getClass().getSimpleName())
                    .as("%s", node)
                    .isNotEqualTo("NotFoundView");
        }
    }

    @Test
    void theThreadOfTheFairIsDrawnInBothDirectionsOfReading() throws IOException {
        for (Language language : Language.values()) {
            UI.getCurrent().setLocale(language.locale());
            for (NodeRef ref : List.of(fair(), institute(), commitment(), decision())) {
                UI.getCurrent().navigate("");
                UI.getCurrent().navigate(LineageNavigation.thread(ref));
                String drawn = Objects.requireNonNull(
                        find(Svg.class).single().getElement().getProperty("innerHTML"));
                assertThat(drawn).contains("lineage-box centre").doesNotContain("!lineage");
                keep(ref.type() + "-" + ref.id().toString().substring(30) + "-" + language.code(), language, drawn);
            }
            assertThat(find(Anchor.class).all()).isNotEmpty();
        }
        assertThat(PICTURES).isNotEmptyDirectory();
    }

    /** A page of its own, to be looked at. */
    private static void keep(String name, Language language, String drawn) throws IOException {
        Files.createDirectories(PICTURES);
        Files.writeString(PICTURES.resolve(name + ".html"), """
                <!doctype html><html lang="%s" dir="%s"><meta charset="utf-8">
                <link rel="stylesheet" href="../../frontend/styles/ghorfa.css">
                <link rel="stylesheet" href="../../frontend/styles/lineage.css">
                <body style="font-family: var(--aura-font-family)"><div class="lineage-scroll"><div>%s</div></div>
                """.formatted(
                        language.code(), language.isRightToLeft() ? "rtl" : "ltr", drawn));
    }
}
