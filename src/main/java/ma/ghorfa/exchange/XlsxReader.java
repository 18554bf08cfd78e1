package ma.ghorfa.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workbook: the first sheet that is not hidden and holds something, and the sheets behind it which {@link TableWriter}
 * made because one could not hold all rows. Other sheets are noted.
 */
final class XlsxReader extends TableReader {

    /** So many rows of a sheet that is not read are looked at to see whether it holds anything. */
    private static final int PEEKED_ROWS = 100;

    private final XlsxPackage workbook;
    private final Map<String, String> sheetParts = new HashMap<>();
    private final List<String> visible = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> continued = new ArrayList<>();
    private SharedStrings strings = new SharedStrings();
    private XlsxStyles styles = new XlsxStyles();
    private boolean system1904;
    private long rows;
    private int table;
    private @Nullable XlsxSheet current;
    private @Nullable TableRow peeked;

    XlsxReader(java.nio.file.Path file, TableLimits limits) throws IOException {
        this.workbook = new XlsxPackage(file, limits);
        boolean done = false;
        try {
            readWorkbook();
            openFirst();
            done = true;
        } finally {
            if (!done) {
                closeFile();
            }
        }
    }

    private void readWorkbook() throws IOException {
        String main = mainPart();
        Map<String, String> sheetIds = new HashMap<>();
        String stringsPart = null;
        String stylesPart = null;
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        for (Relation relation : relations(relations, folder)) {
            if (relation.type.endsWith("/worksheet")) {
                sheetIds.put(relation.id, relation.target);
            } else if (relation.type.endsWith("/sharedStrings")) {
                stringsPart = relation.target;
            } else if (relation.type.endsWith("/styles")) {
                stylesPart = relation.target;
            }
        }
        try (XmlPart part = workbook.part(main)) {
            for (String tag = part.nextStart(); tag != null; tag = part.nextStart()) {
                if (tag.equals("workbookPr")) {
                    system1904 = part.isTrue("date1904");
                } else if (tag.equals("sheet")) {
                    addSheet(part, sheetIds);
                }
            }
        }
        styles = XlsxStyles.read(workbook, stylesPart);
        strings = SharedStrings.read(workbook, stringsPart);
    }

    private void addSheet(XmlPart part, Map<String, String> sheetIds) {
        String name = CellText.fromXml(Objects.requireNonNullElse(part.attribute("name"), ""));
        // Without namespaces both r:id and a plain id are called so.
        String target = sheetIds.get(Objects.requireNonNullElse(part.attribute("id"), ""));
        if (target == null) {
            return;
        }
        if (sheetParts.size() >= workbook.limits().parts() || sheetParts.put(name, target) != null) {
            throw XlsxPackage.damaged(null);
        }
        String state = part.attribute("state");
        (state == null || state.equals("visible") ? visible : hidden).add(name);
    }

    private String mainPart() throws IOException {
        if (!workbook.has("_rels/.rels")) {
            throw new RefusedTableException("exchange.file.noTable");
        }
        for (Relation relation : relations("_rels/.rels", "")) {
            if (relation.type.endsWith("/officeDocument")) {
                if (relation.target.endsWith(".bin")) {
                    throw new RefusedTableException("exchange.file.binaryExcel");
                }
                if (!relation.target.startsWith("xl/") && !relation.target.endsWith("workbook.xml")) {
                    throw new RefusedTableException("exchange.file.noTable");
                }
                return relation.target;
            }
        }
        throw new RefusedTableException("exchange.file.noTable");
    }

    private record Relation(String id, String type, String target) {}

    private List<Relation> relations(String name, String folder) throws IOException {
        var relations = new ArrayList<Relation>();
        if (!workbook.has(name)) {
            throw XlsxPackage.damaged(null);
        }
        try (XmlPart part = workbook.part(name)) {
            for (String tag = part.nextStart(); tag != null; tag = part.nextStart()) {
                String id = part.attribute("Id");
                String type = part.attribute("Type");
                String target = part.attribute("Target");
                if (tag.equals("Relationship")
                        && id != null
                        && type != null
                        && target != null
                        && !"External".equals(part.attribute("TargetMode"))) {
                    if (relations.size() >= workbook.limits().parts()) {
                        throw XlsxPackage.damaged(null);
                    }
                    relations.add(new Relation(id, type, resolved(folder, target)));
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        String path = target.replace('\\', '/');
        if (path.startsWith("/")) {
            return path.substring(1);
        }
        String base = folder;
        while (path.startsWith("../")) {
            path = path.substring(3);
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
        }
        return base + (path.startsWith("./") ? path.substring(2) : path);
    }

    /** Opens the first sheet that holds something and leaves its first row to be taken; none where all are empty. */
    private void openFirst() throws IOException {
        for (String name : visible) {
            if (enter(name)) {
                break;
            }
        }
        XlsxSheet first = current;
        if (first == null) {
            for (String name : hidden) {
                if (holdsSomething(name)) {
                    throw new RefusedTableException("exchange.file.onlyHidden", name);
                }
            }
            return;
        }
        var others = new ArrayList<>(visible);
        others.remove(first.name());
        List<String> header = names(Objects.requireNonNull(peeked));
        String next = TableWriter.sheetName(first.name(), 2);
        while (others.remove(next)) {
            if (!continues(next, header)) {
                others.add(next);
                break;
            }
            continued.add(next);
            note(TableNote.of("exchange.note.continuedSheet", next));
            next = TableWriter.sheetName(first.name(), continued.size() + 2);
        }
        for (String name : others) {
            if (holdsSomething(name)) {
                note(TableNote.of("exchange.note.otherSheet", name));
            }
        }
        for (String name : hidden) {
            if (holdsSomething(name)) {
                note(TableNote.of("exchange.note.hiddenSheet", name));
            }
        }
    }

    private XlsxSheet sheet(String name) throws IOException {
        return new XlsxSheet(workbook, name, Objects.requireNonNull(sheetParts.get(name)), strings, styles, system1904);
    }

    /** Whether the sheet has a row; it then stays open. */
    private boolean enter(String name) throws IOException {
        XlsxSheet opened = sheet(name);
        current = opened;
        peeked = opened.next();
        if (peeked == null) {
            opened.close();
            current = null;
        }
        return peeked != null;
    }

    private boolean continues(String name, List<String> header) throws IOException {
        try (XlsxSheet other = sheet(name)) {
            TableRow first = other.next();
            return first != null && first.number() == 1 && names(first).equals(header);
        }
    }

    private boolean holdsSomething(String name) throws IOException {
        try (XlsxSheet other = sheet(name)) {
            return other.next(PEEKED_ROWS) != null;
        }
    }

    @Override
    @Nullable
    TableRow nextRow() throws IOException {
        TableRow row = peeked;
        peeked = null;
        XlsxSheet open = current;
        while (row == null && open != null) {
            row = open.next();
            if (row == null) {
                open.notes().forEach(this::note);
                open.close();
                current = null;
                open = null;
                if (table < continued.size()) {
                    // The header of a continuing sheet was compared before.
                    enter(continued.get(table++));
                    peeked = null;
                    open = current;
                }
            }
        }
        if (row != null && ++rows > workbook.limits().rows()) {
            throw new RefusedTableException(
                    "exchange.file.tooManyRows", workbook.limits().rows());
        }
        return row;
    }

    @Override
    public TableFormat format() {
        return TableFormat.XLSX;
    }

    @Override
    public double portion() {
        XlsxSheet open = current;
        double part = open == null ? 1 : open.portion();
        return Math.min(1, (table + part) / (continued.size() + 1));
    }

    @Override
    void closeFile() throws IOException {
        XlsxSheet open = current;
        current = null;
        try (workbook) {
            if (open != null) {
                open.close();
            }
        }
    }
}
