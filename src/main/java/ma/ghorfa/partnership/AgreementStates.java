package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where many agreements stand on a day, without reading what they say. */
@Component
public class AgreementStates {

    private final AgreementLines lines;

    AgreementStates(AgreementLines lines) {
        this.lines = lines;
    }

    /** Of agreements, not of amendments; of those that are not signed by then where they are on the way. */
    public Map<UUID, AgreementState> on(Collection<UUID> agreements, LocalDate day) {
        return agreements.isEmpty() ? Map.of() : lines.states(agreements, day);
    }
}
