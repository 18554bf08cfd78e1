package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.identity.RoleId;
import ma.ghorfa.identity.RolePermissions;
import ma.ghorfa.identity.RoleRow;
import ma.ghorfa.identity.Roles;
import ma.ghorfa.journal.HistoryTab;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.journal.RecordHistory;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.BilingualField;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;

/** Which role may do what, as a table: a row for each permission, a column for each role. */
@Route("roles")
@RolesAllowed(Permissions.ACCOUNT_READ)
@Menu(title = "identity.roles.title", order = 310, icon = "role")
@StyleSheet("context://styles/identity.css")
class RolesView extends Page {

    private static final RecordHistory.Source HISTORY =
            new RecordHistory.Source("role", "id", "identity.account.field", List.of("name_ar", "name_fr"));
    private static final RecordHistory.ValueSet PERMITTED =
            new RecordHistory.ValueSet("role_permission", "role_id", "permission", "role", "identity.roles.permission");

    private final Roles roles;
    private final HistoryTabs histories;
    private final Drafts drafts;
    private final boolean mayWrite;
    private final Map<RoleId, Set<String>> chosen = new HashMap<>();
    private List<RoleRow> stored = List.of();

    RolesView(Roles roles, HistoryTabs histories, Drafts drafts, CurrentAccount current) {
        this.roles = roles;
        this.histories = histories;
        this.drafts = drafts;
        this.mayWrite = current.may(Permissions.ACCOUNT_WRITE);
        title(t("identity.roles.title"));
        if (mayWrite) {
            actions(
                    Buttons.primary("ui.save", Icons.CHECK, this::save),
                    Buttons.plain("identity.role.create", Icons.ADD, this::create));
        }
        show();
    }

    private void show() {
        chosen.clear();
        showKeeping();
    }

    /** Reads the roles again and keeps what is ticked and not saved. */
    private void showKeeping() {
        stored = new RoleWords(roles).all();
        stored.forEach(role -> chosen.computeIfAbsent(role.id(), id -> new HashSet<>(role.permissions())));
        var around = new Div(table());
        around.addClassNames("sheet", "matrix-around");
        around.getElement().setAttribute("tabindex", "0");
        around.getElement().setAttribute("role", "region");
        around.getElement().setAttribute("aria-label", t("identity.roles.title"));
        content(new Paragraph(t("identity.roles.words")), around);
    }

    private HtmlContainer table() {
        var names = new HtmlContainer("tr");
        names.add(heading(t("identity.roles.permission"), "col"));
        stored.forEach(role -> names.add(heading(role)));
        var head = new HtmlContainer("thead");
        head.add(names);
        var body = new HtmlContainer("tbody");
        Permissions.all().forEach(permission -> body.add(row(permission)));
        var table = new HtmlContainer("table");
        table.addClassName("matrix");
        table.add(head, body);
        return table;
    }

    private static HtmlContainer heading(String words, String scope) {
        var cell = new HtmlContainer("th");
        cell.setText(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private HtmlContainer heading(RoleRow role) {
        var button = new Button(RoleWords.of(role), click -> open(role));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var cell = heading("", "col");
        cell.add(button);
        return cell;
    }

    /** A role's name, and who changed what of it. */
    private void open(RoleRow role) {
        var form = new RecordForm(drafts, "role:" + role.id());
        var name = form.bilingual("name", "identity.role.name", 120).required();
        HistoryTab history = histories
                .create()
                .add(HISTORY, role.id().value())
                .add(
                        PERMITTED,
                        role.id().value(),
                        (field, code) -> Permissions.all().contains(code) ? t("identity.permission." + code) : code);
        Dialog dialog = Ask.dialog(RoleWords.of(role), form, new H2(t("ui.history")), history);
        form.onSave(version -> roles.rename(role.id(), version, name.value()))
                .onReload(() -> roles.list().stream()
                        .filter(other -> other.id().equals(role.id()))
                        .map(RolesView::state)
                        .findAny()
                        .orElseThrow())
                .afterSave(() -> {
                    dialog.close();
                    showKeeping();
                })
                .show(state(role));
        if (!mayWrite) {
            form.readOnly();
        }
        Ask.finish(dialog);
    }

    private static RecordForm.State state(RoleRow role) {
        return new RecordForm.State(role.version(), Map.of("name", role.name()));
    }

    private HtmlContainer row(String permission) {
        String words = t("identity.permission." + permission);
        var row = new HtmlContainer("tr");
        row.add(heading(words, "row"));
        for (RoleRow role : stored) {
            Set<String> held = Objects.requireNonNull(chosen.get(role.id()));
            var box = new Checkbox(held.contains(permission));
            box.setAriaLabel(RoleWords.of(role) + ": " + words);
            box.setReadOnly(!mayWrite);
            box.addValueChangeListener(change -> {
                if (change.getValue()) {
                    held.add(permission);
                } else {
                    held.remove(permission);
                }
            });
            var cell = new HtmlContainer("td");
            cell.add(box);
            row.add(cell);
        }
        return row;
    }

    private void save() {
        List<RolePermissions> changed = stored.stream()
                .map(role ->
                        new RolePermissions(role.id(), role.version(), Objects.requireNonNull(chosen.get(role.id()))))
                .filter(wanted -> stored.stream()
                        .noneMatch(role -> role.id().equals(wanted.role())
                                && role.permissions().equals(wanted.permissions())))
                .toList();
        roles.permit(changed);
        Notices.done("ui.saved");
        show();
    }

    private void create() {
        BilingualField name = BilingualField.line("identity.role.name", 120);
        Dialog dialog = Ask.dialog(t("identity.role.create"), name);
        Ask.finish(dialog, Buttons.primary("identity.role.create", Icons.CHECK, () -> {
            try {
                roles.create(name.getValue());
                dialog.close();
                showKeeping();
            } catch (InvalidInputException wrong) {
                Wrong.show(wrong, Map.of("name", name));
            }
        }));
    }
}
