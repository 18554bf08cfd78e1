package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.OwnAccount;
import ma.ghorfa.identity.OwnAccountPart;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;
import org.springframework.beans.factory.ObjectProvider;

/** One's own account: who one is here, what rooms add, and a new password. Language and theme are in the bar above every page. */
@Route("my-account")
@PermitAll
@Menu(title = "identity.ownAccount.title", order = 90, icon = "key")
class OwnAccountView extends Page {

    OwnAccountView(CurrentAccount current, OwnAccount account, ActorNames names, ObjectProvider<OwnAccountPart> rooms) {
        title(t("identity.ownAccount.title"));
        Facts facts = new Facts()
                .add("identity.account.name", names.nameOf(current.username(), Words.locale()))
                .add("identity.signIn.username", current.username());
        List<Component> parts = new ArrayList<>();
        parts.add(new Sheet(facts));
        rooms.orderedStream()
                .map(OwnAccountPart::part)
                .flatMap(Optional::stream)
                .forEach(parts::add);
        parts.add(Sheet.titled(
                t("identity.password.change"),
                new PasswordForm(account, () -> Notices.done("identity.password.changed"))));
        content(parts.toArray(Component[]::new));
    }
}
