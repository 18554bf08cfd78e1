package ma.ghorfa.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Letterhead;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** What the budget and its account have in common on paper, in one language. */
final class BudgetPaper {

    private static final String KEY = "budgetAccount.doc.";
    private static final int CODE = 3;
    private static final int NAME = 7;
    private static final int AMOUNT = 5;

    private final Texts texts;
    private final Language language;
    private final Locale locale;

    /** Official documents are Arabic or French; other readers get the French one. */
    BudgetPaper(Texts texts, Language language) {
        this.texts = texts;
        this.language = language == Language.AR ? Language.AR : Language.FR;
        this.locale = this.language.locale();
    }

    String t(String key, @Nullable Object... args) {
        return texts.get(language, KEY + key, args);
    }

    /** A text that is not one of the budget and its account. */
    String text(String key, @Nullable Object... args) {
        return texts.get(language, key, args);
    }

    /** The words of a constant that the screens show, too. */
    String words(String prefix, Enum<?> constant) {
        return texts.get(language, prefix + "." + constant.name());
    }

    String words(Bilingual text) {
        return text.in(locale);
    }

    String date(LocalDate date) {
        return Formats.date(date, locale);
    }

    String month(int year, int month) {
        return Formats.month(year, month, locale);
    }

    static String amount(Money money) {
        return Formats.amount(money.amount());
    }

    Document.Builder begin(Bilingual issuer, String title, Instant written, String... below) {
        Document.Builder document = Document.in(language, title, written)
                .author(words(issuer))
                .runningHead(title)
                .footer(t("footer", Formats.dateTime(written, locale)));
        if (!issuer.isEmpty()) {
            document.letterhead(Letterhead.of(t("kingdom"), words(issuer)));
        }
        return document.titleBlock(t("kicker"), title, below);
    }

    void note(Document.Builder document, Bilingual note) {
        if (!note.isEmpty()) {
            document.heading(t("note"));
            paragraphs(document, words(note));
        }
    }

    static void paragraphs(Document.Builder document, String text) {
        Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> document.paragraph(Phrase.EMPTY.andIsolated(line)));
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
                Stream.of(Phrase.of(code.code()), Phrase.EMPTY.andIsolated(name)),
                Arrays.stream(amounts).map(BudgetPaper::amount).map(Phrase::of));
    }

    Table total(Table table, Money... amounts) {
        return table.total(
                Stream.concat(Stream.of("", t("total")), Arrays.stream(amounts).map(BudgetPaper::amount))
                        .toArray(String[]::new));
    }
}
