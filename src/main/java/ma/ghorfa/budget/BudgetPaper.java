package ma.ghorfa.budget;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Paper;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;

/** What the budget and its account have in common on paper, in one language. */
final class BudgetPaper extends Paper {

    private static final int CODE = 3;
    private static final int NAME = 7;
    private static final int AMOUNT = 5;

    BudgetPaper(Texts texts, Language language) {
        super(texts, language, "budgetAccount.doc.");
    }

    Document.Builder begin(Bilingual issuer, String title, Instant written, String... below) {
        return document(issuer, title, written).titleBlock(t("kicker"), title, below);
    }

    String month(int year, int month) {
        return Formats.month(year, month, language().locale());
    }

    void note(Document.Builder document, Bilingual note) {
        if (!note.isEmpty()) {
            document.heading(t("note"));
            paragraphs(document, words(note));
        }
    }

    void signatures(Document.Builder document) {
        document.signatures(
                new Block.Signature(Phrase.of(t("president")), Phrase.EMPTY),
                new Block.Signature(Phrase.of(t("director")), Phrase.EMPTY));
    }

    /** A table of codes with an amount in each further column. */
    Table table(String... amountKeys) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text(t("code"), CODE));
        columns.add(Table.Column.text(t("name"), NAME));
        Arrays.stream(amountKeys)
                .map(key -> Table.Column.number(t(key), AMOUNT))
                .forEach(columns::add);
        return new Table(columns, List.of(), List.of());
    }

    /** A row of such a table; the sums stand out. */
    List<Phrase> row(CodeRow code, boolean leaf, Money... amounts) {
        return cells(code, words(code.name()), amounts)
                .map(cell -> leaf ? cell : cell.inBold())
                .toList();
    }

    /** A row of a code that is used no more. */
    List<Phrase> formerRow(CodeRow code, Money... amounts) {
        return cells(code, t("former", words(code.name())), amounts).toList();
    }

    private static Stream<Phrase> cells(CodeRow code, String name, Money... amounts) {
        return Stream.concat(
                Stream.of(Phrase.of(code.code()), typed(name)),
                Arrays.stream(amounts).map(Paper::amount).map(Phrase::of));
    }

    Table total(Table table, Money... amounts) {
        return table.total(
                Stream.concat(Stream.of("", t("total")), Arrays.stream(amounts).map(Paper::amount))
                        .toArray(String[]::new));
    }
}
