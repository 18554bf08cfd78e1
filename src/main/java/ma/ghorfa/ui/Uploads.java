package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import ma.ghorfa.base.DomainException;

/**
 * Fields that take one file. What it may be is said before and while one chooses it; whoever gets the content looks at it
 * and has the last word.
 */
public final class Uploads {

    /** Keeps what was sent, outside of the lock of the page; what it refuses, the page says. */
    @FunctionalInterface
    public interface Keep<T> {
        T keep(String name, InputStream content) throws IOException;
    }

    /** Shows what was kept, on the page. */
    @FunctionalInterface
    public interface Show<T> {
        void show(T kept);
    }

    private static final int MEGABYTE = 1024 * 1024;
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB");
    private static final int UNIT = 1024;

    private Uploads() {}

    /**
     * @param chooseKey what the button says
     * @param largest in bytes
     * @param kinds what people call the types that are taken
     * @param extensions of their names, without the dot
     */
    public static <T> Upload one(
            String chooseKey, int largest, String kinds, List<String> extensions, Keep<T> keep, Show<T> show) {
        var upload = new Upload();
        upload.setMaxFiles(1);
        upload.setMaxFileSize(largest);
        upload.setAcceptedFileExtensions(
                extensions.stream().map(extension -> "." + extension).toArray(String[]::new));
        upload.setUploadButton(Buttons.plain(chooseKey, Icons.UPLOAD, () -> {}));
        upload.setDropLabel(new Span(t("attachment.drop", kinds, largest / MEGABYTE)));
        upload.setI18n(words(chooseKey, largest / MEGABYTE, kinds));
        upload.addFileRejectedListener(rejected -> Notices.refused(rejected.getErrorMessage()));
        upload.setUploadHandler(sent -> take(sent, upload, keep, show));
        // What the page shows after an upload waits for the next message of the browser: this is it.
        upload.getElement().addEventListener("upload-success", done -> {});
        upload.getElement().addEventListener("upload-error", failed -> {});
        return upload;
    }

    private static <T> void take(UploadEvent sent, Upload upload, Keep<T> keep, Show<T> show) throws IOException {
        try (InputStream content = sent.getInputStream()) {
            T kept = keep.keep(sent.getFileName(), content);
            sent.getUI().accessSynchronously(() -> {
                upload.clearFileList();
                show.show(kept);
            });
        } catch (DomainException refused) {
            sent.getUI().accessSynchronously(() -> {
                upload.clearFileList();
                Notices.refused(t(refused));
            });
        }
    }

    private static UploadI18N words(String chooseKey, int megabytes, String kinds) {
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(t(chooseKey)).setMany(t(chooseKey)));
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(t("attachment.drop", kinds, megabytes))
                .setMany(t("attachment.drop", kinds, megabytes)));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(t("attachment.oneAtATime"))
                .setFileIsTooBig(t("attachment.tooLarge", megabytes))
                .setIncorrectFileType(t("attachment.wrongType", kinds)));
        words.setFile(new UploadI18N.File()
                .setRetry(t("attachment.retry"))
                .setStart(t("attachment.start"))
                .setRemove(t("ui.remove")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(t("attachment.sending"))
                        .setStalled(t("attachment.stalled"))
                        .setProcessing(t("attachment.storing"))
                        .setHeld(t("attachment.waiting")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(t("attachment.remaining") + " ")
                        .setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(t("attachment.failed"))
                        .setUnexpectedServerError(t("attachment.failed"))
                        .setForbidden(t("ui.notAllowed.action"))
                        .setFileTooLarge(t("attachment.tooLarge", megabytes))));
        words.setUnits(UNITS, UNIT);
        return words;
    }
}
