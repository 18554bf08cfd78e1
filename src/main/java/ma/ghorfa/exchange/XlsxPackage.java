package ma.ghorfa.exchange;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * The zip file that a workbook is. Nothing is unpacked but what is read, and while it is read it is counted: a part that
 * grows far beyond its packed size, all parts together beyond the limit, or a single tag or text without an end are
 * refused where they pass it. The sizes that the file gives for itself may only refuse it, never let it pass.
 */
final class XlsxPackage implements Closeable {

    /** Between two events of the parser not more is read than this: a name, an attribute or a comment without an end. */
    private static final int TOKEN_BYTES = 4 << 20;

    private static final int END_RECORD = 22;
    private static final int MAX_COMMENT = 65_535;
    private static final long TEXT_FREE = 16L << 20;
    private static final int TEXT_RATIO = 20;
    private static final int MAX_DEPTH = 64;
    private static final int MAX_ATTRIBUTES = 256;
    private static final int MAX_ATTRIBUTE_LENGTH = 1 << 16;
    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final long fileSize;
    private final TableLimits limits;
    private long inflated;
    private long texts;

    XlsxPackage(Path file, TableLimits limits) throws IOException {
        this.limits = limits;
        this.fileSize = java.nio.file.Files.size(file);
        refuseManyParts(file);
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
        if (zip.size() > limits.parts()) {
            zip.close();
            throw new RefusedTableException("exchange.file.bomb");
        }
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, 1 << 15);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_LENGTH);
        return factory;
    }

    /** Reads the number of entries before the directory is read, which itself may be made large. */
    private void refuseManyParts(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(fileSize, END_RECORD + MAX_COMMENT);
            byte[] tail = new byte[length];
            in.seek(fileSize - length);
            in.readFully(tail);
            for (int i = length - END_RECORD; i >= 0; i--) {
                if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                    int entries = (tail[i + 10] & 0xFF) | ((tail[i + 11] & 0xFF) << 8);
                    if (entries > limits.parts()) {
                        throw new RefusedTableException("exchange.file.bomb");
                    }
                    return;
                }
            }
        }
        throw damaged(null);
    }

    static RefusedTableException damaged(@Nullable Throwable cause) {
        var refused = new RefusedTableException("exchange.file.damaged");
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    XmlPart part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            throw damaged(null);
        }
        Counted in;
        try {
            in = new Counted(Objects.requireNonNull(zip.getInputStream(entry)), entry);
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
        try {
            return new XmlPart(XML.createXMLStreamReader(in), in);
        } catch (XMLStreamException e) {
            in.close();
            throw damaged(e);
        } catch (RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Counts the text that cells are given: a long shared text that many cells point to makes a small file large after it
     * was unpacked.
     */
    void gave(int length) {
        texts += length;
        if (texts > TEXT_FREE && texts > TEXT_RATIO * inflated) {
            throw new RefusedTableException("exchange.file.bomb");
        }
    }

    TableLimits limits() {
        return limits;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The unpacked bytes of one part. */
    final class Counted extends InputStream {

        private final InputStream in;
        private final long packed;
        private final long declared;
        private long count;
        private long marked;

        Counted(InputStream in, ZipEntry entry) {
            this.in = in;
            this.packed = Math.clamp(entry.getCompressedSize(), 1, fileSize);
            this.declared = Math.max(1, entry.getSize());
            refuseIfLarge(declared);
        }

        /** The parser came to another event. */
        void event() {
            marked = count;
        }

        double portion() {
            return Math.min(1, (double) count / declared);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) {
                counted(1);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = in.read(buffer, offset, length);
            if (n > 0) {
                counted(n);
            }
            return n;
        }

        private void counted(int n) {
            count += n;
            inflated += n;
            refuseIfLarge(count);
            // An honest bomb was refused by the size that it declares; this one declares another.
            if (count > declared || inflated > limits.inflatedBytes() || count - marked > TOKEN_BYTES) {
                throw new RefusedTableException("exchange.file.bomb");
            }
        }

        private void refuseIfLarge(long size) {
            if (size > TableLimits.RATIO_FROM && size > limits.ratio() * packed) {
                throw new RefusedTableException("exchange.file.bomb");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
