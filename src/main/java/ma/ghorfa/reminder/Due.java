package ma.ghorfa.reminder;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;

/**
 * Something that falls due and is not settled.
 *
 * @param subject the id of the record, one of its kind
 * @param path the address of its page, without a leading slash
 * @param members only they are told, of those whom the kind is told; empty for all of these
 */
public record Due(UUID subject, LocalDate day, Bilingual title, String path, Set<UUID> members) {

    private static final int TITLE = 600;

    public Due {
        members = Set.copyOf(members);
        title = new Bilingual(shortened(title.ar()), shortened(title.fr()));
    }

    public Due(UUID subject, LocalDate day, Bilingual title, String path) {
        this(subject, day, title, path, Set.of());
    }

    private static String shortened(String words) {
        return words.length() <= TITLE ? words : words.substring(0, TITLE - 1) + "…";
    }
}
