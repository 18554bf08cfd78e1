package ma.ghorfa.assembly.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.DECISION_FOLLOW;
import static ma.ghorfa.identity.Permissions.DOCUMENT_READ;
import static ma.ghorfa.identity.Permissions.DOCUMENT_WRITE;
import static ma.ghorfa.identity.Permissions.SESSION_CONDUCT;
import static ma.ghorfa.identity.Permissions.SESSION_PREPARE;
import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.DecisionKind;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.document.FileType;
import ma.ghorfa.document.StoredFileId;
import ma.ghorfa.document.StoredFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Use case "attach what members should read", and what happens with a file that cannot be taken. */
@WithMockUser(
        username = "secretary",
        roles = {
            SESSION_READ,
            SESSION_PREPARE,
            SESSION_CONDUCT,
            DECISION_FOLLOW,
            CHAMBER_READ,
            DOCUMENT_READ,
            DOCUMENT_WRITE
        })
class AttachDocumentsScreenTests extends AssemblyScreenTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private StoredFiles files;

    @SuppressWarnings("NullAway.Init")
    AttachDocumentsScreenTests() {}

    private static String kinds() {
        return Arrays.stream(FileType.values()).map(FileType::name).collect(Collectors.joining(" · "));
    }

    private SessionView.Item first(SessionId session) {
        return view(session).items().getFirst();
    }

    private SessionId open() {
        SessionId session = story.written();
        go(AssemblyNavigation.item(session, first(session).id()));
        return session;
    }

    private void send(String name, byte[] content) {
        test(find(Upload.class).last()).upload(name, "application/pdf", content);
    }

    @Test
    void aFileIsAttachedUnderTheTitleThatMembersRead() {
        SessionId session = open();
        send("rapport-moral.pdf", PDF);
        sees("rapport-moral.pdf");
        type("item.documents.title", "التقرير الأدبي الكامل", "Rapport moral complet");
        confirm("item.documents.attach");
        assertThat(first(session).documents()).singleElement().satisfies(document -> {
            assertThat(document.title()).isEqualTo(Bilingual.of("التقرير الأدبي الكامل", "Rapport moral complet"));
            assertThat(files.find(new StoredFileId(document.fileId())))
                    .hasValueSatisfying(file -> assertThat(file.size()).isEqualTo(PDF.length));
        });
        sees("التقرير الأدبي الكامل");

        chooseFrom(words("item.documents.more", "التقرير الأدبي الكامل"), "item.documents.detach");
        confirm("item.documents.detach");
        assertThat(first(session).documents()).isEmpty();
    }

    @Test
    void aTitleIsAskedForInArabic() {
        SessionId session = open();
        send("rapport.pdf", PDF);
        type("item.documents.title", "", "Rapport");
        confirm("item.documents.attach");
        sees(words("base.required"));
        assertThat(first(session).documents()).isEmpty();
        assertThat(dialogIsOpen()).isTrue();
    }

    @Test
    void aProgramThatCallsItselfADocumentIsRefused() {
        SessionId session = open();
        send("rapport.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3});
        sees(words("document.file.wrongType", "rapport", kinds()));
        assertThat(dialogIsOpen()).isFalse();
        assertThat(first(session).documents()).isEmpty();
    }

    @Test
    void anEmptyFileAndATooLargeOneAreRefused() {
        open();
        send("vide.pdf", new byte[0]);
        sees(words("document.file.empty", "vide"));
        send("grand.pdf", new byte[Math.toIntExact(files.largest() + 1)]);
        sees(words("document.file.tooLarge", "grand", files.largest() / 1024 / 1024));
        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void whatTheBrowserRefusesIsSaidInTheReadersWords() {
        open();
        Upload field = find(Upload.class).single();
        assertThat(field.getMaxFileSize()).isEqualTo(Math.toIntExact(files.largest()));
        assertThat(field.getI18n().getError().getIncorrectFileType()).isEqualTo(words("attachment.wrongType", kinds()));
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                field, new FileRejectedEvent(field, words("attachment.wrongType", kinds()), "virus.exe"));
        sees(words("attachment.wrongType", kinds()));
    }

    @Test
    void aProofOfExecutionBringsItsFile() {
        SessionId session = story.held();
        DecisionRow row = view(session).decisions().stream()
                .filter(one -> one.kind() == DecisionKind.RECOMMENDATION)
                .findFirst()
                .orElseThrow();
        go(AssemblyNavigation.decision(row.id()));
        press("decision.act.evidence");
        send("cahier.pdf", PDF);
        sees(words("attachment.chosen", "cahier.pdf"));
        write("decision.field.evidence", "دفتر التحملات", "Cahier des charges");
        confirm("decision.act.evidence");
        assertThat(decisions.view(row.id()).evidence()).singleElement().satisfies(piece -> assertThat(piece.file())
                .isNotNull());
        sees(words("decision.evidence.file"));
    }

    @Test
    @WithMockUser(
            username = "president",
            roles = {SESSION_READ, SESSION_PREPARE, CHAMBER_READ, DOCUMENT_READ})
    void whoMayNotStoreFilesIsOfferedNoField() {
        open();
        sees(words("item.documents.none"));
        assertThat(find(Upload.class).all()).isEmpty();
    }
}
