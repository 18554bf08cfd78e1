package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_CLOSE;
import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.CREDIT_OVERRIDE;
import static ma.ghorfa.identity.Permissions.EXPENSE_CLEAR;
import static ma.ghorfa.identity.Permissions.EXPENSE_COMMIT;
import static ma.ghorfa.identity.Permissions.EXPENSE_ORDER;
import static ma.ghorfa.identity.Permissions.EXPENSE_PAY;
import static ma.ghorfa.identity.Permissions.REVENUE_COLLECT;
import static ma.ghorfa.identity.Permissions.REVENUE_ESTABLISH;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.assembly.SubjectVotes;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Text;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers behind a budget: of a version and of its lines until the assembly has decided, of an act by whoever may do such
 * an act until the year is closed, of the account until it is voted. What was decided on keeps its files.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class BudgetAttachments {

    private static final int TITLE = 200;
    private static final String WHO_CHANGES = "hasAnyRole('" + BUDGET_PREPARE + "', '" + BUDGET_CLOSE + "', '"
            + EXPENSE_COMMIT + "', '" + CREDIT_OVERRIDE + "', '" + EXPENSE_CLEAR + "', '" + EXPENSE_ORDER + "', '"
            + EXPENSE_PAY + "', '"
            + REVENUE_ESTABLISH + "', '" + REVENUE_COLLECT + "')";

    private final BudgetRecords budgets;
    private final VersionRecords versions;
    private final LineRecords lines;
    private final AccountRecords accounts;
    private final ExecutionReader execution;
    private final BudgetFiles files;
    private final SubjectVotes votes;
    private final CurrentAccount account;
    private final Journal journal;

    BudgetAttachments(
            BudgetRecords budgets,
            VersionRecords versions,
            LineRecords lines,
            AccountRecords accounts,
            ExecutionReader execution,
            BudgetFiles files,
            SubjectVotes votes,
            CurrentAccount account,
            Journal journal) {
        this.budgets = budgets;
        this.versions = versions;
        this.lines = lines;
        this.accounts = accounts;
        this.execution = execution;
        this.files = files;
        this.votes = votes;
        this.account = account;
        this.journal = journal;
    }

    /**
     * Where files hang.
     *
     * @param id of the owner among all of a budget
     * @param type and subject, by which the journal names it
     * @param permissions of whoever changes them, one of which is enough
     * @param open whether they can still change
     * @param underVote whether the assembly is voting on it
     */
    private record Place(
            UUID id, String type, UUID subject, List<String> permissions, boolean open, boolean underVote) {}

    /** The files of something, in the order in which they were attached. */
    public List<BudgetFile> of(FileOwner owner) {
        return files.all(place(owner).id());
    }

    /** How many files the lines of a version have; those without any are left out. */
    public Map<CodeId, Integer> onLines(BudgetVersionId version) {
        return files.onLines(version);
    }

    /** Whether the caller may attach files to it now, and take them off. */
    public boolean mayChange(FileOwner owner) {
        Place place = place(owner);
        return may(place) && place.open() && !place.underVote();
    }

    private boolean may(Place place) {
        return place.permissions().stream().anyMatch(account::may);
    }

    /**
     * Attaches a stored file under a title.
     *
     * @throws BudgetRefusal.FilesAreFinal it was decided on, or its year is closed
     * @throws BudgetRefusal.FilesUnderVote a vote on it was opened and not declared yet
     */
    @Transactional
    @PreAuthorize(WHO_CHANGES)
    public void attach(FileOwner owner, UUID file, Bilingual title) {
        Place place = changed(owner);
        var written = new Bilingual(
                Text.required("title", title.ar(), TITLE), Text.atMost("title", Text.line(title.fr()), TITLE));
        files.add(place.id(), file, written, account.username());
        journal.record("budget.fileAttached", place.type(), place.subject(), Map.of("file", written.ar()));
    }

    /** Takes a file off; the stored file stays where it is. */
    @Transactional
    @PreAuthorize(WHO_CHANGES)
    public void detach(FileOwner owner, UUID file) {
        Place place = changed(owner);
        String title = files.all(place.id()).stream()
                .filter(one -> one.file().equals(file))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .title()
                .ar();
        files.remove(place.id(), file);
        journal.record("budget.fileDetached", place.type(), place.subject(), Map.of("file", title));
    }

    /** The place, which nobody decides on or closes until the transaction ends. */
    private Place changed(FileOwner owner) {
        switch (owner) {
            case FileOwner.OfVersion(BudgetVersionId version) -> versions.keep(version.value());
            case FileOwner.OfLine line -> versions.keep(line.version().value());
            case FileOwner.OfAct(ActId act) -> budgets.keep(act(act).budget().value());
            case FileOwner.OfAccount(BudgetAccountId of) -> accounts.lock(of.value());
        }
        Place place = place(owner);
        if (!may(place)) {
            throw new AccessDeniedException(String.join(", ", place.permissions()));
        }
        if (!place.open()) {
            throw new BudgetRefusal.FilesAreFinal();
        }
        if (place.underVote()) {
            throw new BudgetRefusal.FilesUnderVote();
        }
        return place;
    }

    private Place place(FileOwner owner) {
        return switch (owner) {
            case FileOwner.OfVersion(BudgetVersionId version) -> ofVersion(version, version.value());
            case FileOwner.OfLine(BudgetVersionId version, CodeId code) ->
                ofVersion(
                        version,
                        lines.findByOfAndCode(version.value(), code.value())
                                .orElseThrow(NotFoundException::new)
                                .id());
            case FileOwner.OfAct(ActId id) -> ofAct(act(id));
            case FileOwner.OfAccount(BudgetAccountId id) -> ofAccount(id);
        };
    }

    private Place ofVersion(BudgetVersionId id, UUID owner) {
        VersionState state = versions.findById(id.value())
                .orElseThrow(NotFoundException::new)
                .state();
        return new Place(
                owner,
                Budgets.VERSION,
                id.value(),
                List.of(BUDGET_PREPARE),
                state.isOpen() && !state.isDecided(),
                votes.isUnderVote(new SubjectRef(BudgetSubject.TYPE, id.value())));
    }

    private Place ofAct(ActRow act) {
        boolean open = budgets.findById(act.budget().value())
                .orElseThrow(NotFoundException::new)
                .phase()
                .isExecutable();
        return new Place(act.id().value(), Acts.SUBJECT, act.id().value(), whoDoes(act.stage()), open, false);
    }

    /** A commitment is also done by who may go above a credit. */
    private static List<String> whoDoes(ActStage stage) {
        return stage == ActStage.COMMITMENT
                ? List.of(stage.permission(), CREDIT_OVERRIDE)
                : List.of(stage.permission());
    }

    private Place ofAccount(BudgetAccountId id) {
        BudgetAccount of = accounts.findById(id.value()).orElseThrow(NotFoundException::new);
        return new Place(
                id.value(),
                BudgetAccounts.SUBJECT,
                id.value(),
                List.of(BUDGET_CLOSE),
                of.state() != AccountState.VOTED,
                votes.isUnderVote(new SubjectRef(AccountSubject.TYPE, id.value())));
    }

    private ActRow act(ActId id) {
        return execution.act(id).orElseThrow(NotFoundException::new);
    }
}
