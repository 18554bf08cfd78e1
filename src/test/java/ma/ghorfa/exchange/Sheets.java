package ma.ghorfa.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, right and wrong ones, and short ways to read them. */
final class Sheets {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private String workbookPr = "";

    static Sheets workbook() {
        return new Sheets();
    }

    static Sheets of(String... rows) {
        return workbook().sheet("Feuil1", "", String.join("", rows));
    }

    Sheets sheet(String name, String state, String rows) {
        return sheetXml(
                name, state, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    Sheets sheetXml(String name, String state, String xml) {
        sheets.add(name);
        states.add(state);
        return part("xl/worksheets/sheet" + sheets.size() + ".xml", xml);
    }

    Sheets system1904() {
        workbookPr = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    Sheets shared(String xml) {
        return part("xl/sharedStrings.xml", xml);
    }

    Sheets styles(String numFmts, String xfs) {
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + numFmts
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>" + "</cellStyleXfs><cellXfs>" + xfs
                        + "</cellXfs></styleSheet>");
    }

    Sheets part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    Sheets part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    byte[] bytes() {
        var list = new StringBuilder();
        var relations = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            String state = states.get(i).isEmpty() ? "" : " state=\"" + states.get(i) + "\"";
            list.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
                    .formatted(sheets.get(i), i + 1, state, i + 1));
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i + 1, REL, i + 1));
        }
        relations.append(
                "<Relationship Id=\"s\" Type=\"" + REL + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>");
        relations.append("<Relationship Id=\"t\" Type=\"" + REL + "/styles\" Target=\"styles.xml\"/>");
        parts.putIfAbsent("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        text(
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"a\" Type=\"" + REL + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        text(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + REL + "\">" + workbookPr + "<sheets>" + list
                        + "</sheets></workbook>");
        text("xl/_rels/workbook.xml.rels", relationships(relations.toString()));
        return zip(parts);
    }

    private static String relationships(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    private void text(String name, String xml) {
        parts.putIfAbsent(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String inline(String ref, String text) {
        return "<c r=\"" + ref + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** Everything there is in a file. */
    record Read(List<String> header, List<TableRow> rows, List<TableNote> notes) {

        List<String> keys() {
            return notes.stream().map(TableNote::messageKey).toList();
        }

        List<List<String>> texts() {
            return rows.stream()
                    .map(row -> row.cells().stream().map(Cells::text).toList())
                    .toList();
        }
    }

    static Read read(byte[] file) {
        return read(file, TableOptions.NONE, TableLimits.USUAL);
    }

    static Read read(byte[] file, TableOptions options, TableLimits limits) {
        try (TableReader reader = TableReader.open(new ByteArrayInputStream(file), options, limits)) {
            var rows = new ArrayList<TableRow>();
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            return new Read(reader.header(), rows, reader.notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
