package ma.ghorfa.document.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.CleanText;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.JpegPicture;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Writes laid out pages as a tagged PDF 1.7 file, after PDF/A-2 and PDF/UA-1. */
final class PdfFile {

    private static final String PRODUCER = "Ghorfa";

    private final Document document;
    private final Shaper shaper;
    private final PDDocument file;
    private final COSDictionary catalog;
    private final List<PDPage> pages = new ArrayList<>();
    private final List<COSArray> sequences = new ArrayList<>();

    private PdfFile(PDDocument file, Document document, Shaper shaper) {
        this.file = file;
        this.catalog = file.getDocumentCatalog().getCOSObject();
        this.document = document;
        this.shaper = shaper;
    }

    static byte[] write(Document document, Shaper shaper, List<Page> pages, Tag root, List<Layout.Bookmark> bookmarks) {
        try (var file = new PDDocument()) {
            return new PdfFile(file, document, shaper).write(pages, root, bookmarks);
        } catch (IOException e) {
            throw new UncheckedIOException("A document could not be written to memory", e);
        }
    }

    private byte[] write(List<Page> laidOut, Tag root, List<Layout.Bookmark> bookmarks) throws IOException {
        file.setVersion(1.7f);
        var content = new CRC32();
        var fonts = new LinkedHashMap<EmbeddedFont, COSDictionary>();
        var tagged = new ArrayList<List<Tag>>();
        for (Page page : laidOut) {
            Page.Written written = page.write(shaper, document.language().isRightToLeft());
            content.update(written.content().getBytes(StandardCharsets.US_ASCII));
            addPage(page, written, fonts);
            tagged.add(written.sequences());
        }
        for (Map.Entry<EmbeddedFont, COSDictionary> font : fonts.entrySet()) {
            describe(font.getKey(), font.getValue());
        }
        structure(root, tagged);
        outline(bookmarks);
        metadata();
        file.setDocumentId(content.getValue());
        var out = new ByteArrayOutputStream();
        file.save(out);
        return out.toByteArray();
    }

    private void addPage(Page laidOut, Page.Written written, Map<EmbeddedFont, COSDictionary> fonts)
            throws IOException {
        var page = new PDPage(new PDRectangle(laidOut.width(), laidOut.height()));
        COSDictionary dictionary = page.getCOSObject();
        dictionary.setItem(COSName.CONTENTS, stream(written.content().getBytes(StandardCharsets.US_ASCII)));
        var names = new COSDictionary();
        written.fonts().forEach((font, name) -> {
            COSDictionary described = fonts.computeIfAbsent(font, missing -> new COSDictionary());
            names.setItem(COSName.getPDFName(name), described);
        });
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, names);
        if (!laidOut.pictures().isEmpty()) {
            resources.setItem(COSName.XOBJECT, pictures(laidOut));
        }
        dictionary.setItem(COSName.RESOURCES, resources);
        dictionary.setInt(COSName.STRUCT_PARENTS, laidOut.number());
        dictionary.setItem(COSName.getPDFName("Tabs"), COSName.S);
        file.addPage(page);
        pages.add(page);
    }

    private COSDictionary pictures(Page laidOut) throws IOException {
        var pictures = new COSDictionary();
        for (Map.Entry<String, JpegPicture> picture : laidOut.pictures().entrySet()) {
            pictures.setItem(
                    COSName.getPDFName(picture.getKey()),
                    JPEGFactory.createFromByteArray(file, picture.getValue().file())
                            .getCOSObject());
        }
        return pictures;
    }

    private COSStream stream(byte[] bytes) throws IOException {
        COSStream stream = file.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    private static COSDictionary dictionary(String type) {
        var dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, type);
        return dictionary;
    }

    // ---- Fonts: ISO 32000-1, 9.7 ----

    private void describe(EmbeddedFont font, COSDictionary type0) throws IOException {
        TrueType outlines = font.face().outlines();
        byte[] program = font.file();
        String name = subsetTag(program) + "+" + font.face().name();
        float scale = 1000f / outlines.unitsPerEm();

        COSStream fontFile = stream(program);
        fontFile.setInt(COSName.LENGTH1, program.length);
        COSDictionary descriptor = dictionary("FontDescriptor");
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, numbers(outlines.bounds(), scale));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setFloat(COSName.ASCENT, outlines.ascent() * scale);
        descriptor.setFloat(COSName.DESCENT, outlines.descent() * scale);
        descriptor.setFloat(COSName.CAP_HEIGHT, outlines.capHeight() * scale);
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(COSName.FONT_FILE2, fontFile);

        var system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        var advances = new COSArray();
        font.widths().forEach(width -> advances.add(new COSFloat(width)));
        var widths = new COSArray();
        widths.add(COSInteger.get(1));
        widths.add(advances);
        COSDictionary descendant = dictionary("Font");
        descendant.setName(COSName.SUBTYPE, "CIDFontType2");
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setItem(COSName.W, widths);
        descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);

        var descendants = new COSArray();
        descendants.add(descendant);
        type0.setName(COSName.TYPE, "Font");
        type0.setName(COSName.SUBTYPE, "Type0");
        type0.setName(COSName.BASE_FONT, name);
        type0.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        type0.setItem(COSName.DESCENDANT_FONTS, descendants);
        type0.setItem(COSName.TO_UNICODE, stream(font.toUnicode().getBytes(StandardCharsets.US_ASCII)));
    }

    private static COSArray numbers(int[] values, float scale) {
        var array = new COSArray();
        for (int value : values) {
            array.add(new COSFloat(value * scale));
        }
        return array;
    }

    /** Six letters that tell this part of a font from others of it. */
    private static String subsetTag(byte[] program) {
        var sum = new CRC32();
        sum.update(program);
        long rest = sum.getValue();
        var tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + rest % 26));
            rest /= 26;
        }
        return tag.toString();
    }

    // ---- Structure: ISO 32000-1, 14.7 ----

    private void structure(Tag root, List<List<Tag>> tagged) {
        COSDictionary tree = dictionary("StructTreeRoot");
        for (int i = 0; i < pages.size(); i++) {
            var page = new COSArray();
            for (int j = 0; j < tagged.get(i).size(); j++) {
                page.add(COSInteger.ZERO);
            }
            sequences.add(page);
        }
        var kids = new COSArray();
        kids.add(element(root, tree));
        tree.setItem(COSName.K, kids);
        var parents = new COSArray();
        for (int i = 0; i < sequences.size(); i++) {
            parents.add(COSInteger.get(i));
            parents.add(sequences.get(i));
        }
        var parentTree = new COSDictionary();
        parentTree.setItem(COSName.NUMS, parents);
        tree.setItem(COSName.PARENT_TREE, parentTree);
        tree.setInt(COSName.PARENT_TREE_NEXT_KEY, pages.size());
        catalog.setItem(COSName.STRUCT_TREE_ROOT, tree);
        var mark = new COSDictionary();
        mark.setItem(COSName.getPDFName("Marked"), COSBoolean.TRUE);
        catalog.setItem(COSName.MARK_INFO, mark);
    }

    private COSDictionary element(Tag tag, COSDictionary parent) {
        COSDictionary element = dictionary("StructElem");
        element.setName(COSName.S, tag.role());
        element.setItem(COSName.P, parent);
        if (tag.language() != null) {
            element.setString(COSName.LANG, tag.language());
        }
        if (tag.alternative() != null) {
            element.setItem(COSName.ALT, new COSString(tag.alternative()));
        }
        if (tag.text() != null) {
            element.setItem(COSName.ACTUAL_TEXT, new COSString(tag.text()));
        }
        if (tag.role().equals("TH")) {
            var attributes = new COSDictionary();
            attributes.setName(COSName.O, "Table");
            attributes.setName(COSName.getPDFName("Scope"), "Column");
            element.setItem(COSName.A, attributes);
        }
        var kids = new COSArray();
        for (Tag.Piece piece : tag.pieces()) {
            COSDictionary reference = dictionary("MCR");
            reference.setItem(COSName.PG, pages.get(piece.page()).getCOSObject());
            reference.setInt(COSName.MCID, piece.sequence());
            kids.add(reference);
            sequences.get(piece.page()).set(piece.sequence(), (COSBase) element);
        }
        tag.children().forEach(child -> kids.add(element(child, element)));
        element.setItem(COSName.K, kids);
        return element;
    }

    // ---- What the window of a reader shows ----

    private void outline(List<Layout.Bookmark> bookmarks) {
        if (bookmarks.isEmpty()) {
            return;
        }
        var outline = new PDDocumentOutline();
        var path = new ArrayList<PDOutlineNode>(List.of(outline));
        var levels = new ArrayList<Integer>(List.of(0));
        for (Layout.Bookmark bookmark : bookmarks) {
            while (levels.size() > 1 && levels.getLast() >= bookmark.level()) {
                levels.removeLast();
                path.removeLast();
            }
            var destination = new PDPageXYZDestination();
            destination.setPage(pages.get(bookmark.page()));
            destination.setTop(Math.round(Page.HEIGHT - bookmark.top() + 6));
            var item = new PDOutlineItem();
            item.setTitle(CleanText.of(bookmark.title()).replace('\n', ' '));
            item.setDestination(destination);
            path.getLast().addLast(item);
            item.openNode();
            path.add(item);
            levels.add(bookmark.level());
        }
        outline.openNode();
        file.getDocumentCatalog().setDocumentOutline(outline);
    }

    private void metadata() throws IOException {
        String language = document.language().locale().toLanguageTag();
        catalog.setString(COSName.LANG, language);
        var preferences = new COSDictionary();
        preferences.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
        preferences.setName("Direction", document.language().isRightToLeft() ? "R2L" : "L2R");
        catalog.setItem(COSName.VIEWER_PREFERENCES, preferences);

        String title = line(document.title());
        String author = line(document.author());
        Instant written = document.written();
        var information = new PDDocumentInformation();
        information.setTitle(title);
        if (!author.isEmpty()) {
            information.setAuthor(author);
        }
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        ZonedDateTime local = written.atZone(Zone.CASABLANCA);
        information.setCreationDate(GregorianCalendar.from(local));
        information.setModificationDate(GregorianCalendar.from(local));
        file.setDocumentInformation(information);

        COSStream description = file.getDocument().createCOSStream();
        try (OutputStream out = description.createOutputStream()) {
            out.write(xmp(title, author, language, local).getBytes(StandardCharsets.UTF_8));
        }
        description.setName(COSName.TYPE, "Metadata");
        description.setName(COSName.SUBTYPE, "XML");
        catalog.setItem(COSName.METADATA, description);

        COSStream profile = stream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        profile.setInt(COSName.N, 3);
        COSDictionary intent = dictionary("OutputIntent");
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setString(COSName.getPDFName("OutputConditionIdentifier"), "sRGB IEC61966-2.1");
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        var intents = new COSArray();
        intents.add(intent);
        catalog.setItem(COSName.OUTPUT_INTENTS, intents);
    }

    private static String line(String text) {
        return CleanText.of(text).replace('\n', ' ').strip();
    }

    private static String xmp(String title, String author, String language, ZonedDateTime written) {
        String date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(written.withNano(0));
        String creator = author.isEmpty()
                ? ""
                : "<dc:creator><rdf:Seq><rdf:li>" + xml(author) + "</rdf:li></rdf:Seq></dc:creator>";
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
                 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                %s
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%s</xmp:CreateDate>
                <xmp:ModifyDate>%s</xmp:ModifyDate>
                <xmp:CreatorTool>%s</xmp:CreatorTool>
                <pdf:Producer>%s</pdf:Producer>
                <pdfaid:part>2</pdfaid:part>
                <pdfaid:conformance>A</pdfaid:conformance>
                <pdfuaid:part>1</pdfuaid:part>
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(xml(title), creator, language, date, date, PRODUCER, PRODUCER);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
