package ma.ghorfa.assembly;

import static ma.ghorfa.identity.Permissions.SESSION_CONDUCT;
import static ma.ghorfa.identity.Permissions.SESSION_PREPARE;
import static ma.ghorfa.identity.Permissions.SESSION_READ;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is on the agenda of a session, in which order, and what becomes of it without a vote: presented, debated, noted,
 * postponed, withdrawn. What becomes of it by a vote is computed in {@link Votes}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + SESSION_READ + "')")
public class Agendas {

    /** States in which an item can still be put on the agenda. */
    private static final Set<SessionState> OPEN_TO_ITEMS = Set.of(
            SessionState.DRAFT,
            SessionState.AGENDA_FIXED,
            SessionState.CONVENED,
            SessionState.SECOND_CALL,
            SessionState.POSTPONED,
            SessionState.OPEN,
            SessionState.SUSPENDED);

    private final SessionStore sessions;
    private final ItemStore items;
    private final InterventionStore interventions;
    private final VoteStore votes;
    private final AgendaOrder order;
    private final AgendaDocuments documents;
    private final ItemReader reader;
    private final Proposals proposals;
    private final Subjects subjects;
    private final RuleBook ruleBook;
    private final Roll roll;
    private final Facts facts;
    private final Journal journal;

    Agendas(
            SessionStore sessions,
            ItemStore items,
            InterventionStore interventions,
            VoteStore votes,
            AgendaOrder order,
            AgendaDocuments documents,
            ItemReader reader,
            Proposals proposals,
            Subjects subjects,
            RuleBook ruleBook,
            Roll roll,
            Facts facts,
            Journal journal) {
        this.sessions = sessions;
        this.items = items;
        this.interventions = interventions;
        this.votes = votes;
        this.order = order;
        this.documents = documents;
        this.reader = reader;
        this.proposals = proposals;
        this.subjects = subjects;
        this.ruleBook = ruleBook;
        this.roll = roll;
        this.facts = facts;
        this.journal = journal;
    }

    // ---- Reading ----

    /** Everything that the page of an item shows, and everything that two people may have edited differently. */
    public ItemView item(ItemId id) {
        return reader.view(id);
    }

    /** The credit that an item would use, as it stands now or stood when its vote was counted. */
    public Optional<ItemFunding> funding(ItemId id) {
        return reader.funding(id);
    }

    /** What was said on an item, in order. */
    public List<InterventionRow> interventions(ItemId id) {
        return reader.interventions(id);
    }

    /** Items of earlier sessions that were postponed, rejected or withdrawn and have not come back. */
    public List<ItemView.Earlier> mayComeBack() {
        return reader.mayComeBack();
    }

    /**
     * What the agenda of a session could do with and does not have yet: minutes that wait for their approval, items that
     * may come back, what such a session usually has, recommendations to follow up.
     */
    public List<Proposal> proposals(SessionId id) {
        return proposals.of(id);
    }

    /** What the rooms of this installation offer as the subject of an item. */
    public List<SubjectChoice> subjectChoices() {
        return subjects.choices();
    }

    // ---- Preparing ----

    /**
     * Puts an item on the agenda. After the agenda was fixed it is late and needs a reason.
     *
     * @throws Refusal.SecondCallKeepsAgenda in a further call, where the rule says so
     */
    @Transactional
    @PreAuthorize("hasAnyRole('" + SESSION_PREPARE + "', '" + SESSION_CONDUCT + "')")
    public ItemId add(AddItem command) {
        Session session = lock(command.session());
        if (!OPEN_TO_ITEMS.contains(session.state())) {
            throw new Refusal.AgendaIsFinal(session.state());
        }
        if (session.callNumber() > 1 && ruleBook.of(session).secondCallKeepsAgenda()) {
            throw new Refusal.SecondCallKeepsAgenda();
        }
        mayElect(session, command.data().type());
        if (command.data().subject() != null) {
            subjects.mustExist(command.data().subject());
        }
        mayBeResubmitted(command.resubmits());
        mayHaveSubItems(session, command.parent());
        var item = new AgendaItem(session.id(), command.data(), command.resubmits());
        if (session.state() != SessionState.DRAFT) {
            if (command.lateReason().isBlank()) {
                throw new Refusal.LateReasonRequired();
            }
            item.comesLate(command.lateReason());
        }
        items.saveAndFlush(item);
        order.add(session.id(), item.id(), command.parent(), command.position());
        journal.record("assembly.itemAdded", "item", item.id().value());
        return item.id();
    }

    private static void mayElect(Session session, ItemType type) {
        if (type == ItemType.ELECTION && !session.isElective()) {
            throw new Refusal.ElectionNeedsElectiveSession();
        }
    }

    private void mayBeResubmitted(@Nullable ItemId earlier) {
        if (earlier == null) {
            return;
        }
        AgendaItem item = items.findById(earlier.value()).orElseThrow(NotFoundException::new);
        if (item.outcome().isEmpty()) {
            throw new Refusal.ItemNotConcluded();
        }
    }

    /** An item that is voted on or decided cannot become a heading. */
    private void mayHaveSubItems(Session session, @Nullable ItemId parent) {
        if (parent == null) {
            return;
        }
        AgendaItem above = get(parent);
        if (!above.session().equals(session.id())) {
            throw new NotFoundException();
        }
        above.mustBeOpen();
        if (votes.existsByItemId(parent.value())) {
            throw new Refusal.ItemInUse();
        }
    }

    /**
     * Changes an item. After members were convoked, what they were told of it (type, title, subject) stays.
     *
     * @throws ma.ghorfa.base.ConflictException if somebody changed it since it was read
     */
    @Transactional
    @PreAuthorize("hasAnyRole('" + SESSION_PREPARE + "', '" + SESSION_CONDUCT + "')")
    public void edit(ItemId id, long version, ItemData data) {
        Session session = lockSessionOf(id);
        AgendaItem item = lockItem(id);
        if (session.state().isFinal()) {
            throw new Refusal.AgendaIsFinal(session.state());
        }
        if (!session.state().isInPreparation() && item.differsInWhatWasSent(data)) {
            throw new Refusal.AgendaIsFinal(session.state());
        }
        mayElect(session, data.type());
        if (data.subject() != null) {
            subjects.mustExist(data.subject());
        }
        if (!data.decisionText().equals(item.decisionText()) && textIsFrozen(id)) {
            throw new Refusal.VoteUnderWay();
        }
        item.edit(version, data);
        items.saveAndFlush(item);
        journal.record("assembly.itemEdited", "item", id.value());
    }

    /**
     * Moves an item among its neighbours, or under another item.
     *
     * @param parent null for the upper level
     * @param position from 1; beyond the end means the end
     */
    @Transactional
    @PreAuthorize("hasAnyRole('" + SESSION_PREPARE + "', '" + SESSION_CONDUCT + "')")
    public void move(ItemId id, @Nullable ItemId parent, int position) {
        Session session = movable(id);
        AgendaOrder.Place place = order.placeOf(session.id(), id);
        if (!Objects.equals(place.parent(), parent)) {
            mayHaveSubItems(session, parent);
        }
        order.move(session.id(), id, parent, position);
    }

    /** Moves an item one place towards the beginning; nothing happens to the first one. */
    @Transactional
    @PreAuthorize("hasAnyRole('" + SESSION_PREPARE + "', '" + SESSION_CONDUCT + "')")
    public void moveUp(ItemId id) {
        moveBy(id, -1);
    }

    /** Moves an item one place towards the end; nothing happens to the last one. */
    @Transactional
    @PreAuthorize("hasAnyRole('" + SESSION_PREPARE + "', '" + SESSION_CONDUCT + "')")
    public void moveDown(ItemId id) {
        moveBy(id, 1);
    }

    private void moveBy(ItemId id, int step) {
        Session session = movable(id);
        AgendaOrder.Place place = order.placeOf(session.id(), id);
        order.move(session.id(), id, place.parent(), Math.max(1, place.position() + step));
    }

    private Session movable(ItemId id) {
        Session session = lockSessionOf(id);
        if (session.state().isFinal()) {
            throw new Refusal.AgendaIsFinal(session.state());
        }
        return session;
    }

    /** Takes an item off the agenda before members were convoked; afterwards it is withdrawn with a reason. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_PREPARE + "')")
    public void remove(ItemId id, long version) {
        Session session = lockSessionOf(id);
        AgendaItem item = lockItem(id);
        ma.ghorfa.base.ConflictException.unlessSame(item.version(), version);
        if (!session.state().isInPreparation()) {
            throw new Refusal.AgendaIsFinal(session.state());
        }
        if (session.callNumber() > 1 && ruleBook.of(session).secondCallKeepsAgenda()) {
            throw new Refusal.SecondCallKeepsAgenda();
        }
        if (order.hasSubItems(session.id(), id) || documents.existFor(id) || reader.isReferredTo(id)) {
            throw new Refusal.ItemInUse();
        }
        order.remove(session.id(), id);
        items.delete(item);
        items.flush();
        journal.record("assembly.itemRemoved", "item", id.value());
    }

    /**
     * Attaches a stored file.
     *
     * @param file its id in the document room
     * @return the id of the attachment
     */
    @Transactional
    @PreAuthorize("hasAnyRole('" + SESSION_PREPARE + "', '" + SESSION_CONDUCT + "')")
    public UUID attach(ItemId id, UUID file, Bilingual title) {
        movable(id);
        UUID document = documents.attach(id, file, title);
        journal.record("assembly.documentAttached", "item", id.value(), Map.of("file", file.toString()));
        return document;
    }

    /** Takes a file off an item; the stored file stays where it is. */
    @Transactional
    @PreAuthorize("hasAnyRole('" + SESSION_PREPARE + "', '" + SESSION_CONDUCT + "')")
    public void detach(UUID document) {
        ItemId item = documents.itemOf(document);
        movable(item);
        documents.detach(document);
        journal.record("assembly.documentDetached", "item", item.value());
    }

    // ---- In the session ----

    /**
     * Writes down what the session does with an item: presenter, remarks, the text to be put to the vote.
     *
     * @throws ma.ghorfa.base.ConflictException if somebody changed it since it was read
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void write(ItemId id, long version, ItemWriting writing) {
        Session session = lockSessionOf(id);
        AgendaItem item = lockItem(id);
        if (session.state() == SessionState.ARCHIVED || session.state() == SessionState.CANCELLED) {
            throw new Refusal.AgendaIsFinal(session.state());
        }
        item.write(version, writing, textIsFrozen(id));
        items.saveAndFlush(item);
    }

    /** The item is being presented. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void present(ItemId id, Instant at) {
        AgendaItem item = inSession(id, at);
        item.present(facts.happened(at));
        items.saveAndFlush(item);
    }

    /** The debate on the item is open. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void debate(ItemId id, Instant at) {
        AgendaItem item = inSession(id, at);
        item.debate(facts.happened(at));
        items.saveAndFlush(item);
    }

    /**
     * The assembly takes note.
     *
     * @throws Refusal.VoteRequired if such an item is decided by a vote
     */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void note(ItemId id, Instant at) {
        AgendaItem item = concludable(id, at);
        item.note(facts.happened(at));
        concluded(item);
    }

    /** The item is put off to a later session. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void postpone(ItemId id, Instant at, String reason) {
        AgendaItem item = concludable(id, at);
        item.postpone(facts.happened(at), reason);
        concluded(item);
    }

    /** The item is withdrawn by who put it forward, in the session or after members were convoked. */
    @Transactional
    @PreAuthorize("hasAnyRole('" + SESSION_CONDUCT + "', '" + SESSION_PREPARE + "')")
    public void withdraw(ItemId id, Instant at, String reason) {
        Session session = lockSessionOf(id);
        if (session.state() != SessionState.OPEN && !session.state().isConvoked()) {
            throw new Refusal.NotInThisState(session.state());
        }
        AgendaItem item = session.state() == SessionState.OPEN ? concludable(id, at) : lockItem(id);
        item.withdraw(facts.happened(at), reason);
        concluded(item);
    }

    private void concluded(AgendaItem item) {
        items.saveAndFlush(item);
        journal.record(
                "assembly.itemConcluded",
                "item",
                item.id().value(),
                Map.of("outcome", item.outcome().map(Enum::name).orElse("")));
    }

    private AgendaItem concludable(ItemId id, Instant at) {
        AgendaItem item = inSession(id, at);
        if (votes.existsByItemIdAndStateIn(id.value(), List.of(VoteState.PREPARED, VoteState.OPEN, VoteState.CLOSED))) {
            throw new Refusal.VoteUnderWay();
        }
        return item;
    }

    private AgendaItem inSession(ItemId id, Instant at) {
        Session session = lockSessionOf(id);
        session.mustBe(SessionState.OPEN);
        session.currentSitting().openAt(at);
        AgendaItem item = lockItem(id);
        if (order.hasSubItems(session.id(), id)) {
            throw new Refusal.ItemHasSubItems();
        }
        return item;
    }

    // ---- What was said ----

    /** Notes that somebody speaks; the words may follow. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public InterventionId intervene(Intervene command) {
        Session session = lockSessionOf(command.item());
        session.mustBe(SessionState.OPEN);
        Instant at = facts.happened(command.at());
        Sitting sitting = session.currentSitting();
        sitting.openAt(at);
        Bilingual speaker = command.speaker();
        if (command.member() != null) {
            speaker = roll.presentAt(sitting, at).stream()
                    .filter(member -> member.id().equals(command.member()))
                    .findAny()
                    .map(MemberRef::name)
                    .orElseThrow(Refusal.NotInTheRoom::new);
        }
        var intervention =
                new Intervention(command.item(), session.id(), command.member(), speaker, command.words(), at);
        return interventions.saveAndFlush(intervention).id();
    }

    /** Changes what was noted of somebody's words. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void rewrite(InterventionId id, long version, Bilingual words) {
        Intervention intervention = changeable(id);
        intervention.edit(version, words);
        interventions.saveAndFlush(intervention);
    }

    /** Takes a note off that was made by mistake. */
    @Transactional
    @PreAuthorize("hasRole('" + SESSION_CONDUCT + "')")
    public void forget(InterventionId id) {
        Intervention intervention = changeable(id);
        interventions.delete(intervention);
        interventions.flush();
        journal.record(
                "assembly.interventionRemoved", "item", intervention.item().value());
    }

    private Intervention changeable(InterventionId id) {
        Intervention intervention = interventions.findById(id.value()).orElseThrow(NotFoundException::new);
        Session session = lock(intervention.session());
        if (session.state() == SessionState.ARCHIVED) {
            throw new Refusal.NotInThisState(session.state());
        }
        return intervention;
    }

    /** A vote froze the text: it stays what those present were asked. */
    private boolean textIsFrozen(ItemId id) {
        return votes.existsByItemIdAndStateIn(id.value(), VoteState.awaitingResult());
    }

    private AgendaItem get(ItemId id) {
        return items.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private AgendaItem lockItem(ItemId id) {
        return items.lock(id.value()).orElseThrow(NotFoundException::new);
    }

    /** The session first, then what is in it: read after the lock, it is what the one before left behind. */
    private Session lockSessionOf(ItemId id) {
        return items.sessionOf(id.value()).flatMap(sessions::lock).orElseThrow(NotFoundException::new);
    }

    private Session lock(SessionId id) {
        return sessions.lock(id.value()).orElseThrow(NotFoundException::new);
    }
}
