package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.AGREEMENT_SIGN;
import static ma.ghorfa.identity.Permissions.INTEREST_READ;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The warnings of declared interests that were given on an agreement, and what the members did at the vote. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class InterestWarnings {

    private final InterestKeeper keeper;

    InterestWarnings(InterestKeeper keeper) {
        this.keeper = keeper;
    }

    /** The latest version of the text first. */
    @PreAuthorize("hasAnyRole('" + AGREEMENT_PREPARE + "', '" + AGREEMENT_SIGN + "', '" + INTEREST_READ + "')")
    public List<InterestWarning> of(AgreementId id) {
        return keeper.warnings(id);
    }
}
