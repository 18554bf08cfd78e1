package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Formats;
import org.springframework.beans.factory.ObjectProvider;

/** What waits for the reader, from every room. */
@Route("")
@PermitAll
@Menu(title = "ui.nav.home", order = 0, icon = "home")
class HomeView extends Page {

    HomeView(ObjectProvider<HomeCard> rooms, Clock clock) {
        title(t("ui.nav.home"));
        subtitle(new com.vaadin.flow.component.html.Span(Formats.longDate(Zone.date(clock.instant()), Words.locale())));
        List<Component> cards = rooms.orderedStream()
                .map(HomeCard::card)
                .flatMap(Optional::stream)
                .toList();
        if (cards.isEmpty()) {
            content(new Callout(Tone.NEUTRAL, t("ui.home.nothing")));
        } else {
            var grid = new Div();
            grid.addClassName("sheet-row");
            grid.add(cards);
            content(grid);
        }
    }
}
