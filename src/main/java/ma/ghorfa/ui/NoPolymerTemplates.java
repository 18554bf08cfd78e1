package ma.ghorfa.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.template.internal.DeprecatedPolymerPublishedEventHandler;
import java.lang.reflect.Type;
import tools.jackson.databind.JsonNode;

/**
 * Says that the portal has no templates of Polymer. Vaadin asks for each argument of each call from a browser, three times
 * while a list is scrolled, and searches every jar for whoever knows unless somebody here does. It finds this class by itself.
 */
@SuppressWarnings("deprecation") // Vaadin keeps it for old applications, and asks all of them
public final class NoPolymerTemplates implements DeprecatedPolymerPublishedEventHandler {

    @Override
    public boolean isTemplateModelValue(Component instance, JsonNode argument, Class<?> type) {
        return false;
    }

    @Override
    public Object getTemplateItem(Component template, JsonNode argument, Type type) {
        throw new UnsupportedOperationException();
    }
}
