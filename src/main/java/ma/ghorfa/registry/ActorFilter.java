package ma.ghorfa.registry;

import ma.ghorfa.chamber.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the register is listed, and in which order.
 *
 * @param text a name in either script, part of one, or a number: NIA, identity card, national register
 * @param kind null for all kinds; likewise the others
 */
public record ActorFilter(
        String text,
        @Nullable ActorKind kind,
        @Nullable ProvinceCode province,
        @Nullable String commune,
        @Nullable String craft,
        @Nullable Area area,
        @Nullable HealthCover cover,
        ActorSort sort,
        boolean ascending) {

    public static final ActorFilter EVERYBODY =
            new ActorFilter("", null, null, null, null, null, null, ActorSort.NAME_AR, true);
}
