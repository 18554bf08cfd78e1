package ma.ghorfa.document.pdf;

/**
 * A glyph as it is written into a page.
 *
 * @param font the embedded font that has the code
 * @param before font units that the pen moves right before it
 * @param advance font units to the next glyph
 * @param shown the characters whose shape it shows: an opening bracket in Arabic shows a closing one
 * @param meant the characters that were written
 */
record Glyph(EmbeddedFont font, int code, int before, int advance, String shown, String meant) {}
