package ma.ghorfa.exchange;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a person may say about a file where the reader's own guess is refused or wrong; null leaves it to the reader.
 *
 * @param sheet the sheet to read, instead of the first that holds something
 * @param headerRow the row of the header, instead of the first that is not empty
 * @param charset of CSV
 * @param separator of CSV
 */
public record TableOptions(
        @Nullable String sheet,
        @Nullable Long headerRow,
        @Nullable Charset charset,
        @Nullable Character separator) {

    public static final TableOptions NONE = new TableOptions(null, null, null, null);

    public TableOptions withSheet(String name) {
        return new TableOptions(name, headerRow, charset, separator);
    }

    public TableOptions withHeaderRow(long row) {
        return new TableOptions(sheet, row, charset, separator);
    }

    public TableOptions withCharset(Charset known) {
        return new TableOptions(sheet, headerRow, known, separator);
    }

    public TableOptions withSeparator(char known) {
        return new TableOptions(sheet, headerRow, charset, known);
    }
}
