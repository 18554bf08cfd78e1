package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;

import java.time.Clock;
import java.util.Optional;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.Chamber;
import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.DocumentRenderer;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.identity.OnBehalf;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The budget of a year, its orders and its administrative account as files: what is printed and signed, and counted with. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class BudgetDocuments {

    private final Budgets budgets;
    private final BudgetLines lines;
    private final BudgetAccounts accounts;
    private final Treasury treasury;
    private final BudgetReader reader;
    private final PurchaseOrders orders;
    private final Chambers chambers;
    private final BudgetDocument budgetDocument;
    private final AccountDocument accountDocument;
    private final PurchaseOrderDocument orderDocument;
    private final BudgetSheets sheets;
    private final DocumentRenderer renderer;
    private final Clock clock;

    BudgetDocuments(
            Budgets budgets,
            BudgetLines lines,
            BudgetAccounts accounts,
            Treasury treasury,
            BudgetReader reader,
            PurchaseOrders orders,
            Chambers chambers,
            BudgetDocument budgetDocument,
            AccountDocument accountDocument,
            PurchaseOrderDocument orderDocument,
            BudgetSheets sheets,
            DocumentRenderer renderer,
            Clock clock) {
        this.budgets = budgets;
        this.lines = lines;
        this.accounts = accounts;
        this.treasury = treasury;
        this.reader = reader;
        this.orders = orders;
        this.chambers = chambers;
        this.budgetDocument = budgetDocument;
        this.accountDocument = accountDocument;
        this.orderDocument = orderDocument;
        this.sheets = sheets;
        this.renderer = renderer;
        this.clock = clock;
    }

    // ---- The budget ----

    /** A version of a budget in one of the official languages; other readers get the French one. */
    public Document budget(BudgetVersionId id, Language language) {
        BudgetTable table = lines.table(id);
        return budgetDocument.of(
                table, forecast(table).orElse(null), budgets.visas(id), issuer(), language, clock.instant());
    }

    public byte[] budgetPdf(BudgetVersionId id, Language language) {
        return renderer.pdf(budget(id, language));
    }

    /** The rows of a version as a workbook in the reader's language; of the one that stands the treasury, too. */
    public byte[] budgetXlsx(BudgetVersionId id, Language language) {
        BudgetTable table = lines.table(id);
        return forecast(table)
                .map(months -> sheets.budget(table, months, Zone.date(clock.instant()), language))
                .orElseGet(() -> sheets.budget(table, language, TableFormat.XLSX));
    }

    /**
     * Before a year is opened it has no credits, and nothing can be expected of them. What is expected follows from the version
     * that stands and says nothing of the others.
     */
    private Optional<TreasuryForecast> forecast(BudgetTable table) {
        BudgetId id = table.budget().id();
        return budgets.find(id)
                .filter(budget -> budget.phase().isOpened())
                .filter(budget -> reader.standing(budget.year())
                        .filter(table.version().id()::equals)
                        .isPresent())
                .map(budget -> treasury.of(id));
    }

    // ---- The administrative account ----

    /** The account of a closed year in one of the official languages; other readers get the French one. */
    public Document account(BudgetId id, Language language) {
        BudgetAccountRow account = accounts.of(id).orElseThrow(NotFoundException::new);
        return accountDocument.of(accounts.table(id), account, issuer(), language, clock.instant());
    }

    public byte[] accountPdf(BudgetId id, Language language) {
        return renderer.pdf(account(id, language));
    }

    /** The rows of the account as a workbook in the reader's language. */
    public byte[] accountXlsx(BudgetId id, Language language) {
        return sheets.account(accounts.table(id), language);
    }

    // ---- Purchase orders ----

    /** An order in one of the official languages; other readers get the French one. */
    public Document purchaseOrder(PurchaseOrderId id, Language language) {
        PurchaseOrderRow order = orders.find(id).orElseThrow(NotFoundException::new);
        return orderDocument.of(order, orders.lines(id), orders.totals(id), issuer(), language, clock.instant());
    }

    public byte[] purchaseOrderPdf(PurchaseOrderId id, Language language) {
        return renderer.pdf(purchaseOrder(id, language));
    }

    /** Whoever reads the budget knows whose it is. */
    private Bilingual issuer() {
        return OnBehalf.with(
                CHAMBER_READ, () -> chambers.find().map(Chamber::name).orElse(Bilingual.EMPTY));
    }
}
