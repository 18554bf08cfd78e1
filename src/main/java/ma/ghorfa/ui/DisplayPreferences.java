package ma.ghorfa.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import ma.ghorfa.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Language and theme of the reader: what the account chose, else what this browser chose before signing in, else Arabic
 * and whatever the device prefers. The browser's own language header is not asked: the chamber works in Arabic, and one
 * tap changes it.
 */
@Component
public class DisplayPreferences {

    private static final String LANGUAGE = "ghorfa-language";
    private static final String THEME = "ghorfa-theme";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final ObjectProvider<AccountPreferences> account;

    DisplayPreferences(ObjectProvider<AccountPreferences> account) {
        this.account = account;
    }

    public Language language(VaadinRequest request) {
        return account.stream()
                .flatMap(kept -> kept.language().stream())
                .findFirst()
                .or(() -> cookie(request, LANGUAGE).map(Language::ofCode))
                .orElse(Language.AR);
    }

    public Theme theme(VaadinRequest request) {
        return account.stream()
                .flatMap(kept -> kept.theme().stream())
                .findFirst()
                .or(() -> cookie(request, THEME).flatMap(DisplayPreferences::themeOf))
                .orElse(Theme.SYSTEM);
    }

    /** Keeps the language and draws the page again in it; what was typed is kept as a draft. */
    public void choose(Language language) {
        VaadinRequest request = VaadinService.getCurrentRequest();
        keep(language, theme(request));
        UI.getCurrent().getPage().reload();
    }

    /** Keeps the theme and shows it at once. */
    public void choose(Theme theme) {
        keep(language(VaadinService.getCurrentRequest()), theme);
        UI.getCurrent().getPage().executeJs("document.documentElement.dataset.theme = $0", attribute(theme));
    }

    private void keep(Language language, Theme theme) {
        account.ifAvailable(kept -> kept.keep(language, theme));
        remember(LANGUAGE, language.code());
        remember(THEME, attribute(theme));
    }

    static String attribute(Theme theme) {
        return theme.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void remember(String name, String value) {
        @Nullable VaadinResponse response = VaadinService.getCurrentResponse();
        if (response == null) {
            return;
        }
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> name.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static Optional<Theme> themeOf(String attribute) {
        return Arrays.stream(Theme.values())
                .filter(theme -> attribute(theme).equals(attribute))
                .findFirst();
    }
}
