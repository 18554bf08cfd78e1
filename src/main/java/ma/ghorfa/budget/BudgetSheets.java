package ma.ghorfa.budget;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import ma.ghorfa.base.Money;
import ma.ghorfa.exchange.TableColumn;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.exchange.TableProgress;
import ma.ghorfa.exchange.TableWriter;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.springframework.stereotype.Component;

/** A budget and an administrative account as workbooks: the rows of their tables, the sums among them. */
@Component
class BudgetSheets {

    private static final String KEY = "budgetAccount.sheet.";

    private final Texts texts;

    BudgetSheets(Texts texts) {
        this.texts = texts;
    }

    /** The lines of a version, and behind them the treasury of its year on a day, month by month. */
    byte[] budget(BudgetTable table, TreasuryForecast treasury, LocalDate asOf, Language language) {
        TableWriter<BudgetTable.Line> writer =
                lines(table, language, TableFormat.XLSX).followedBy(treasury(table, asOf, language), treasury.months());
        return bytes(writer, table.lines());
    }

    /** Every line of a version with all that was entered, so that it can be taken in again as it was. */
    byte[] budget(BudgetTable table, Language language, TableFormat format) {
        return bytes(lines(table, language, format), table.lines());
    }

    private TableWriter<TreasuryMonth> treasury(BudgetTable table, LocalDate asOf, Language language) {
        Locale locale = language.locale();
        return new TableWriter<>(
                TableFormat.XLSX,
                locale,
                texts.get(language, KEY + "treasury", Formats.shortDate(asOf)),
                List.of(
                        TableColumn.words(
                                texts.get(locale, KEY + "month"),
                                TreasuryMonth::month,
                                month -> Formats.month(table.budget().year(), month, locale)),
                        TableColumn.words(
                                texts.get(locale, KEY + "monthState"),
                                TreasuryMonth::time,
                                time -> texts.get(locale, "budgetPlan.treasury.time." + time.name())),
                        flow(locale, "in.operating", month -> month.flow(BudgetSection.OPERATING_REVENUE)),
                        flow(locale, "in.capital", month -> month.flow(BudgetSection.CAPITAL_REVENUE)),
                        flow(locale, "in", month -> month.flow(true)),
                        flow(locale, "out.operating", month -> month.flow(BudgetSection.OPERATING_EXPENDITURE)),
                        flow(locale, "out.capital", month -> month.flow(BudgetSection.CAPITAL_EXPENDITURE)),
                        flow(locale, "out", month -> month.flow(false)),
                        TableColumn.money(texts.get(locale, KEY + "balance"), month -> month.balance()
                                .amount())));
    }

    private TableColumn<TreasuryMonth> flow(
            Locale locale, String key, Function<TreasuryMonth, TreasuryMonth.Flow> flow) {
        return TableColumn.money(
                texts.get(locale, KEY + key), month -> flow.apply(month).all().amount());
    }

    private TableWriter<BudgetTable.Line> lines(BudgetTable table, Language language, TableFormat format) {
        String year = Integer.toString(table.budget().year());
        var columns = new Columns<BudgetTable.Line>(language.locale(), BudgetTable.Line::code);
        return new TableWriter<>(
                format,
                language.locale(),
                texts.get(language, KEY + "budget", year, table.version().number()),
                List.of(
                        columns.section(),
                        columns.level(),
                        columns.code(),
                        columns.name(Language.AR),
                        columns.name(Language.FR),
                        columns.optional("amount", line -> line.isEntered() ? line.amount() : null),
                        columns.optional("before", BudgetTable.Line::base),
                        columns.money("lastVoted", line -> line.past().voted()),
                        columns.money("lastCommitted", line -> line.past().committed()),
                        columns.money("lastExecuted", line -> line.past().executed()),
                        columns.optional("secondYear", line -> line.data().secondYear()),
                        columns.optional("thirdYear", line -> line.data().thirdYear()),
                        columns.text("note", line -> line.data().note()),
                        columns.text("justification", line -> line.data().justification()),
                        columns.text("proposedBy", line -> line.data().proposedBy()),
                        columns.text("year", line -> year),
                        columns.sum(BudgetTable.Line::isSum)));
    }

    byte[] account(AccountTable table, Language language) {
        var columns = new Columns<AccountLine>(language.locale(), AccountLine::code);
        var writer = new TableWriter<>(
                TableFormat.XLSX,
                language.locale(),
                texts.get(
                        language,
                        KEY + "account",
                        Integer.toString(table.budget().year())),
                List.of(
                        columns.section(),
                        columns.level(),
                        columns.code(),
                        columns.name(Language.AR),
                        columns.name(Language.FR),
                        columns.money("forecast", AccountLine::forecast),
                        columns.money("carried", AccountLine::carried),
                        columns.money("transferred", AccountLine::transferred),
                        columns.money("amended", AccountLine::amended),
                        columns.money("committed", AccountLine::committed),
                        columns.money("ordered", AccountLine::ordered),
                        columns.money("established", AccountLine::established),
                        columns.money("executed", AccountLine::executed),
                        columns.money("remaining", AccountLine::remaining),
                        columns.money("carriedForward", AccountLine::carriedForward)));
        return bytes(writer, table.lines());
    }

    private static <R> byte[] bytes(TableWriter<R> writer, List<R> rows) {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(out, rows.iterator(), TableProgress.UNHEARD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The columns that tables of codes have, in one language. */
    private final class Columns<R> {

        private final Locale locale;
        private final Function<R, CodeRow> codeOf;

        Columns(Locale locale, Function<R, CodeRow> codeOf) {
            this.locale = locale;
            this.codeOf = codeOf;
        }

        private String header(String key) {
            return texts.get(locale, KEY + key);
        }

        TableColumn<R> section() {
            return TableColumn.words(
                    header("section"),
                    row -> codeOf.apply(row).section(),
                    section -> texts.get(locale, "budget.section." + section.name()));
        }

        TableColumn<R> level() {
            return TableColumn.words(
                    header("level"),
                    row -> codeOf.apply(row).level(),
                    level -> texts.get(locale, "budget.level." + level.name()));
        }

        TableColumn<R> code() {
            return TableColumn.code(header("code"), row -> codeOf.apply(row).code());
        }

        /** Says of a row that it is added up from others, and is not entered. */
        TableColumn<R> sum(Predicate<R> isSum) {
            return TableColumn.words(
                    header("sum"), row -> isSum.test(row) ? Boolean.TRUE : null, sum -> texts.get(locale, "ui.yes"));
        }

        TableColumn<R> name(Language of) {
            return TableColumn.text(
                    header("name." + of.name()), row -> codeOf.apply(row).name().in(of.locale()));
        }

        TableColumn<R> text(String key, TableColumn.Value<R, String> value) {
            return TableColumn.text(header(key), value);
        }

        TableColumn<R> money(String key, Function<R, Money> value) {
            return TableColumn.money(header(key), row -> value.apply(row).amount());
        }

        TableColumn<R> optional(String key, TableColumn.Value<R, Money> value) {
            return TableColumn.money(header(key), row -> {
                Money money = value.of(row);
                return money == null ? null : money.amount();
            });
        }
    }
}
