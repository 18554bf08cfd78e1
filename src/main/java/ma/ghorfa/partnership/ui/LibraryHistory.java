package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.List;
import java.util.UUID;
import ma.ghorfa.journal.HistoryTab;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.journal.RecordHistory.Source;
import ma.ghorfa.partnership.AgreementTemplateId;
import ma.ghorfa.partnership.ClauseLibrary;
import ma.ghorfa.partnership.ClauseTemplateId;
import org.springframework.stereotype.Component;

/** The history of the library of clauses, in words. */
@Component
class LibraryHistory {

    private static final String KEY = "partnershipLibrary.history";

    private final HistoryTabs tabs;
    private final ClauseLibrary library;

    LibraryHistory(HistoryTabs tabs, ClauseLibrary library) {
        this.tabs = tabs;
        this.library = library;
    }

    HistoryTab ofClause(ClauseTemplateId id) {
        return tabs.create()
                .add(
                        source(
                                "clause_template",
                                "id",
                                "code",
                                "theme",
                                "title_ar",
                                "title_fr",
                                "body_ar",
                                "body_fr",
                                "wording",
                                "withdrawn"),
                        id.value(),
                        LibraryHistory::words);
    }

    HistoryTab ofTemplate(AgreementTemplateId id) {
        return tabs.create()
                .add(
                        source("agreement_template", "id", "name_ar", "name_fr", "kind"),
                        id.value(),
                        LibraryHistory::words)
                .add(
                        source("agreement_template_clause", "template_id", "clause_id", "position"),
                        id.value(),
                        this::clause);
    }

    private static Source source(String table, String idColumn, String... columns) {
        return new Source(table, idColumn, KEY + "." + table, List.of(columns));
    }

    private static String words(String field, String value) {
        return switch (field.substring(KEY.length() + 1)) {
            case "clause_template.theme" -> t("partnershipLibrary.theme." + value);
            case "agreement_template.kind" -> t("partnership.kind." + value);
            default -> value;
        };
    }

    private String clause(String field, String value) {
        return switch (field.substring(KEY.length() + 1)) {
            case "agreement_template_clause.clause_id" ->
                library.clause(new ClauseTemplateId(UUID.fromString(value)))
                        .map(LibraryWords::named)
                        .orElse(value);
            case "agreement_template_clause.position" -> Integer.toString(Integer.parseInt(value) + 1);
            default -> value;
        };
    }
}
