package ma.ghorfa.document.pdf;

import java.util.List;

/** A piece of text in one script direction and one typeface, as glyphs from left to right; the width in em. */
record Shaped(List<Glyph> glyphs, float width) {}
