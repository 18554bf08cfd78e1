package ma.ghorfa.chamber;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MemberRecords extends JpaRepository<Member, UUID> {

    /** What every list needs of a person. */
    record MemberLine(UUID id, Bilingual name, Sex sex, String provinceCode, Bilingual province, Bilingual craft) {}

    @Query("""
            select new ma.ghorfa.chamber.MemberRecords$MemberLine(
                m.id, m.name, m.sex, m.provinceCode, p.name, m.craft)
            from Member m join ProvinceRecord p on p.code = m.provinceCode
            """)
    List<MemberLine> lines();

    @Query("""
            select new ma.ghorfa.chamber.MemberRecords$MemberLine(
                m.id, m.name, m.sex, m.provinceCode, p.name, m.craft)
            from Member m join ProvinceRecord p on p.code = m.provinceCode
            where m.id in :ids
            """)
    List<MemberLine> lines(Collection<UUID> ids);
}
