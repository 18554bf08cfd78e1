package ma.ghorfa.registry;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register.
 *
 * @param cin only its last three characters; the whole is a reading of its own, {@link Register#readCin}
 * @param nia empty where there is none yet
 */
public record ActorRow(
        ActorId id,
        ActorKind kind,
        Bilingual name,
        String nia,
        String cin,
        ProvinceCode province,
        Bilingual commune,
        Area area,
        Bilingual craft,
        HealthCover cover,
        @Nullable LocalDate birthDate,
        LocalDate registeredOn) {}
