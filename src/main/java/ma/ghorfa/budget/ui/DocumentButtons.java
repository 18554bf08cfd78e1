package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import ma.ghorfa.budget.BudgetDocuments;
import ma.ghorfa.budget.BudgetId;
import ma.ghorfa.budget.BudgetVersionId;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.PdfLink;
import ma.ghorfa.ui.Words;

/** The links that take a budget or its account out of the portal: on paper in Arabic and in French, and as a workbook. */
final class DocumentButtons extends Composite<Div> {

    private final String fileName;

    /** @param number of the version within the budget of the year */
    static DocumentButtons ofBudget(BudgetDocuments documents, int year, int number, BudgetVersionId version) {
        return new DocumentButtons(
                "budget-" + year + "-" + number,
                language -> documents.budgetPdf(version, language),
                language -> documents.budgetXlsx(version, language));
    }

    static DocumentButtons ofAccount(BudgetDocuments documents, int year, BudgetId budget) {
        return new DocumentButtons(
                "budget-account-" + year,
                language -> documents.accountPdf(budget, language),
                language -> documents.accountXlsx(budget, language));
    }

    private DocumentButtons(String fileName, Function<Language, byte[]> pdf, Function<Language, byte[]> workbook) {
        this.fileName = fileName;
        Language reader = Words.language();
        getContent().addClassName("bar");
        getContent()
                .add(
                        paper("budgetAccount.pdf.AR", Language.AR, pdf),
                        paper("budgetAccount.pdf.FR", Language.FR, pdf),
                        workbook(() -> workbook.apply(reader)));
    }

    private Component paper(String key, Language language, Function<Language, byte[]> pdf) {
        return new PdfLink(t(key), () -> pdf.apply(language), () -> fileName + "-" + language.code() + ".pdf");
    }

    private Component workbook(Supplier<byte[]> made) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = made.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(file),
                            fileName + "." + TableFormat.XLSX.extension(),
                            TableFormat.XLSX.mediaType(),
                            file.length);
                }),
                "");
        link.add(Icons.DOWNLOAD.create(), new Span(t("budgetAccount.xlsx")));
        link.addClassName("download");
        link.getElement().setAttribute("download", true);
        return link;
    }
}
