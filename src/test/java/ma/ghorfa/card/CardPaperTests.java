package ma.ghorfa.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Objects;
import javax.imageio.ImageIO;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaHttpTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The printed card: what it says, its size, and that its code leads to the page that verifies it. */
@GhorfaHttpTest
class CardPaperTests {

    private static final Logger LOG = LoggerFactory.getLogger(CardPaperTests.class);
    private static final Acting ANYBODY = Acting.asAnybody("test");
    private static final float POINTS_TO_A_MILLIMETRE = 72 / 25.4f;

    @Autowired
    private CardRequests cards;

    @Autowired
    private CardPapers papers;

    @Autowired
    private Verifications verifications;

    @SuppressWarnings("NullAway.Init")
    CardPaperTests() {}

    private CardRow card(CardStage stage) {
        var filter = new CardFilter("", stage, null, null, null, "", CardSort.RECEIVED, true);
        return ANYBODY.call(() -> cards.page(filter, 0, 1)).getFirst();
    }

    @Test
    void itSaysWhoseItIsInBothScripts() throws IOException {
        CardRow card = card(CardStage.VALID);
        try (PDDocument file = Loader.loadPDF(ANYBODY.call(() -> papers.pdf(card.id())))) {
            assertThat(file.getNumberOfPages()).isEqualTo(2);
            for (var page : file.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(85.6f * POINTS_TO_A_MILLIMETRE, within(0.01f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(54 * POINTS_TO_A_MILLIMETRE, within(0.01f));
            }
            var front = new PDFTextStripper();
            front.setEndPage(1);
            assertThat(plain(front.getText(file)))
                    .contains(plain(card.name().ar()))
                    .contains(plain(card.name().fr()))
                    .contains(plain(card.craft().ar()))
                    .contains(plain(card.craft().fr()))
                    .contains(card.nia())
                    .contains(card.number())
                    .contains(Formats.shortDate(Objects.requireNonNull(card.validUntil())));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[\\s\\u00A0]+", " ");
    }

    @Test
    void itsCodeLeadsToThePageThatVerifiesIt() throws IOException {
        CardRow card = card(CardStage.VALID);
        try (PDDocument file = Loader.loadPDF(ANYBODY.call(() -> papers.pdf(card.id())))) {
            var renderer = new PDFRenderer(file);
            picture(renderer.renderImageWithDPI(0, 300, ImageType.RGB), "card-front");
            picture(renderer.renderImageWithDPI(1, 300, ImageType.RGB), "card-back");
            String address = read(renderer, 1);
            assertThat(address).isEqualTo(verifications.address(card.id())).contains("/verify/");
            String token = URI.create(address).getPath().substring(Verifications.PATH.length() + 1);
            assertThat(verifications.verify(token)).isEqualTo(Verdict.VALID);
            assertThat(address)
                    .doesNotContain(card.number())
                    .doesNotContain(card.id().toString());
        }
    }

    private static void picture(BufferedImage page, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        ImageIO.write(page, "png", folder.resolve(name + ".png").toFile());
    }

    /** As a telephone reads: it looks until it has read, since one picture of 200 misses by a field of the code. */
    private static String read(PDFRenderer renderer, int page) throws IOException {
        for (int dpi : new int[] {300, 400, 600}) {
            BufferedImage image = renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
            int width = image.getWidth();
            int height = image.getHeight();
            var light = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(light)))
                        .getText();
            } catch (ReaderException e) {
                LOG.info("The code was not read at {} dots to an inch: {}", dpi, e.toString());
            }
        }
        throw new AssertionError("The code on the card cannot be read");
    }

    @Test
    void aRequestWithoutACardHasNoPaperAndNotEverybodyMayPrint() {
        CardRow open = card(CardStage.RECEIVED);
        assertThatThrownBy(() -> ANYBODY.run(() -> papers.pdf(open.id()))).isInstanceOf(NotFoundException.class);
        CardRow valid = card(CardStage.VALID);
        Acting.as("reader", ma.ghorfa.identity.Permissions.CARD_READ)
                .run(() -> assertThatThrownBy(() -> papers.pdf(valid.id())).isInstanceOf(AccessDeniedException.class));
    }
}
