package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.journal.HistoryTab;
import ma.ghorfa.journal.RecordHistory.Source;

/** Where the history of this room's records lies, and how its codes are read. */
final class Histories {

    private static final Source ITEM = new Source(
            "agenda_item",
            "id",
            "agenda.history",
            List.of(
                    "type",
                    "title_ar",
                    "title_fr",
                    "presenter_ar",
                    "presenter_fr",
                    "party_ar",
                    "party_fr",
                    "decision_text_ar",
                    "decision_text_fr",
                    "amended",
                    "discussion_ar",
                    "discussion_fr",
                    "proposed_by",
                    "late",
                    "late_reason",
                    "state",
                    "outcome",
                    "outcome_reason"));

    private static final Source DOCUMENTS =
            new Source("agenda_document", "item_id", "agenda.history.document", List.of("title_ar", "title_fr"));

    private static final Source SESSION = new Source(
            "assembly_session",
            "id",
            "session.history",
            List.of(
                    "kind",
                    "elective",
                    "nominal_year",
                    "nominal_month",
                    "session_date",
                    "start_time",
                    "venue_ar",
                    "venue_fr",
                    "ceremonial_president_ar",
                    "ceremonial_president_fr",
                    "state",
                    "convoked_at",
                    "late_reason",
                    "postponed_from",
                    "state_reason",
                    "opened_at",
                    "closed_at",
                    "chair_ar",
                    "opening_words_ar",
                    "opening_words_fr",
                    "closing_words_ar",
                    "closing_words_fr",
                    "loyalty_telegram"));

    private static final Source GUESTS =
            new Source("guest", "session_id", "session.history.guest", List.of("name_ar", "function_ar", "attended"));

    private static final Source DECISION = new Source(
            "decision",
            "id",
            "decision.history",
            List.of(
                    "text_ar",
                    "text_fr",
                    "state",
                    "owner_ar",
                    "owner_fr",
                    "committee_id",
                    "due_date",
                    "progress",
                    "transmitted_on",
                    "supervision_reference",
                    "supervision_on",
                    "state_reason",
                    "settled_on"));

    private static final Source EVIDENCE = new Source(
            "decision_evidence",
            "decision_id",
            "decision.history.evidence",
            List.of("words_ar", "words_fr", "given_on"));

    /** The columns that hold a code, and the prefix of the key of its words. */
    private static final Map<String, String> CODES = Map.of(
            "agenda.history.type", "agenda.type.",
            "agenda.history.state", "agenda.state.",
            "agenda.history.outcome", "agenda.outcome.",
            "session.history.kind", "session.kind.",
            "session.history.state", "session.state.",
            "decision.history.state", "decision.state.");

    private Histories() {}

    static HistoryTab ofItem(HistoryTab tab, ItemId item) {
        return tab.add(ITEM, item.value(), Histories::words).add(DOCUMENTS, item.value());
    }

    static HistoryTab ofSession(HistoryTab tab, SessionId session) {
        return tab.add(SESSION, session.value(), Histories::words).add(GUESTS, session.value());
    }

    /** @param committees the names of the committees by their ids */
    static HistoryTab ofDecision(HistoryTab tab, DecisionId decision, Map<UUID, String> committees) {
        BinaryOperator<String> withNames = (field, value) -> field.equals("decision.history.committee_id")
                ? committees.getOrDefault(UUID.fromString(value), value)
                : words(field, value);
        return tab.add(DECISION, decision.value(), withNames).add(EVIDENCE, decision.value());
    }

    private static String words(String field, String value) {
        String prefix = CODES.get(field);
        return prefix == null ? value : t(prefix + value);
    }
}
