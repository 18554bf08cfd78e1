package ma.ghorfa.assembly;

import static ma.ghorfa.identity.Permissions.DECISION_FOLLOW;
import static ma.ghorfa.identity.Permissions.SESSION_CONDUCT;
import static ma.ghorfa.identity.Permissions.SESSION_READ;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.journal.OnceOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the assembly gave itself, numbered year by year, and what became of it: sent to the supervising authority, carried
 * out, proved. Decisions and motions come from approved items by themselves; recommendations are adopted here.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + SESSION_READ + "')")
public class Decisions {

    private final SessionStore sessions;
    private final ItemStore items;
    private final DecisionStore decisions;
    private final DecisionNumbers numbers;
    private final DecisionReader reader;
    private final SessionReader sessionReader;
    private final ChamberFacts chamber;
    private final Sql sql;
    private final CurrentAccount account;
    private final Facts facts;
    private final OnceOnly onceOnly;
    private final Journal journal;

    Decisions(
            SessionStore sessions,
            ItemStore items,
            DecisionStore decisions,
            DecisionNumbers numbers,
            DecisionReader reader,
            SessionReader sessionReader,
            ChamberFacts chamber,
            Sql sql,
            CurrentAccount account,
            Facts facts,
            OnceOnly onceOnly,
            Journal journal) {
        this.sessions = sessions;
        this.items = items;
        this.decisions = decisions;
        this.numbers = numbers;
        this.reader = reader;
        this.sessionReader = sessionReader;
        this.chamber = chamber;
        this.sql = sql;
        this.account = account;
        this.facts = facts;
        this.onceOnly = onceOnly;
        this.journal = journal;
    }

    // ---- Reading ----

    /** The latest first. */
    public List<DecisionRow> list(DecisionFilter filter) {
        return reader.list(filter);
    }

    /** Everything past its due date and not settled. */
    public List<DecisionRow> overdue() {
        return reader.list(DecisionFilter.OVERDUE);
    }

    public DecisionView view(DecisionId id) {
        DecisionRow row = reader.find(id).orElseThrow(NotFoundException::new);
        ItemId item = row.item();
        Bilingual title = item == null
                ? Bilingual.EMPTY
                : items.findById(item.value()).map(AgendaItem::title).orElse(Bilingual.EMPTY);
        return new DecisionView(row, sessionReader.row(row.session()), title, reader.evidenceOf(id));
    }

    // ---- Recommendations ----

    /** Adopts a recommendation of a session that is being held, or was held and is not archived. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public DecisionId recommend(NewRecommendation command) {
        Session session = sessions.lock(command.session().value()).orElseThrow(NotFoundException::new);
        Sessions.Answer answer = onceOnly.run(
                command.commandKey(),
                command,
                Sessions.Answer.class,
                () -> new Sessions.Answer(recommendNow(session, command), true));
        return new DecisionId(answer.id());
    }

    private UUID recommendNow(Session session, NewRecommendation command) {
        if (!session.state().wasHeld() || session.state() == SessionState.ARCHIVED) {
            throw new Refusal.NotInThisState(session.state());
        }
        if (command.item() != null) {
            AgendaItem item = items.findById(command.item().value()).orElseThrow(NotFoundException::new);
            if (!item.session().equals(session.id())) {
                throw new NotFoundException();
            }
        }
        LocalDate on = session.currentSitting().date();
        Bilingual text = TextRules.paragraphs("text", command.text(), TextRules.DECISION);
        if (text.ar().isEmpty()) {
            throw new InvalidInputException("text.ar", "base.required");
        }
        int number = numbers.next(DecisionKind.RECOMMENDATION, on.getYear());
        Decision recommendation = Decision.recommendation(session.id(), command.item(), on.getYear(), number, text, on);
        mayBeCharged(command.followUp().committee(), on);
        recommendation.assign(0, command.followUp());
        decisions.saveAndFlush(recommendation);
        journal.record(
                "assembly.recommendationAdopted",
                "decision",
                recommendation.id().value());
        return recommendation.id().value();
    }

    // ---- Following up ----

    /** Says who sees to it and by when. */
    @Transactional
    @PreAuthorize("hasAnyRole('" + DECISION_FOLLOW + "', '" + SESSION_CONDUCT + "')")
    public void assign(DecisionId id, long version, FollowUp followUp) {
        Decision decision = lock(id);
        decision.assign(version, followUp);
        mayBeCharged(followUp.committee(), decision.adoptedOn());
        store(decision, "assembly.decisionAssigned");
    }

    private void mayBeCharged(@Nullable CommitteeId committee, LocalDate on) {
        if (committee != null
                && !chamber.isCommitteeActive(committee, on)
                && !chamber.isCommitteeActive(committee, Zone.date(facts.now()))) {
            throw new Refusal.NoSuchCommittee();
        }
    }

    /** It was sent to the supervising authority. */
    @Transactional
    @PreAuthorize("hasRole('" + DECISION_FOLLOW + "')")
    public void transmit(DecisionId id, LocalDate on, String reference) {
        Decision decision = lock(id);
        decision.transmit(past(on), reference);
        store(decision, "assembly.decisionTransmitted");
    }

    /** The supervising authority approved it, under a reference. */
    @Transactional
    @PreAuthorize("hasRole('" + DECISION_FOLLOW + "')")
    public void approvedBySupervision(DecisionId id, LocalDate on, String reference) {
        Decision decision = lock(id);
        decision.approvedBySupervision(past(on), reference);
        store(decision, "assembly.decisionApproved");
    }

    /** The supervising authority sent it back. */
    @Transactional
    @PreAuthorize("hasRole('" + DECISION_FOLLOW + "')")
    public void returned(DecisionId id, LocalDate on, String reason) {
        Decision decision = lock(id);
        decision.returned(past(on), reason);
        store(decision, "assembly.decisionReturned");
    }

    /** The supervising authority let its time pass; the reason says which text makes that an approval. */
    @Transactional
    @PreAuthorize("hasRole('" + DECISION_FOLLOW + "')")
    public void tacitlyApproved(DecisionId id, LocalDate on, String legalBasis) {
        Decision decision = lock(id);
        decision.tacitlyApproved(past(on), legalBasis);
        store(decision, "assembly.decisionTacitlyApproved");
    }

    /** Somebody began to carry it out. */
    @Transactional
    @PreAuthorize("hasRole('" + DECISION_FOLLOW + "')")
    public void begin(DecisionId id) {
        Decision decision = lock(id);
        decision.begin();
        store(decision, "assembly.decisionBegun");
    }

    /** @param percent from 0 to 99; the whole is reached by {@link #complete} */
    @Transactional
    @PreAuthorize("hasRole('" + DECISION_FOLLOW + "')")
    public void progress(DecisionId id, long version, int percent) {
        Decision decision = lock(id);
        decision.progress(version, percent);
        store(decision, "assembly.decisionProgressed");
    }

    /**
     * Adds something that proves what was done.
     *
     * @param file a stored file; null where words say it
     * @return the id of the piece of evidence
     */
    @Transactional
    @PreAuthorize("hasRole('" + DECISION_FOLLOW + "')")
    public UUID addEvidence(DecisionId id, Bilingual words, @Nullable UUID file, LocalDate givenOn) {
        Decision decision = lock(id);
        decision.notBeforeAdoption(past(givenOn));
        Bilingual text = TextRules.required("words", words, TextRules.REASON);
        UUID evidence = Sql.newId();
        sql.change("""
                insert into decision_evidence (id, decision_id, words_ar, words_fr, file_id, given_on, changed_by)
                values (:id, :decision, :ar, :fr, :file, :on, :by)
                """)
                .param("id", evidence.toString())
                .param("decision", id.value().toString())
                .param("ar", text.ar())
                .param("fr", text.fr())
                .param("file", file == null ? null : file.toString())
                .param("on", givenOn)
                .param("by", account.username())
                .update();
        journal.record("assembly.evidenceAdded", "decision", id.value());
        return evidence;
    }

    /**
     * It is carried out.
     *
     * @throws Refusal.EvidenceRequired while nothing proves it
     */
    @Transactional
    @PreAuthorize("hasRole('" + DECISION_FOLLOW + "')")
    public void complete(DecisionId id, LocalDate on) {
        Decision decision = lock(id);
        decision.complete(past(on), !reader.evidenceOf(id).isEmpty());
        store(decision, "assembly.decisionCompleted");
    }

    /** It will not be carried out. */
    @Transactional
    @PreAuthorize("hasRole('" + DECISION_FOLLOW + "')")
    public void abandon(DecisionId id, LocalDate on, String reason) {
        Decision decision = lock(id);
        decision.abandon(past(on), reason);
        store(decision, "assembly.decisionAbandoned");
    }

    private LocalDate past(LocalDate on) {
        if (on.isAfter(Zone.date(facts.now()))) {
            throw new Refusal.FactInFuture(on.atStartOfDay(Zone.CASABLANCA).toInstant(), facts.now());
        }
        return on;
    }

    private void store(Decision decision, String act) {
        decisions.saveAndFlush(decision);
        journal.record(act, "decision", decision.id().value(), Map.of());
    }

    private Decision lock(DecisionId id) {
        return decisions.lock(id.value()).orElseThrow(NotFoundException::new);
    }
}
