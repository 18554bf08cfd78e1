package ma.ghorfa.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the structure that says what the marks on the pages are: a heading, a cell. ISO 32000-1, 14.8. */
final class Tag {

    /** Where a piece of it stands: the number of a page, from 0, and of a marked sequence on it. */
    record Piece(int page, int sequence) {}

    private final String role;
    private final List<Tag> children = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable String language;
    private @Nullable String alternative;
    private @Nullable String text;

    private Tag(String role) {
        this.role = role;
    }

    static Tag document() {
        return new Tag("Document");
    }

    Tag child(String childRole) {
        var child = new Tag(childRole);
        children.add(child);
        return child;
    }

    /** @param tag a language tag, where it is not the one of the document */
    Tag language(String tag) {
        this.language = tag;
        return this;
    }

    /** What a drawing says, for those who do not see it. */
    Tag alternative(String text) {
        this.alternative = text;
        return this;
    }

    /**
     * The words as they were written, for readers who go by the structure: the pages hold the glyphs of an Arabic line
     * from left to right.
     */
    Tag text(String words) {
        this.text = words;
        return this;
    }

    void standsAt(Piece piece) {
        pieces.add(piece);
    }

    String role() {
        return role;
    }

    List<Tag> children() {
        return children;
    }

    List<Piece> pieces() {
        return pieces;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    String alternative() {
        return alternative;
    }

    @Nullable
    String text() {
        return text;
    }
}
