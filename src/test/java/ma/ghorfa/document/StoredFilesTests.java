package ma.ghorfa.document;

import static ma.ghorfa.identity.Permissions.DOCUMENT_READ;
import static ma.ghorfa.identity.Permissions.DOCUMENT_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@GhorfaTest
@Transactional
@WithMockUser(
        username = "clerk",
        roles = {DOCUMENT_READ, DOCUMENT_WRITE})
@DisplayName("A file that is attached to a record")
class StoredFilesTests {

    @Autowired
    private StoredFiles files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Texts texts;

    private StoredFileRow store(String name, byte[] content) {
        return files.store(name, new ByteArrayInputStream(content));
    }

    @Test
    @DisplayName("comes back byte for byte, under a safe name, with who stored it and when")
    void comesBack() throws IOException {
        byte[] content = SampleFiles.docx();
        StoredFileRow stored = store("C:\\temp\\محضر\u202E.exe", content);
        assertThat(stored.name()).isEqualTo("محضر.docx");
        assertThat(stored.type()).isEqualTo(FileType.DOCX);
        assertThat(stored.storedBy()).isEqualTo("clerk");
        assertThat(files.find(stored.id())).contains(stored);
        assertThat(files.findAll(List.of(stored.id(), new StoredFileId(UUID.randomUUID()))))
                .containsOnlyKeys(stored.id());
        assertThat(files.findAll(List.of())).isEmpty();
        StoredFileContent read = files.read(stored.id());
        assertThat(read.file()).isEqualTo(stored);
        assertThat(read.open().readAllBytes()).isEqualTo(content);
    }

    @Test
    @DisplayName("may be as large as the limit, and not a byte larger")
    void limit() throws IOException {
        byte[] largest = Arrays.copyOf(SampleFiles.pdf(), Math.toIntExact(files.largest()));
        StoredFileRow stored = store("a.pdf", largest);
        assertThat(stored.size()).isEqualTo(20L * 1024 * 1024);
        assertThat(files.read(stored.id()).open().readAllBytes()).isEqualTo(largest);
        assertThatExceptionOfType(FileRefusedException.TooLarge.class)
                .isThrownBy(() -> store("b.pdf", Arrays.copyOf(largest, largest.length + 1)))
                .satisfies(refusal -> assertThat(texts.get(Language.EN, refusal.messageKey(), refusal.args()))
                        .contains("“b”")
                        .contains("20 MB"));
    }

    @Test
    @DisplayName("is refused empty or of another type, in the user's language")
    void refused() {
        assertThatThrownBy(() -> store("a.pdf", new byte[0])).isInstanceOf(FileRefusedException.Empty.class);
        assertThatExceptionOfType(FileRefusedException.WrongType.class)
                .isThrownBy(() -> store("محضر.pdf", SampleFiles.image("gif")))
                .satisfies(refusal -> {
                    for (Language language : Language.values()) {
                        assertThat(texts.get(language, refusal.messageKey(), refusal.args()))
                                .contains("محضر")
                                .contains("PDF · DOCX · XLSX · ODT · PNG · JPEG");
                    }
                });
    }

    @Test
    @DisplayName("is not given out when its content is not what its digest says")
    void damaged() {
        var damaged = new StoredFileId(UUID.randomUUID());
        // No statement can change a row, but a disk or a restored dump may hold such a one.
        jdbc.sql("""
                insert into stored_file (id, name, media_type, size, sha256, content, created_at, created_by)
                values (:id, 'a.pdf', 'application/pdf', 4, repeat('0', 64), '%PDF', utc_timestamp(6), 'clerk')
                """).param("id", damaged.toString()).update();
        assertThat(files.find(damaged)).isPresent();
        assertThatThrownBy(() -> files.read(damaged)).isInstanceOf(FileRefusedException.Damaged.class);
    }

    @Test
    @DisplayName("can be neither changed nor deleted, not even by a statement")
    void kept() {
        StoredFileRow stored = store("a.pdf", SampleFiles.pdf());
        for (String statement : List.of(
                "update stored_file set name = 'b.pdf' where id = :id", "delete from stored_file where id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(statement)
                            .param("id", stored.id().toString())
                            .update())
                    .hasStackTraceContaining("A stored file is never");
        }
    }

    @Test
    @DisplayName("is in the journal")
    void journal() {
        StoredFileRow stored = store("a.pdf", SampleFiles.pdf());
        assertThat(jdbc.sql("select count(*) from journal_entry where subject_id = :id and act = 'document.fileStored'")
                        .param("id", stored.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("that does not exist is not found")
    void missing() {
        assertThat(files.find(new StoredFileId(UUID.randomUUID()))).isEmpty();
        assertThatThrownBy(() -> files.read(new StoredFileId(UUID.randomUUID())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @WithMockUser(roles = DOCUMENT_READ)
    @DisplayName("is read, but not stored, by those who may read")
    void readersDoNotStore() {
        assertThat(files.find(new StoredFileId(UUID.randomUUID()))).isEmpty();
        assertThatThrownBy(() -> store("a.pdf", SampleFiles.pdf())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser(roles = {})
    @DisplayName("is not for those without a permission")
    void othersSeeNothing() {
        assertThatThrownBy(() -> files.find(new StoredFileId(UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> files.read(new StoredFileId(UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> files.findAll(List.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> files.largest()).isInstanceOf(AccessDeniedException.class);
    }
}
