package ma.ghorfa.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;

/**
 * A page of the portal: the way back, the title, the actions, the content. Subclasses give the title in their
 * constructor or when they know their record.
 */
public abstract class Page extends Main implements HasDynamicTitle, AfterNavigationObserver {

    /** The id of the page's main part, where the link past the menu leads. */
    static final String CONTENT = "content";

    private final Div head = new Div();
    private final Div titles = new Div();
    private final Div actions = new Div();
    private final Div tools = new Div();
    private final Div trail = new Div();
    private final H1 title = new H1();
    private final Div below = new Div();

    protected Page() {
        addClassName("page");
        setId(CONTENT);
        getElement().setAttribute("tabindex", "-1");
        head.addClassName("page-head");
        titles.addClassName("titles");
        actions.addClassName("actions");
        below.addClassNames("subtitle", "bar");
        titles.add(title, below);
        tools.addClassName("bar");
        trail.setVisible(false);
        head.add(titles, trail, tools, actions);
        add(head);
    }

    /** Gives the page a title, in the reader's language. */
    protected final void title(String words) {
        title.setText(words);
    }

    /** Words and badges below the title. */
    protected final void subtitle(Component... parts) {
        below.removeAll();
        below.add(parts);
    }

    /** The way back, from the top of the portal to the page above this one. */
    protected final void crumbs(Crumb... crumbs) {
        titles.getChildren().filter(Nav.class::isInstance).forEach(titles::remove);
        var list = new OrderedList();
        list.addClassName("breadcrumbs");
        for (Crumb crumb : crumbs) {
            var link = new Anchor(crumb.path().isEmpty() ? "." : crumb.path(), crumb.words());
            link.getElement().setAttribute("router-link", true);
            list.add(new ListItem(link));
        }
        var nav = new Nav(list);
        nav.setAriaLabel(Words.t("ui.breadcrumbs"));
        titles.addComponentAsFirst(nav);
    }

    /** The buttons of the page, the most important one first. */
    protected final void actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
    }

    /** What one may do with the page as a whole besides its actions, such as taking its list out. */
    protected final void tools(Component... parts) {
        tools.removeAll();
        tools.add(parts);
    }

    /** Replaces all that stands below the header. */
    protected final void content(Component... parts) {
        getChildren().filter(child -> child != head).toList().forEach(this::remove);
        add(parts);
    }

    /** Lets one part take the height that is left, as a grid does. */
    protected final void fillWith(Component part) {
        addClassName("filling");
        part.getElement().getClassList().add("fill");
    }

    /** A record that was opened from a list leads to the ones before and after it there. */
    @Override
    public void afterNavigation(AfterNavigationEvent entered) {
        trail.removeAll();
        Trail.@Nullable Step step = Trail.find(
                entered.getLocationChangeEvent().getUI(), entered.getLocation().getPath());
        trail.setVisible(step != null);
        if (step != null) {
            trail.add(new TrailLinks(step));
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · " + Words.t("ui.product");
    }
}
