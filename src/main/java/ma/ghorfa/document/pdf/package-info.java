/**
 * The typesetter behind {@link ma.ghorfa.document.DocumentRenderer}: it shapes Arabic and Latin text, breaks lines and
 * pages, and writes tagged PDF whose text can be extracted. Nothing outside the document room looks in here.
 */
@NullMarked
package ma.ghorfa.document.pdf;

import org.jspecify.annotations.NullMarked;
