package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureau: a list of posts that each chamber configures, and who held which of them on a date. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CHAMBER_READ + "')")
public class Bureau {

    private final BureauPosts posts;
    private final BureauHoldings holdings;
    private final MemberRows members;
    private final Journal journal;

    Bureau(BureauPosts posts, BureauHoldings holdings, MemberRows members, Journal journal) {
        this.posts = posts;
        this.holdings = holdings;
        this.members = members;
        this.journal = journal;
    }

    /** Every post, those that this chamber does not have included, by rank. */
    public List<PostRow> posts() {
        return posts.findAllByOrderByRankAscCodeAsc().stream()
                .map(BureauPost::row)
                .toList();
    }

    /** Who holds a post on a date, by rank. A suspended member keeps the post: look at the row's status. */
    public List<BureauHolder> on(LocalDate date) {
        return rows(holdings.on(date), date);
    }

    /** The president on a date; empty where the post is vacant or its holder is not in office, as when suspended. */
    public Optional<MemberRow> presidentOn(LocalDate date) {
        return holderOf(PostRow.PRESIDENT, date);
    }

    /** The holder in office of a post with one place. */
    public Optional<MemberRow> holderOf(String postCode, LocalDate date) {
        return on(date).stream()
                .filter(holder -> holder.post().code().equals(postCode))
                .map(BureauHolder::member)
                .filter(MemberRow::isInOffice)
                .findFirst();
    }

    /** The posts that have fewer holders than they must on a date, by rank. */
    public List<PostRow> incomplete(LocalDate date) {
        Map<UUID, Long> held = holdings.on(date).stream()
                .collect(Collectors.groupingBy(holding -> holding.post().id(), Collectors.counting()));
        return posts().stream()
                .filter(PostRow::enabled)
                .filter(post -> held.getOrDefault(post.id(), 0L) < post.minHolders())
                .toList();
    }

    /** The posts that a member held, the latest first. */
    public List<BureauHolder> postsOf(MemberId member, LocalDate asOf) {
        return rows(holdings.ofMember(member.value()), asOf);
    }

    /** Everybody who ever held a post, the latest first. */
    public List<BureauHolder> everybody(LocalDate asOf) {
        return rows(holdings.everything(), asOf);
    }

    private List<BureauHolder> rows(List<BureauHolding> found, LocalDate asOf) {
        Map<MemberId, MemberRow> rows =
                members.of(found.stream().map(BureauHolding::member).toList(), asOf);
        return found.stream()
                .flatMap(holding -> Optional.ofNullable(rows.get(holding.member())).map(holding::row).stream())
                .toList();
    }

    /**
     * Gives a post to a member from a day on.
     *
     * @throws NotInOfficeException where the member is not in office on that day
     */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public HolderId appoint(String postCode, MemberId member, LocalDate from) {
        BureauPost post = posts.findByCode(postCode).orElseThrow(NotFoundException::new);
        if (!post.isEnabled()) {
            throw new BureauException.PostDisabled(post.name());
        }
        MemberRow row = Optional.ofNullable(members.of(Set.of(member), from).get(member))
                .orElseThrow(NotFoundException::new);
        if (!row.isInOffice()) {
            throw new NotInOfficeException(row.name(), from);
        }
        DateSpan span = DateSpan.since(from);
        List<BureauHolding> during = holdings.during(span.from(), span.until());
        during.stream().filter(held -> held.member().equals(member)).findAny().ifPresent(held -> {
            throw new BureauException.HoldsAnotherPost(row.name(), held.post().name());
        });
        BureauHolding holding = Stored.now(holdings, new BureauHolding(post, freePlace(post, during), member, span));
        journal.record(
                "chamber.postGiven", "member", member.value(), Map.of("post", post.code(), "from", from.toString()));
        return holding.id();
    }

    private static int freePlace(BureauPost post, List<BureauHolding> during) {
        Set<Integer> taken = during.stream()
                .filter(held -> held.post().equals(post))
                .map(BureauHolding::place)
                .collect(Collectors.toCollection(HashSet::new));
        return IntStream.rangeClosed(1, post.maxHolders())
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow(() -> new BureauException.PostFull(post.name(), post.maxHolders()));
    }

    /**
     * Ends somebody's time in a post.
     *
     * @param on the first day on which it is no longer held; the first day of the time itself takes a slip back, and the
     *     post was never held
     */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void end(HolderId id, long version, LocalDate on, String note) {
        BureauHolding holding = holdings.findById(id.value()).orElseThrow(NotFoundException::new);
        if (holding.span().from().equals(on)) {
            holding.takenBackFrom(version);
            holdings.delete(holding);
            holdings.flush();
        } else {
            holding.endOn(version, on, note);
            Stored.now(holdings, holding);
        }
        journal.record(
                "chamber.postEnded",
                "member",
                holding.member().value(),
                Map.of("post", holding.post().code(), "on", on.toString()));
    }

    /** Adds a post that this chamber has and the list has not. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void addPost(PostData data) {
        var post = new BureauPost(data);
        if (posts.existsByCode(post.code())) {
            throw new InvalidInputException("code", "chamber.bureau.codeTaken", post.code());
        }
        Stored.now(posts, post);
        journal.record("chamber.postAdded", "post", post.id());
    }

    /** Changes a post; its code stays. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void editPost(UUID id, long version, PostData data) {
        BureauPost post = posts.findById(id).orElseThrow(NotFoundException::new);
        post.edit(version, data);
        boolean cutsOff = holdings.everything().stream()
                .filter(held -> held.span().isOpen() && held.post().equals(post))
                .anyMatch(held -> !data.enabled() || held.place() > data.maxHolders());
        if (cutsOff) {
            throw new BureauException.PostIsHeld(post.name());
        }
        Stored.now(posts, post);
        journal.record("chamber.postChanged", "post", id);
    }
}
