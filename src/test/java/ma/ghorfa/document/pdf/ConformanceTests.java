package ma.ghorfa.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.JpegPicture;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Placed;
import ma.ghorfa.document.PlacedDocument;
import ma.ghorfa.document.QrCode;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

@DisplayName("A file that says it can be archived and read aloud")
class ConformanceTests {

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
    @DisplayName("keeps every rule of PDF/A-2a and PDF/UA-1 that veraPDF knows")
    void conforms(PDFAFlavour flavour) throws Exception {
        var renderer = new PdfRenderer(new Texts());
        for (Document document : List.of(Minutes.arabic(), Minutes.french())) {
            validate(renderer.pdf(document), flavour);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
    @DisplayName("keeps them on a paper of another size with things in their places as well")
    void placedConforms(PDFAFlavour flavour) throws Exception {
        var image = new BufferedImage(60, 90, BufferedImage.TYPE_INT_RGB);
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        List<Placed> page = List.of(
                new Placed.Fill(0, 0, 85.6f, 9, Placed.Colour.GREEN),
                new Placed.Band(0, 10, 85.6f, 2),
                new Placed.Emblem(13, 30, 5),
                new Placed.Photograph(new JpegPicture(jpeg.toByteArray(), 60, 90), 3, 36, 10, 12, "صورة"),
                words("عبد الرحيم الصنهاجي", Language.AR, 20),
                words("Abderrahim Sanhaji", Language.FR, 28),
                new Placed.Code(QrCode.of("https://portal.example.ma/verify/x"), 50, 20, 30, "رمز التحقق"));
        validate(
                new PdfRenderer(new Texts())
                        .pdf(new PlacedDocument(
                                Language.AR, "بطاقة", "الغرفة", Instant.EPOCH, 85.6f, 54, List.of(page, page))),
                flavour);
    }

    private static Placed words(String text, Language language, float top) {
        return new Placed.Words(Phrase.bold(text), language, 3, top, 40, 11, 1, Placed.Align.START, Placed.Colour.TEXT);
    }

    private static void validate(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser file = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(file);
            assertThat(result.getTestAssertions().stream()
                            .filter(rule -> rule.getStatus() == TestAssertion.Status.FAILED)
                            .map(TestAssertion::getMessage))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
