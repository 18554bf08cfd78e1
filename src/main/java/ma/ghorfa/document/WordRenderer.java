package ma.ghorfa.document;

/** Renders documents to files on which others go on writing. Safe for several threads. */
public interface WordRenderer {

    /**
     * A file for Word and for whatever else reads its format: what the PDF says, in the same order, as text, headings and
     * tables of the program. Where its lines and pages break is the program's business.
     */
    byte[] docx(Document document);
}
