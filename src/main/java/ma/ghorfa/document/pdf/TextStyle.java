package ma.ghorfa.document.pdf;

/** @param leading points from base line to base line */
record TextStyle(float size, float leading, boolean bold, Ink ink, Align align) {

    enum Align {
        START,
        /** Away from where the language begins. */
        END,
        CENTRE,
        /** Both edges even, but for the last line. */
        BOTH,
        /** On the right in every language. */
        RIGHT
    }

    TextStyle with(Align other) {
        return new TextStyle(size, leading, bold, ink, other);
    }

    TextStyle with(Ink other) {
        return new TextStyle(size, leading, bold, other, align);
    }

    TextStyle inBold() {
        return new TextStyle(size, leading, true, ink, align);
    }

    TextStyle sized(float factor) {
        return new TextStyle(size * factor, leading * factor, bold, ink, align);
    }
}
