package ma.ghorfa.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Uploads;

/**
 * Files that people attach: the field that takes one and the link that gives it out. What a file may be is said before
 * and while one chooses it; the store looks at its content and has the last word.
 */
@org.springframework.stereotype.Component
public class Attachments {

    /** What cameras also call a picture of a type that is taken. */
    private static final List<String> OTHER_EXTENSIONS = List.of("jpeg");

    private final StoredFiles files;
    private final CurrentAccount account;

    Attachments(StoredFiles files, CurrentAccount account) {
        this.files = files;
        this.account = account;
    }

    /** Whether the reader may attach files, and see them. */
    public boolean mayStore() {
        return account.may(Permissions.DOCUMENT_WRITE) && account.may(Permissions.DOCUMENT_READ);
    }

    /** @param stored what happens with a file once it is kept, on the page */
    public Upload field(Consumer<StoredFileRow> stored) {
        return Uploads.one(
                "attachment.choose",
                Math.toIntExact(files.largest()),
                kinds(),
                extensions(),
                files::store,
                stored::accept);
    }

    private static List<String> extensions() {
        return Stream.concat(Arrays.stream(FileType.values()).map(FileType::extension), OTHER_EXTENSIONS.stream())
                .toList();
    }

    private static String kinds() {
        return Arrays.stream(FileType.values()).map(FileType::name).collect(Collectors.joining(" · "));
    }

    /** A link that gives the file out; its words alone where this reader may not open files. */
    public Component link(UUID file, String words) {
        if (!account.may(Permissions.DOCUMENT_READ)) {
            return new Span(Icons.ATTACHMENT.create(), new Span(words));
        }
        DownloadHandler handler = DownloadHandler.fromInputStream(asked -> {
            StoredFileContent content = files.read(new StoredFileId(file));
            return new DownloadResponse(
                    content.open(),
                    content.file().name(),
                    content.file().type().mediaType(),
                    content.file().size());
        });
        var link = new Anchor(handler, "");
        link.getElement().setAttribute("download", true);
        link.addClassName("attachment");
        link.add(Icons.ATTACHMENT.create(), new Span(words));
        return link;
    }
}
