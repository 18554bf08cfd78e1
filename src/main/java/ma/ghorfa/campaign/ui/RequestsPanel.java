package ma.ghorfa.campaign.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Predicate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.campaign.CampaignId;
import ma.ghorfa.campaign.CampaignPeople;
import ma.ghorfa.campaign.RequestRow;
import ma.ghorfa.campaign.StationRow;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The requests for cards that were taken at the stations of a campaign, and where each stands now. */
final class RequestsPanel extends Composite<Div> {

    private final CampaignPeople people;
    private final Places.Names names;
    private final @Nullable CampaignId campaign;
    private final PeopleFilters filters;
    private final Checkbox delivered = new Checkbox(t("campaign.requests.delivered"));
    private final Span count = new Span();
    private final RecordGrid<RequestRow> grid = new RecordGrid<>();

    /**
     * @param campaign null for all campaigns
     * @param exports whether the reader may take the list out
     */
    RequestsPanel(
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
        delivered.setValue(address.is("delivered"));
        delivered.addValueChangeListener(change -> {
            address.set("delivered", delivered.getValue());
            show();
        });
        columns();
        var head = new Div(count);
        head.addClassNames("bar", "apart");
        if (exports) {
            head.add(grid.exportInBackground(
                    "campaign.tab.requests", () -> people.exportRequests(narrowed(), delivered.getValue(), seen())));
        }
        getContent().addClassName("stack-wide");
        getContent().add(filters.bar(delivered), head, grid);
        show();
    }

    private static String path(RequestRow row) {
        return RegistryNavigation.actor(row.person());
    }

    private static String state(RequestRow row) {
        return t("card.state", row.state());
    }

    private static Tone tone(RequestRow row) {
        return switch (row.state()) {
            case DELIVERED -> Tone.GOOD;
            case DATA_CORRECTION -> Tone.ATTENTION;
            case WITHDRAWN -> Tone.NEUTRAL;
            case RECEIVED, RNA_CHECK, SENT_TO_ISSUER, PRINTED, AT_CHAMBER -> Tone.INFO;
        };
    }

    private CampaignPeople.Narrowed narrowed() {
        return new CampaignPeople.Narrowed(campaign, filters.station(), filters.whom(), filters.text());
    }

    /** In the order that the headers say. */
    private List<RequestRow> seen() {
        return grid.getGenericDataView().getItems().toList();
    }

    private void columns() {
        grid.link("campaign.field.person", row -> Labels.in(row.name()), RequestsPanel::path)
                .setFlexGrow(2);
        grid.text("registry.field.nia", RequestRow::nia);
        grid.text("registry.field.craft", row -> Labels.in(row.craft()));
        grid.text("registry.field.province", row -> names.province(row.province()));
        grid.text("campaign.field.station", row -> Labels.in(row.place()));
        grid.date("campaign.requests.receivedOn", RequestRow::receivedOn);
        grid.badge("campaign.field.state", RequestsPanel::state, RequestsPanel::tone);
        grid.date("campaign.requests.stateOn", RequestRow::stateOn);
        grid.cardsOnPhones(
                row -> Labels.in(row.name()),
                RequestsPanel::path,
                row -> String.join(" · ", Labels.in(row.craft()), Labels.in(row.place())),
                RequestsPanel::state,
                RequestsPanel::tone);
        grid.opens(RequestsPanel::path);
        grid.whenEmpty("campaign.requests.none");
        grid.addClassName("tall");
    }

    private void show() {
        Predicate<Bilingual> finds = filters.finds();
        List<RequestRow> rows = people.requests(campaign, filters.station(), filters.whom()).stream()
                .filter(row -> !delivered.getValue() || row.isDelivered())
                .filter(row -> finds.test(row.name()))
                .toList();
        grid.setItems(rows);
        count.setText(t("campaign.requests.count", rows.size()));
    }
}
