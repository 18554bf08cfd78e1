package ma.ghorfa.budget;

import java.time.Instant;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.springframework.stereotype.Component;

/** The administrative account of a year on paper: the result, and line by line what was foreseen and what was done. */
@Component
class AccountDocument {

    private final Texts texts;

    AccountDocument(Texts texts) {
        this.texts = texts;
    }

    /** @param written the instant that the file names as its creation */
    Document of(AccountTable table, BudgetAccountRow account, Bilingual issuer, Language language, Instant written) {
        var paper = new BudgetPaper(texts, language);
        Document.Builder document = paper.begin(
                issuer,
                paper.t("account", Integer.toString(table.budget().year())),
                written,
                paper.words("budget.accountState", account.state()));
        paper.note(document, account.note());
        document.heading(paper.t("result")).table(result(paper, table));
        for (BudgetSection section : BudgetSection.values()) {
            section(paper, document, table, section);
        }
        document.heading(paper.t("way"));
        document.fact(paper.t("state"), paper.words("budget.accountState", account.state()));
        if (account.decidedOn() != null) {
            document.fact(paper.t("decidedOn"), paper.date(account.decidedOn()));
        }
        paper.signatures(document);
        return document.build();
    }

    private static Table result(BudgetPaper paper, AccountTable table) {
        Money collected = table.of(BudgetSection.OPERATING_REVENUE).plus(table.of(BudgetSection.CAPITAL_REVENUE));
        Money paid = table.of(BudgetSection.OPERATING_EXPENDITURE).plus(table.of(BudgetSection.CAPITAL_EXPENDITURE));
        return Table.of(
                        Table.Column.text(paper.t("part"), 2),
                        Table.Column.number(paper.t("collected"), 2),
                        Table.Column.number(paper.t("paid"), 2),
                        Table.Column.number(paper.t("result"), 2))
                .row(
                        paper.t("operating"),
                        BudgetPaper.amount(table.of(BudgetSection.OPERATING_REVENUE)),
                        BudgetPaper.amount(table.of(BudgetSection.OPERATING_EXPENDITURE)),
                        BudgetPaper.amount(table.result(false)))
                .row(
                        paper.t("capital"),
                        BudgetPaper.amount(table.of(BudgetSection.CAPITAL_REVENUE)),
                        BudgetPaper.amount(table.of(BudgetSection.CAPITAL_EXPENDITURE)),
                        BudgetPaper.amount(table.result(true)))
                .total(
                        paper.t("total"),
                        BudgetPaper.amount(collected),
                        BudgetPaper.amount(paid),
                        BudgetPaper.amount(table.result()));
    }

    private static void section(
            BudgetPaper paper, Document.Builder document, AccountTable table, BudgetSection section) {
        List<AccountLine> lines = table.of(section, false);
        document.heading(paper.words("budget.section", section));
        if (lines.isEmpty()) {
            document.paragraph(paper.t("nothing"));
            return;
        }
        List<List<Phrase>> rows = lines.stream()
                .map(line -> paper.row(line.code(), line.leaf(), amounts(line)))
                .toList();
        Money[] sums = table.sum(section).map(AccountDocument::amounts).orElseThrow();
        document.table(paper.total(columns(paper, section).rows(rows), sums));
    }

    private static Table columns(BudgetPaper paper, BudgetSection section) {
        if (section.isRevenue()) {
            return paper.table("forecast", "changes", "established", "collected", "remainingRevenue");
        }
        return section.isCapital()
                ? paper.table("forecast", "changes", "paid", "carriedForward", "remaining")
                : paper.table("forecast", "changes", "committed", "paid", "remaining");
    }

    private static Money[] amounts(AccountLine line) {
        Money changes = line.credit().minus(line.forecast());
        BudgetSection section = line.code().section();
        Money middle = section.isRevenue() ? line.established() : line.committed();
        return section == BudgetSection.CAPITAL_EXPENDITURE
                ? new Money[] {line.forecast(), changes, line.executed(), line.carriedForward(), line.remaining()}
                : new Money[] {line.forecast(), changes, middle, line.executed(), line.remaining()};
    }
}
