package ma.ghorfa.lineage;

import static ma.ghorfa.identity.Permissions.DECISION_FOLLOW;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Text;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What caused a record and what it caused, as far as the reader may read it; and the links that people make by hand where the
 * rooms know of none. The journal says who made or withdrew one and not why: the reason speaks of two records that not every
 * reader of the journal may read.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Lineage {

    /** The longest reason of a link. */
    public static final int REASON = 1000;

    private static final int FOUND = 10;

    private final Sources sources;
    private final LinkStore links;
    private final CurrentAccount account;
    private final Journal journal;
    private final Clock clock;

    Lineage(Sources sources, LinkStore links, CurrentAccount account, Journal journal, Clock clock) {
        this.sources = sources;
        this.links = links;
        this.account = account;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws NotFoundException there is no such record for this reader */
    public DecisionThread thread(NodeRef centre) {
        return Walk.around(centre, sources).orElseThrow(NotFoundException::new);
    }

    /** The links by hand of a record whose two ends the reader may read. */
    public List<LinkRow> links(NodeRef record) {
        return readable(links.of(record));
    }

    /** Also one that was withdrawn; empty where the reader may not read one of its ends. */
    public Optional<LinkRow> link(LinkId id) {
        return readable(links.find(id).stream().toList()).stream().findFirst();
    }

    private List<LinkRow> readable(List<LinkStore.Stored> stored) {
        Map<NodeRef, Node> ends = sources.describe(stored.stream()
                .flatMap(link -> Stream.of(link.data().cause(), link.data().effect()))
                .collect(Collectors.toSet()));
        List<LinkRow> rows = new ArrayList<>();
        for (LinkStore.Stored link : stored) {
            LinkData data = link.data();
            Node cause = ends.get(data.cause());
            Node effect = ends.get(data.effect());
            if (cause != null && effect != null) {
                rows.add(new LinkRow(link.id(), cause, effect, data.kind(), data.reason(), link.by(), link.at()));
            }
        }
        return rows;
    }

    /** Records that may be meant, of all rooms, so many of each type: those that stand, hence that a link can be made to. */
    @PreAuthorize("hasRole('" + DECISION_FOLLOW + "')")
    public List<Node> find(String typed) {
        String words = Text.line(typed);
        return words.isEmpty() ? List.of() : sources.find(words, FOUND);
    }

    /**
     * Links two records by hand.
     *
     * @throws LineageRefusal.NotStanding one of them was rejected, cancelled or given up
     * @throws LineageRefusal.Itself it is the same record
     * @throws LineageRefusal.Twice they are linked already
     * @throws LineageRefusal.NoSuchRecord one of them does not exist for this person
     */
    @Transactional
    @PreAuthorize("hasRole('" + DECISION_FOLLOW + "')")
    public LinkId link(LinkData data) {
        String reason = Text.required("reason", data.reason(), REASON);
        if (data.cause().equals(data.effect())) {
            throw new LineageRefusal.Itself();
        }
        Map<NodeRef, Node> ends = sources.describe(Set.of(data.cause(), data.effect()));
        if (ends.size() < 2) {
            throw new LineageRefusal.NoSuchRecord();
        }
        if (!ends.values().stream().allMatch(Node::standing)) {
            throw new LineageRefusal.NotStanding();
        }
        if (links.areLinked(data.cause(), data.effect())) {
            throw new LineageRefusal.Twice();
        }
        LinkId id = links.add(
                new LinkData(data.cause(), data.effect(), data.kind(), reason), account.username(), clock.instant());
        journal.record("lineage.linked", "lineageLink", id.value());
        return id;
    }

    /**
     * Takes a link back; it stays on record.
     *
     * @throws NotFoundException there is no such link, or this person may not read one of its ends
     * @throws LineageRefusal.Withdrawn somebody else was faster
     */
    @Transactional
    @PreAuthorize("hasRole('" + DECISION_FOLLOW + "')")
    public void withdraw(LinkId id, String why) {
        if (link(id).isEmpty()) {
            throw new NotFoundException();
        }
        String reason = Text.required("reason", why, REASON);
        if (!links.withdraw(id, reason, account.username(), clock.instant())) {
            throw new LineageRefusal.Withdrawn();
        }
        journal.record("lineage.withdrawn", "lineageLink", id.value());
    }
}
