package ma.ghorfa.card;

import ma.ghorfa.chamber.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * Which requests and cards are listed, and in which order.
 *
 * @param text a name in either script, part of one, or the beginning of a NIA or of a card's number
 * @param stage null for all; likewise the others
 * @param origin as {@link NewCardRequest} names it; empty for all
 */
public record CardFilter(
        String text,
        @Nullable CardStage stage,
        @Nullable ProvinceCode province,
        @Nullable String craft,
        @Nullable CardChannel channel,
        String origin,
        CardSort sort,
        boolean ascending) {

    public static final CardFilter ALL = new CardFilter("", null, null, null, null, "", CardSort.RECEIVED, false);
}
