package ma.ghorfa.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/** The page of one decision: what it says, where it came from and what proves that it was carried out. */
public record DecisionView(DecisionRow decision, SessionRow session, Bilingual itemTitle, List<Evidence> evidence) {

    public DecisionView {
        evidence = List.copyOf(evidence);
    }

    /**
     * Something that proves progress.
     *
     * @param file a stored file; null where words say it
     */
    public record Evidence(
            UUID id, Bilingual words, @Nullable UUID file, LocalDate givenOn, String by) {}
}
