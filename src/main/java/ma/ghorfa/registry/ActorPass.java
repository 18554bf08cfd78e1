package ma.ghorfa.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.chamber.CommuneNames;
import ma.ghorfa.intake.Candidate;
import ma.ghorfa.intake.Existing;
import ma.ghorfa.intake.IntakePass;
import ma.ghorfa.intake.IntakeRow;
import ma.ghorfa.intake.Outcome;
import ma.ghorfa.registry.ActorTable.Fresh;
import ma.ghorfa.registry.ActorTable.Holder;
import ma.ghorfa.registry.ActorTable.Stored;
import ma.ghorfa.registry.FormerIdentifiers.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One pass over an extract. Who somebody is, their numbers say: NIA, identity card, number in the national register.
 * Whoever has none of the numbers that are stored is new; where a name, a birthday and a province are those of somebody
 * stored, the row is written and noted.
 */
final class ActorPass implements IntakePass<ActorEntry> {

    private final ActorWordsOfCells cells;
    private final CommuneNames communes;
    private final ActorTable table;
    private final Alikes alikes;
    private final ActorReader reader;
    private final DuplicateSweep sweep;
    private final LocalDate today;
    private boolean wrote;

    ActorPass(
            ActorWordsOfCells cells,
            CommuneNames communes,
            ActorTable table,
            Alikes alikes,
            ActorReader reader,
            DuplicateSweep sweep,
            LocalDate today) {
        this.cells = cells;
        this.communes = communes;
        this.table = table;
        this.alikes = alikes;
        this.reader = reader;
        this.sweep = sweep;
        this.today = today;
    }

    @Override
    public ActorEntry read(IntakeRow row) {
        ActorLine line = cells.line(row);
        once(row, line.cin(), line.nia(), line.rnaNumber());
        return new ActorEntry(line);
    }

    @Override
    public void passOver(IntakeRow row) {
        once(row, ActorWordsOfCells.cin(row), ActorWordsOfCells.nia(row), ActorWordsOfCells.rnaNumber(row));
    }

    private static void once(IntakeRow row, @Nullable String cin, @Nullable String nia, @Nullable String rnaNumber) {
        row.once("cin", cin);
        row.once("nia", nia);
        row.once("rnaNumber", rnaNumber);
    }

    @Override
    public void prepare(Candidate<ActorEntry> candidate) {
        ActorEntry entry = candidate.value();
        entry.isNew(entry.line().asNew(today, communes));
        IntakeRow row = candidate.row();
        if (!row.problems().isEmpty()) {
            // It is refused in any case: it may as well hear the rest, as far as the file could have told it.
            entry.reasonsAgainstNew().stream()
                    .filter(reason -> told(row, ActorWordsOfCells.column(reason.field())))
                    .forEach(reason -> refuse(candidate, reason));
        }
    }

    private static boolean told(IntakeRow row, String column) {
        return row.has(column) && !row.isRefused(column);
    }

    // ---- Who is stored already ----

    @Override
    public void judge(List<Candidate<ActorEntry>> batch, Existing existing, boolean dry) {
        Map<Candidate<ActorEntry>, Set<UUID>> known = known(batch);
        Set<UUID> all = new LinkedHashSet<>();
        known.values().stream().filter(ids -> ids.size() == 1).forEach(all::addAll);
        Map<UUID, Stored> stored = existing == Existing.UPDATE ? table.read(all, !dry) : Map.of();
        List<Candidate<ActorEntry>> fresh = new ArrayList<>();
        Set<UUID> met = new HashSet<>();
        for (Candidate<ActorEntry> candidate : batch) {
            Set<UUID> ids = known.getOrDefault(candidate, Set.of());
            if (ids.isEmpty()) {
                enter(candidate);
                fresh.add(candidate);
            } else if (ids.size() > 1) {
                candidate.reject("", "registry.intake.twoPeople");
            } else if (!met.addAll(ids)) {
                candidate.reject("", "registry.intake.samePerson");
            } else {
                meet(candidate, existing, stored.get(ids.iterator().next()));
            }
        }
        alikes.note(fresh);
    }

    private Map<Candidate<ActorEntry>, Set<UUID>> known(List<Candidate<ActorEntry>> batch) {
        Map<Candidate<ActorEntry>, Set<UUID>> known = new HashMap<>();
        find(batch, known, Kind.CIN, ActorLine::cin);
        find(batch, known, Kind.NIA, ActorLine::nia);
        find(batch, known, Kind.RNA, ActorLine::rnaNumber);
        return known;
    }

    private void find(
            List<Candidate<ActorEntry>> batch,
            Map<Candidate<ActorEntry>, Set<UUID>> known,
            Kind kind,
            Function<ActorLine, @Nullable String> number) {
        Map<String, Candidate<ActorEntry>> asked = new LinkedHashMap<>();
        for (Candidate<ActorEntry> candidate : batch) {
            @Nullable String one = number.apply(candidate.value().line());
            if (one != null && !one.isEmpty()) {
                asked.put(one, candidate);
            }
        }
        Map<String, Holder> holders = table.holders(kind, asked.keySet());
        holders.forEach((held, holder) -> {
            Candidate<ActorEntry> candidate = Objects.requireNonNull(asked.get(held));
            if (holder.former()) {
                candidate.value().identifiedByFormerNumber();
            }
            known.computeIfAbsent(candidate, unknown -> new LinkedHashSet<>()).add(holder.id());
        });
    }

    private static void enter(Candidate<ActorEntry> candidate) {
        candidate.value().reasonsAgainstNew().forEach(reason -> refuse(candidate, reason));
        candidate.becomes(Outcome.CREATED);
    }

    private static void refuse(Candidate<ActorEntry> candidate, InvalidInputException reason) {
        candidate.row().refuse(ActorWordsOfCells.column(reason.field()), reason);
    }

    private void meet(Candidate<ActorEntry> candidate, Existing existing, @Nullable Stored stored) {
        switch (existing) {
            case SKIP -> candidate.becomes(Outcome.SKIPPED);
            case REFUSE -> candidate.reject("", "registry.intake.known");
            case UPDATE -> change(candidate, Objects.requireNonNull(stored));
        }
    }

    private void change(Candidate<ActorEntry> candidate, Stored stored) {
        ActorData asked = candidate.value().change(stored.data()).placed(communes);
        ActorLine.Result result = ActorLine.checked(asked, today);
        result.reasons().forEach(reason -> refuse(candidate, reason));
        CraftActor changed = result.actor();
        if (changed == null) {
            candidate.becomes(Outcome.REJECTED);
        } else if (changed.values().equals(stored.values())) {
            candidate.becomes(Outcome.UNCHANGED);
        } else {
            candidate.value().becomes(stored, changed);
            candidate.becomes(Outcome.UPDATED);
        }
    }

    // ---- Writing ----

    @Override
    public void write(List<Candidate<ActorEntry>> batch, String by) {
        List<Fresh> fresh = new ArrayList<>();
        Map<Stored, CraftActor> changed = new LinkedHashMap<>();
        for (Candidate<ActorEntry> candidate : batch) {
            ActorEntry entry = candidate.value();
            if (candidate.outcome() == Outcome.CREATED) {
                fresh.add(Objects.requireNonNull(entry.fresh()));
            } else if (candidate.outcome() == Outcome.UPDATED) {
                changed.put(Objects.requireNonNull(entry.known()), Objects.requireNonNull(entry.actor()));
            }
        }
        table.insert(fresh, by);
        table.update(changed, by);
        wrote = !fresh.isEmpty() || !changed.isEmpty();
    }

    /** Who may be one person with whom is looked for in the whole register: an import keeps no pairs itself. */
    @Override
    public void finished(String by) {
        sweep.ask(by);
    }

    @Override
    public void committed() {
        if (wrote) {
            reader.allChanged();
            wrote = false;
        }
    }
}
