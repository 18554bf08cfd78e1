package ma.ghorfa.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ma.ghorfa.assembly.InterventionRow;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionRecord;
import ma.ghorfa.assembly.SessionRecord.ItemRecord;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/** What a text that is composed from these records would lack, session first, then item by item. */
final class Gaps {

    private final List<Gap> found = new ArrayList<>();

    private Gaps() {}

    static List<Gap> of(MinutesSource source) {
        var gaps = new Gaps();
        gaps.look(source);
        return List.copyOf(gaps.found);
    }

    private void look(MinutesSource source) {
        SessionRecord record = source.record();
        if (source.secretary() == null) {
            add(null, "minutes.gap.secretary");
        }
        if (source.kind() == MinutesKind.NO_QUORUM) {
            return;
        }
        if (record.session().protocol().openingWords().isEmpty()) {
            add(null, "minutes.gap.openingWords");
        } else {
            bothLanguages(null, record.session().protocol().openingWords(), "minutes.gap.openingWords.french", "");
        }
        bothLanguages(null, record.session().protocol().closingWords(), "minutes.gap.closingWords.french", "");
        record.items().forEach(this::look);
        if (!source.refusals().isEmpty() && source.own().corrections().ar().isEmpty()) {
            add(null, "minutes.gap.corrections");
        }
    }

    private void look(ItemRecord record) {
        ItemId id = record.item().id();
        String number = record.item().number();
        bothLanguages(id, record.item().data().title(), "minutes.gap.title.french", number);
        if (record.item().isHeading()) {
            return;
        }
        bothLanguages(id, record.item().discussion(), "minutes.gap.discussion.french", number);
        if (record.decision() != null) {
            bothLanguages(id, record.decision().text(), "minutes.gap.decision.french", number);
        }
        for (InterventionRow intervention : record.interventions()) {
            if (intervention.words().isEmpty()) {
                add(
                        id,
                        "minutes.gap.intervention",
                        number,
                        intervention.speaker().ar(),
                        intervention.speaker().fr());
            } else {
                bothLanguages(id, intervention.words(), "minutes.gap.intervention.french", number);
            }
        }
    }

    /** Arabic is the text that counts; where only one of the two was written the other reader meets a foreign text. */
    private void bothLanguages(@Nullable ItemId item, Bilingual text, String key, String number) {
        if (!text.isEmpty() && (text.ar().isEmpty() || text.fr().isEmpty())) {
            add(item, key, number);
        }
    }

    private void add(@Nullable ItemId item, String key, @Nullable Object... args) {
        found.add(new Gap(key, Arrays.asList(args), item));
    }
}
