package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CIN_DISCLOSE;
import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.Communes;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.journal.TakenList;
import ma.ghorfa.registry.FormerIdentifiers.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works in the crafts of the region.
 *
 * <p>Lists are read without any transaction, not even an empty one: that would keep the connection of its first statement to
 * its end. Searches are shared, and one waits for the step that another takes; those who wait with a connection each, for a
 * step that needs one more, would wait until they are refused.
 */
@Service
@PreAuthorize("hasRole('" + REGISTRY_READ + "')")
public class Register {

    static final String SUBJECT = "craftActor";

    private final CraftActors actors;
    private final ActorStore store;
    private final ActorReader reader;
    private final ActorPairs pairs;
    private final FormerIdentifiers former;
    private final Photos photos;
    private final Crafts crafts;
    private final Communes communes;
    private final PersonalExports exports;
    private final Journal journal;
    private final CurrentAccount account;
    private final Clock clock;
    private final CardSearches cardSearches;
    private final Belongings belongings;

    Register(
            CraftActors actors,
            ActorStore store,
            ActorReader reader,
            ActorPairs pairs,
            FormerIdentifiers former,
            Photos photos,
            Crafts crafts,
            Communes communes,
            PersonalExports exports,
            Journal journal,
            CurrentAccount account,
            Clock clock,
            CardSearches cardSearches,
            Belongings belongings) {
        this.actors = actors;
        this.store = store;
        this.reader = reader;
        this.pairs = pairs;
        this.former = former;
        this.photos = photos;
        this.crafts = crafts;
        this.communes = communes;
        this.exports = exports;
        this.journal = journal;
        this.account = account;
        this.clock = clock;
        this.cardSearches = cardSearches;
        this.belongings = belongings;
    }

    /**
     * A page of the list, fewer rows at its end. A page deep in the list costs what the first one does, once the list was
     * read through in the background; whoever jumps into it before waits for that.
     *
     * <p>Where a search finds very many, they are listed in the order of the words by which they are found, and no more
     * than {@link #count} says: {@link #isSorted}.
     *
     * <p>Not in a transaction: the journal writes in one of its own, which would need a second connection meanwhile.
     */
    public List<ActorRow> page(ActorFilter filter, long offset, int limit) {
        boolean cards = account.may(CIN_DISCLOSE);
        if (cards) {
            cardSearches.searched(filter.text());
        }
        return reader.page(filter, cards, offset, limit);
    }

    /** Whether the list stands in the order of the filter; it does not where a search finds very many. */
    public boolean isSorted(ActorFilter filter) {
        return reader.isSorted(filter, account.may(CIN_DISCLOSE));
    }

    /**
     * How many the list holds, in a few milliseconds however long it is: exact up to ten thousand, and beyond that as the
     * list was found when it was last read through, about a minute ago and three at most. Until it was read through for the first time the
     * number is an estimate. Of a search that finds very many the list holds the first of them.
     */
    public ActorCount count(ActorFilter filter) {
        return reader.count(filter, account.may(CIN_DISCLOSE));
    }

    /**
     * Everybody whom the filter lets through, each once, in the order of {@link #page}; for those who take out the whole
     * list. Read by steps while it is walked.
     */
    private Iterator<ActorRow> walk(ActorFilter filter) {
        boolean cards = account.may(CIN_DISCLOSE);
        if (cards) {
            cardSearches.searched(filter.text());
        }
        return reader.walk(filter, cards);
    }

    /**
     * The whole list that a filter lets through, to be taken out of the portal. It is journalled with what was asked for,
     * and once all of it was read, with how many rows there were; what is read carries the name of whoever takes it.
     *
     * @throws ma.ghorfa.journal.ExportRefusedException where the account did so too often within the last hour
     */
    @Transactional
    @PreAuthorize("hasRole('" + REGISTRY_EXPORT + "')")
    public TakenList<ActorRow> export(ActorFilter filter) {
        var words = ExportWords.text(filter.text())
                .chosen("kind", filter.kind())
                .chosen("province", filter.province())
                .chosen("commune", filter.commune())
                .chosen("craft", filter.craft())
                .chosen("area", filter.area())
                .chosen("cover", filter.cover());
        return exports.take("registry.exported", words, () -> walk(filter));
    }

    /** Not in a transaction, as every single statement that only reads. */
    public Optional<ActorRow> find(ActorId id) {
        return reader.rows(List.of(id.value())).stream().findFirst();
    }

    /**
     * What the page of somebody shows. Not in a transaction: whoever saves over it saves over the version that was read in
     * one statement with all that may be edited. Nor in an empty one, which would hold one connection for the entity and
     * need a second for the row.
     *
     * @throws NotFoundException where there is nobody
     */
    public ActorDetails details(ActorId id) {
        CraftActor actor = store.get(id);
        return new ActorDetails(
                find(id).orElseThrow(NotFoundException::new),
                actor.version(),
                actor.data(),
                actor.photo().isPresent());
    }

    /** Somebody's photo, a JPEG of at most 600 pixels a side; empty where there is none. */
    public Optional<byte[]> photo(ActorId id) {
        return photos.of(id);
    }

    /**
     * The whole number of somebody's identity card, which the page shows masked. The reading is journalled (law 09-08).
     *
     * @return empty where it is not known
     */
    @Transactional
    @PreAuthorize("hasRole('" + CIN_DISCLOSE + "')")
    public String readCin(ActorId id) {
        String cin = store.get(id).cin();
        journal.record("registry.cinRead", SUBJECT, id.value());
        return cin;
    }

    /**
     * Those who may be the same person as somebody, as long as nobody said that they are not: of one province, born on one
     * day, with a name that one would find by the other.
     */
    @Transactional(readOnly = true)
    public List<ActorRow> alike(ActorId id) {
        return reader.rows(pairs.alike(id));
    }

    /**
     * Enters somebody.
     *
     * @throws DuplicateActorException where a number is on somebody else's page
     */
    @Transactional
    @PreAuthorize("hasRole('" + REGISTRY_WRITE + "')")
    public ActorId add(ActorData data) {
        knownCraft(data);
        knownPlace(data);
        refuseDuplicates(null, data, data.cin());
        var actor = new CraftActor(data, today());
        store.store(actor);
        journal.record("registry.actorAdded", SUBJECT, actor.id().value());
        return actor.id();
    }

    /**
     * Changes what is known of somebody. Who may not read numbers of identity cards leaves the number as it is.
     *
     * @throws DuplicateActorException where a number is on somebody else's page
     * @throws ConflictException where somebody else changed the page meanwhile
     * @throws InvalidInputException where they would be no person any more, and other rooms keep what only people have
     */
    @Transactional
    @PreAuthorize("hasRole('" + REGISTRY_WRITE + "')")
    public void edit(ActorId id, long version, ActorData data) {
        CraftActor actor = store.get(id);
        if (!data.craft().equals(actor.data().craft())) {
            knownCraft(data);
        }
        if (!data.province().equals(actor.data().province())
                || !data.communeCode().equals(actor.data().communeCode())) {
            knownPlace(data);
        }
        boolean unseen = !account.may(CIN_DISCLOSE) || data.cin().equals(Identifiers.masked(actor.cin()));
        String known = data.kind().isPerson() ? actor.cin() : "";
        String cin = unseen ? known : data.cin();
        refuseDuplicates(actor, data, cin);
        belongings.refuse(id, actor.kind(), data.kind());
        store.change(actor, () -> actor.edit(version, data, cin, today()));
        journal.record("registry.actorEdited", SUBJECT, id.value());
    }

    /**
     * Asked before anything is changed; what is stored in between, the database refuses. A number that stands on the page
     * already is nobody else's.
     *
     * @param self null for somebody new
     */
    private void refuseDuplicates(@Nullable CraftActor self, ActorData data, String cin) {
        refuse(
                "cin",
                Kind.CIN,
                data.kind().isPerson() ? Identifiers.cin(cin) : "",
                actors::findByCin,
                self,
                CraftActor::cin);
        refuse("nia", Kind.NIA, Identifiers.code("nia", data.nia()), actors::findByNia, self, CraftActor::nia);
        refuse(
                "rnaNumber",
                Kind.RNA,
                Identifiers.code("rnaNumber", data.rnaNumber()),
                actors::findByRnaNumber,
                self,
                CraftActor::rnaNumber);
    }

    /** A number that somebody had before two pages of theirs were merged is theirs, too. */
    private void refuse(
            String number,
            Kind kind,
            String value,
            Function<String, Optional<CraftActor>> find,
            @Nullable CraftActor self,
            Function<CraftActor, String> stored) {
        if (value.isEmpty() || (self != null && stored.apply(self).equals(value))) {
            return;
        }
        find.apply(value)
                .or(() -> former.holder(kind, value).map(store::get))
                .filter(other -> self == null || !other.id().equals(self.id()))
                .ifPresent(other -> {
                    throw kind == Kind.CIN
                            ? cardTaken(number, value, other)
                            : new DuplicateActorException(number, other.id(), other.name());
                });
    }

    /** Who types the number of a card and is told whose it is has searched for it ({@link CardSearches}). */
    private DuplicateActorException cardTaken(String number, String cin, CraftActor other) {
        if (!account.may(CIN_DISCLOSE)) {
            return DuplicateActorException.ofSomebodysCard();
        }
        cardSearches.searched(cin);
        return new DuplicateActorException(number, other.id(), other.name());
    }

    private void knownPlace(ActorData data) {
        if (!data.communeCode().isEmpty()
                && OnBehalf.with(CHAMBER_READ, () -> communes.find(data.communeCode()))
                        .filter(commune -> commune.province().equals(data.province()))
                        .isEmpty()) {
            throw new InvalidInputException("communeCode", "registry.commune.elsewhere");
        }
    }

    private void knownCraft(ActorData data) {
        if (crafts.find(data.craft()).isEmpty()) {
            throw new InvalidInputException("craft", "base.required");
        }
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
