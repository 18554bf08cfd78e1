/**
 * The writer behind {@link ma.ghorfa.document.WordRenderer}: Office Open XML through Apache POI. Nothing outside the
 * document room looks in here.
 */
@NullMarked
package ma.ghorfa.document.word;

import org.jspecify.annotations.NullMarked;
