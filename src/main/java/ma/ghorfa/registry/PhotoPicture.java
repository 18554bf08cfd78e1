package ma.ghorfa.registry;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the picture that is kept of what somebody sent: a small JPEG, upright, with nothing in it but the picture. What
 * was sent is really decoded, so that whatever else a file may carry (a place, a script, a second file behind the first)
 * is left behind.
 */
final class PhotoPicture {

    /** Bytes of a file that is taken; a telephone's photo has some five million. */
    static final int LARGEST = 12 * 1024 * 1024;

    /** The longer side of what is kept; enough for a card at 300 dots an inch. */
    static final int SIDE = 600;

    private static final int SMALLEST_SIDE = 100;
    private static final int LARGEST_SIDE = 12_000;
    private static final long MOST_PIXELS = 60_000_000;
    private static final float QUALITY = 0.85f;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    private PhotoPicture() {}

    /**
     * @return a JPEG of at most {@value #SIDE} pixels a side
     * @throws PhotoRefusedException where the file is no picture, or one that is too large or too small
     */
    static byte[] of(byte[] sent) {
        if (sent.length > LARGEST) {
            throw PhotoRefusedException.tooLarge();
        }
        try {
            BufferedImage picture = decoded(sent);
            return encoded(fitted(picture, Exif.orientation(sent)));
        } catch (IOException | RuntimeException e) {
            throw e instanceof PhotoRefusedException refused ? refused : PhotoRefusedException.unreadable(e);
        }
    }

    private static BufferedImage decoded(byte[] sent) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        reader.setInput(in, true, true);
                        return decoded(reader);
                    }
                } finally {
                    reader.dispose();
                }
            }
        }
        throw PhotoRefusedException.unreadable(null);
    }

    /** The sides stand in the head of the file: what would fill the memory is refused before it is decoded. */
    private static BufferedImage decoded(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.max(width, height) > LARGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw PhotoRefusedException.tooManyPixels();
        }
        if (Math.min(width, height) < SMALLEST_SIDE) {
            throw PhotoRefusedException.tooSmall(SMALLEST_SIDE);
        }
        ImageReadParam fewer = reader.getDefaultReadParam();
        int every = Math.max(1, Math.max(width, height) / (2 * SIDE));
        fewer.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, fewer);
    }

    /** Upright, on white where it is transparent, and no larger than what is kept. */
    private static BufferedImage fitted(BufferedImage picture, int orientation) {
        boolean turned = orientation >= 5;
        int width = turned ? picture.getHeight() : picture.getWidth();
        int height = turned ? picture.getWidth() : picture.getHeight();
        double scale = Math.min(1, (double) SIDE / Math.max(width, height));
        var fitted = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = fitted.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, fitted.getWidth(), fitted.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.scale((double) fitted.getWidth() / width, (double) fitted.getHeight() / height);
            graphics.drawImage(picture, upright(orientation, picture.getWidth(), picture.getHeight()), null);
        } finally {
            graphics.dispose();
        }
        return fitted;
    }

    /** How a camera that was held otherwise says that its picture be turned (Exif 2.32, tag 0x0112). */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] encoded(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The one fact that is read of what a camera writes beside a picture. */
    private static final class Exif {

        private static final int SOI = 0xFFD8;
        private static final int APP1 = 0xFFE1;
        private static final int SCAN = 0xFFDA;
        private static final int ORIENTATION = 0x0112;
        private static final int ENTRY = 12;
        private static final byte[] HEAD = {'E', 'x', 'i', 'f', 0, 0};

        private final byte[] bytes;
        private final int start;
        private final boolean bigEndian;

        private Exif(byte[] bytes, int start, boolean bigEndian) {
            this.bytes = bytes;
            this.start = start;
            this.bigEndian = bigEndian;
        }

        /** From 1 (upright) to 8; 1 where nothing is said, or what is said makes no sense. */
        static int orientation(byte[] file) {
            try {
                @Nullable Exif exif = of(file);
                return exif == null ? 1 : exif.orientation();
            } catch (ArrayIndexOutOfBoundsException cutOff) {
                return 1;
            }
        }

        private static @Nullable Exif of(byte[] file) {
            if (file.length < 4 || pair(file, 0, true) != SOI) {
                return null;
            }
            int at = 2;
            while (pair(file, at, true) != SCAN) {
                int marker = pair(file, at, true);
                if (marker == APP1
                        && java.util.Arrays.equals(file, at + 4, at + 4 + HEAD.length, HEAD, 0, HEAD.length)) {
                    int tiff = at + 4 + HEAD.length;
                    return new Exif(file, tiff, file[tiff] == 'M');
                }
                at += 2 + Math.max(2, pair(file, at + 2, true));
            }
            return null;
        }

        private int orientation() {
            int directory = start + quad(start + 4);
            int entries = pair(bytes, directory, bigEndian);
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + entry * ENTRY;
                if (pair(bytes, at, bigEndian) == ORIENTATION) {
                    int value = pair(bytes, at + 8, bigEndian);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
            return 1;
        }

        private int quad(int at) {
            int first = pair(bytes, at, bigEndian);
            int second = pair(bytes, at + 2, bigEndian);
            return bigEndian ? first << 16 | second : second << 16 | first;
        }

        private static int pair(byte[] bytes, int at, boolean bigEndian) {
            int first = bytes[at] & 0xFF;
            int second = bytes[at + 1] & 0xFF;
            return bigEndian ? first << 8 | second : second << 8 | first;
        }
    }
}
