package ma.ghorfa.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import ma.ghorfa.exchange.TableColumn;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A list is taken out in the background. */
@GhorfaTest
@WithMockUser(username = "clerk")
class ExportDialogTests extends SpringBrowserlessTest {

    private static final int TRIES = 200;

    @Autowired
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    ExportDialogTests() {}

    private static void export(Iterator<Integer> rows) {
        new ExportDialog<>(
                        new ListExport.Plan<>(
                                "List",
                                Language.AR.locale(),
                                List.of(TableColumn.<Integer>text("Row", row -> Integer.toString(row))),
                                rows),
                        TableFormat.CSV)
                .begin();
    }

    /** The page looks again until there is something to tell. */
    private static void waitFor(String what) throws InterruptedException {
        UI ui = UI.getCurrent();
        for (int i = 0; i < TRIES && ui.getPollInterval() > 0; i++) {
            Thread.sleep(50);
            ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
        }
        assertThat(ui.getPollInterval()).as(what).isNegative();
    }

    private boolean isOffered() {
        return find(Anchor.class)
                .withText(texts.get(Language.AR, "ui.export.fetch"))
                .exists();
    }

    @Test
    void theWholeFileIsOffered() throws InterruptedException {
        export(Stream.of(1, 2, 3).iterator());
        waitFor("the file");
        assertThat(isOffered()).isTrue();
    }

    @Test
    void halfAFileIsNotOffered() throws InterruptedException {
        export(Stream.of(1, 2, 3)
                .peek(row -> {
                    if (row == 3) {
                        throw new StackOverflowError("in the third row");
                    }
                })
                .iterator());
        waitFor("the failure");
        assertThat(isOffered()).isFalse();
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(find(Notification.class).exists()).isTrue();
    }
}
