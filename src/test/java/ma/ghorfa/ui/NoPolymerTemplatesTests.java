package ma.ghorfa.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.template.internal.DeprecatedPolymerPublishedEventHandler;
import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.server.VaadinServletContext;
import jakarta.servlet.ServletContext;
import ma.ghorfa.testing.GhorfaHttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.IntNode;

/** What the server of Vaadin finds of ours by itself. */
@GhorfaHttpTest
class NoPolymerTemplatesTests {

    private final ServletContext server;

    @Autowired
    NoPolymerTemplatesTests(ServletContext server) {
        this.server = server;
    }

    @Test
    @SuppressWarnings("deprecation")
    void vaadinFindsThatThereAreNone() {
        Lookup lookup = new VaadinServletContext(server).getAttribute(Lookup.class);
        var found = lookup.lookup(DeprecatedPolymerPublishedEventHandler.class);
        assertThat(found).isInstanceOf(NoPolymerTemplates.class);
        assertThat(found.isTemplateModelValue(new Div(), IntNode.valueOf(50), Integer.class))
                .isFalse();
    }
}
