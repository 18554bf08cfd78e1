package ma.ghorfa.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.assembly.SubjectProvider;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that belong to a version, a line, an act or an account, in order. */
@Component
class BudgetFiles {

    private final JdbcClient jdbc;

    BudgetFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SubjectProvider.Document> of(UUID owner) {
        return all(owner).stream()
                .map(file -> new SubjectProvider.Document(file.file(), file.title()))
                .toList();
    }

    List<BudgetFile> all(UUID owner) {
        return jdbc.sql("""
                select file_id, title_ar, title_fr, added_by from budget_file where owner_id = :owner
                order by position, file_id
                """)
                .param("owner", owner)
                .query((row, index) -> new BudgetFile(
                        row.getObject(1, UUID.class),
                        new Bilingual(row.getString(2), row.getString(3)),
                        row.getString(4)))
                .list();
    }

    /** How many files the lines of a version have; those without any are left out. */
    Map<CodeId, Integer> onLines(BudgetVersionId version) {
        var counts = new HashMap<CodeId, Integer>();
        jdbc.sql("""
                select l.code_id, count(*) from budget_line l join budget_file f on f.owner_id = l.id
                where l.version_id = :version group by l.code_id
                """).param("version", version.value()).query(row -> {
            counts.put(new CodeId(row.getObject(1, UUID.class)), row.getInt(2));
        });
        return counts;
    }

    void add(UUID owner, UUID file, Bilingual title, String by) {
        if (jdbc.sql("select count(*) from stored_file where id = :file")
                        .param("file", file)
                        .query(Long.class)
                        .single()
                == 0) {
            throw new NotFoundException();
        }
        try {
            jdbc.sql("""
                insert into budget_file (owner_id, file_id, position, title_ar, title_fr, added_by)
                select :owner, :file, coalesce(max(position), 0) + 1, :ar, :fr, :by from budget_file where owner_id = :owner
                """)
                    .param("owner", owner)
                    .param("file", file)
                    .param("ar", title.ar())
                    .param("fr", title.fr())
                    .param("by", by)
                    .update();
        } catch (DuplicateKeyException attached) {
            var conflict = new ConflictException();
            conflict.initCause(attached);
            throw conflict;
        }
    }

    void remove(UUID owner, UUID file) {
        if (jdbc.sql("delete from budget_file where owner_id = :owner and file_id = :file")
                        .param("owner", owner)
                        .param("file", file)
                        .update()
                == 0) {
            throw new NotFoundException();
        }
    }

    /** The lines of a version that goes on from another keep their files. */
    void copyOfLines(BudgetVersionId from, BudgetVersionId to) {
        jdbc.sql("""
                insert into budget_file (owner_id, file_id, position, title_ar, title_fr, added_by)
                select copied.id, f.file_id, f.position, f.title_ar, f.title_fr, f.added_by
                from budget_line l
                join budget_file f on f.owner_id = l.id
                join budget_line copied on copied.version_id = :to and copied.code_id = l.code_id
                where l.version_id = :from
                """).param("from", from.value()).param("to", to.value()).update();
    }
}
