package ma.ghorfa.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.BitSet;

/** A QR code as a square of dark and light fields, without the light margin of four fields that it needs around it. */
public final class QrCode {

    /** Fields of light that a reader needs on each side. */
    public static final int MARGIN = 4;

    private final int size;
    private final BitSet dark = new BitSet();

    private QrCode(ByteMatrix matrix) {
        size = matrix.getWidth();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                dark.set(row * size + column, matrix.get(column, row) == 1);
            }
        }
    }

    /** The code of a text such as an address; it stays readable with an eighth of it worn off. */
    public static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("The text does not fit into a QR code", e);
        }
    }

    /** Fields on each side. */
    public int size() {
        return size;
    }

    public boolean isDark(int column, int row) {
        return dark.get(row * size + column);
    }
}
