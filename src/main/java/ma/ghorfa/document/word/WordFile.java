package ma.ghorfa.document.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Letterhead;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Texts;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Writes the blocks of a document one after the other. Rows and paragraphs are added to the elements themselves: the classes
 * that POI has for them look through all that is there with each new one. Lengths are twentieths of a point.
 */
final class WordFile {

    private static final int PAGE_WIDTH = 11_906;
    private static final int PAGE_HEIGHT = 16_838;
    private static final int MARGIN = 1_134;
    private static final int WIDTH = PAGE_WIDTH - 2 * MARGIN;
    private static final int LABEL = WIDTH * 3 / 10;
    private static final int ITEM_INDENT = 454;
    private static final int SIGNING_SPACE = 1_400;

    private static final String GREEN_TINT = "EAF1EC";
    private static final String BRASS_TINT = "F8F3E6";
    private static final String RED_TINT = "F8ECEA";
    private static final String GREY_TINT = "F3F2EE";

    private static final String PAGE = "\uE000";
    private static final String PAGES = "\uE001";

    private final XWPFDocument file;
    private final CTBody body;
    private final Document document;
    private final Texts texts;
    private final boolean rightToLeft;

    WordFile(XWPFDocument file, Document document, Texts texts) {
        this.file = file;
        this.body = file.getDocument().getBody();
        this.document = document;
        this.texts = texts;
        this.rightToLeft = document.language().isRightToLeft();
    }

    void write() {
        PackageProperties properties = file.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setTitleProperty(document.title());
        properties.setCreatorProperty(document.author());
        properties.setLanguageProperty(document.language().locale().toLanguageTag());
        properties.setCreatedProperty(Optional.of(Date.from(document.written())));
        @Nullable Letterhead head = document.letterhead();
        if (head != null) {
            letterhead(head);
        }
        document.blocks().forEach(this::block);
        frame();
    }

    private void block(Block block) {
        switch (block) {
            case Block.TitleBlock title -> title(title);
            case Block.Heading heading -> text(WordStyles.heading(heading.level()), heading.text());
            case Block.Paragraph paragraph -> text(WordStyles.BODY, paragraph.text());
            case Block.Item item -> item(item);
            case Block.KeyValues facts -> facts(facts);
            case Block.TableBlock table -> table(table.table());
            case Block.Callout callout -> callout(callout);
            case Block.CountBar bar -> counts(bar);
            case Block.Signatures signatures -> signatures(signatures);
            case Block.Annexes annexes -> annexes(annexes);
            case Block.PageBreak ignored ->
                paragraph(body.addNewP(), WordStyles.BODY).addNewR().addNewBr().setType(STBrType.PAGE);
        }
    }

    // ---- Paragraphs ----

    /** An empty paragraph in the direction of the document. */
    private CTP paragraph(CTP paragraph, String style) {
        return paragraph(paragraph, style, rightToLeft);
    }

    private static CTP paragraph(CTP paragraph, String style, boolean rightToLeft) {
        CTPPr properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(style);
        if (rightToLeft) {
            properties.addNewBidi();
        }
        return paragraph;
    }

    private CTP text(String style, Phrase phrase) {
        CTP paragraph = paragraph(body.addNewP(), style);
        runs(paragraph, phrase, rightToLeft);
        return paragraph;
    }

    private static void runs(CTP paragraph, Phrase phrase, boolean rightToLeft) {
        Piece.of(phrase, rightToLeft).forEach(piece -> run(paragraph, piece));
    }

    private static void run(CTP paragraph, Piece piece) {
        CTR run = paragraph.addNewR();
        if (piece.bold() || piece.rightToLeft()) {
            CTRPr properties = run.addNewRPr();
            if (piece.bold()) {
                properties.addNewB();
                properties.addNewBCs();
            }
            if (piece.rightToLeft()) {
                properties.addNewRtl();
            }
        }
        String[] lines = piece.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addNewBr();
            }
            if (!lines[i].isEmpty()) {
                CTText text = run.addNewT();
                text.setStringValue(lines[i]);
                text.setSpace(SpaceAttribute.Space.PRESERVE);
            }
        }
    }

    private void title(Block.TitleBlock block) {
        if (!block.kicker().isBlank()) {
            text(WordStyles.KICKER, block.kicker());
        }
        text(WordStyles.TITLE, block.title());
        block.below().forEach(line -> text(WordStyles.BELOW, line));
    }

    private void item(Block.Item item) {
        CTP paragraph = paragraph(body.addNewP(), WordStyles.ITEM);
        CTTabStop stop = paragraph.getPPr().addNewTabs().addNewTab();
        stop.setVal(STTabJc.LEFT);
        stop.setPos(BigInteger.valueOf(ITEM_INDENT));
        CTInd indent = paragraph.getPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(ITEM_INDENT));
        indent.setHanging(BigInteger.valueOf(ITEM_INDENT));
        runs(paragraph, item.label().inBold(), rightToLeft);
        paragraph.addNewR().addNewTab();
        runs(paragraph, item.text(), rightToLeft);
    }

    private void callout(Block.Callout callout) {
        CTP paragraph = paragraph(body.addNewP(), WordStyles.CALLOUT);
        shade(paragraph.getPPr().addNewShd(), tint(callout.tone()));
        runs(paragraph, callout.text(), rightToLeft);
    }

    private static void shade(CTShd shading, String colour) {
        shading.setVal(STShd.CLEAR);
        shading.setColor("auto");
        shading.setFill(colour);
    }

    private static String tint(Block.Tone tone) {
        return switch (tone) {
            case NEUTRAL -> GREY_TINT;
            case POSITIVE -> GREEN_TINT;
            case NEGATIVE -> RED_TINT;
            case ATTENTION -> BRASS_TINT;
        };
    }

    private void annexes(Block.Annexes annexes) {
        if (annexes.titles().isEmpty()) {
            return;
        }
        text(WordStyles.heading(1), Phrase.of(words("document.annexes")));
        for (int i = 0; i < annexes.titles().size(); i++) {
            text(
                    WordStyles.ITEM,
                    Phrase.bold(words("document.annex", i + 1))
                            .and(" ")
                            .and(annexes.titles().get(i)));
        }
    }

    // ---- Tables ----

    private CTTbl table(String style, List<Integer> widths) {
        CTTbl table = body.addNewTbl();
        CTTblPr properties = table.addNewTblPr();
        properties.addNewTblStyle().setVal(style);
        if (rightToLeft) {
            properties.addNewBidiVisual();
        }
        width(properties.addNewTblW(), widths.stream().mapToInt(width -> width).sum());
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        return table;
    }

    private static void width(CTTblWidth element, int width) {
        element.setType(STTblWidth.DXA);
        element.setW(BigInteger.valueOf(width));
    }

    private static CTRow row(CTTbl table, boolean header) {
        CTRow row = table.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        if (header) {
            properties.addNewTblHeader();
        }
        return row;
    }

    /** A cell without its paragraph. */
    private static CTTc cell(CTRow row, int width, @Nullable String colour) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        width(properties.addNewTcW(), width);
        if (colour != null) {
            shade(properties.addNewShd(), colour);
        }
        return cell;
    }

    private CTP write(CTTc cell, Phrase phrase) {
        CTP paragraph = paragraph(cell.addNewP(), WordStyles.CELL);
        runs(paragraph, phrase, rightToLeft);
        return paragraph;
    }

    /** Two tables that follow each other would become one. */
    private void afterTable() {
        paragraph(body.addNewP(), WordStyles.GAP);
    }

    private void facts(Block.KeyValues facts) {
        CTTbl table = table(WordStyles.BARE, List.of(LABEL, WIDTH - LABEL));
        for (Block.Fact fact : facts.facts()) {
            CTRow row = row(table, false);
            write(cell(row, LABEL, null), fact.label().inBold());
            write(cell(row, WIDTH - LABEL, null), fact.value());
        }
        afterTable();
    }

    private void table(Table table) {
        int weights = table.columns().stream().mapToInt(Table.Column::weight).sum();
        List<Integer> widths = table.columns().stream()
                .map(column -> WIDTH * column.weight() / weights)
                .toList();
        CTTbl written = table(WordStyles.RULED, widths);
        if (table.columns().stream().anyMatch(column -> !column.header().isBlank())) {
            List<Phrase> headers = table.columns().stream()
                    .map(column -> column.header().inBold())
                    .toList();
            cells(row(written, true), table, widths, headers, GREEN_TINT);
        }
        table.rows().forEach(cells -> cells(row(written, false), table, widths, cells, null));
        table.totals()
                .forEach(cells -> cells(
                        row(written, false),
                        table,
                        widths,
                        cells.stream().map(Phrase::inBold).toList(),
                        GREY_TINT));
        afterTable();
    }

    private void cells(CTRow row, Table table, List<Integer> widths, List<Phrase> cells, @Nullable String colour) {
        for (int i = 0; i < cells.size(); i++) {
            CTP paragraph = write(cell(row, widths.get(i), colour), cells.get(i));
            switch (table.columns().get(i).kind()) {
                case TEXT -> {}
                // In a paragraph from right to left the file format calls the right-hand side left.
                case NUMBER -> paragraph.getPPr().addNewJc().setVal(rightToLeft ? STJc.LEFT : STJc.RIGHT);
                case CENTRED -> paragraph.getPPr().addNewJc().setVal(STJc.CENTER);
            }
        }
    }

    /** The words alone: whoever goes on writing changes the counts, and a bar drawn of them would not follow. */
    private void counts(Block.CountBar bar) {
        CTTbl table = table(WordStyles.RULED, List.of(LABEL, LABEL / 2));
        for (Block.Count count : bar.counts()) {
            CTRow row = row(table, false);
            write(cell(row, LABEL, tint(count.tone())), Phrase.of(count.label()));
            write(cell(row, LABEL / 2, tint(count.tone())), Phrase.bold(Integer.toString(count.count())));
        }
        afterTable();
    }

    private void signatures(Block.Signatures block) {
        int width = WIDTH / Math.max(1, block.signatures().size());
        List<Integer> widths = block.signatures().stream().map(one -> width).toList();
        CTTbl table = table(WordStyles.BARE, widths);
        CTRow row = row(table, false);
        row.getTrPr().addNewTrHeight().setVal(BigInteger.valueOf(SIGNING_SPACE));
        for (Block.Signature signature : block.signatures()) {
            CTTc cell = cell(row, width, null);
            for (Phrase line : List.of(signature.role().inBold(), signature.name())) {
                write(cell, line).getPPr().addNewJc().setVal(STJc.CENTER);
            }
        }
        afterTable();
    }

    // ---- The head of the first page ----

    private void letterhead(Letterhead head) {
        boolean two = !head.otherLines().isEmpty();
        int width = two ? WIDTH / 2 : WIDTH;
        CTTbl table = table(WordStyles.BARE, two ? List.of(width, width) : List.of(width));
        CTRow row = row(table, false);
        lettering(cell(row, width, null), head.lines(), rightToLeft);
        if (two) {
            lettering(cell(row, width, null), head.otherLines(), !rightToLeft);
        }
        afterTable();
        aside(head.reference(), false);
        aside(head.placeAndDate(), true);
        aside(head.hijriDate(), true);
    }

    private static void lettering(CTTc cell, List<Phrase> lines, boolean rightToLeft) {
        for (int i = 0; i < lines.size(); i++) {
            CTP paragraph = paragraph(cell.addNewP(), WordStyles.LETTERHEAD, rightToLeft);
            boolean name = i == lines.size() - 1;
            runs(paragraph, name ? lines.get(i).inBold() : lines.get(i), rightToLeft);
        }
        if (lines.isEmpty()) {
            paragraph(cell.addNewP(), WordStyles.LETTERHEAD, rightToLeft);
        }
    }

    private void aside(Phrase line, boolean atTheEnd) {
        if (!line.isBlank()) {
            CTP paragraph = text(WordStyles.LETTERHEAD, line);
            if (atTheEnd) {
                paragraph.getPPr().addNewJc().setVal(STJc.RIGHT);
            }
        }
    }

    // ---- What every page repeats ----

    private void frame() {
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
        if (rightToLeft) {
            section.addNewBidi();
        }
        List<HeaderFooterType> kinds = new ArrayList<>(List.of(HeaderFooterType.DEFAULT));
        if (!document.runningHead().isBlank()) {
            CTP head = file.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .getCTP();
            runs(paragraph(head, WordStyles.HEADER), document.runningHead(), rightToLeft);
            kinds.add(HeaderFooterType.FIRST);
        }
        kinds.forEach(this::footer);
    }

    private void footer(HeaderFooterType kind) {
        var footer = file.createFooter(kind);
        if (!document.footer().isBlank()) {
            runs(paragraph(footer.createParagraph().getCTP(), WordStyles.FOOTER), document.footer(), rightToLeft);
        }
        CTP paragraph = paragraph(footer.createParagraph().getCTP(), WordStyles.FOOTER);
        String words = words("document.page", PAGE, PAGES);
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            String letter = words.substring(i, i + 1);
            if (letter.equals(PAGE) || letter.equals(PAGES)) {
                runs(paragraph, Phrase.of(words.substring(from, i)), rightToLeft);
                CTSimpleField field = paragraph.addNewFldSimple();
                field.setInstr(letter.equals(PAGE) ? "PAGE" : "NUMPAGES");
                field.addNewR().addNewT().setStringValue("1");
                from = i + 1;
            }
        }
        runs(paragraph, Phrase.of(words.substring(from)), rightToLeft);
    }

    private String words(String key, @Nullable Object... args) {
        return texts.get(document.language(), key, args);
    }
}
