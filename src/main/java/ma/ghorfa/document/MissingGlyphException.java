package ma.ghorfa.document;

import java.util.List;
import ma.ghorfa.base.DomainException;

/** A document holds characters that none of its typefaces can show, such as an emoji. */
public final class MissingGlyphException extends DomainException {

    private final transient List<String> characters;

    /**
     * @param characters each one once, in the order met
     * @param where the beginning of the text that holds the first of them, so that its author finds it
     */
    public MissingGlyphException(List<String> characters, String where) {
        super("document.missingGlyph", String.join(" ", characters), where);
        this.characters = List.copyOf(characters);
    }

    public List<String> characters() {
        return characters;
    }
}
