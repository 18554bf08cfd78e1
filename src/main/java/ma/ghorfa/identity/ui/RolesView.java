package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
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
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.BilingualField;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Page;

/** Which role may do what, as a table: a row for each permission, a column for each role. */
@Route("roles")
@RolesAllowed(Permissions.ACCOUNT_READ)
@Menu(title = "identity.roles.title", order = 310, icon = "role")
@StyleSheet("context://styles/identity.css")
class RolesView extends Page {

    private final Roles roles;
    private final boolean mayWrite;
    private final Map<RoleId, Set<String>> chosen = new HashMap<>();
    private List<RoleRow> stored = List.of();

    RolesView(Roles roles, CurrentAccount current) {
        this.roles = roles;
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
        stored = new RoleWords(roles).all();
        chosen.clear();
        stored.forEach(role -> chosen.put(role.id(), new HashSet<>(role.permissions())));
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
        stored.forEach(role -> names.add(heading(RoleWords.of(role), "col")));
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
                show();
            } catch (InvalidInputException wrong) {
                Wrong.show(wrong, Map.of("name", name));
            }
        }));
    }
}
