package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lines of a version: the table with its sums, and the amounts that are entered. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class BudgetLines {

    private final BudgetRecords budgets;
    private final VersionRecords versions;
    private final LineRecords lines;
    private final CodeRecords codes;
    private final Nomenclature nomenclature;
    private final BudgetReader reader;
    private final TypedAmounts typed;
    private final Journal journal;

    BudgetLines(
            BudgetRecords budgets,
            VersionRecords versions,
            LineRecords lines,
            CodeRecords codes,
            Nomenclature nomenclature,
            BudgetReader reader,
            TypedAmounts typed,
            Journal journal) {
        this.budgets = budgets;
        this.versions = versions;
        this.lines = lines;
        this.codes = codes;
        this.nomenclature = nomenclature;
        this.reader = reader;
        this.typed = typed;
        this.journal = journal;
    }

    /**
     * One amount of a block that is entered at once.
     *
     * @param lineVersion the version of the line that was seen; {@link Stored#NOTHING} where there was none
     */
    public record Amount(CodeId code, long lineVersion, Money amount) {}

    /** The version with all its lines, beside the version that it went on from and the year before. */
    public BudgetTable table(BudgetVersionId id) {
        BudgetVersion version = versions.findById(id.value()).orElseThrow(NotFoundException::new);
        return table(version, version.base().map(reader::amounts).orElse(null));
    }

    /**
     * A table as it is now: the lines that anybody entered since it was read are read again, and the sums above them made
     * anew. The codes and the year before stay as they were.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public BudgetTable again(BudgetTable seen) {
        if (reader.stand(seen.version().id()).equals(seen.stand())) {
            return seen;
        }
        UUID version = seen.version().id().value();
        Map<CodeId, Long> before = seen.lineVersions();
        Map<CodeId, Long> now = reader.lineVersions(seen.version().id());
        List<UUID> changed = now.entrySet().stream()
                .filter(line -> !line.getValue().equals(before.get(line.getKey())))
                .map(line -> line.getKey().value())
                .toList();
        return changed.isEmpty() ? seen : seen.with(asEntered(lines.findByOfAndCodeIn(version, changed)));
    }

    private static Map<CodeId, BudgetTable.Entered> asEntered(List<BudgetLine> lines) {
        var entered = new HashMap<CodeId, BudgetTable.Entered>();
        lines.forEach(line -> entered.put(line.code(), new BudgetTable.Entered(line.version(), line.data())));
        return entered;
    }

    /** The version beside another one of the same budget, line by line. */
    public BudgetTable compare(BudgetVersionId id, BudgetVersionId other) {
        BudgetVersion version = versions.findById(id.value()).orElseThrow(NotFoundException::new);
        return table(version, reader.amounts(other));
    }

    /** The lines of an amendment that take away what is committed; it cannot go on before they are corrected. */
    public List<Shortage> shortages(BudgetVersionId id) {
        return reader.shortages(versions.findById(id.value()).orElseThrow(NotFoundException::new));
    }

    private BudgetTable table(BudgetVersion version, @org.jspecify.annotations.Nullable Map<CodeId, Money> base) {
        Budget budget = budgets.findById(version.budget().value()).orElseThrow(NotFoundException::new);
        return BudgetTable.of(
                budget.head(),
                version.row(),
                nomenclature.ofYear(budget.year()),
                asEntered(lines.findByOf(version.id().value())),
                reader.past(budget.year() - 1),
                base);
    }

    /**
     * Enters one amount.
     *
     * @throws ConflictException somebody else changed the line meanwhile
     * @throws BudgetRefusal.NotEditable the version was submitted or decided on
     * @throws BudgetRefusal.CodeIsASum amounts stand on the lowest codes alone
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void enter(BudgetVersionId version, Amount amount) {
        enter(version, List.of(amount));
    }

    /**
     * Enters amounts into a table that somebody looks at: all of them, or none.
     *
     * @return the table with them; what others entered meanwhile may be missing until it is read {@link #again}
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public BudgetTable enter(BudgetTable seen, List<Amount> amounts) {
        BudgetVersionId version = seen.version().id();
        if (amounts.size() == 1) {
            Amount only = amounts.getFirst();
            Optional<BudgetTable.Entered> before =
                    seen.entered(only.code()).filter(line -> line.version() == only.lineVersion());
            if (before.isPresent() && typed.over(version, only)) {
                entered(version, 1);
                return seen.with(Map.of(only.code(), before.get().then(only.amount())));
            }
        }
        enter(version, amounts);
        return again(seen);
    }

    /** Enters a block of amounts: all of them, or none. */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void enter(BudgetVersionId version, List<Amount> amounts) {
        int year = editable(version);
        if (amounts.size() == 1) {
            Amount only = amounts.getFirst();
            BudgetLine line = line(version, only.code(), only.lineVersion(), year);
            line.amount(line.version(), only.amount());
            store(line);
        } else {
            Stored.now(lines, entered(version, amounts, year));
        }
        entered(version, amounts.size());
    }

    private void entered(BudgetVersionId version, int amounts) {
        journal.record(
                "budget.amountsEntered", Budgets.VERSION, version.value(), Map.of("lines", Integer.toString(amounts)));
    }

    /**
     * Enters everything of a line.
     *
     * @param lineVersion the version of the line that was seen; {@link Stored#NOTHING} where there was none
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void edit(BudgetVersionId version, CodeId code, long lineVersion, LineData data) {
        int year = editable(version);
        BudgetLine line = line(version, code, lineVersion, year);
        line.set(data);
        store(line);
        journal.record(
                "budget.lineEdited",
                Budgets.VERSION,
                version.value(),
                Map.of(
                        "code",
                        codes.findById(code.value()).map(BudgetCode::code).orElseThrow()));
    }

    /** The lines of a block as they are to be; a whole budget is entered with as few questions as one line. */
    private List<BudgetLine> entered(BudgetVersionId version, List<Amount> amounts, int year) {
        var stored = new HashMap<CodeId, BudgetLine>();
        lines.findByOf(version.value()).forEach(line -> stored.put(line.code(), line));
        Map<CodeId, CodeRow> leaves = Nomenclature.byId(nomenclature.leavesOfYear(year));
        var entered = new ArrayList<BudgetLine>();
        for (Amount amount : amounts) {
            BudgetLine line = stored.get(amount.code());
            if (line != null) {
                ConflictException.unlessSame(line.version(), amount.lineVersion());
            } else if (leaves.containsKey(amount.code())) {
                ConflictException.unlessSame(Stored.NOTHING, amount.lineVersion());
                line = new BudgetLine(version, amount.code());
                stored.put(amount.code(), line);
            } else {
                line = line(version, amount.code(), amount.lineVersion(), year);
            }
            line.amount(line.version(), amount.amount());
            entered.add(line);
        }
        return entered;
    }

    private void store(BudgetLine line) {
        Stored.now(lines, line);
    }

    /** The line as it is stored, or a new one. */
    private BudgetLine line(BudgetVersionId version, CodeId code, long seen, int year) {
        BudgetLine stored = lines.findByOfAndCode(version.value(), code.value()).orElse(null);
        if (stored != null) {
            ConflictException.unlessSame(stored.version(), seen);
            return stored;
        }
        BudgetCode known = codes.findById(code.value()).orElseThrow(NotFoundException::new);
        if (!known.isUsedIn(year)) {
            throw new BudgetRefusal.NoSuchCode(known.code(), year);
        }
        if (codes.isSum(code.value(), year)) {
            throw new BudgetRefusal.CodeIsASum(known.code());
        }
        ConflictException.unlessSame(Stored.NOTHING, seen);
        return new BudgetLine(version, code);
    }

    /** The year of the version, which stays editable until the transaction ends. */
    private int editable(BudgetVersionId id) {
        BudgetVersion version = versions.keep(id.value()).orElseThrow(NotFoundException::new);
        version.editable();
        return budgets.findById(version.budget().value())
                .orElseThrow(NotFoundException::new)
                .year();
    }
}
