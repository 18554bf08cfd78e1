package ma.ghorfa.document;

import ma.ghorfa.i18n.Language;

/** Something in its place on a {@link PlacedDocument}. Distances are millimetres from the upper left corner. */
public sealed interface Placed {

    /**
     * Words in a column. Where they are too long for their lines, they are set smaller.
     *
     * @param language gives the direction; it may be another one than the document's
     * @param size points to the em, at most
     * @param lines how many there may be
     */
    record Words(
            Phrase text,
            Language language,
            float left,
            float top,
            float width,
            float size,
            int lines,
            Align align,
            Colour colour)
            implements Placed {}

    /** An area in one colour. */
    record Fill(float left, float top, float width, float height, Colour colour) implements Placed {}

    /** A band of the house's motif. */
    record Band(float left, float top, float width, float height) implements Placed {}

    /** The house's star. */
    record Emblem(float centre, float middle, float radius) implements Placed {}

    /**
     * A QR code, dark on paper with the light margin that it needs.
     *
     * @param side of the whole, margin included
     * @param alternative what it is, for those who do not see it
     */
    record Code(QrCode code, float left, float top, float side, String alternative) implements Placed {}

    /**
     * A photograph that fills its frame; what is too wide or too high of it is cut off evenly.
     *
     * @param alternative what it is, for those who do not see it
     */
    record Photograph(JpegPicture picture, float left, float top, float width, float height, String alternative)
            implements Placed {}

    /** Where lines stand in their column. */
    enum Align {
        /** Where the language of the words begins. */
        START,
        CENTRE,
        END
    }

    /** The colours of the house's papers. */
    enum Colour {
        TEXT,
        QUIET,
        GREEN,
        GREEN_TINT,
        BRASS,
        HAIRLINE,
        PAPER
    }
}
