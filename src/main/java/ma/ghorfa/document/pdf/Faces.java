package ma.ghorfa.document.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The typefaces of the documents and which one shows a character. Amiri has Arabic and a Latin drawn to go with it, so
 * one family serves both languages; Tifinagh, which names and letterheads may hold, comes from Noto.
 */
final class Faces {

    private static final class Holder {
        private static final Faces INSTANCE = new Faces();
    }

    private final List<Face> regular;
    private final List<Face> bold;

    private Faces() {
        Face tifinagh = Face.load("NotoSansTifinagh-Regular");
        regular = List.of(Face.load("Amiri-Regular"), tifinagh);
        bold = List.of(Face.load("Amiri-Bold"), tifinagh);
    }

    /** Loaded at the first document, not at the start of the application. */
    static Faces get() {
        return Holder.INSTANCE;
    }

    Face first(boolean isBold) {
        return (isBold ? bold : regular).getFirst();
    }

    /** The first typeface that has the character, null where none has it. */
    @Nullable
    Face of(int codePoint, boolean isBold) {
        for (Face face : isBold ? bold : regular) {
            if (face.has(codePoint)) {
                return face;
            }
        }
        return null;
    }
}
