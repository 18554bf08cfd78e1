package ma.ghorfa.campaign;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.Area;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the register who came to stations.
 *
 * @param nia empty where there is none yet
 * @param sex null where the page is no longer a person's
 * @param stations how many
 * @param firstOn the day of the first of them
 */
public record PersonRow(
        ActorId id,
        Bilingual name,
        String nia,
        Bilingual craft,
        ProvinceCode province,
        @Nullable Sex sex,
        Area area,
        int stations,
        LocalDate firstOn) {}
