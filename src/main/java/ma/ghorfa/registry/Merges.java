package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Utc;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.registry.FormerIdentifiers.Kind;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts two pages of one person together, and takes them apart again. The page that goes leaves the list, the numbers it
 * had lead to the page that stays, and whatever other rooms keep about it moves there in the same transaction.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + REGISTRY_READ + "')")
public class Merges {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, List<String>>> MOVED = new TypeReference<>() {};

    private static final String ROW = """
            select id, merged_id, name_ar, name_fr, survivor_id, merged_at, merged_by from actor_merge
            """;

    private final ActorStore store;
    private final ActorVersions versions;
    private final ActorPairs pairs;
    private final ActorReader reader;
    private final FormerIdentifiers former;
    private final List<ActorReferences> references;
    private final Belongings belongings;
    private final ActorNames names;
    private final Journal journal;
    private final CurrentAccount account;
    private final EntityManager entities;
    private final JdbcClient sql;
    private final Clock clock;

    Merges(
            ActorStore store,
            ActorVersions versions,
            ActorPairs pairs,
            ActorReader reader,
            FormerIdentifiers former,
            List<ActorReferences> references,
            Belongings belongings,
            ActorNames names,
            Journal journal,
            CurrentAccount account,
            EntityManager entities,
            JdbcClient sql,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.pairs = pairs;
        this.reader = reader;
        this.former = former;
        this.references = references;
        this.belongings = belongings;
        this.names = names;
        this.journal = journal;
        this.account = account;
        this.entities = entities;
        this.sql = sql;
        this.clock = clock;
    }

    // ---- Looking ----

    /** The merge by which a page went; empty where it is still there, or never was. */
    public Optional<MergeRow> of(ActorId merged) {
        return sql.sql(ROW + " where merged_id = :id and undone_at is null")
                .param("id", merged.value())
                .query((row, number) -> row(row))
                .optional();
    }

    /** The page that a page leads to, by as many merges as it takes; itself where it is none that went. */
    public ActorId survivor(ActorId page) {
        ActorId found = page;
        for (Optional<MergeRow> next = of(found); next.isPresent(); next = of(found)) {
            found = next.get().survivor();
        }
        return found;
    }

    /** The merge by which a page went that leads to this one; empty where it leads to no page or another. */
    public Optional<MergeRow> leading(ActorId merged, ActorId to) {
        return survivor(merged).equals(to) ? of(merged) : Optional.empty();
    }

    /** The pages that were merged into this one, the latest first. */
    public List<MergeRow> into(ActorId survivor) {
        return sql.sql(ROW + " where survivor_id = :id and undone_at is null order by merged_at desc, id desc")
                .param("id", survivor.value())
                .query((row, number) -> row(row))
                .list();
    }

    private MergeRow row(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new MergeRow(
                new MergeId(id),
                new ActorId(row.getObject(2, UUID.class)),
                Bilingual.of(row.getString(3), row.getString(4)),
                new ActorId(row.getObject(5, UUID.class)),
                Utc.instant(row.getObject(6, LocalDateTime.class)),
                row.getString(7),
                former.of(id).stream()
                        .map(number ->
                                number.getKey() == Kind.CIN ? Identifiers.masked(number.getValue()) : number.getValue())
                        .toList());
    }

    /**
     * Two pages side by side.
     *
     * @throws MergeException where one of them went by a merge since
     * @throws NotFoundException where one of them never was
     */
    public MergeCase compare(ActorId survivor, ActorId merged) {
        if (survivor.equals(merged)) {
            throw MergeException.same();
        }
        CraftActor stays = present(survivor);
        CraftActor goes = present(merged);
        Set<ActorField> differing = EnumSet.noneOf(ActorField.class);
        for (ActorField field : ActorField.values()) {
            boolean same = field == ActorField.CIN
                    ? stays.cin().equals(goes.cin())
                    : Objects.equals(field.of(stays.data()), field.of(goes.data()));
            if (!same) {
                differing.add(field);
            }
        }
        boolean mergedIsNewer = versions.changed(merged).isAfter(versions.changed(survivor));
        Set<ActorField> proposed = Merge.proposed(stays.data(), goes.data(), differing, mergedIsNewer);
        if (!stays.photo().equals(goes.photo())) {
            differing.add(ActorField.PHOTO);
            if (stays.photo().isEmpty() || (goes.photo().isPresent() && mergedIsNewer)) {
                proposed.add(ActorField.PHOTO);
            }
        }
        Map<String, Long> moving = new LinkedHashMap<>();
        references.forEach(room -> moving.put(room.kind(), room.count(merged)));
        moving.values().removeIf(count -> count == 0);
        return new MergeCase(details(stays), details(goes), differing, proposed, moving);
    }

    private ActorDetails details(CraftActor actor) {
        return new ActorDetails(
                reader.rows(List.of(actor.id().value())).getFirst(),
                actor.version(),
                actor.data(),
                actor.photo().isPresent());
    }

    private CraftActor present(ActorId id) {
        refuseMerged(id);
        return store.get(id);
    }

    private void refuseMerged(ActorId id) {
        of(id).ifPresent(merge -> {
            throw MergeException.already(names, merge.by(), merge.at());
        });
    }

    // ---- Putting together ----

    /**
     * Puts two pages together.
     *
     * @throws MergeException where somebody else was first
     * @throws ConflictException where one of them was changed since the person saw it
     * @throws ma.ghorfa.base.DomainException where another room has something of both that one person cannot have twice
     */
    @Transactional
    @PreAuthorize("hasRole('" + REGISTRY_WRITE + "')")
    public MergeId merge(Merge merge) {
        if (merge.survivor().equals(merge.merged())) {
            throw MergeException.same();
        }
        versions.lock(merge.survivor(), merge.merged());
        CraftActor stays = present(merge.survivor());
        CraftActor goes = present(merge.merged());
        ConflictException.unlessSame(goes.version(), merge.mergedVersion());
        ConflictException.unlessSame(stays.version(), merge.survivorVersion());
        ActorData together = Merge.together(stays.data(), goes.data(), merge.fromMerged());
        String cin = merge.fromMerged().contains(ActorField.CIN) ? goes.cin() : stays.cin();
        Map<Kind, List<String>> before = numbers(stays, goes);
        Map<String, List<String>> moved = new LinkedHashMap<>();
        references.forEach(room -> moved.put(room.kind(), room.move(merge.merged(), merge.survivor())));
        ActorKind person = stays.kind().isPerson() ? stays.kind() : goes.kind();
        belongings.refuse(merge.survivor(), person, together.kind());
        MergeId id = remember(merge, goes, moved);
        former.pass(merge.merged(), merge.survivor());
        pairs.inherit(id, merge.merged(), merge.survivor());
        store.remove(goes);
        store.takeOver(stays, () -> {
            stays.edit(merge.survivorVersion(), together, cin, today());
            if (together.kind().isPerson() && merge.fromMerged().contains(ActorField.PHOTO)) {
                stays.showOn(goes.photo().orElse(null));
            }
            keepFormer(id, stays, before);
        });
        sql.sql("update actor_merge set survivor_after = :version where id = :id")
                .param("version", stays.version())
                .param("id", id.value())
                .update();
        journal.record(
                "registry.actorsMerged",
                Register.SUBJECT,
                merge.survivor().value(),
                Map.of("merged", merge.merged().toString()));
        return id;
    }

    private MergeId remember(Merge merge, CraftActor goes, Map<String, List<String>> moved) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        sql.sql("""
                insert into actor_merge (id, merged_id, name_ar, name_fr, merged_version, survivor_id, survivor_version,
                    survivor_after, moved, merged_at, merged_by)
                values (:id, :merged, :ar, :fr, :mergedVersion, :survivor, :survivorVersion, :survivorVersion, :moved,
                    :at, :by)
                """)
                .param("id", id)
                .param("merged", merge.merged().value())
                .param("ar", goes.name().ar())
                .param("fr", goes.name().fr())
                .param("mergedVersion", merge.mergedVersion())
                .param("survivor", merge.survivor().value())
                .param("survivorVersion", merge.survivorVersion())
                .param("moved", JSON.writeValueAsString(moved))
                .param("at", Utc.column(clock.instant()))
                .param("by", account.username())
                .update();
        return new MergeId(id);
    }

    private static Map<Kind, List<String>> numbers(CraftActor one, CraftActor other) {
        return Map.of(
                Kind.CIN, List.of(one.cin(), other.cin()),
                Kind.NIA, List.of(one.nia(), other.nia()),
                Kind.RNA, List.of(one.rnaNumber(), other.rnaNumber()));
    }

    private void keepFormer(MergeId merge, CraftActor stays, Map<Kind, List<String>> before) {
        Map<Kind, String> now = Map.of(Kind.CIN, stays.cin(), Kind.NIA, stays.nia(), Kind.RNA, stays.rnaNumber());
        before.forEach((kind, numbers) -> numbers.stream()
                .filter(number -> !number.isEmpty() && !number.equals(now.get(kind)))
                .forEach(number -> former.keep(merge.value(), stays.id(), kind, number)));
    }

    // ---- Taking apart ----

    private record Standing(
            ActorId merged,
            long mergedVersion,
            ActorId survivor,
            long survivorVersion,
            long survivorAfter,
            String moved,
            @Nullable String undoneBy,
            @Nullable LocalDateTime undoneAt) {}

    /**
     * Takes two pages apart: both are what they were, and so is what other rooms keep about them.
     *
     * @throws MergeException where somebody else did so before, or the page that stayed was changed or merged since
     * @throws ma.ghorfa.base.InvalidInputException where the page that stayed would be no person's again, and other rooms
     *     keep since then what only people have
     * @throws ma.ghorfa.base.DomainException where another room can no longer give back what it moved
     */
    @Transactional
    @PreAuthorize("hasRole('" + REGISTRY_WRITE + "')")
    public void takeApart(MergeId id) {
        Standing merge = standing(id);
        if (merge.undoneBy() != null && merge.undoneAt() != null) {
            throw MergeException.alreadyApart(names, merge.undoneBy(), Utc.instant(merge.undoneAt()));
        }
        ActorKind together = sql.sql("select kind from craft_actor where id = :id and version = :version for update")
                .param("id", merge.survivor().value())
                .param("version", merge.survivorAfter())
                .query(String.class)
                .optional()
                .map(ActorKind::valueOf)
                .orElseThrow(MergeException::changedSince);
        sql.sql("update actor_merge set undone_at = :at, undone_by = :by where id = :id")
                .param("at", Utc.column(clock.instant()))
                .param("by", account.username())
                .param("id", id.value())
                .update();
        long restored = versions.restore(merge.survivor(), merge.survivorVersion(), account.username());
        followUnchanged(merge.survivor(), merge.survivorAfter(), restored);
        follow(merge.survivor(), merge.survivorVersion(), restored);
        long broughtBack = versions.bringBack(merge.merged(), merge.mergedVersion(), account.username());
        follow(merge.merged(), merge.mergedVersion(), broughtBack);
        former.takeBack(id.value(), merge.merged());
        Map<String, List<String>> moved = JSON.readValue(merge.moved(), MOVED);
        references.forEach(room ->
                room.moveBack(moved.getOrDefault(room.kind(), new ArrayList<>()), merge.merged(), merge.survivor()));
        // What this transaction may have read of the two pages is no longer what is stored.
        entities.flush();
        entities.clear();
        CraftActor stays = store.get(merge.survivor());
        belongings.refuse(merge.survivor(), together, stays.kind());
        pairs.takeBack(id);
        store.derive(stays);
        store.derive(store.get(merge.merged()));
        journal.record(
                "registry.mergeTakenApart",
                Register.SUBJECT,
                merge.survivor().value(),
                Map.of("merged", merge.merged().toString()));
    }

    /** What stood on a page after an earlier merge stands there again: that merge can be taken apart, too. */
    private void follow(ActorId survivor, long before, long version) {
        sql.sql("""
                update actor_merge set survivor_after = :version
                where survivor_id = :survivor and survivor_after = :before and undone_at is null
                """)
                .param("version", version)
                .param("survivor", survivor.value())
                .param("before", before)
                .update();
    }

    /** Later merges that took nothing over to a page stand on what it is now. */
    private void followUnchanged(ActorId survivor, long before, long version) {
        sql.sql("""
                update actor_merge set survivor_version = :version, survivor_after = :version
                where survivor_id = :survivor and survivor_version = :before and survivor_after = :before
                    and undone_at is null
                """)
                .param("version", version)
                .param("survivor", survivor.value())
                .param("before", before)
                .update();
    }

    private Standing standing(MergeId id) {
        return sql.sql("""
                        select merged_id, merged_version, survivor_id, survivor_version, survivor_after, moved, undone_by,
                            undone_at
                        from actor_merge where id = :id for update
                        """)
                .param("id", id.value())
                .query((row, number) -> new Standing(
                        new ActorId(row.getObject(1, UUID.class)),
                        row.getLong(2),
                        new ActorId(row.getObject(3, UUID.class)),
                        row.getLong(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, LocalDateTime.class)))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
