package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.CREDIT_OVERRIDE;
import static ma.ghorfa.identity.Permissions.DOCUMENT_WRITE;
import static ma.ghorfa.identity.Permissions.EXPENSE_COMMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SubjectProvider;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.document.StoredFiles;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a budget: who attaches and removes them, and when they stay as they are. */
@Transactional
class BudgetAttachmentsTests extends BudgetTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static final Bilingual TITLE = Bilingual.of("بيان الأثمان", "Devis");

    @Autowired
    private BudgetAttachments attachments;

    @Autowired
    private BudgetSubject subject;

    @Autowired
    private StoredFiles stored;

    @SuppressWarnings("NullAway.Init")
    BudgetAttachmentsTests() {}

    private UUID file() {
        return FINANCE.call(() ->
                stored.store("devis.pdf", new ByteArrayInputStream(PDF)).id().value());
    }

    private void attach(Acting who, FileOwner owner, UUID file) {
        who.run(() -> attachments.attach(owner, file, TITLE));
    }

    private List<BudgetFile> of(FileOwner owner) {
        return FINANCE.call(() -> attachments.of(owner));
    }

    private boolean mayChange(Acting who, FileOwner owner) {
        return who.call(() -> attachments.mayChange(owner));
    }

    private List<String> told(UUID about) {
        return jdbc.sql("select act from journal_entry where subject_id = :id and act like 'budget.file%' order by seq")
                .param("id", about)
                .query(String.class)
                .list();
    }

    @Test
    void aVersionAndItsLinesTakeFilesUntilTheAssemblyDecides() {
        BudgetId id = prepared();
        BudgetVersionId version = latest(id).id();
        var whole = new FileOwner.OfVersion(version);
        var line = new FileOwner.OfLine(version, line("6145"));
        UUID note = file();
        UUID quote = file();
        attach(FINANCE, whole, note);
        attach(FINANCE, line, quote);
        assertThat(of(whole)).containsExactly(new BudgetFile(note, TITLE, "finance"));
        assertThat(subject.documents(version.value()))
                .as("those who vote on it read it, too")
                .containsExactly(new SubjectProvider.Document(note, TITLE));
        assertThat(FINANCE.call(() -> attachments.onLines(version))).containsOnlyKeys(line("6145"));
        FINANCE.run(() -> attachments.detach(whole, note));
        assertThat(of(whole)).isEmpty();
        assertThat(told(version.value()))
                .containsExactly("budget.fileAttached", "budget.fileAttached", "budget.fileDetached");

        submitted(id);
        attach(FINANCE, whole, note);
        decide("budget", version.value(), ItemOutcome.REJECTED, java.time.LocalDate.of(YEAR - 1, 10, 16));
        assertThat(mayChange(FINANCE, whole)).isFalse();
        for (FileOwner owner : List.of(whole, line)) {
            assertThatThrownBy(() -> attach(FINANCE, owner, file())).isInstanceOf(BudgetRefusal.FilesAreFinal.class);
        }
        assertThatThrownBy(() -> FINANCE.run(() -> attachments.detach(line, quote)))
                .isInstanceOf(BudgetRefusal.FilesAreFinal.class);
        var next = new FileOwner.OfLine(latest(id).id(), line("6145"));
        assertThat(of(next)).as("the next version keeps the files of its lines").hasSize(1);
        FINANCE.run(() -> attachments.detach(next, quote));
        assertThat(of(line)).hasSize(1);
    }

    @Test
    void whileTheAssemblyVotesTheFilesStayAndTheRefusalSaysSo() {
        BudgetId id = prepared();
        BudgetVersionId version = submitted(id);
        var whole = new FileOwner.OfVersion(version);
        UUID note = file();
        attach(FINANCE, whole, note);
        voteOpened(version);
        assertThat(mayChange(FINANCE, whole)).isFalse();
        assertThatThrownBy(() -> attach(FINANCE, whole, file())).isInstanceOf(BudgetRefusal.FilesUnderVote.class);
        assertThatThrownBy(() -> FINANCE.run(() -> attachments.detach(whole, note)))
                .isInstanceOf(BudgetRefusal.FilesUnderVote.class);
        assertThat(of(whole)).hasSize(1);
    }

    /** No more of a session than what says that a vote on the version is open. */
    private void voteOpened(BudgetVersionId version) {
        UUID item = UUID.randomUUID();
        String bare = "set statement foreign_key_checks = 0, check_constraint_checks = 0 for insert ignore into ";
        jdbc.sql(bare + "agenda_item (id, subject_type, subject_id) values (:id, 'budget', :version)")
                .param("id", item)
                .param("version", version.value())
                .update();
        jdbc.sql(bare + "vote (id, item_id, state) values (:id, :item, 'OPEN')")
                .param("id", UUID.randomUUID())
                .param("item", item)
                .update();
    }

    @Test
    void anActTakesFilesOfWhoeverMayDoSuchAnActUntilTheYearIsClosed() {
        BudgetId id = executing();
        var commitment = new FileOwner.OfAct(commit(id, "6145", dh(1_000), day(5, 1)));
        var payment = new FileOwner.OfAct(paid(id, "6145", dh(700), day(5, 1)));
        UUID order = file();
        Acting commits = Acting.as("commits", BUDGET_READ, EXPENSE_COMMIT, DOCUMENT_WRITE);
        assertThat(mayChange(commits, commitment)).isTrue();
        attach(commits, commitment, order);
        Acting overrides = Acting.as("overrides", BUDGET_READ, CREDIT_OVERRIDE, DOCUMENT_WRITE);
        UUID reason = file();
        assertThat(mayChange(overrides, commitment)).isTrue();
        assertThat(mayChange(overrides, payment)).isFalse();
        attach(overrides, commitment, reason);
        overrides.run(() -> attachments.detach(commitment, reason));
        assertThat(mayChange(commits, payment)).isFalse();
        assertThatThrownBy(() -> attach(commits, payment, order)).isInstanceOf(AccessDeniedException.class);
        assertThat(of(payment)).isEmpty();
        assertThatThrownBy(() -> Acting.as("reader", BUDGET_READ).run(() -> attachments.detach(commitment, order)))
                .isInstanceOf(AccessDeniedException.class);

        FINANCE.run(() ->
                expenses.cancelCommitment(UUID.randomUUID(), commitment.act(), dh(1_000), day(12, 20), "لم تنجز"));
        DIRECTOR.run(() -> accounts.close(id, budgets.find(id).orElseThrow().version(), day(12, 31), Set.of()));
        assertThatThrownBy(() -> FINANCE.run(() -> attachments.detach(commitment, order)))
                .isInstanceOf(BudgetRefusal.FilesAreFinal.class);
        assertThat(of(commitment)).hasSize(1);
    }

    @Test
    void theAccountTakesFilesUntilItIsVoted() {
        BudgetId id = executing();
        BudgetAccountId account = DIRECTOR.call(
                () -> accounts.close(id, budgets.find(id).orElseThrow().version(), day(12, 31), Set.of()));
        var owner = new FileOwner.OfAccount(account);
        UUID statement = file();
        attach(DIRECTOR, owner, statement);
        assertThatThrownBy(() -> attach(Acting.as("prepares", BUDGET_READ, BUDGET_PREPARE), owner, statement))
                .isInstanceOf(AccessDeniedException.class);
        PRESIDENT.run(() ->
                accounts.submit(account, accounts.find(account).orElseThrow().version()));
        decide(
                "account",
                account.value(),
                ItemOutcome.APPROVED_MAJORITY,
                day(12, 31).plusDays(40));
        assertThatThrownBy(() -> DIRECTOR.run(() -> attachments.detach(owner, statement)))
                .isInstanceOf(BudgetRefusal.FilesAreFinal.class);
        assertThat(told(account.value())).containsExactly("budget.fileAttached");
    }

    @Test
    void whatIsNoFileOrHasNoTitleIsRefused() {
        BudgetId id = prepared();
        BudgetVersionId version = latest(id).id();
        var owner = new FileOwner.OfVersion(version);
        UUID file = file();
        assertThatThrownBy(() -> FINANCE.run(() -> attachments.attach(owner, file, Bilingual.of(" ", "Devis"))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> FINANCE.run(() -> attachments.attach(owner, file, both("ا".repeat(201)))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> attach(FINANCE, owner, UUID.randomUUID())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> FINANCE.run(() -> attachments.detach(owner, file)))
                .isInstanceOf(NotFoundException.class);
        CodeId chapter =
                FINANCE.call(() -> nomenclature.ofYear(YEAR)).getFirst().id();
        assertThatThrownBy(() -> attach(FINANCE, new FileOwner.OfLine(version, chapter), file))
                .as("no amount was entered there")
                .isInstanceOf(NotFoundException.class);
        attach(FINANCE, owner, file);
        assertThatThrownBy(() -> attach(FINANCE, owner, file)).isInstanceOf(ConflictException.class);
    }
}
