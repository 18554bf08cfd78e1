package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.document.FileType;
import ma.ghorfa.document.StoredFileContent;
import ma.ghorfa.document.StoredFileId;
import ma.ghorfa.document.StoredFileRow;
import ma.ghorfa.document.StoredFiles;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.UploadWords;
import ma.ghorfa.ui.Words;

/**
 * Files that people attach: the field that takes one and the link that gives it out. What a file may be is said before
 * and while one chooses it; the store looks at its content and has the last word.
 */
@org.springframework.stereotype.Component
class Attachments {

    private static final long MEGABYTE = 1024L * 1024;
    /** What cameras also call a picture of a type that is taken. */
    private static final List<String> OTHER_EXTENSIONS = List.of("jpeg");

    private final StoredFiles files;
    private final CurrentAccount account;
    private final Texts texts;

    Attachments(StoredFiles files, CurrentAccount account, Texts texts) {
        this.files = files;
        this.account = account;
        this.texts = texts;
    }

    boolean mayStore() {
        return account.may(Permissions.DOCUMENT_WRITE) && account.may(Permissions.DOCUMENT_READ);
    }

    /** @param stored what happens with a file once it is kept, on the page */
    Upload field(Consumer<StoredFileRow> stored) {
        var upload = new Upload();
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(files.largest()));
        upload.setAcceptedFileExtensions(
                Stream.concat(Arrays.stream(FileType.values()).map(FileType::extension), OTHER_EXTENSIONS.stream())
                        .map(extension -> "." + extension)
                        .toArray(String[]::new));
        upload.setUploadButton(Buttons.plain("ui.upload.choose", Icons.UPLOAD, () -> {}));
        upload.setDropLabel(new Span(t("ui.upload.drop", kinds(), files.largest() / MEGABYTE)));
        upload.setI18n(UploadWords.of(kinds(), files.largest() / MEGABYTE));
        upload.addFileRejectedListener(rejected -> Notices.refused(rejected.getErrorMessage()));
        Locale locale = Words.locale();
        upload.setUploadHandler(sent -> store(sent, locale, upload, stored));
        // What the page shows after an upload waits for the next message of the browser: this is it.
        upload.getElement().addEventListener("upload-success", done -> {});
        upload.getElement().addEventListener("upload-error", failed -> {});
        return upload;
    }

    private void store(UploadEvent sent, Locale locale, Upload upload, Consumer<StoredFileRow> stored)
            throws IOException {
        try (InputStream content = sent.getInputStream()) {
            StoredFileRow row = files.store(sent.getFileName(), content);
            sent.getUI().accessSynchronously(() -> {
                upload.clearFileList();
                stored.accept(row);
            });
        } catch (DomainException refused) {
            String sentence = texts.get(locale, refused.messageKey(), refused.args());
            sent.getUI().accessSynchronously(() -> {
                upload.clearFileList();
                Notices.refused(sentence);
            });
        }
    }

    private static String kinds() {
        return Arrays.stream(FileType.values()).map(FileType::name).collect(Collectors.joining(" · "));
    }

    /** A link that gives the file out; its words alone where this reader may not open files. */
    Component link(UUID file, String words) {
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
