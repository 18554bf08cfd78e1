package ma.ghorfa.campaign.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import ma.ghorfa.campaign.CampaignId;
import ma.ghorfa.campaign.CampaignPeople;
import ma.ghorfa.campaign.PersonRow;
import ma.ghorfa.campaign.StationId;
import ma.ghorfa.campaign.StationRow;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.RecordGrid;
import org.jspecify.annotations.Nullable;

/** Who of the register came to the stations of a campaign, each person once. */
final class PeoplePanel extends Composite<Div> {

    private final CampaignPeople people;
    private final Places.Names names;
    private final @Nullable CampaignId campaign;
    private final TextField text = Fields.text("ui.search", 100);
    private final ComboBox<StationRow> station;
    private final WhomBar whom;
    private final Span count = new Span();
    private final RecordGrid<PersonRow> grid = new RecordGrid<>();

    /**
     * @param stations those by which the list can be narrowed; none where it is about all campaigns
     * @param campaign null for all campaigns
     */
    PeoplePanel(
            CampaignPeople people,
            Places.Names names,
            List<StationRow> stations,
            ListAddress address,
            @Nullable CampaignId campaign) {
        this.people = people;
        this.names = names;
        this.campaign = campaign;
        station = Fields.pick("campaign.field.station", stations, PeoplePanel::words);
        whom = new WhomBar(names, address, this::show);
        text.setClearButtonVisible(true);
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setValue(address.text("q"));
        stations.stream()
                .filter(one -> one.id().toString().equals(address.text("station")))
                .findAny()
                .ifPresent(station::setValue);
        text.addValueChangeListener(change -> {
            address.set("q", change.getValue());
            show();
        });
        station.addValueChangeListener(change -> {
            address.set(
                    "station",
                    station.getOptionalValue()
                            .map(StationRow::id)
                            .map(StationId::toString)
                            .orElse(""));
            show();
        });
        columns();
        var head = new Div(count, grid.export("campaign.tab.people"));
        head.addClassNames("bar", "apart");
        Div content = getContent();
        content.addClassName("stack-wide");
        content.add(stations.isEmpty() ? whom.bar(text) : whom.bar(text, station), head, grid);
        show();
    }

    private static String words(StationRow row) {
        return Labels.in(row.data().place()) + " · " + Labels.date(row.data().day());
    }

    private void columns() {
        grid.link("campaign.field.person", row -> Labels.in(row.name()), row -> RegistryNavigation.actor(row.id()))
                .setFlexGrow(2);
        grid.text("registry.field.nia", PersonRow::nia);
        grid.text("registry.field.craft", row -> Labels.in(row.craft()));
        grid.text("registry.field.province", row -> names.province(row.province()));
        grid.text("chamber.sex", row -> Labels.sex(row.sex()));
        grid.text("registry.field.area", row -> Labels.area(row.area()));
        grid.whole("campaign.field.stationsAttended", row -> (long) row.stations(), row -> "");
        grid.date("campaign.field.firstOn", PersonRow::firstOn);
        grid.cardsOnPhones(
                row -> Labels.in(row.name()),
                row -> RegistryNavigation.actor(row.id()),
                row -> String.join(" · ", Labels.in(row.craft()), names.province(row.province()), row.nia()));
        grid.opens(row -> RegistryNavigation.actor(row.id()));
        grid.whenEmpty("campaign.people.none");
        grid.addClassName("tall");
    }

    private void show() {
        var query = SearchQuery.of(text.getValue());
        List<PersonRow> rows =
                people
                        .attended(
                                campaign,
                                station.getOptionalValue().map(StationRow::id).orElse(null),
                                whom.whom())
                        .stream()
                        .filter(row -> query.finds(
                                SearchKey.of(row.name().ar(), row.name().fr())))
                        .toList();
        grid.setItems(rows);
        count.setText(t("campaign.people.count", rows.size()));
    }
}
