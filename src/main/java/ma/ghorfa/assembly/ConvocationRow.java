package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The convocation of one member to one session.
 *
 * @param proofs what is known of it, in order, without what was withdrawn
 * @param proven whether the member demonstrably has it
 */
public record ConvocationRow(UUID id, MemberRef member, Instant convokedAt, List<Proof> proofs, boolean proven) {

    public ConvocationRow {
        proofs = List.copyOf(proofs);
    }

    /** When the member acknowledged it, if so. */
    public Optional<Instant> acknowledgedAt() {
        return proofs.stream()
                .filter(proof -> proof.step() == ProofStep.ACKNOWLEDGED)
                .map(Proof::at)
                .findFirst();
    }

    /**
     * One thing that happened to it.
     *
     * @param reference the number of the registered letter, the name of the bailiff …; may be empty
     */
    public record Proof(UUID id, Channel channel, ProofStep step, Instant at, String reference, String recordedBy) {}
}
