package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.base.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * The communes that records refer to; reference data, known for the region and not yet for others. They come with the
 * portal and change with it alone, so the list is read once: every page that offers it would keep hundreds of its own.
 */
@Service
@PreAuthorize("hasRole('" + CHAMBER_READ + "')")
public class Communes {

    private static final String ROW = "select code, province_code, name_ar, name_fr, kind from commune";

    private final JdbcClient sql;
    private final SingletonSupplier<List<Commune>> all = SingletonSupplier.of(this::read);

    Communes(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every commune known, by province, the towns first. */
    public List<Commune> all() {
        return all.obtain();
    }

    private List<Commune> read() {
        return List.copyOf(sql.sql(ROW + " order by code")
                .query((row, number) -> commune(row))
                .list());
    }

    public Optional<Commune> find(String code) {
        return sql.sql(ROW + " where code = :code")
                .param("code", code)
                .query((row, number) -> commune(row))
                .optional();
    }

    private static Commune commune(ResultSet row) throws SQLException {
        return new Commune(
                row.getString(1),
                new ProvinceCode(row.getString(2)),
                Bilingual.of(row.getString(3), row.getString(4)),
                CommuneKind.valueOf(row.getString(5)));
    }
}
