package ma.ghorfa.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.ghorfa.assembly.SessionRecord;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.Sex;
import org.jspecify.annotations.Nullable;

/**
 * All that the text of minutes is composed from.
 *
 * @param record what the assembly recorded
 * @param own what the minutes hold themselves
 * @param refusals what assemblies decided against them so far, in order
 * @param secretary who held the post of secretary on the day and signs; null where nobody did
 * @param sexes of the members that the record names, for the way they are addressed
 * @param earlierCall the call that found no quorum before this one; null for a first call
 * @param nextCall the call that follows one that found no quorum; null without
 * @param demo whether everything in it is invented, which every page then says
 */
record MinutesSource(
        SessionRecord record,
        MinutesKind kind,
        MinutesData own,
        List<Ruling> refusals,
        @Nullable Signatory secretary,
        Map<MemberId, Sex> sexes,
        @Nullable SessionRow earlierCall,
        @Nullable SessionRow nextCall,
        boolean demo) {

    MinutesSource {
        refusals = List.copyOf(refusals);
        sexes = Map.copyOf(sexes);
    }

    record Signatory(Bilingual name, Sex sex) {}

    Optional<Sex> sexOf(MemberId member) {
        return Optional.ofNullable(sexes.get(member));
    }
}
