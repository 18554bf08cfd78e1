package ma.ghorfa.registry;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Two pages that are one person's become one.
 *
 * @param survivor the page that stays
 * @param survivorVersion as the person saw it
 * @param merged the page that leads to it afterwards
 * @param mergedVersion as the person saw it
 * @param fromMerged the fields that are taken from the page that goes; all others stay as they are
 */
public record Merge(
        ActorId survivor, long survivorVersion, ActorId merged, long mergedVersion, Set<ActorField> fromMerged) {

    public Merge {
        fromMerged = fromMerged.isEmpty() ? Set.of() : Set.copyOf(fromMerged);
    }

    /** What the page that stays says afterwards; without the whole number of an identity card. */
    static ActorData together(ActorData survivor, ActorData merged, Set<ActorField> fromMerged) {
        Function<ActorField, ActorData> of = field -> fromMerged.contains(field) ? merged : survivor;
        ActorData place = of.apply(ActorField.PLACE);
        ActorData qualification = of.apply(ActorField.QUALIFICATION);
        ActorData cover = of.apply(ActorField.COVER);
        ActorData consent = of.apply(ActorField.CONSENT);
        return new ActorData(
                of.apply(ActorField.KIND).kind(),
                ma.ghorfa.base.Bilingual.of(
                        of.apply(ActorField.NAME_AR).name().ar(),
                        of.apply(ActorField.NAME_FR).name().fr()),
                of.apply(ActorField.CIN).cin(),
                of.apply(ActorField.NIA).nia(),
                of.apply(ActorField.RNA_NUMBER).rnaNumber(),
                of.apply(ActorField.BIRTH_DATE).birthDate(),
                of.apply(ActorField.SEX).sex(),
                place.province(),
                place.commune(),
                place.area(),
                of.apply(ActorField.CRAFT).craft(),
                of.apply(ActorField.PRACTISING_SINCE).practisingSince(),
                qualification.qualification(),
                qualification.qualificationNote(),
                of.apply(ActorField.PHONE).phone(),
                cover.cover(),
                cover.coverRegime(),
                cover.coverOn(),
                cover.coverSource(),
                consent.consentsContact(),
                consent.consentOn());
    }

    /** What is better taken from the page that goes: the filled one, else the newer. */
    static Set<ActorField> proposed(
            ActorData survivor, ActorData merged, Set<ActorField> differing, boolean mergedIsNewer) {
        Set<ActorField> proposed = EnumSet.noneOf(ActorField.class);
        for (ActorField field : differing) {
            if (!field.isFilled(survivor)
                    || (field.isFilled(merged) && isNewer(field, survivor, merged, mergedIsNewer))) {
                proposed.add(field);
            }
        }
        return proposed;
    }

    /** What has a day of its own is as new as that day; numbers stay where they are, papers are made out on them. */
    private static boolean isNewer(ActorField field, ActorData survivor, ActorData merged, boolean mergedIsNewer) {
        return switch (field) {
            case COVER ->
                merged.coverOn() != null
                        && (survivor.coverOn() == null || merged.coverOn().isAfter(survivor.coverOn()));
            case CONSENT ->
                merged.consentOn() != null
                        && (survivor.consentOn() == null || merged.consentOn().isAfter(survivor.consentOn()));
            case CIN, NIA, RNA_NUMBER -> false;
            default -> mergedIsNewer;
        };
    }
}
