package ma.ghorfa.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * A member came into the room or left it.
 *
 * @param at when it happened
 * @param recordedBy the account that keyed it in
 */
@Embeddable
public record Movement(
        @Enumerated(EnumType.STRING) @Column(name = "kind") MovementKind kind,
        @Column(name = "happened_at") Instant at,
        @Column(name = "recorded_by") String recordedBy) {}
