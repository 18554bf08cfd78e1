package ma.ghorfa.registry;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is taken from one page or the other when two are merged: a value, or values that have a meaning only together. */
public enum ActorField {
    KIND,
    NAME_AR,
    NAME_FR,
    /** Of the number only what {@link ActorData} carries: the service looks at the whole. */
    CIN,
    NIA,
    RNA_NUMBER,
    BIRTH_DATE,
    SEX,
    PLACE,
    CRAFT,
    PRACTISING_SINCE,
    QUALIFICATION,
    PHONE,
    COVER,
    CONSENT,
    /** {@link ActorData} does not carry it: the service looks at it. */
    PHOTO;

    /** Comparable by {@code equals}; null where nothing is known. */
    @Nullable
    Object of(ActorData data) {
        return switch (this) {
            case KIND -> data.kind();
            case NAME_AR -> data.name().ar();
            case NAME_FR -> data.name().fr();
            case CIN -> data.cin();
            case NIA -> data.nia();
            case RNA_NUMBER -> data.rnaNumber();
            case BIRTH_DATE -> data.birthDate();
            case SEX -> data.sex();
            case PLACE -> List.of(data.province(), data.communeCode(), data.commune(), data.area());
            case CRAFT -> data.craft();
            case PRACTISING_SINCE -> data.practisingSince();
            case QUALIFICATION -> List.of(data.qualification(), data.qualificationNote());
            case PHONE -> data.phone();
            case COVER -> Arrays.asList(data.cover(), data.coverRegime(), data.coverOn(), data.coverSource());
            case CONSENT -> Arrays.asList(data.consentsContact(), data.consentOn());
            case PHOTO -> null;
        };
    }

    /** Whether the page says anything. */
    boolean isFilled(ActorData data) {
        return switch (this) {
            case PLACE -> !data.communeCode().isEmpty() || !data.commune().isEmpty();
            case QUALIFICATION -> data.qualification() != Qualification.NONE;
            case COVER -> data.cover() != HealthCover.UNKNOWN;
            case CONSENT -> data.consentsContact();
            default -> {
                @Nullable Object value = of(data);
                yield value != null && !value.equals("");
            }
        };
    }
}
