package ma.ghorfa.campaign.ui;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ma.ghorfa.campaign.CampaignNavigation;
import ma.ghorfa.campaign.CampaignRow;
import ma.ghorfa.campaign.CampaignState;
import ma.ghorfa.campaign.Campaigns;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;

/** The campaigns for the professional card, the latest first. */
@Route(CampaignNavigation.CAMPAIGNS)
@RolesAllowed(CAMPAIGN_READ)
@Menu(title = "campaign.nav.campaigns", order = 207, icon = "send")
class CampaignsView extends Page implements BeforeEnterObserver {

    private final Campaigns campaigns;
    private final CurrentAccount account;
    private final RecordGrid<CampaignRow> grid = new RecordGrid<>();

    CampaignsView(Campaigns campaigns, CurrentAccount account) {
        this.campaigns = campaigns;
        this.account = account;
        title(t("campaign.nav.campaigns"));
        columns();
        actions(acts());
        tools(grid.export("campaign.nav.campaigns"));
    }

    private Component[] acts() {
        List<Button> buttons = new ArrayList<>();
        if (account.may(CAMPAIGN_WRITE)) {
            buttons.add(plan());
        }
        buttons.add(Buttons.plain(
                "campaign.figures.all", Icons.DOCUMENT, () -> UI.getCurrent().navigate(CampaignNavigation.FIGURES)));
        return buttons.toArray(Component[]::new);
    }

    private static Button plan() {
        return Buttons.primary("campaign.plan", Icons.ADD, () -> UI.getCurrent().navigate(NewCampaignView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<CampaignRow> rows = campaigns.list();
        if (rows.isEmpty()) {
            grid.whenEmpty("campaign.none", account.may(CAMPAIGN_WRITE) ? new Component[] {plan()} : new Component[0]);
            content(grid);
        } else {
            grid.whenEmpty("campaign.noMatch");
            content(filters(new ListAddress(event.getLocation()), rows), grid);
        }
        fillWith(grid);
    }

    private FilterBar filters(ListAddress address, List<CampaignRow> rows) {
        TextField text = Fields.text("ui.search", 100);
        text.setClearButtonVisible(true);
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setValue(address.text("q"));
        Select<CampaignState> state =
                Fields.select("campaign.field.state", List.of(CampaignState.values()), Labels::state);
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(t("ui.all"));
        address.word("state", CampaignState.class).ifPresent(state::setValue);
        Select<Integer> year = Fields.select(
                "campaign.field.year",
                rows.stream()
                        .map(row -> row.from().getYear())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                chosen -> chosen == null ? t("ui.all") : chosen.toString());
        year.setEmptySelectionAllowed(true);
        year.setEmptySelectionCaption(t("ui.all"));
        address.number("year")
                .filter(chosen -> rows.stream().anyMatch(row -> row.from().getYear() == chosen))
                .ifPresent(year::setValue);
        Runnable show = () -> grid.setItems(rows.stream()
                .filter(row -> state.getValue() == null || row.state() == state.getValue())
                .filter(row -> year.getValue() == null || row.from().getYear() == year.getValue())
                .filter(row -> SearchQuery.of(text.getValue())
                        .finds(SearchKey.of(row.name().ar(), row.name().fr())))
                .toList());
        text.addValueChangeListener(change -> {
            address.set("q", change.getValue());
            show.run();
        });
        state.addValueChangeListener(change -> {
            address.set("state", change.getValue());
            show.run();
        });
        year.addValueChangeListener(change -> {
            address.set("year", change.getValue());
            show.run();
        });
        show.run();
        return new FilterBar(text, state, year);
    }

    private static String path(CampaignRow row) {
        return CampaignNavigation.campaign(row.id());
    }

    private void columns() {
        grid.link("campaign.field.name", row -> Labels.in(row.name()), CampaignsView::path)
                .setFlexGrow(2);
        grid.date("campaign.field.from", CampaignRow::from);
        grid.date("campaign.field.until", CampaignRow::until);
        grid.badge("campaign.field.state", row -> Labels.state(row.state()), Labels::tone);
        grid.text(
                "campaign.field.stations", row -> t("campaign.heldOf", row.held(), row.stations()), CampaignRow::held);
        grid.whole("campaign.column.attended", CampaignRow::attended, row -> path(row) + "/people");
        grid.whole("campaign.column.requests", CampaignRow::requests, row -> path(row) + "/requests");
        grid.whole("campaign.column.objective", row -> (long) row.objective(), row -> "");
        grid.cardsOnPhones(
                row -> Labels.in(row.name()),
                CampaignsView::path,
                Labels::period,
                row -> Labels.state(row.state()),
                Labels::tone);
        grid.opens(CampaignsView::path);
    }
}
