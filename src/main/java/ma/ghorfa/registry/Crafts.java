package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.REGISTRY_READ;

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
 * The crafts and their branches, in their own order. They come with the portal and change with it alone, so the list is read
 * once: every page that offers it would keep one of its own.
 */
@Service
@PreAuthorize("hasRole('" + REGISTRY_READ + "')")
public class Crafts {

    private static final String ROW = "select c.code, c.name_ar, c.name_fr, c.endangered, b.code, b.name_ar, b.name_fr"
            + " from craft c join craft_branch b on b.code = c.branch_code";

    private final JdbcClient sql;
    private final SingletonSupplier<List<Craft>> all = SingletonSupplier.of(this::read);

    Crafts(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Craft> all() {
        return all.obtain();
    }

    private List<Craft> read() {
        return List.copyOf(sql.sql(ROW + " order by b.position, c.position")
                .query((row, number) -> craft(row))
                .list());
    }

    public Optional<Craft> find(String code) {
        return sql.sql(ROW + " where c.code = :code")
                .param("code", code)
                .query((row, number) -> craft(row))
                .optional();
    }

    private static Craft craft(ResultSet row) throws SQLException {
        return new Craft(
                row.getString(1),
                Bilingual.of(row.getString(2), row.getString(3)),
                new CraftBranch(row.getString(5), Bilingual.of(row.getString(6), row.getString(7))),
                row.getBoolean(4));
    }
}
