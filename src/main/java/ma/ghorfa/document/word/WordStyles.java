package ma.ghorfa.document.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import ma.ghorfa.i18n.Language;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The style sheet of the files; the ids are those of {@code styles.xml}. */
final class WordStyles {

    static final String KICKER = "Kicker";
    static final String TITLE = "Title";
    static final String BELOW = "Subtitle";
    static final String BODY = "BodyText";
    static final String ITEM = "ListParagraph";
    static final String CALLOUT = "Callout";
    static final String CELL = "Cell";
    static final String LETTERHEAD = "Letterhead";
    static final String HEADER = "Header";
    static final String FOOTER = "Footer";
    static final String GAP = "Gap";
    static final String RULED = "RuledTable";
    static final String BARE = "BareTable";

    private static final String SHEET = "styles.xml";

    private WordStyles() {}

    static String heading(int level) {
        return "Heading" + Math.clamp(level, 1, 2);
    }

    /** A program that spells and hyphenates reads right-to-left words as Arabic and all others in the document's language. */
    static void give(XWPFDocument file, Language language) throws IOException {
        CTStyles styles = read();
        CTLanguage tags = styles.getDocDefaults().getRPrDefault().getRPr().addNewLang();
        Locale latin = (language.isRightToLeft() ? Language.FR : language).locale();
        tags.setVal(latin.toLanguageTag());
        tags.setBidi(Language.AR.locale().toLanguageTag());
        file.createStyles().setStyles(styles);
    }

    private static CTStyles read() throws IOException {
        try (InputStream sheet = Objects.requireNonNull(WordStyles.class.getResourceAsStream(SHEET), SHEET)) {
            return StylesDocument.Factory.parse(sheet).getStyles();
        } catch (XmlException e) {
            throw new IllegalStateException("The style sheet of the Word files cannot be read", e);
        }
    }
}
