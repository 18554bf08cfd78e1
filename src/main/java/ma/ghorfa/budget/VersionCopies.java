package ma.ghorfa.budget;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import org.springframework.stereotype.Component;

/** Versions that go on from another one. */
@Component
class VersionCopies {

    private final VersionRecords versions;
    private final LineRecords lines;
    private final CodeRecords codes;
    private final BudgetFiles files;

    VersionCopies(VersionRecords versions, LineRecords lines, CodeRecords codes, BudgetFiles files) {
        this.versions = versions;
        this.lines = lines;
        this.codes = codes;
        this.files = files;
    }

    /** The next version of the same budget, with the same lines and the same note. */
    BudgetVersionId next(BudgetVersion from, VersionKind kind, String reason, int year) {
        int number = versions.findByBudgetOrderByNumberAsc(from.budget().value())
                        .getLast()
                        .number()
                + 1;
        // What a returned amendment is measured against is what stands, not what was returned.
        BudgetVersionId base = kind == VersionKind.AMENDMENT
                        && from.kind() == VersionKind.AMENDMENT
                        && from.state() != VersionState.APPROVED
                ? from.base().orElseThrow(NotFoundException::new)
                : from.id();
        BudgetVersion next =
                Stored.now(versions, new BudgetVersion(from.budget(), number, kind, base, reason).withNoteOf(from));
        lines(from.id(), next.id(), year);
        files.copyOfLines(from.id(), next.id());
        return next.id();
    }

    /** Copies the lines whose codes are used in the year. */
    void lines(BudgetVersionId from, BudgetVersionId to, int year) {
        Map<CodeId, BudgetSection> used = sections(year);
        List<BudgetLine> copied = lines.findByOf(from.value()).stream()
                .filter(line -> used.containsKey(line.code()))
                .map(line -> line.copiedTo(to))
                .toList();
        lines.saveAllAndFlush(copied);
    }

    /** The codes of a year with their sections. */
    Map<CodeId, BudgetSection> sections(int year) {
        return codes.ofYear(year).stream().collect(Collectors.toMap(BudgetCode::id, BudgetCode::section));
    }

    /** The codes of a year by section and number. */
    Map<BudgetTable.Key, CodeId> byKey(int year) {
        return codes.ofYear(year).stream()
                .collect(Collectors.toMap(code -> new BudgetTable.Key(code.section(), code.code()), BudgetCode::id));
    }

    /** The number of a code, in whatever years it is used. */
    String code(CodeId id) {
        return codes.findById(id.value()).map(BudgetCode::code).orElseThrow(NotFoundException::new);
    }
}
