package ma.ghorfa.campaign.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Predicate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.campaign.CampaignId;
import ma.ghorfa.campaign.CampaignPeople;
import ma.ghorfa.campaign.PersonRow;
import ma.ghorfa.campaign.StationRow;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.RecordGrid;
import org.jspecify.annotations.Nullable;

/** Who of the register came to the stations of a campaign, each person once. */
final class PeoplePanel extends Composite<Div> {

    private final CampaignPeople people;
    private final Places.Names names;
    private final @Nullable CampaignId campaign;
    private final PeopleFilters filters;
    private final Span count = new Span();
    private final RecordGrid<PersonRow> grid = new RecordGrid<>();

    /**
     * @param campaign null for all campaigns
     * @param exports whether the reader may take the list out
     */
    PeoplePanel(
            CampaignPeople people,
            Places.Names names,
            List<StationRow> stations,
            ListAddress address,
            @Nullable CampaignId campaign,
            boolean exports) {
        this.people = people;
        this.names = names;
        this.campaign = campaign;
        filters = new PeopleFilters(names, stations, address, this::show);
        columns();
        var head = new Div(count);
        head.addClassNames("bar", "apart");
        if (exports) {
            head.add(grid.exportInBackground("campaign.tab.people", () -> people.exportAttended(narrowed(), seen())));
        }
        getContent().addClassName("stack-wide");
        getContent().add(filters.bar(), head, grid);
        show();
    }

    private static String path(PersonRow row) {
        return RegistryNavigation.actor(row.id());
    }

    private CampaignPeople.Narrowed narrowed() {
        return new CampaignPeople.Narrowed(campaign, filters.station(), filters.whom(), filters.text());
    }

    /** In the order that the headers say. */
    private List<PersonRow> seen() {
        return grid.getGenericDataView().getItems().toList();
    }

    private void columns() {
        grid.link("campaign.field.person", row -> Labels.in(row.name()), PeoplePanel::path)
                .setFlexGrow(2);
        grid.text("registry.field.nia", PersonRow::nia);
        grid.text("registry.field.craft", row -> Labels.in(row.craft()));
        grid.text("registry.field.province", row -> names.province(row.province()));
        grid.text("chamber.sex", row -> row.sex() == null ? "" : Labels.sex(row.sex()));
        grid.text("registry.field.area", row -> Labels.area(row.area()));
        grid.whole("campaign.field.stationsAttended", row -> (long) row.stations(), row -> "");
        grid.date("campaign.field.firstOn", PersonRow::firstOn);
        grid.cardsOnPhones(
                row -> Labels.in(row.name()),
                PeoplePanel::path,
                row -> String.join(" · ", Labels.in(row.craft()), names.province(row.province()), row.nia()));
        grid.opens(PeoplePanel::path);
        grid.whenEmpty("campaign.people.none");
        grid.addClassName("tall");
    }

    private void show() {
        Predicate<Bilingual> finds = filters.finds();
        List<PersonRow> rows = people.attended(campaign, filters.station(), filters.whom()).stream()
                .filter(row -> finds.test(row.name()))
                .toList();
        grid.setItems(rows);
        count.setText(t("campaign.people.count", rows.size()));
    }
}
