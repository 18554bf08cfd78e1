package ma.ghorfa.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Paper;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A version of a budget on paper: why, the balance, the four sections with the year before beside them, and how far it
 * came.
 */
@Component
class BudgetDocument {

    private final Texts texts;

    BudgetDocument(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param treasury of the year; null before it is opened, and of a version that does not stand
     * @param written the instant that the file names as its creation
     */
    Document of(
            BudgetTable budget,
            @Nullable TreasuryForecast treasury,
            List<VisaRow> visas,
            Bilingual issuer,
            Language language,
            Instant written) {
        return new Writer(new BudgetPaper(texts, language), budget).write(treasury, visas, issuer, written);
    }

    /** One budget being written in one language. */
    private static final class Writer {

        private final BudgetPaper paper;
        private final BudgetTable budget;
        private final VersionRow version;
        private final boolean amends;

        Writer(BudgetPaper paper, BudgetTable budget) {
            this.paper = paper;
            this.budget = budget;
            version = budget.version();
            amends = version.kind() == VersionKind.AMENDMENT
                    && budget.lines().stream().anyMatch(line -> line.base() != null);
        }

        Document write(@Nullable TreasuryForecast treasury, List<VisaRow> visas, Bilingual issuer, Instant written) {
            String year = Integer.toString(budget.budget().year());
            Document.Builder document = paper.begin(
                    issuer,
                    paper.t(version.kind() == VersionKind.AMENDMENT ? "amendment" : "budget", year),
                    written,
                    paper.t("version", version.number(), paper.words("budget.state", version.state())));
            paper.note(document, version.note());
            if (!version.reason().isBlank()) {
                document.heading(paper.t("reason"));
                Paper.paragraphs(document, version.reason());
            }
            document.heading(paper.t("balance")).table(balance());
            for (BudgetSection section : BudgetSection.values()) {
                section(document, section);
            }
            if (treasury != null) {
                treasury(document, treasury, Zone.date(written));
            }
            way(document, visas);
            paper.signatures(document);
            return document.build();
        }

        private Table balance() {
            SectionTotals totals = budget.totals();
            Table table = Table.of(
                    Table.Column.text(paper.t("part"), 2),
                    Table.Column.number(paper.t("revenue"), 2),
                    Table.Column.number(paper.t("expenditure"), 2),
                    Table.Column.number(paper.t("difference"), 2));
            return table.row(
                            paper.t("operating"),
                            BudgetPaper.amount(totals.of(BudgetSection.OPERATING_REVENUE)),
                            BudgetPaper.amount(totals.of(BudgetSection.OPERATING_EXPENDITURE)),
                            BudgetPaper.amount(totals.balance(false)))
                    .row(
                            paper.t("capital"),
                            BudgetPaper.amount(totals.of(BudgetSection.CAPITAL_REVENUE)),
                            BudgetPaper.amount(totals.of(BudgetSection.CAPITAL_EXPENDITURE)),
                            BudgetPaper.amount(totals.balance(true)))
                    .total(
                            paper.t("total"),
                            BudgetPaper.amount(totals.revenue()),
                            BudgetPaper.amount(totals.expenditure()),
                            BudgetPaper.amount(totals.revenue().minus(totals.expenditure())));
        }

        private void section(Document.Builder document, BudgetSection section) {
            List<BudgetTable.Line> lines = budget.lines().stream()
                    .filter(line -> line.code().section() == section)
                    .filter(line -> !isEmpty(line))
                    .toList();
            document.heading(paper.words("budget.section", section));
            if (lines.isEmpty()) {
                document.paragraph(paper.t("nothing"));
                return;
            }
            List<List<Phrase>> rows = lines.stream()
                    .map(line -> line.former()
                            ? paper.formerRow(line.code(), amounts(line))
                            : paper.row(line.code(), line.leaf(), amounts(line)))
                    .toList();
            Table table = amends
                    ? paper.table("before", "amount", "difference")
                    : paper.table("lastVoted", "lastExecuted", "amount");
            document.table(paper.total(table.rows(rows), sums(lines)));
        }

        private boolean isEmpty(BudgetTable.Line line) {
            return before(line).isZero() && Arrays.stream(amounts(line)).allMatch(Money::isZero);
        }

        private static Money before(BudgetTable.Line line) {
            return Objects.requireNonNullElse(line.base(), Money.ZERO);
        }

        private Money[] amounts(BudgetTable.Line line) {
            Money before = before(line);
            return amends
                    ? new Money[] {before, line.amount(), line.amount().minus(before)}
                    : new Money[] {line.past().voted(), line.past().executed(), line.amount()};
        }

        private Money[] sums(List<BudgetTable.Line> lines) {
            var sums = new Money[] {Money.ZERO, Money.ZERO, Money.ZERO};
            lines.stream().filter(line -> line.depth() == 0).map(this::amounts).forEach(amounts -> {
                for (int column = 0; column < sums.length; column++) {
                    sums[column] = sums[column].plus(amounts[column]);
                }
            });
            return sums;
        }

        /** What comes in and goes out each month, and what is left then. */
        private void treasury(Document.Builder document, TreasuryForecast treasury, LocalDate asOf) {
            document.heading(paper.t("treasury", paper.date(asOf)));
            document.fact(
                    paper.text("budgetPlan.treasury.opening"),
                    BudgetPaper.amount(treasury.opening().amount()));
            Table table = Table.of(
                    Table.Column.text(paper.text("budgetPlan.treasury.month"), 2),
                    Table.Column.text(paper.text("budgetPlan.treasury.state"), 3),
                    Table.Column.number(paper.text("budgetPlan.treasury.in"), 2),
                    Table.Column.number(paper.text("budgetPlan.treasury.out"), 2),
                    Table.Column.number(paper.text("budgetPlan.treasury.balance"), 2));
            for (TreasuryMonth month : treasury.months()) {
                table = table.row(
                        paper.month(budget.budget().year(), month.month()),
                        paper.words("budgetPlan.treasury.time", month.time()),
                        BudgetPaper.amount(month.flow(true).all()),
                        BudgetPaper.amount(month.flow(false).all()),
                        BudgetPaper.amount(month.balance()));
            }
            document.table(table.total(
                    paper.t("total"),
                    "",
                    BudgetPaper.amount(treasury.sum(true)),
                    BudgetPaper.amount(treasury.sum(false)),
                    BudgetPaper.amount(treasury.end())));
        }

        /** The vote and what the supervising authorities answered. */
        private void way(Document.Builder document, List<VisaRow> visas) {
            document.heading(paper.t("way"));
            document.fact(paper.t("state"), paper.words("budget.state", version.state()));
            if (version.decidedOn() != null) {
                document.fact(paper.t("decidedOn"), paper.date(version.decidedOn()));
            }
            for (VisaRow visa : visas) {
                document.fact(paper.words("budget.authority", visa.authority()), answer(visa));
            }
            if (version.approvedOn() != null) {
                document.fact(paper.t("approvedOn"), paper.date(version.approvedOn()));
            }
        }

        private String answer(VisaRow visa) {
            if (visa.answer() == null || visa.answeredOn() == null) {
                return paper.t("sent", paper.date(visa.sentOn()));
            }
            String on = paper.date(visa.answeredOn());
            return switch (visa.answer()) {
                case VISA -> paper.t("visa", visa.number(), on);
                case RETURNED -> paper.t("returned", on, visa.remarks());
            };
        }
    }
}
