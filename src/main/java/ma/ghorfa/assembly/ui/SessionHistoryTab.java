package ma.ghorfa.assembly.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.ui.Words;

/** Who changed what in a session, and when. */
@org.springframework.stereotype.Component
class SessionHistoryTab implements SessionTab {

    private static final int LAST = 1000;

    private final HistoryTabs histories;
    private final Provinces provinces;

    SessionHistoryTab(HistoryTabs histories, Provinces provinces) {
        this.histories = histories;
        this.provinces = provinces;
    }

    @Override
    public String slug() {
        return Slugs.HISTORY;
    }

    @Override
    public String labelKey() {
        return "ui.history";
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Component content(Host page) {
        Map<String, String> names = provinces.all().stream()
                .collect(Collectors.toMap(province -> province.code().value(), province -> province.name()
                        .in(Words.locale())));
        return Histories.ofSession(histories.create(), page.session().session().id(), names);
    }
}
