package ma.ghorfa.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.campaign.FigureFilter;
import ma.ghorfa.campaign.StationId;
import ma.ghorfa.campaign.StationRow;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListAddress;
import org.jspecify.annotations.Nullable;

/** The filters of the lists of people and of requests: a name, a station, and whom the figures tell apart. */
final class PeopleFilters {

    private final TextField text = Fields.text("ui.search", 100);
    private final ComboBox<StationRow> station;
    private final WhomBar whom;
    private final boolean choosesStation;

    /**
     * @param stations those by which the list can be narrowed; none where it is about all campaigns
     * @param changed shows what the filters let through now
     */
    PeopleFilters(Places.Names names, List<StationRow> stations, ListAddress address, Runnable changed) {
        station = Fields.pick("campaign.field.station", stations, PeopleFilters::words);
        whom = new WhomBar(names, address, changed);
        choosesStation = !stations.isEmpty();
        text.setClearButtonVisible(true);
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setValue(address.text("q"));
        stations.stream()
                .filter(one -> one.id().toString().equals(address.text("station")))
                .findAny()
                .ifPresent(station::setValue);
        text.addValueChangeListener(change -> {
            address.set("q", change.getValue());
            changed.run();
        });
        station.addValueChangeListener(change -> {
            address.set(
                    "station",
                    station.getOptionalValue()
                            .map(StationRow::id)
                            .map(StationId::toString)
                            .orElse(""));
            changed.run();
        });
    }

    private static String words(StationRow row) {
        return Labels.in(row.data().place()) + " · " + Labels.date(row.data().day());
    }

    FilterBar bar(Component... more) {
        List<Component> first = new ArrayList<>(List.of(text));
        if (choosesStation) {
            first.add(station);
        }
        first.addAll(List.of(more));
        return whom.bar(first.toArray(Component[]::new));
    }

    FigureFilter whom() {
        return whom.whom();
    }

    @Nullable
    StationId station() {
        return station.getOptionalValue().map(StationRow::id).orElse(null);
    }

    /** What is typed of the name. */
    String text() {
        return text.getValue();
    }

    /** Whether a name is one of those that are looked for. */
    Predicate<Bilingual> finds() {
        SearchQuery query = SearchQuery.of(text());
        return name -> query.finds(SearchKey.of(name.ar(), name.fr()));
    }
}
