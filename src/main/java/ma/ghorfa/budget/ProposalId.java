package ma.ghorfa.budget;

import java.util.UUID;

/** The id of a proposal for a line of a budget. */
public record ProposalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
