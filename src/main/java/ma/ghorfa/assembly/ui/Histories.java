package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import java.text.DateFormatSymbols;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.assembly.AssemblyHistory;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.journal.HistoryTab;
import ma.ghorfa.journal.RecordHistory.Source;
import ma.ghorfa.ui.Words;

/** How the history of this room's records is read: their codes in words, and what belongs to them in other tables. */
final class Histories {

    private static final Source DOCUMENTS =
            new Source("agenda_document", "item_id", "agenda.history.document", List.of("title_ar", "title_fr"));

    private static final Source GUESTS =
            new Source("guest", "session_id", "session.history.guest", List.of("name_ar", "function_ar", "attended"));

    private static final Source EVIDENCE = new Source(
            "decision_evidence",
            "decision_id",
            "decision.history.evidence",
            List.of("words_ar", "words_fr", "given_on"));

    /** The fields that hold a code, and the prefix of the key of its words. */
    private static final Map<String, String> CODES = Map.of(
            "assembly.field.item.type", "assembly.itemType.",
            "assembly.field.item.state", "assembly.itemState.",
            "assembly.field.item.outcome", "assembly.itemOutcome.",
            "assembly.field.session.kind", "assembly.sessionKind.",
            "assembly.field.session.state", "assembly.sessionState.",
            "assembly.field.decision.state", "assembly.decisionState.");

    private Histories() {}

    static HistoryTab ofItem(HistoryTab tab, ItemId item) {
        return tab.add(AssemblyHistory.ITEM, item.value(), Histories::words).add(DOCUMENTS, item.value());
    }

    /** @param provinces the names of the provinces by their codes */
    static HistoryTab ofSession(HistoryTab tab, SessionId session, Map<String, String> provinces) {
        return tab.add(
                        AssemblyHistory.SESSION,
                        session.value(),
                        (field, value) -> field.equals("assembly.field.session.province_code")
                                ? provinces.getOrDefault(value, value)
                                : words(field, value))
                .add(GUESTS, session.value());
    }

    /** @param committees the names of the committees by their ids */
    static HistoryTab ofDecision(HistoryTab tab, DecisionId decision, Map<UUID, String> committees) {
        return tab.add(
                        AssemblyHistory.DECISION,
                        decision.value(),
                        (field, value) -> field.equals("assembly.field.decision.committee_id")
                                ? committees.getOrDefault(UUID.fromString(value), value)
                                : words(field, value))
                .add(EVIDENCE, decision.value());
    }

    private static String words(String field, String value) {
        if (field.equals("assembly.field.session.nominal_month")) {
            return DateFormatSymbols.getInstance(Words.language().locale()).getMonths()[Integer.parseInt(value) - 1];
        }
        String prefix = CODES.get(field);
        return prefix == null ? value : t(prefix + value);
    }
}
