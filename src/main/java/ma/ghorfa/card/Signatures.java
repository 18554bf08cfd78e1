package ma.ghorfa.card;

import static ma.ghorfa.identity.Permissions.DOCUMENT_READ;
import static ma.ghorfa.identity.Permissions.DOCUMENT_WRITE;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import ma.ghorfa.document.StoredFileId;
import ma.ghorfa.document.StoredFiles;
import ma.ghorfa.identity.OnBehalf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the signatures of those who take a card: one drawn on the screen as a picture, or a slip that was stored before. */
@Component
class Signatures {

    private static final int LARGEST = 400_000;
    private static final int WIDEST = 2400;
    private static final int HIGHEST = 1200;

    /** Points of ink, of which a slip of the finger has fewer. */
    private static final int LEAST_INK = 60;

    private static final int OPAQUE = 128;

    private final StoredFiles files;

    Signatures(StoredFiles files) {
        this.files = files;
    }

    /** @throws CardRefusal.NoSignature where nothing is signed, or what came is no picture of a signature */
    StoredFileId keep(DeliverCard delivery) {
        StoredFileId slip = delivery.signedSlip();
        if (slip != null) {
            return OnBehalf.with(DOCUMENT_READ, () -> files.find(slip))
                    .orElseThrow(CardRefusal.NoSignature::new)
                    .id();
        }
        byte[] picture = drawn(delivery.drawnSignature());
        return OnBehalf.with(
                        DOCUMENT_WRITE,
                        () -> files.store(
                                "signature-" + delivery.request() + ".png", new ByteArrayInputStream(picture)))
                .id();
    }

    /** The picture written anew: of what a browser sent, nothing but the points is kept. */
    static byte[] drawn(String base64) {
        BufferedImage image = decoded(base64).orElseThrow(CardRefusal.NoSignature::new);
        if (ink(image) < LEAST_INK) {
            throw new CardRefusal.NoSignature();
        }
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(
                0,
                0,
                image.getWidth(),
                image.getHeight(),
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()),
                0,
                image.getWidth());
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(copy, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture could not be written to memory", e);
        }
        return out.toByteArray();
    }

    private static Optional<BufferedImage> decoded(String base64) {
        if (base64.isEmpty() || base64.length() > LARGEST) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(base64)))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            @Nullable ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null) {
                return Optional.empty();
            }
            try {
                reader.setInput(in, true, true);
                // The size is read before the points are: a few bytes can claim to be a picture of any size.
                boolean fits = reader.getWidth(0) <= WIDEST && reader.getHeight(0) <= HIGHEST;
                return fits ? Optional.of(reader.read(0)) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException noPicture) {
            return Optional.empty();
        }
    }

    private static int ink(BufferedImage image) {
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int point = image.getRGB(x, y);
                boolean dark = (point & 0xFF) + (point >> 8 & 0xFF) + (point >> 16 & 0xFF) < 3 * OPAQUE;
                ink += dark && (point >>> 24) >= OPAQUE ? 1 : 0;
            }
        }
        return ink;
    }
}
