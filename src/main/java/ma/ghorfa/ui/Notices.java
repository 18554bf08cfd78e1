package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import org.jspecify.annotations.Nullable;

/** Short words after an action. A success goes by itself; a refusal stays until it is closed. */
public final class Notices {

    private static final int SUCCESS_MILLIS = 4000;

    private Notices() {}

    /** Says that something was done; read aloud politely. */
    public static void done(String key, @Nullable Object... args) {
        var notification = new Notification(t(key, args), SUCCESS_MILLIS, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.SUCCESS);
        notification.open();
    }

    /** Says a sentence, already in the reader's language, about something that was not done; it stays and is read at once. */
    public static void refused(String sentence) {
        var notification = new Notification();
        notification.setDuration(0);
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.setAssertive(true);
        notification.addThemeVariants(NotificationVariant.ERROR);
        var close = new Button(Icons.CLOSE.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(t("ui.close"));
        var line = new HorizontalLayout(new Span(sentence), close);
        line.setAlignItems(FlexComponent.Alignment.CENTER);
        line.setFlexGrow(1, line.getComponentAt(0));
        notification.add(line);
        notification.open();
    }
}
