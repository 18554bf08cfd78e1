package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import ma.ghorfa.i18n.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/**
 * The shell around every page: navigation by role, the language switch, light and dark, and the way out. Navigation is
 * made of the {@code @Menu} annotations of the views that the reader may open: the title is a message key, the icon a
 * symbol of the sprite, and the hundreds of the order are the group.
 */
@Layout
@PermitAll
public class MainLayout extends AppLayout {

    private static final int GROUP_SIZE = 100;
    private static final List<String> GROUPS =
            List.of("ui.nav.today", "ui.nav.assembly", "ui.nav.chamber", "ui.nav.administration");

    private final DisplayPreferences preferences;
    private final AuthenticationContext authentication;

    MainLayout(
            DisplayPreferences preferences,
            AuthenticationContext authentication,
            ObjectProvider<ShellHeading> heading,
            @Value("${ghorfa.demo:false}") boolean demo) {
        this.preferences = preferences;
        this.authentication = authentication;
        setPrimarySection(Section.DRAWER);
        String chamber =
                heading.stream().map(ShellHeading::chamberName).findFirst().orElse("");
        var drawer = new Aside(brand(chamber), navigation());
        drawer.addClassName("drawer");
        drawer.getElement().setAttribute("aria-label", t("ui.nav"));
        addToDrawer(drawer);
        addToNavbar(bar(demo));
    }

    /** The first thing that the keyboard reaches: past the menu, to the page. */
    private static Component skip() {
        var skip = new Anchor("#" + Page.CONTENT, t("ui.skip"));
        skip.addClassName("skip-link");
        skip.getElement().setAttribute("router-ignore", true);
        // The base address of the document would make another page of the fragment.
        skip.getElement().executeJs("""
                        this.addEventListener('click', event => {
                          event.preventDefault();
                          document.getElementById($0)?.focus();
                        });
                        """, Page.CONTENT);
        return skip;
    }

    private static Component brand(String chamber) {
        var emblem = new Image("images/emblem.svg", "");
        var name = new Span(t("ui.product"));
        name.addClassName("name");
        var below = new Span(chamber);
        below.addClassName("chamber");
        var words = new Div(new Div(name), new Div(below));
        var brand = new Div(emblem, words);
        brand.addClassName("drawer-brand");
        return brand;
    }

    private static Component navigation() {
        var groups = new Div();
        groups.addClassName("drawer-nav");
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        for (int group = 0; group < GROUPS.size(); group++) {
            int number = group;
            List<MenuEntry> inGroup = entries.stream()
                    .filter(entry -> entry.order() != null && entry.order().intValue() / GROUP_SIZE == number)
                    .toList();
            if (!inGroup.isEmpty()) {
                var nav = new SideNav(t(GROUPS.get(group)));
                inGroup.forEach(entry -> nav.addItem(item(entry)));
                groups.add(nav);
            }
        }
        return new Scroller(groups);
    }

    private static SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(t(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(Icons.create(entry.icon()));
        }
        item.setMatchNested(!entry.path().isEmpty());
        return item;
    }

    private Component bar(boolean demo) {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(t("ui.nav.toggle"));
        var spacer = new Span();
        spacer.addClassName("spacer");
        var bar = new Header(skip(), toggle, spacer);
        bar.addClassName("navbar-bar");
        if (demo) {
            // A phone has room for fewer words, but it says so too.
            var ribbon = new Span(said("ui.demo", "long"), said("ui.demo.short", "short"));
            ribbon.addClassName("demo-ribbon");
            bar.add(ribbon);
        }
        bar.add(new LanguageSwitch(preferences), themeSwitch());
        authentication.getPrincipalName().ifPresent(who -> {
            var name = new Span(who);
            name.addClassNames("muted", "small", "who");
            bar.add(name);
        });
        bar.add(Buttons.icon("ui.signOut", Icons.SIGNOUT, authentication::logout));
        return bar;
    }

    private static Span said(String key, String width) {
        var words = new Span(t(key));
        words.addClassName(width);
        return words;
    }

    private Button themeSwitch() {
        return Buttons.icon("ui.theme.switch", Icons.DARK, () -> {
            Theme now = preferences.theme(VaadinService.getCurrentRequest());
            preferences.choose(now == Theme.DARK ? Theme.LIGHT : Theme.DARK);
        });
    }

    /** Ar, Fr, En: one tap, staying on the page with what was typed. */
    public static final class LanguageSwitch extends Div {
        public LanguageSwitch(DisplayPreferences preferences) {
            addClassNames("bar", "language-switch");
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", t("ui.language.switch"));
            for (Language language : Language.values()) {
                var button = new Button(t("ui.language.short." + language.name()));
                button.addThemeVariants(ButtonVariant.TERTIARY);
                button.setAriaLabel(t("ui.language.own." + language.name()));
                boolean current = Words.language() == language;
                button.getElement().setAttribute("aria-pressed", String.valueOf(current));
                button.getElement().setAttribute("lang", language.code());
                button.addClickListener(click -> preferences.choose(language));
                add(button);
            }
        }
    }
}
