package ma.ghorfa.reminder.ui;

import static ma.ghorfa.identity.Permissions.RULE_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.ghorfa.reminder.DueKind;
import ma.ghorfa.reminder.ReminderNavigation;
import ma.ghorfa.reminder.ReminderRuleRow;
import ma.ghorfa.reminder.ReminderRules;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordGrid;

/** How many days before people are reminded, kind by kind. */
@Route(ReminderNavigation.RULES)
@RolesAllowed(RULE_WRITE)
class ReminderRulesView extends Page {

    private static final int DAYS = 60;

    private final ReminderRules rules;
    private final Drafts drafts;
    private final RecordGrid<ReminderRuleRow> grid = new RecordGrid<>();

    ReminderRulesView(ReminderRules rules, Drafts drafts) {
        this.rules = rules;
        this.drafts = drafts;
        title(t("reminder.rule.title"));
        crumbs(new Crumb(t("reminder.title"), ReminderNavigation.REMINDERS));
        grid.text("reminder.field.kind", row -> t("reminder.kind", row.kind())).setFlexGrow(2);
        grid.text("reminder.field.days", row -> days(row.days()));
        grid.button("ui.edit", this::edit);
        grid.setAllRowsVisible(true);
        content(new Paragraph(t("reminder.rule.words")), grid);
        show();
    }

    private void show() {
        grid.setItems(rules.all());
    }

    private static String days(List<Integer> days) {
        return days.isEmpty()
                ? t("reminder.rule.off")
                : days.stream()
                        .map(before -> t("reminder.rule.before", before))
                        .collect(Collectors.joining(t("reminder.separator")));
    }

    private void edit(ReminderRuleRow row) {
        var form = new RecordForm(drafts, "reminder-rule:" + row.kind());
        Slot<String> days = form.text("days", "reminder.field.days", DAYS);
        form.onSave(version -> rules.edit(row.kind(), version, days.value()));
        form.onReload(() -> state(stored(row.kind())));
        FormDialog.open(t("reminder.kind", row.kind()), form, state(row), this::show);
    }

    private ReminderRuleRow stored(DueKind kind) {
        return rules.all().stream().filter(row -> row.kind() == kind).findAny().orElseThrow();
    }

    private static RecordForm.State state(ReminderRuleRow row) {
        return new RecordForm.State(
                row.version(),
                Map.of(
                        "days",
                        row.days().stream().map(String::valueOf).collect(Collectors.joining(t("reminder.separator")))));
    }
}
