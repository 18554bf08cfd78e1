package ma.ghorfa.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AgreementTemplateRecords extends JpaRepository<AgreementTemplate, UUID> {

    @Query("select t from AgreementTemplate t where t.name.ar = :name")
    Optional<AgreementTemplate> named(String name);

    @Query("select t from AgreementTemplate t order by t.name.ar, t.id")
    List<AgreementTemplate> all();
}
