package ma.ghorfa.lineage;

import java.time.LocalDate;
import java.util.Objects;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A record as others see it.
 *
 * @param kind the key of what it is, such as a vote or an amendment
 * @param state the key of where it stands; null where it has no state
 * @param day null where it has none
 * @param path the address of its page, without the leading slash
 * @param standing false once it was rejected, cancelled or given up: nothing is linked to it by hand any more
 */
public record Node(
        NodeRef ref,
        String kind,
        Bilingual title,
        @Nullable String state,
        Tone tone,
        @Nullable LocalDate day,
        String path,
        boolean standing) {

    public Node {
        Objects.requireNonNull(ref);
        Objects.requireNonNull(kind);
    }
}
