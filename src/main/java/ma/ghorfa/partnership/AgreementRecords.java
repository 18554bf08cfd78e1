package ma.ghorfa.partnership;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.NotFoundException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Whoever locks an amendment locks the agreement first. */
interface AgreementRecords extends JpaRepository<Agreement, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agreement a where a.id = :id")
    Optional<Agreement> lock(UUID id);

    /** Makes everybody else wait who locks it. */
    default void hold(UUID id) {
        if (lock(id).isEmpty()) {
            throw new NotFoundException();
        }
    }

    /** A text, while nobody else decides on it or signs one of the agreement. */
    default Agreement held(AgreementId id) {
        UUID agreement = agreementOf(id.value()).orElseThrow(NotFoundException::new);
        if (!agreement.equals(id.value())) {
            hold(agreement);
        }
        return lock(id.value()).orElseThrow(NotFoundException::new);
    }

    /** The agreement itself, where this is an amendment of one. */
    @Query("select coalesce(a.base, a.id) from Agreement a where a.id = :id")
    Optional<UUID> agreementOf(UUID id);

    @Query("select a from Agreement a where a.base is null order by a.year desc, a.number desc")
    List<Agreement> agreements();

    /** The amendments of an agreement, the first one first. */
    List<Agreement> findByBaseOrderByNumberAsc(UUID base);

    List<Agreement> findByStateOrderByIdDesc(AgreementState state);
}
