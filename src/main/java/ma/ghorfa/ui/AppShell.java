package ma.ghorfa.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page carries before the first component: theme, own styles, icon. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://styles/ghorfa.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Ghorfa");
        settings.addFavIcon("icon", "images/emblem.svg", "any");
        settings.addMetaTag("theme-color", "#0b4636");
    }
}
