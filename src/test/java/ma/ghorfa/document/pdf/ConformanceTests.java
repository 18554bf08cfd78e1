package ma.ghorfa.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import ma.ghorfa.document.Document;
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
            try (PDFAParser file = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(renderer.pdf(document)), flavour);
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
}
