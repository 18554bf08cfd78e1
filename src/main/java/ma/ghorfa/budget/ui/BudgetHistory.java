package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.List;
import java.util.UUID;
import ma.ghorfa.budget.BudgetId;
import ma.ghorfa.budget.BudgetVersionId;
import ma.ghorfa.budget.CodeId;
import ma.ghorfa.budget.Nomenclature;
import ma.ghorfa.budget.TransferId;
import ma.ghorfa.journal.HistoryTab;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.journal.RecordHistory.Source;
import org.springframework.stereotype.Component;

/** The history of codes and budgets, in words. */
@Component
class BudgetHistory {

    private static final String BUDGET = "budgetUi.history";
    private static final String VERSION = "budgetUi.history.version";
    private static final String PROPOSAL = "budgetUi.history.proposal";
    private static final String OPENING = "budgetUi.history.opening";
    private static final String VISA = "budgetUi.history.visa";
    private static final String TRANSFER = "budgetUi.history.transfer";
    private static final String CODE = "budgetUi.history.code";

    private final HistoryTabs tabs;
    private final Nomenclature nomenclature;

    BudgetHistory(HistoryTabs tabs, Nomenclature nomenclature) {
        this.tabs = tabs;
        this.nomenclature = nomenclature;
    }

    HistoryTab ofBudget(BudgetId id, List<BudgetVersionId> versions) {
        HistoryTab tab = tabs.create()
                .add(
                        new Source(
                                "budget",
                                "id",
                                BUDGET,
                                List.of("phase", "opened_on", "closed_on", "note_ar", "note_fr")),
                        id.value(),
                        BudgetHistory::words)
                .add(
                        new Source(
                                "budget_version",
                                "budget_id",
                                VERSION,
                                List.of(
                                        "number",
                                        "kind",
                                        "state",
                                        "reason",
                                        "note_ar",
                                        "note_fr",
                                        "decided_on",
                                        "approved_on")),
                        id.value(),
                        BudgetHistory::words)
                .add(
                        new Source(
                                "treasury_opening",
                                "budget_id",
                                OPENING,
                                List.of("amount", "stated_on", "source", "carried_on")),
                        id.value(),
                        this::withCodes);
        var proposals = new Source(
                "budget_proposal",
                "version_id",
                PROPOSAL,
                List.of(
                        "proposer_ar",
                        "code_id",
                        "amount",
                        "justification",
                        "proposed_on",
                        "state",
                        "granted",
                        "answer",
                        "decided_on"));
        var visas = new Source(
                "budget_visa",
                "version_id",
                VISA,
                List.of("authority", "sent_on", "answer", "answered_on", "number", "remarks"));
        versions.forEach(version ->
                tab.add(visas, version.value(), BudgetHistory::words).add(proposals, version.value(), this::withCodes));
        return tab;
    }

    HistoryTab ofTransfer(TransferId id) {
        return tabs.create()
                .add(
                        new Source(
                                "credit_transfer",
                                "id",
                                TRANSFER,
                                List.of(
                                        "number",
                                        "amount",
                                        "asked_on",
                                        "reason",
                                        "approval",
                                        "state",
                                        "decided_on",
                                        "reference")),
                        id.value(),
                        BudgetHistory::words);
    }

    HistoryTab ofCode(CodeId id) {
        return tabs.create()
                .add(
                        new Source("budget_code", "id", CODE, List.of("name_ar", "name_fr", "from_year", "until_year")),
                        id.value());
    }

    /** The words of a value that may be the id of a code. */
    private String withCodes(String field, String value) {
        return switch (field) {
            case PROPOSAL + ".code_id", OPENING + ".carried_on" ->
                nomenclature
                        .find(new CodeId(UUID.fromString(value)))
                        .map(ExecutionWords::code)
                        .orElse(value);
            default -> words(field, value);
        };
    }

    private static String words(String field, String value) {
        return switch (field) {
            case BUDGET + ".phase" -> t("budget.phase." + value);
            case VERSION + ".kind" -> t("budget.kind." + value);
            case VERSION + ".state" -> t("budget.state." + value);
            case TRANSFER + ".approval" -> t("budget.approval." + value);
            case TRANSFER + ".state" -> t("budget.transferState." + value);
            case PROPOSAL + ".state" -> t("budgetPlan.proposalState." + value);
            case VISA + ".authority" -> t("budget.authority." + value);
            case VISA + ".answer" -> t("budget.answer." + value);
            default -> value;
        };
    }
}
