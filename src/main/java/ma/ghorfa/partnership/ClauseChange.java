package ma.ghorfa.partnership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.ghorfa.base.Bilingual;

/**
 * A clause that two versions of a text do not share, word by word in both languages.
 *
 * @param title of the later version, where it has the clause
 */
public record ClauseChange(ClauseId id, Bilingual title, List<WordChange> ar, List<WordChange> fr) {

    /** The clauses that differ, in the order of the later version; those that went come last. */
    public static List<ClauseChange> between(List<ClauseRow> before, List<ClauseRow> after) {
        Map<ClauseId, ClauseText> gone = new LinkedHashMap<>();
        before.forEach(clause -> gone.put(clause.id(), clause.text()));
        List<ClauseChange> changes = new ArrayList<>();
        for (ClauseRow clause : after) {
            Optional<ClauseText> former = Optional.ofNullable(gone.remove(clause.id()));
            add(changes, clause.id(), clause.text().title(), former, Optional.of(clause.text()));
        }
        gone.forEach((id, text) -> add(changes, id, text.title(), Optional.of(text), Optional.empty()));
        return changes;
    }

    private static void add(
            List<ClauseChange> changes,
            ClauseId id,
            Bilingual title,
            Optional<ClauseText> before,
            Optional<ClauseText> after) {
        Bilingual old = before.map(ClauseChange::whole).orElse(Bilingual.EMPTY);
        Bilingual now = after.map(ClauseChange::whole).orElse(Bilingual.EMPTY);
        if (!old.equals(now)) {
            changes.add(new ClauseChange(
                    id, title, WordChanges.between(old.ar(), now.ar()), WordChanges.between(old.fr(), now.fr())));
        }
    }

    private static Bilingual whole(ClauseText text) {
        return text.dropped()
                ? Bilingual.EMPTY
                : new Bilingual(
                        text.title().ar() + "\n" + text.body().ar(),
                        text.title().fr() + "\n" + text.body().fr());
    }
}
