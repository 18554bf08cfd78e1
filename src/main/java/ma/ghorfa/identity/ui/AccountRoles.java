package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.identity.AccountRow;
import ma.ghorfa.identity.Accounts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.identity.RoleRow;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Sheet;

/** The roles of an account, and what they permit together. */
class AccountRoles extends Composite<Div> {

    private final RoleWords roles;
    private final UnorderedList permitted = new UnorderedList();

    AccountRoles(AccountRow account, RoleWords roles, Accounts accounts, boolean mayWrite, Runnable saved) {
        this.roles = roles;
        CheckboxGroup<String> held = field(roles);
        held.setValue(account.roles());
        held.setReadOnly(!mayWrite);
        held.addValueChangeListener(change -> showPermitted(change.getValue()));
        showPermitted(account.roles());
        var sheet = new Sheet(held);
        if (mayWrite) {
            sheet.add(new Div(Buttons.primary("ui.save", Icons.CHECK, () -> {
                Wrong.clear(held);
                try {
                    accounts.assign(account.id(), account.version(), held.getValue());
                    Notices.done("ui.saved");
                    saved.run();
                } catch (InvalidInputException wrong) {
                    Wrong.show(wrong, Map.of("roles", held));
                }
            })));
        }
        getContent().addClassName("sheet-row");
        getContent().add(sheet, Sheet.titled(t("identity.account.permitted"), permitted));
    }

    static CheckboxGroup<String> field(RoleWords roles) {
        var field = new CheckboxGroup<String>(t("identity.account.roles"));
        field.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        field.setItems(roles.codes());
        field.setItemLabelGenerator(roles::of);
        return field;
    }

    private void showPermitted(Set<String> codes) {
        Set<String> together = new TreeSet<>();
        roles.all().stream()
                .filter(role -> codes.contains(role.code()))
                .map(RoleRow::permissions)
                .forEach(together::addAll);
        permitted.removeAll();
        Permissions.all().stream()
                .filter(together::contains)
                .forEach(permission -> permitted.add(new ListItem(t("identity.permission." + permission))));
    }
}
