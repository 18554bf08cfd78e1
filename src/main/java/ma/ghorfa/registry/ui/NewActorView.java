package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ma.ghorfa.chamber.Communes;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.registry.ActorData;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.Crafts;
import ma.ghorfa.registry.Register;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** Enters somebody into the register; whoever may be the same person is shown before anything is stored twice. */
@Route(RegistryNavigation.REGISTER + "/new")
@RolesAllowed(REGISTRY_WRITE)
class NewActorView extends Page {

    private final Register register;
    private @Nullable ActorId added;

    NewActorView(Register register, Crafts crafts, Provinces provinces, Communes communes, Drafts drafts) {
        this.register = register;
        title(t("registry.add"));
        crumbs(Crumb.to(t("registry.nav.register"), RegisterView.class));
        var fields = new ActorForm(drafts, "craft-actor:new", provinces.all(), communes.all(), crafts.all());
        var duplicate = new DuplicateNote();
        fields.form
                .onSave(version -> duplicate.saving(() -> save(fields.data())))
                .afterSave(this::leave)
                .show(fields.blank());
        content(new Sheet(duplicate, fields.form));
    }

    private void save(ActorData data) {
        added = register.add(data);
    }

    /** Shown after the save, so that nothing typed is lost: the two pages can be compared and one of them corrected. */
    private void leave() {
        ActorId id = added;
        if (id == null) {
            return;
        }
        List<ActorRow> alike = register.alike(id);
        UI.getCurrent().navigate(RegistryNavigation.actor(id));
        Notices.done("registry.added");
        if (!alike.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("link-list");
            alike.forEach(row -> list.add(new ListItem(
                    new Anchor(RegistryNavigation.actor(row.id()), Labels.in(row.name()) + " · " + row.nia()))));
            var dialog = Ask.dialog(t("registry.alike"), list);
            dialog.getFooter().add(Buttons.primary("ui.close", Icons.CHECK, dialog::close));
            dialog.open();
        }
    }
}
