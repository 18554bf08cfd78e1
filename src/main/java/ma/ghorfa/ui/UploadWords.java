package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What a field that takes a file says while it does so. */
public final class UploadWords {

    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB");
    private static final int UNIT = 1024;

    private UploadWords() {}

    /**
     * @param kinds which files are taken
     * @param megabytes how large one may be
     */
    public static UploadI18N of(String kinds, long megabytes) {
        var words = new UploadI18N();
        words.setAddFiles(
                new UploadI18N.AddFiles().setOne(t("ui.upload.choose")).setMany(t("ui.upload.choose")));
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(t("ui.upload.drop", kinds, megabytes))
                .setMany(t("ui.upload.drop", kinds, megabytes)));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(t("ui.upload.oneAtATime"))
                .setFileIsTooBig(t("ui.upload.tooLarge", megabytes))
                .setIncorrectFileType(t("ui.upload.wrongType", kinds)));
        words.setFile(new UploadI18N.File()
                .setRetry(t("ui.upload.retry"))
                .setStart(t("ui.upload.start"))
                .setRemove(t("ui.remove")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(t("ui.upload.sending"))
                        .setStalled(t("ui.upload.stalled"))
                        .setProcessing(t("ui.upload.storing"))
                        .setHeld(t("ui.upload.waiting")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(t("ui.upload.remaining") + " ")
                        .setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(t("ui.upload.failed"))
                        .setUnexpectedServerError(t("ui.upload.failed"))
                        .setForbidden(t("ui.notAllowed.action"))
                        .setFileTooLarge(t("ui.upload.tooLarge", megabytes))));
        words.setUnits(UNITS, UNIT);
        return words;
    }
}
