package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.OwnAccount;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;

/** One's own account: who one is here, and a new password. Language and theme are in the bar above every page. */
@Route("my-account")
@PermitAll
@Menu(title = "identity.ownAccount.title", order = 90, icon = "key")
class OwnAccountView extends Page {

    OwnAccountView(CurrentAccount current, OwnAccount account, ActorNames names) {
        title(t("identity.ownAccount.title"));
        Facts facts = new Facts()
                .add("identity.account.name", names.nameOf(current.username(), Words.locale()))
                .add("identity.signIn.username", current.username());
        content(
                new Sheet(facts),
                Sheet.titled(
                        t("identity.password.change"),
                        new PasswordForm(account, () -> Notices.done("identity.password.changed"))));
    }
}
