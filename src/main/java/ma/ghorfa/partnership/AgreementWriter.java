package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.ItemDecided;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.ExpensePaid;
import ma.ghorfa.identity.CurrentAccount;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows that stand around an agreement; whoever calls it has locked the agreement and checked what it writes. */
@Component
class AgreementWriter {

    private static final String NEW = " (id, version, changed_by, ";
    private static final String VALUES = ") values (:id, 0, :by, ";
    private static final String CHANGED = " set version = version + 1, changed_by = :by, ";

    private final JdbcClient jdbc;
    private final CurrentAccount account;

    AgreementWriter(JdbcClient jdbc, CurrentAccount account) {
        this.jdbc = jdbc;
        this.account = account;
    }

    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    private JdbcClient.StatementSpec insert(String table, String columns, String values) {
        return jdbc.sql("insert into " + table + NEW + columns + VALUES + values + ")")
                .param("id", newId())
                .param("by", account.username());
    }

    private JdbcClient.StatementSpec update(String table, String set, String where) {
        return jdbc.sql("update " + table + CHANGED + set + " where " + where).param("by", account.username());
    }

    // ---- Parties ----

    void addParty(AgreementId agreement, PartyData party, int position) {
        insert(
                        "agreement_party",
                        "agreement_id, partner_id, position, roles",
                        ":agreement, :partner, :position, :roles")
                .param("agreement", agreement.value())
                .param(
                        "partner",
                        party.partner() == null ? null : party.partner().value())
                .param("position", position)
                .param("roles", roles(party))
                .update();
    }

    void editParty(PartyId id, PartyData party, int position) {
        update("agreement_party", "position = :position, roles = :roles", "id = :id")
                .param("position", position)
                .param("roles", roles(party))
                .param("id", id.value())
                .update();
    }

    void removeParty(PartyId id) {
        jdbc.sql("delete from agreement_party where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Who leaves with an amendment. */
    void leaves(AgreementId amendment, Set<PartyId> parties) {
        jdbc.sql("delete from agreement_party_leave where agreement_id = :amendment")
                .param("amendment", amendment.value())
                .update();
        parties.forEach(party -> insert("agreement_party_leave", "agreement_id, party_id", ":amendment, :party")
                .param("amendment", amendment.value())
                .param("party", party.value())
                .update());
    }

    private static String roles(PartyData party) {
        return party.roles().stream().sorted().map(PartyRole::name).collect(Collectors.joining(","));
    }

    // ---- The text ----

    void beginText(AgreementId id, int number, String reason) {
        insert("agreement_text", "agreement_id, number, reason", ":agreement, :number, :reason")
                .param("agreement", id.value())
                .param("number", number)
                .param("reason", reason)
                .update();
    }

    /** The next version of a text begins with the file and the clauses of the one before; those of an amendment stay on their way. */
    void nextText(AgreementId id, TextRow former, String reason, List<ClauseRow> clauses, boolean amendment) {
        settleClauses(id);
        beginText(id, former.number() + 1, reason);
        UUID next = textOf(id, former.number() + 1);
        if (former.file() != null) {
            attach(next, former.file(), shaOf(former.id()));
        }
        clauses.forEach(clause -> addClause(next, clause.id(), clause.text(), amendment));
    }

    UUID textOf(AgreementId id, int number) {
        return jdbc.sql("select id from agreement_text where agreement_id = :agreement and number = :number")
                .param("agreement", id.value())
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    void freeze(AgreementId id, int number, LocalDate on) {
        update("agreement_text", "frozen_on = :on", "agreement_id = :agreement and number = :number")
                .param("on", on)
                .param("agreement", id.value())
                .param("number", number)
                .update();
    }

    void attach(UUID text, UUID file, String sha) {
        update("agreement_text", "file_id = :file, file_sha = :sha", "id = :text")
                .param("file", file)
                .param("sha", sha)
                .param("text", text)
                .update();
    }

    void addClause(UUID text, ClauseId clause, ClauseText data, boolean amendment) {
        insert(
                        "agreement_clause",
                        "text_id, clause_id, position, title_ar, title_fr, body_ar, body_fr, dropped, pending",
                        ":text, :clause, :position, :titleAr, :titleFr, :bodyAr, :bodyFr, :dropped, :pending")
                .param("text", text)
                .param("clause", clause.value())
                .params(words(data))
                .param("pending", amendment ? clause.value() : null)
                .update();
    }

    void editClause(UUID text, ClauseId clause, ClauseText data) {
        update(
                        "agreement_clause",
                        "position = :position, title_ar = :titleAr, title_fr = :titleFr, body_ar = :bodyAr, body_fr = :bodyFr,"
                                + " dropped = :dropped",
                        "text_id = :text and clause_id = :clause")
                .params(words(data))
                .param("text", text)
                .param("clause", clause.value())
                .update();
    }

    private static Map<String, Object> words(ClauseText data) {
        return Map.of(
                "position", data.position(),
                "titleAr", data.title().ar(),
                "titleFr", data.title().fr(),
                "bodyAr", data.body().ar(),
                "bodyFr", data.body().fr(),
                "dropped", data.dropped());
    }

    void removeClause(UUID text, ClauseId clause) {
        jdbc.sql("delete from agreement_clause where text_id = :text and clause_id = :clause")
                .param("text", text)
                .param("clause", clause.value())
                .update();
    }

    /** The clauses of an amendment are on their way no more: it is signed, given up, or goes on with a new text. */
    void settleClauses(AgreementId id) {
        update(
                        "agreement_clause",
                        "pending = null",
                        "pending is not null and text_id in (select id from agreement_text where agreement_id = :agreement)")
                .param("agreement", id.value())
                .update();
    }

    // ---- Who said what ----

    void opinion(AgreementId id, int textNumber, OpinionData data) {
        jdbc.sql("""
                delete from agreement_opinion
                where agreement_id = :agreement and text_number = :number and kind = :kind
                """)
                .param("agreement", id.value())
                .param("number", textNumber)
                .param("kind", data.kind().name())
                .update();
        insert(
                        "agreement_opinion",
                        "agreement_id, text_number, kind, answer, given_by, given_on, words",
                        ":agreement, :number, :kind, :answer, :givenBy, :on, :words")
                .param("agreement", id.value())
                .param("number", textNumber)
                .param("kind", data.kind().name())
                .param("answer", data.answer().name())
                .param("givenBy", data.by())
                .param("on", data.on())
                .param("words", data.words())
                .update();
    }

    void deliberation(Agreement agreement, ItemDecided decided, boolean approved) {
        insert(
                        "agreement_deliberation",
                        "agreement_id, item_id, session_id, decision_id, approved, decided_on, text_number, total",
                        ":agreement, :item, :session, :decision, :approved, :on, :number, :total")
                .param("agreement", agreement.id().value())
                .param("item", decided.item().value())
                .param("session", decided.session().value())
                .param(
                        "decision",
                        decided.decision() == null ? null : decided.decision().value())
                .param("approved", approved)
                .param("on", Zone.date(decided.at()))
                .param("number", agreement.textNumber())
                .param(
                        "total",
                        agreement.total() == null ? null : agreement.total().amount())
                .update();
    }

    void approval(AgreementId id, PartyId party, int textNumber, ApprovalData data) {
        jdbc.sql("""
                delete from agreement_approval
                where agreement_id = :agreement and party_id = :party and text_number = :number
                """)
                .param("agreement", id.value())
                .param("party", party.value())
                .param("number", textNumber)
                .update();
        insert(
                        "agreement_approval",
                        "agreement_id, party_id, body, approved_on, reference, text_number",
                        ":agreement, :party, :body, :on, :reference, :number")
                .param("agreement", id.value())
                .param("party", party.value())
                .param("body", data.body())
                .param("on", data.on())
                .param("reference", data.reference())
                .param("number", textNumber)
                .update();
    }

    void turn(AgreementId id, TurnKind kind, LocalDate on, String reason) {
        insert("agreement_turn", "agreement_id, kind, turned_on, reason", ":agreement, :kind, :on, :reason")
                .param("agreement", id.value())
                .param("kind", kind.name())
                .param("on", on)
                .param("reason", reason)
                .update();
    }

    // ---- Tranches ----

    /** @param amount what may be called and received of it; zero until the amendment that brings it is signed */
    TrancheId addTranche(AgreementId agreement, Schedule.Tranche tranche, Money amount) {
        var id = new TrancheId(newId());
        jdbc.sql("""
                insert into agreement_tranche
                    (id, version, changed_by, agreement_id, party_id, in_kind, amount, called, received)
                values (:id, 0, :by, :agreement, :party, :inKind, :amount, 0, 0)
                """)
                .param("id", id.value())
                .param("by", account.username())
                .param("agreement", agreement.value())
                .param("party", tranche.party().value())
                .param("inKind", tranche.inKind())
                .param("amount", amount.amount())
                .update();
        return id;
    }

    void editTranche(TrancheId id, Schedule.Tranche tranche, Money amount) {
        update("agreement_tranche", "party_id = :party, in_kind = :inKind, amount = :amount", "id = :id")
                .param("party", tranche.party().value())
                .param("inKind", tranche.inKind())
                .param("amount", amount.amount())
                .param("id", id.value())
                .update();
    }

    /** What is called and received is only ever added to: the budget adds what it pays without waiting for the agreement. */
    void agreed(TrancheId id, Money amount) {
        update("agreement_tranche", "amount = :amount", "id = :id")
                .param("amount", amount.amount())
                .param("id", id.value())
                .update();
    }

    private void moved(TrancheId id, MovementKind kind, Money part) {
        String sum = kind == MovementKind.CALLED ? "called" : "received";
        update("agreement_tranche", sum + " = " + sum + " + :part", "id = :id")
                .param("part", part.amount())
                .param("id", id.value())
                .update();
    }

    void committed(TrancheId id, ActId act) {
        update("agreement_tranche", "act_id = :act", "id = :id")
                .param("act", act.value())
                .param("id", id.value())
                .update();
    }

    void removeTranche(TrancheId id) {
        jdbc.sql("delete from agreement_tranche where id = :id")
                .param("id", id.value())
                .update();
    }

    void term(AgreementId instrument, TrancheId tranche, TrancheTerm term) {
        insert(
                        "agreement_term",
                        "agreement_id, tranche_id, year, amount, due_on",
                        ":agreement, :tranche, :year, :amount, :due")
                .param("agreement", instrument.value())
                .param("tranche", tranche.value())
                .param("year", term.year())
                .param("amount", term.amount().amount())
                .param("due", term.due())
                .update();
    }

    void removeTerms(AgreementId instrument) {
        jdbc.sql("delete from agreement_term where agreement_id = :agreement")
                .param("agreement", instrument.value())
                .update();
    }

    void movement(TrancheId tranche, MovementKind kind, Money part, LocalDate on, String reference) {
        moved(tranche, kind, part);
        jdbc.sql("""
                insert into agreement_movement (id, tranche_id, kind, moved_on, amount, reference, account, reason)
                values (:id, :tranche, :kind, :on, :amount, :reference, :by, '')
                """)
                .param("id", newId())
                .param("tranche", tranche.value())
                .param("kind", kind.name())
                .param("on", on)
                .param("amount", part.amount())
                .param("reference", reference)
                .param("by", account.username())
                .update();
    }

    /** From the day on, an entry counts no more. */
    void takeBack(TrancheId tranche, MovementRow former, LocalDate on, String reason) {
        moved(tranche, former.kind(), former.amount().negated());
        jdbc.sql("""
                insert into agreement_movement
                    (id, tranche_id, kind, moved_on, amount, reference, account, reverses_id, reason)
                values (:id, :tranche, :kind, :on, :amount, :reference, :by, :former, :reason)
                """)
                .param("id", newId())
                .param("tranche", tranche.value())
                .param("kind", former.kind().name())
                .param("on", on)
                .param("amount", former.amount().negated().amount())
                .param("reference", former.reference())
                .param("by", account.username())
                .param("former", former.id().value())
                .param("reason", reason)
                .update();
    }

    /**
     * What the budget paid of a tranche, or cancelled of a payment.
     *
     * @return false where it is there already
     */
    boolean paid(TrancheId tranche, ExpensePaid paid) {
        int added = jdbc.sql("""
                insert into agreement_movement
                    (id, tranche_id, kind, moved_on, amount, reference, account, reason, payment_id, origin_id)
                select :id, :tranche, :kind, :on, :amount, :reference, :by, '', :payment, :origin
                from dual where not exists (select 1 from agreement_movement where origin_id = :origin)
                """)
                .param("id", newId())
                .param("tranche", tranche.value())
                .param("kind", MovementKind.RECEIVED.name())
                .param("on", paid.on())
                .param("amount", paid.amount().amount())
                .param("reference", paid.reference())
                .param("by", account.username())
                .param("payment", paid.payment().value())
                .param("origin", paid.id())
                .update();
        if (added > 0) {
            moved(tranche, MovementKind.RECEIVED, paid.amount());
        }
        return added > 0;
    }

    /** Whether a party has tranches, in whatever text. */
    boolean contributes(PartyId party) {
        return jdbc.sql("select exists (select 1 from agreement_tranche where party_id = :party)")
                .param("party", party.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether an obligation names the party, in whatever text. */
    boolean owes(PartyId party) {
        return jdbc.sql("select exists (select 1 from agreement_obligation where party_id = :party)")
                .param("party", party.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether an obligation of the party's is open that the amendment does not drop. */
    boolean owesBesides(PartyId party, AgreementId amendment) {
        return jdbc.sql("""
                select exists (
                    select 1 from agreement_obligation o join agreement a on a.id = o.agreement_id
                    where o.party_id = :party and o.state = 'OPEN' and (a.state = 'SIGNED' or a.id = :amendment)
                    and not exists (select 1 from agreement_obligation_change c join agreement d on d.id = c.agreement_id
                        where c.obligation_id = o.id and c.dropped and (d.state = 'SIGNED' or d.id = :amendment)))
                """)
                .param("party", party.value())
                .param("amendment", amendment.value())
                .query(Boolean.class)
                .single();
    }

    /** @param now null where the amendment leaves it as it is */
    void obligation(AgreementId amendment, ObligationId obligation, @Nullable ObligationTerm now) {
        jdbc.sql(
                        "delete from agreement_obligation_change where agreement_id = :amendment and obligation_id = :obligation")
                .param("amendment", amendment.value())
                .param("obligation", obligation.value())
                .update();
        if (now != null) {
            insert(
                            "agreement_obligation_change",
                            "agreement_id, obligation_id, words_ar, words_fr, due_on, dropped",
                            ":amendment, :obligation, :ar, :fr, :due, :dropped")
                    .param("amendment", amendment.value())
                    .param("obligation", obligation.value())
                    .param("ar", now.words().ar())
                    .param("fr", now.words().fr())
                    .param("due", now.due())
                    .param("dropped", now.dropped())
                    .update();
        }
    }

    /** The number of another amendment on its way that changes the obligation. */
    @Nullable
    Integer pendingFor(ObligationId obligation, AgreementId amendment) {
        return jdbc.sql("""
                select a.number from agreement_obligation_change c join agreement a on a.id = c.agreement_id
                where c.obligation_id = :obligation and a.id <> :amendment and a.state not in ('SIGNED', 'ABANDONED')
                order by a.number limit 1
                """)
                .param("obligation", obligation.value())
                .param("amendment", amendment.value())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    /** Whether the party approved a version of the text. */
    boolean approved(PartyId party) {
        return jdbc.sql("select exists (select 1 from agreement_approval where party_id = :party)")
                .param("party", party.value())
                .query(Boolean.class)
                .single();
    }

    /** The number of the amendment on its way that touches the clause. */
    @Nullable
    Integer pending(ClauseId clause) {
        return jdbc.sql("""
                select a.number from agreement_clause c
                join agreement_text t on t.id = c.text_id join agreement a on a.id = t.agreement_id
                where c.pending = :clause
                """)
                .param("clause", clause.value())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    /** Whether the version has this very file. */
    boolean hasFile(UUID text, String sha) {
        return jdbc.sql("select exists (select 1 from agreement_text where id = :text and file_sha = :sha)")
                .param("text", text)
                .param("sha", sha)
                .query(Boolean.class)
                .single();
    }

    private String shaOf(UUID text) {
        return jdbc.sql("select file_sha from agreement_text where id = :text")
                .param("text", text)
                .query(String.class)
                .single();
    }
}
