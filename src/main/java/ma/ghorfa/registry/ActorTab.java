package ma.ghorfa.registry;

import com.vaadin.flow.component.Component;

/**
 * What another room has to say of somebody in the register, as a tab of their page. The register asks every room, in the
 * order of Spring's {@code @Order}, and knows none.
 */
public interface ActorTab {

    /** The last part of the tab's address. */
    String slug();

    /** The key of its title. */
    String titleKey();

    /** Whether there is such a tab for this actor and this reader. */
    boolean isFor(ActorRow actor);

    /** What it shows, built when it is looked at. */
    Component show(ActorRow actor);
}
