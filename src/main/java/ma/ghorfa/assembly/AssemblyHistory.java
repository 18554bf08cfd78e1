package ma.ghorfa.assembly;

import java.util.List;
import ma.ghorfa.journal.RecordHistory;

/** Where the history of this room's records lies, for the tab that shows who changed what. */
public final class AssemblyHistory {

    public static final RecordHistory.Source SESSION = new RecordHistory.Source(
            "assembly_session",
            "id",
            "assembly.field.session",
            List.of(
                    "kind",
                    "elective",
                    "nominal_year",
                    "nominal_month",
                    "session_date",
                    "start_time",
                    "venue_ar",
                    "venue_fr",
                    "province_code",
                    "ceremonial_president_ar",
                    "ceremonial_president_fr",
                    "state",
                    "state_reason",
                    "convoked_at",
                    "late_reason",
                    "opened_at",
                    "closed_at",
                    "chair_ar",
                    "chair_fr",
                    "opening_words_ar",
                    "opening_words_fr",
                    "closing_words_ar",
                    "closing_words_fr",
                    "loyalty_telegram"));

    public static final RecordHistory.Source ITEM = new RecordHistory.Source(
            "agenda_item",
            "id",
            "assembly.field.item",
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

    public static final RecordHistory.Source DECISION = new RecordHistory.Source(
            "decision",
            "id",
            "assembly.field.decision",
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

    private AssemblyHistory() {}
}
