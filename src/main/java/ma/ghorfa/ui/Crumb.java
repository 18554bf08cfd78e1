package ma.ghorfa.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;

/**
 * A step on the way back.
 *
 * @param words the name of the page, in the reader's language
 * @param path its address without the leading slash
 */
public record Crumb(String words, String path) {

    public static Crumb to(String words, Class<? extends Component> view) {
        return new Crumb(words, RouteConfiguration.forSessionScope().getUrl(view));
    }

    public static Crumb to(String words, Class<? extends Component> view, RouteParameters parameters) {
        return new Crumb(words, RouteConfiguration.forSessionScope().getUrl(view, parameters));
    }
}
