package ma.ghorfa.ui;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets language, direction and theme before the first paint, and the words for what goes wrong below any page. */
@Component
class ShellInitializer implements VaadinServiceInitListener {

    private final DisplayPreferences preferences;
    private final Texts texts;

    ShellInitializer(DisplayPreferences preferences, Texts texts) {
        this.preferences = preferences;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            Language language = preferences.language(response.getVaadinRequest());
            var html = response.getDocument().getElementsByTag("html");
            html.attr("lang", language.locale().toLanguageTag());
            html.attr("dir", language.isRightToLeft() ? "rtl" : "ltr");
            html.attr("data-theme", DisplayPreferences.attribute(preferences.theme(response.getVaadinRequest())));
        });
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            Language language = preferences.language(VaadinRequest.getCurrent());
            ui.setLocale(language.locale());
            ui.setDirection(language.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
            var reconnect = ui.getReconnectDialogConfiguration();
            reconnect.setDialogText(texts.get(language, "ui.connection.lost"));
            reconnect.setDialogTextGaveUp(texts.get(language, "ui.connection.gaveUp"));
            ui.getPage()
                    .executeJs(
                            """
                            const indicator = window.Vaadin && window.Vaadin.connectionIndicator;
                            if (indicator) {
                              indicator.onlineText = $0;
                              indicator.reconnectingText = $1;
                              indicator.offlineText = $2;
                            }
                            """,
                            texts.get(language, "ui.connection.online"),
                            texts.get(language, "ui.connection.lost"),
                            texts.get(language, "ui.connection.gaveUp"));
        });
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(Failures::tell));
        // Not in the browser's language, which is nobody's choice; without a request in the one the session had.
        event.getSource().setSystemMessagesProvider(info -> {
            @Nullable VaadinRequest request = info.getRequest();
            return systemMessages(request == null ? Language.of(info.getLocale()) : preferences.language(request));
        });
    }

    private SystemMessages systemMessages(Language language) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(texts.get(language, "ui.expired.title"));
        messages.setSessionExpiredMessage(texts.get(language, "ui.expired.text"));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.get(language, "ui.failure.title"));
        messages.setInternalErrorMessage(texts.get(language, "ui.failure.reload"));
        messages.setCookiesDisabledCaption(texts.get(language, "ui.cookies.title"));
        messages.setCookiesDisabledMessage(texts.get(language, "ui.cookies.text"));
        return messages;
    }
}
