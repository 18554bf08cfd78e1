package ma.ghorfa.assembly;

import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.identity.CurrentAccount;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Which stored files are attached to which items. The files themselves lie in the document room. */
@Component
class AgendaDocuments {

    private final Sql sql;
    private final CurrentAccount account;

    AgendaDocuments(Sql sql, CurrentAccount account) {
        this.sql = sql;
        this.account = account;
    }

    UUID attach(ItemId item, UUID file, Bilingual title) {
        UUID id = Sql.newId();
        Bilingual named = TextRules.required("title", title, TextRules.LABEL);
        try {
            sql.change("""
                    insert into agenda_document (id, item_id, file_id, title_ar, title_fr, position, changed_by)
                    select :id, :item, :file, :ar, :fr, coalesce(max(position), 0) + 1, :by
                    from agenda_document where item_id = :item
                    """)
                    .param("id", id.toString())
                    .param("item", item.value().toString())
                    .param("file", file.toString())
                    .param("ar", named.ar())
                    .param("fr", named.fr())
                    .param("by", account.username())
                    .update();
        } catch (DuplicateKeyException e) {
            var twice = new InvalidInputException("file", "assembly.refusal.documentTwice");
            twice.initCause(e);
            throw twice;
        }
        return id;
    }

    ItemId itemOf(UUID document) {
        return sql.query("select item_id from agenda_document where id = :id")
                .param("id", document.toString())
                .query(Sql.rows(row -> new ItemId(row.uuid("item_id"))))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    void detach(UUID document) {
        // Signed first: the history of a deleted row ends with whoever deleted it.
        sql.change("update agenda_document set changed_by = :by where id = :id")
                .param("by", account.username())
                .param("id", document.toString())
                .update();
        sql.change("delete from agenda_document where id = :id")
                .param("id", document.toString())
                .update();
    }

    boolean existFor(ItemId item) {
        return sql.query("select count(*) from agenda_document where item_id = :item")
                        .param("item", item.value().toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Attaches the files of each original to its copy. */
    void copy(Map<ItemId, ItemId> copies) {
        copies.forEach((original, copy) -> sql.change("""
                        insert into agenda_document (id, item_id, file_id, title_ar, title_fr, position, changed_by)
                        select uuid(), :copy, file_id, title_ar, title_fr, position, :by
                        from agenda_document where item_id = :original
                        """)
                .param("copy", copy.value().toString())
                .param("original", original.value().toString())
                .param("by", account.username())
                .update());
    }
}
