package ma.ghorfa.registry;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.CommuneNames;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What one enters about somebody in the register. The number at the social security fund is not asked for: nothing here
 * needs it (law 09-08).
 *
 * @param name as official papers write it, in Arabic and in Latin letters
 * @param cin the number of the national identity card; empty where it is not known, and for who is no person
 * @param nia the craftsman's identity number; empty where there is none yet
 * @param rnaNumber the number in the national register; empty where there is none yet
 * @param birthDate of a person, where it is known
 * @param sex of a person, otherwise null
 * @param communeCode of a commune of the province, see {@link ma.ghorfa.chamber.Communes}; empty where it is none that is
 *     known
 * @param commune in words, only where it has no code
 * @param practisingSince a year
 * @param coverOn the day the state of the health cover was told, by {@code coverSource}
 */
public record ActorData(
        ActorKind kind,
        Bilingual name,
        String cin,
        String nia,
        String rnaNumber,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        ProvinceCode province,
        String communeCode,
        Bilingual commune,
        Area area,
        String craft,
        @Nullable Integer practisingSince,
        Qualification qualification,
        String qualificationNote,
        String phone,
        HealthCover cover,
        String coverRegime,
        @Nullable LocalDate coverOn,
        String coverSource,
        boolean consentsContact,
        @Nullable LocalDate consentOn) {

    /** By the code of the commune, where the words name one of the province and no other; else as it is. */
    ActorData placed(CommuneNames communes) {
        return communeCode.isEmpty()
                ? communes.find(province, commune).map(this::inCommune).orElse(this)
                : this;
    }

    /** The same in a commune that is known; its words are those of the commune. */
    private ActorData inCommune(String code) {
        return new ActorData(
                kind,
                name,
                cin,
                nia,
                rnaNumber,
                birthDate,
                sex,
                province,
                code,
                Bilingual.EMPTY,
                area,
                craft,
                practisingSince,
                qualification,
                qualificationNote,
                phone,
                cover,
                coverRegime,
                coverOn,
                coverSource,
                consentsContact,
                consentOn);
    }
}
