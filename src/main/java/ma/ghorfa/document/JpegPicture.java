package ma.ghorfa.document;

import java.util.Objects;

/** A picture as a JPEG file, such as a photograph that the register keeps. */
public final class JpegPicture {

    private final byte[] file;
    private final int width;
    private final int height;

    /** @param width points of the picture */
    public JpegPicture(byte[] file, int width, int height) {
        this.file = file.clone();
        this.width = Objects.checkIndex(width - 1, Integer.MAX_VALUE) + 1;
        this.height = Objects.checkIndex(height - 1, Integer.MAX_VALUE) + 1;
    }

    public byte[] file() {
        return file.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
