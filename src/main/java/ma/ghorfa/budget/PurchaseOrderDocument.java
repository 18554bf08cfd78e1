package ma.ghorfa.budget;

import java.time.Instant;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.springframework.stereotype.Component;

/** A purchase order on paper, as the supplier gets it; a draft says that it is one. */
@Component
class PurchaseOrderDocument {

    private static final String KEY = "budgetOrders.doc.";
    private static final int WIDE = 10;
    private static final int MIDDLE = 4;
    private static final int SMALL = 3;
    private static final int NARROW = 2;

    private final Texts texts;

    PurchaseOrderDocument(Texts texts) {
        this.texts = texts;
    }

    /** @param written the instant that the file names as its creation */
    Document of(
            PurchaseOrderRow order,
            List<PurchaseOrderLineRow> lines,
            PurchaseOrderTotals totals,
            Bilingual issuer,
            Language language,
            Instant written) {
        var paper = new BudgetPaper(texts, language);
        String title = order.number() == null
                ? paper.text(KEY + "draft")
                : paper.text(KEY + "title", order.number() + "/" + order.year());
        Document.Builder document = paper.begin(issuer, title, written, paper.date(order.on()));
        if (order.state() == PurchaseOrderState.DRAFT) {
            document.callout(Block.Tone.ATTENTION, paper.text(KEY + "notIssued"));
        } else if (order.cancelledOn() != null) {
            String ended = order.state() == PurchaseOrderState.CLOSED ? "closed" : "cancelled";
            document.callout(Block.Tone.NEGATIVE, paper.text(KEY + ended, paper.date(order.cancelledOn())));
        }
        fact(document, paper, "supplier", order.supplier());
        fact(document, paper, "identifier", order.identifier());
        fact(document, paper, "object", order.object());
        fact(document, paper, "place", order.place());
        if (order.delayDays() != null) {
            document.fact(paper.text(KEY + "delay"), paper.text("budgetOrders.days", order.delayDays()));
        }
        document.fact(
                paper.text(KEY + "line"), Phrase.of(order.code() + " ").andIsolated(paper.words(order.codeName())));
        document.heading(paper.text(KEY + "lines")).table(table(paper, lines, totals));
        document.signatures(
                new Block.Signature(Phrase.of(paper.t("president")), Phrase.EMPTY),
                new Block.Signature(Phrase.of(paper.text(KEY + "signature.supplier")), Phrase.EMPTY));
        return document.build();
    }

    private static void fact(Document.Builder document, BudgetPaper paper, String name, String value) {
        if (!value.isEmpty()) {
            document.fact(paper.text(KEY + name), Phrase.EMPTY.andIsolated(value));
        }
    }

    private static Table table(BudgetPaper paper, List<PurchaseOrderLineRow> lines, PurchaseOrderTotals totals) {
        Table table = Table.of(
                Table.Column.number(paper.text(KEY + "position"), NARROW),
                Table.Column.text(paper.text(KEY + "designation"), WIDE),
                Table.Column.text(paper.text(KEY + "unit"), SMALL),
                Table.Column.number(paper.text(KEY + "quantity"), SMALL),
                Table.Column.number(paper.text(KEY + "unitPrice"), MIDDLE),
                Table.Column.number(paper.text(KEY + "vatRate"), NARROW),
                Table.Column.number(paper.text(KEY + "net"), MIDDLE));
        for (int i = 0; i < lines.size(); i++) {
            PurchaseOrderLineRow line = lines.get(i);
            PurchaseOrderLineData data = line.data();
            table = table.row(
                    Phrase.of(Integer.toString(i + 1)),
                    Phrase.EMPTY.andIsolated(data.designation()),
                    Phrase.EMPTY.andIsolated(data.unit()),
                    Phrase.of(Quantity.written(data.quantity())),
                    Phrase.of(BudgetPaper.amount(data.unitPrice())),
                    Phrase.of(Quantity.written(data.vatRate())),
                    Phrase.of(BudgetPaper.amount(line.amounts().net())));
        }
        table = total(table, paper.text(KEY + "total.net"), totals.net());
        for (PurchaseOrderTotals.AtRate at : totals.rates()) {
            table = total(table, paper.text("budgetOrders.vatAt", Quantity.written(at.rate())), at.vat());
        }
        return total(table, paper.text(KEY + "total.gross"), totals.gross());
    }

    private static Table total(Table table, String words, Money amount) {
        return table.total("", words, "", "", "", "", BudgetPaper.amount(amount));
    }
}
