package ma.ghorfa.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, as they come. */
final class XlsxSheet implements Closeable {

    private static final int NAMED_MERGES = 5;
    private static final int MAX_NUMBER_LENGTH = 64;
    private static final int MAX_EXPONENT = 400;

    /** What Excel shows of a number; the sixteenth and seventeenth digit of a stored fraction are noise. */
    private static final MathContext SHOWN = new MathContext(15);

    /** An escaped character is seven long in the file. */
    private static final int ESCAPED = 7;

    private final XlsxPackage workbook;
    private final String name;
    private final XmlPart part;
    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final boolean system1904;
    private final int cellLength;
    private final int columns;
    private final StringBuilder text = new StringBuilder();
    private final List<String> merges = new ArrayList<>();
    private long lastRow;
    private long merged;
    private long formulas;
    private long hiddenRows;
    private @Nullable CellRef firstFormula;

    XlsxSheet(
            XlsxPackage workbook,
            String name,
            String partName,
            SharedStrings strings,
            XlsxStyles styles,
            boolean system1904)
            throws IOException {
        this.workbook = workbook;
        this.name = name;
        this.part = workbook.part(partName);
        this.strings = strings;
        this.styles = styles;
        this.system1904 = system1904;
        this.cellLength = workbook.limits().cellLength();
        this.columns = workbook.limits().columns();
    }

    String name() {
        return name;
    }

    double portion() {
        return part.portion();
    }

    /** The next row that holds something; null after the last, when the notes are complete too. */
    @Nullable
    TableRow next() {
        return next(Integer.MAX_VALUE);
    }

    /** As {@link #next()}, but gives up after so many empty rows. */
    @Nullable
    TableRow next(int most) {
        int looked = 0;
        for (String tag = part.nextStart(); tag != null && looked < most; tag = part.nextStart()) {
            if (tag.equals("row")) {
                looked++;
                boolean hidden = part.isTrue("hidden");
                TableRow row = row();
                if (row != null) {
                    hiddenRows += hidden ? 1 : 0;
                    return row;
                }
            } else if (tag.equals("mergeCell")) {
                merged++;
                String ref = part.attribute("ref");
                if (ref != null && merges.size() < NAMED_MERGES) {
                    merges.add(ref);
                }
            }
        }
        return null;
    }

    private @Nullable TableRow row() {
        String number = part.attribute("r");
        long row = number == null ? lastRow + 1 : parsedInt(number);
        if (row <= lastRow || row > TableWriter.SHEET_ROWS) {
            throw XlsxPackage.damaged(null);
        }
        lastRow = row;
        var cells = new ArrayList<Cell>();
        int last = -1;
        boolean some = false;
        for (int event = part.next(); event != XMLStreamConstants.END_ELEMENT; event = part.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw XlsxPackage.damaged(null);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!part.name().equals("c")) {
                    skip();
                    continue;
                }
                int column = last + 1;
                char type = 'n';
                boolean error = false;
                int style = -1;
                for (int i = 0; i < part.attributes(); i++) {
                    String value = part.attributeValue(i);
                    switch (part.attributeName(i)) {
                        case "r" -> column = column(value, columns);
                        case "s" -> style = parsedInt(value);
                        case "t" -> {
                            type = type(value);
                            error = value.equals("e");
                        }
                        default -> {}
                    }
                }
                if (column <= last) {
                    throw XlsxPackage.damaged(null);
                }
                last = column;
                Cell cell = cell(new CellRef(row, column), error ? 'e' : type, style);
                if (!(cell instanceof Cell.Blank)) {
                    if (column >= columns) {
                        throw tooManyColumns();
                    }
                    for (int c = cells.size(); c < column; c++) {
                        cells.add(new Cell.Blank(new CellRef(row, c)));
                    }
                    cells.add(cell);
                    some |= !cell.isBlank();
                }
            }
        }
        return some ? new TableRow(name, row, cells) : null;
    }

    private RefusedTableException tooManyColumns() {
        return new RefusedTableException("exchange.file.tooManyColumns", columns);
    }

    /** One letter for each type: i for inline, S for a text of a formula, the others as the file has them. */
    private static char type(String value) {
        return switch (value) {
            case "s", "b", "e", "d", "n" -> value.charAt(0);
            case "inlineStr" -> 'i';
            case "str" -> 'S';
            default -> throw XlsxPackage.damaged(null);
        };
    }

    private Cell cell(CellRef at, char type, int style) {
        text.setLength(0);
        boolean formula = false;
        boolean value = false;
        for (int event = part.next(); event != XMLStreamConstants.END_ELEMENT; event = part.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw XlsxPackage.damaged(null);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (part.name()) {
                    case "f" -> {
                        formula = true;
                        skip();
                    }
                    case "v" -> {
                        value = true;
                        valueText();
                    }
                    case "is" -> part.appendString(text, cellLength * ESCAPED);
                    default -> skip();
                }
            }
        }
        if (formula) {
            formulas++;
            if (firstFormula == null) {
                firstFormula = at;
            }
            if (!value || (text.isEmpty() && type != 'S')) {
                return new Cell.Failed(at, "exchange.cell.uncomputed", "");
            }
        }
        if (text.isEmpty()) {
            return new Cell.Blank(at);
        }
        return switch (type) {
            case 'i', 'S' -> words(at, CellText.fromXml(text.toString()), formula);
            case 's' -> shared(at, formula);
            case 'b' -> new Cell.Truth(at, text.charAt(0) == '1' || text.charAt(0) == 't', formula);
            case 'e' -> new Cell.Failed(at, "exchange.cell.error", shown());
            case 'd' -> isoDate(at, formula);
            default -> figure(at, style, formula);
        };
    }

    private String shown() {
        return text.substring(0, Math.min(text.length(), MAX_NUMBER_LENGTH));
    }

    private Cell shared(CellRef at, boolean formula) {
        String shared = strings.get(parsedInt(text.toString().strip()));
        if (shared == null) {
            throw XlsxPackage.damaged(null);
        }
        return words(at, shared, formula);
    }

    private Cell words(CellRef at, String words, boolean formula) {
        if (words.length() > cellLength) {
            throw new RefusedTableException("exchange.file.longText", cellLength);
        }
        workbook.gave(words.length());
        return words.isEmpty() ? new Cell.Blank(at) : new Cell.Words(at, words, formula);
    }

    private Cell isoDate(CellRef at, boolean formula) {
        String iso = text.toString().strip();
        try {
            LocalDateTime time = iso.length() <= 10
                    ? LocalDate.parse(iso).atStartOfDay()
                    : LocalDateTime.parse(iso.replace("Z", ""));
            return new Cell.Moment(at, time, formula);
        } catch (DateTimeParseException e) {
            return new Cell.Words(at, iso, formula);
        }
    }

    private Cell figure(CellRef at, int style, boolean formula) {
        BigDecimal number = number();
        if (number == null) {
            return new Cell.Failed(at, "exchange.cell.error", shown());
        }
        if (styles.isDate(style)) {
            LocalDateTime time = ExcelDates.of(number, system1904);
            if (time != null) {
                return new Cell.Moment(at, time, formula);
            }
        }
        BigDecimal exact =
                number.scale() > 0 && number.precision() > SHOWN.getPrecision() ? number.round(SHOWN) : number;
        return new Cell.Figure(at, exact, system1904, formula);
    }

    private @Nullable BigDecimal number() {
        String digits = text.toString().strip();
        if (digits.length() > MAX_NUMBER_LENGTH) {
            return null;
        }
        try {
            var number = new BigDecimal(digits);
            return Math.abs((long) number.scale()) > MAX_EXPONENT ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void valueText() {
        for (int event = part.next(); event != XMLStreamConstants.END_ELEMENT; event = part.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    part.appendText(text, cellLength * ESCAPED);
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_DOCUMENT ->
                    throw XlsxPackage.damaged(null);
                default -> {}
            }
        }
    }

    /** Reads past the element that was just opened. */
    private void skip() {
        int depth = 1;
        while (depth > 0) {
            switch (part.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.END_DOCUMENT -> throw XlsxPackage.damaged(null);
                default -> {}
            }
        }
    }

    private static int parsedInt(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw XlsxPackage.damaged(e);
        }
    }

    /** The number of a column from a name such as AB12; beyond what Excel knows there are too many. */
    private static int column(String ref, int limit) {
        int column = 0;
        int i = 0;
        for (; i < ref.length(); i++) {
            char c = ref.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            if (i >= 3) {
                throw new RefusedTableException("exchange.file.tooManyColumns", limit);
            }
            column = column * 26 + (c - 'A' + 1);
        }
        if (column == 0) {
            throw XlsxPackage.damaged(null);
        }
        return column - 1;
    }

    /** Complete after the last row. */
    List<TableNote> notes() {
        var notes = new ArrayList<TableNote>();
        if (merged > 0) {
            notes.add(TableNote.of("exchange.note.merged", merged, String.join(" ", merges)));
        }
        if (formulas > 0) {
            notes.add(TableNote.of(
                    "exchange.note.formulas",
                    formulas,
                    Objects.requireNonNull(firstFormula).toString()));
        }
        if (hiddenRows > 0) {
            notes.add(TableNote.of("exchange.note.hiddenRows", hiddenRows));
        }
        return notes;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
