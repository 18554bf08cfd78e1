package ma.ghorfa.campaign.ui;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_INTAKE;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.campaign.CampaignNavigation;
import ma.ghorfa.campaign.StationRow;
import ma.ghorfa.campaign.Stations;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.HomeCard;
import ma.ghorfa.ui.Sheet;
import org.springframework.core.annotation.Order;

/** Today's stations on the home page of an agent: one tap from there to receiving people. */
@org.springframework.stereotype.Component
@Order(15)
class TodaysStationsCard implements HomeCard {

    private final Stations stations;
    private final CurrentAccount account;

    TodaysStationsCard(Stations stations, CurrentAccount account) {
        this.stations = stations;
        this.account = account;
    }

    @Override
    public Optional<Component> card() {
        if (!account.may(CAMPAIGN_INTAKE) || !account.may(CAMPAIGN_READ)) {
            return Optional.empty();
        }
        List<StationRow> today = stations.today();
        if (today.isEmpty()) {
            return Optional.empty();
        }
        Sheet sheet = Sheet.titled(t("campaign.today")).calling();
        today.forEach(station -> sheet.add(line(station)));
        return Optional.of(sheet);
    }

    private static Component line(StationRow station) {
        var link = new Anchor(
                CampaignNavigation.station(station.id()),
                Labels.in(station.data().place()));
        link.getElement().setAttribute("router-link", true);
        var hours = new Span(Labels.hours(station.data()));
        hours.addClassName("muted");
        var line = new Div(link, hours);
        line.addClassNames("bar");
        return line;
    }
}
