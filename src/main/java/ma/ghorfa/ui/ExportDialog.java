package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import ma.ghorfa.exchange.CancelledTableException;
import ma.ghorfa.exchange.TableFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Writes a long list in the background while its dialog says how far it is. Closing the dialog or leaving the page stops
 * it, and then nothing is left of the file.
 */
final class ExportDialog<T> {

    private static final int LOOK_AGAIN_MILLIS = 400;

    /** So many are written at a time; the others wait, so that taking lists out leaves the database to those who work. */
    private static final Semaphore ROOM = new Semaphore(2, true);

    private final ListExport.Plan<T> plan;
    private final TableFormat format;
    private final AtomicLong done = new AtomicLong();
    private final Span told = new Span(t("ui.export.waiting"));
    private final ProgressBar bar = new ProgressBar();
    private final Div result = new Div();
    private final Dialog dialog;
    private final Button stop = Buttons.plain("ui.cancel", this::stop);
    private volatile boolean stopped;
    private volatile boolean complete;
    private volatile boolean finished;
    private volatile @Nullable Throwable failure;
    private @Nullable Registration looking;
    private @Nullable Path file;

    ExportDialog(ListExport.Plan<T> plan, TableFormat format) {
        this.plan = plan;
        this.format = format;
        bar.setIndeterminate(true);
        told.getElement().setAttribute("role", "status");
        dialog = Ask.dialog(t("ui.export.title", plan.title()), told, bar, result);
        dialog.setCloseOnEsc(false);
        dialog.getFooter().add(stop);
        dialog.addDetachListener(detached -> {
            stopped = true;
            rest(detached.getUI());
            discard();
        });
    }

    void begin() {
        UI ui = UI.getCurrent();
        dialog.open();
        ui.setPollInterval(LOOK_AGAIN_MILLIS);
        looking = ui.addPollListener(poll -> look(ui));
        Thread.ofVirtual().name("list-export").start(new DelegatingSecurityContextRunnable(() -> write(ui)));
    }

    private void write(UI ui) {
        // The words of the columns are those of this reader; nothing else of the page is touched from here.
        var before = CurrentInstance.setCurrent(ui);
        try {
            ROOM.acquire();
            try {
                Path written = Files.createTempFile("ghorfa-list-", "." + format.extension());
                file = written;
                try (OutputStream out = Files.newOutputStream(written)) {
                    plan.write(format, out, rows -> {
                        done.set(rows);
                        return !stopped;
                    });
                }
            } finally {
                ROOM.release();
            }
            complete = true;
        } catch (CancelledTableException e) {
            discard();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = e;
        } catch (IOException | RuntimeException e) {
            failure = e;
        } finally {
            finished = true;
            CurrentInstance.restoreInstances(before);
        }
        if (stopped) {
            discard();
        }
    }

    private void look(UI ui) {
        told.setText(t("ui.export.progress", done.get()));
        if (!finished) {
            return;
        }
        rest(ui);
        bar.setVisible(false);
        @Nullable Throwable failed = failure;
        if (!complete) {
            dialog.close();
            Failures.tell(failed == null ? new IllegalStateException(plan.fileName(format)) : failed);
            return;
        }
        Path written = Objects.requireNonNull(file);
        told.setText(t("ui.export.done", done.get()));
        var link = new Anchor(DownloadHandler.forFile(written.toFile(), plan.fileName(format)), t("ui.export.fetch"));
        link.addClassNames("download", "strong");
        link.getElement().setAttribute("download", true);
        result.add(link);
        link.getElement().executeJs("this.click()");
        stop.setText(t("ui.close"));
    }

    private void stop() {
        stopped = true;
        dialog.close();
    }

    private void rest(UI ui) {
        if (looking != null) {
            looking.remove();
            looking = null;
            ui.setPollInterval(-1);
        }
    }

    private void discard() {
        @Nullable Path written = file;
        if (written != null) {
            try {
                Files.deleteIfExists(written);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
