package ma.ghorfa.registry;

import ma.ghorfa.base.Cin;
import ma.ghorfa.chamber.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the register is listed, and in which order.
 *
 * @param text a name in either script, part of one, or the beginning of an open number: NIA, national register; the whole
 *     number of an identity card finds somebody only for who may read it
 * @param kind null for all kinds; likewise the others
 */
public record ActorFilter(
        String text,
        @Nullable ActorKind kind,
        @Nullable ProvinceCode province,
        @Nullable String craft,
        @Nullable Area area,
        @Nullable HealthCover cover,
        ActorSort sort,
        boolean ascending) {

    public static final ActorFilter EVERYBODY =
            new ActorFilter("", null, null, null, null, null, ActorSort.NAME_AR, true);

    /** Whether the text is the whole number of an identity card, which belongs into no address and no log. */
    public boolean namesCard() {
        return namesCard(text);
    }

    /** Whether a text is the whole number of an identity card. */
    public static boolean namesCard(String text) {
        return Cin.read(text).isPresent();
    }
}
