package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;

import java.util.List;
import java.util.Optional;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.search.SearchKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The communes that records refer to; reference data, known for the region and not yet for others. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CHAMBER_READ + "')")
public class Communes {

    private final JdbcClient sql;

    Communes(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every commune known, by province, the towns first. */
    public List<Commune> all() {
        return sql.sql("select code, province_code, name_ar, name_fr, kind from commune order by code")
                .query((row, number) -> new Commune(
                        row.getString(1),
                        new ProvinceCode(row.getString(2)),
                        Bilingual.of(row.getString(3), row.getString(4)),
                        CommuneKind.valueOf(row.getString(5))))
                .list();
    }

    public Optional<Commune> find(String code) {
        return all().stream().filter(commune -> commune.code().equals(code)).findAny();
    }

    /**
     * The commune of a province that is written so, in either script and any spelling that the search of the portal takes
     * for the same; empty where there is none, or more than one.
     */
    public Optional<Commune> named(ProvinceCode province, String written) {
        String key = SearchKey.of(written);
        if (key.isBlank()) {
            return Optional.empty();
        }
        List<Commune> named = all().stream()
                .filter(commune -> commune.province().equals(province))
                .filter(commune -> SearchKey.of(commune.name().ar()).equals(key)
                        || SearchKey.of(commune.name().fr()).equals(key))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
