package ma.ghorfa.campaign;

import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A presentation at a station.
 *
 * @param minutes how long it takes
 * @param listeners how many listened; null before it was given
 */
public record PresentationData(
        Bilingual title,
        String speaker,
        int minutes,
        @Nullable Integer listeners) {}
