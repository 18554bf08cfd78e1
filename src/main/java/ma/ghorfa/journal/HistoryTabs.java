package ma.ghorfa.journal;

import org.springframework.stereotype.Component;

/** Makes the History tab of a record's page. */
@Component
public class HistoryTabs {

    private final RecordHistory history;
    private final ActorNames names;

    HistoryTabs(RecordHistory history, ActorNames names) {
        this.history = history;
        this.names = names;
    }

    /** An empty tab; the caller adds where the history of its record lies. */
    public HistoryTab create() {
        return new HistoryTab(history, names);
    }
}
