package ma.ghorfa.card;

import java.util.Optional;
import java.util.SequencedMap;

/** A room that takes requests gives words to the origins that it names. */
public interface CardOrigins {

    /**
     * @param words in the reader's language
     * @param path the address of its page, without a leading slash
     */
    record Origin(String words, String path) {}

    /** What an origin is, where it is that room's and the reader may know it. */
    Optional<Origin> find(String origin);

    /** All of that room that the reader may know, as requests name them, in the order in which they are offered. */
    SequencedMap<String, Origin> all();
}
