package ma.ghorfa.budget;

import java.util.List;
import java.util.UUID;
import ma.ghorfa.assembly.SubjectProvider;
import ma.ghorfa.base.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that belong to a version, an act or an account, in order. */
@Component
class BudgetFiles {

    private final JdbcClient jdbc;

    BudgetFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SubjectProvider.Document> of(UUID owner) {
        return jdbc.sql(
                        "select file_id, title_ar, title_fr from budget_file where owner_id = :owner order by position, file_id")
                .param("owner", owner)
                .query((row, index) -> new SubjectProvider.Document(
                        row.getObject(1, UUID.class), new Bilingual(row.getString(2), row.getString(3))))
                .list();
    }
}
