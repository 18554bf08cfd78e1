package ma.ghorfa.document;

/** Renders documents to files that are printed, signed and archived. Safe for several threads. */
public interface DocumentRenderer {

    /**
     * A tagged PDF of A4 pages. The same document gives the same bytes.
     *
     * @throws MissingGlyphException where a text holds characters that no typeface of the portal can show: a document
     *     that dropped them would say something else than was written
     */
    byte[] pdf(Document document);

    /**
     * A tagged PDF whose pages have the size of the document, such as a card to be printed.
     *
     * @throws MissingGlyphException likewise
     */
    byte[] pdf(PlacedDocument document);
}
