package ma.ghorfa.search;

import java.util.List;

/** Why a query found a name: each thing that was typed beside the words of the name that it found, as typed. */
public record SearchMatch(List<Found> words) {

    public SearchMatch {
        words = List.copyOf(words);
    }

    /** Whether every typed word stands in the name just as it was typed; otherwise a screen may say what was found. */
    public boolean isLiteral() {
        return words.stream().allMatch(Found::isLiteral);
    }

    /**
     * A pair of words.
     *
     * @param asked what was typed, in small letters; two words if one word of the name was typed in two
     * @param found the word of the name in small letters; two words if two words of the name were typed in one
     */
    public record Found(String asked, String found) {

        public boolean isLiteral() {
            return found.startsWith(asked);
        }
    }
}
