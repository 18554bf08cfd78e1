package ma.ghorfa.exchange;

import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook as a stream of tags. Namespaces are not looked at: the strict and the usual form have others. */
final class XmlPart implements Closeable {

    private final XMLStreamReader xml;
    private final XlsxPackage.Counted in;

    XmlPart(XMLStreamReader xml, XlsxPackage.Counted in) {
        this.xml = xml;
        this.in = in;
    }

    /** The next event; a document type declaration, which no workbook has, is refused. */
    int next() {
        try {
            if (!xml.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = xml.next();
            in.event();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new RefusedTableException("exchange.file.dtd");
            }
            return event;
        } catch (XMLStreamException e) {
            throw XlsxPackage.damaged(e);
        }
    }

    /** The name of the next tag that opens, or null at the end of the part. */
    @Nullable
    String nextStart() {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
        }
        return null;
    }

    String name() {
        return xml.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int i) {
        return xml.getAttributeLocalName(i);
    }

    String attributeValue(int i) {
        return xml.getAttributeValue(i);
    }

    boolean isTrue(String attribute) {
        String value = attribute(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    /** Adds the text of the event to what is there; more than the limit of a cell is refused. */
    void appendText(StringBuilder text, int limit) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > limit) {
            throw new RefusedTableException("exchange.file.longText", limit);
        }
    }

    /**
     * Collects the text of a shared or inline string, whose opening tag was just read, up to its closing tag: all runs, but
     * not the readings that stand above Japanese signs.
     */
    void appendString(StringBuilder text, int limit) {
        int depth = 1;
        int phonetic = 0;
        boolean inText = false;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    String name = xml.getLocalName();
                    if (name.equals("rPh")) {
                        phonetic = depth;
                    }
                    inText = phonetic == 0 && name.equals("t");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (phonetic == depth) {
                        phonetic = 0;
                    }
                    inText = false;
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        appendText(text, limit);
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw XlsxPackage.damaged(null);
                default -> {}
            }
        }
    }

    double portion() {
        return in.portion();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
