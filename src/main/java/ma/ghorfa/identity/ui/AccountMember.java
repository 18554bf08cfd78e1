package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.identity.AccountRow;
import ma.ghorfa.identity.Accounts;
import ma.ghorfa.identity.MemberDirectory.Entry;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Words;

/** Whose account it is: the member of the chamber who acts with it, to be chosen or taken away. */
class AccountMember extends Composite<Span> {

    private final AccountRow account;
    private final Accounts accounts;
    private final Runnable changed;

    /** @param members nobody where the reader may not read the chamber */
    AccountMember(AccountRow account, List<Entry> members, Accounts accounts, boolean mayWrite, Runnable changed) {
        this.account = account;
        this.accounts = accounts;
        this.changed = changed;
        Span content = getContent();
        content.addClassName("bar");
        if (account.memberId() == null) {
            content.add(new Span(t("identity.account.noMember")));
            if (mayWrite && !members.isEmpty()) {
                content.add(Buttons.plain("identity.account.link", Icons.MEMBER, () -> choose(members)));
            }
        } else {
            content.add(name(account.memberId(), members));
            if (mayWrite) {
                content.add(Buttons.plain("identity.account.unlink", Icons.CLOSE, this::unlink));
            }
        }
    }

    private static Component name(UUID id, List<Entry> members) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .<Component>map(member -> {
                    var link = new Anchor(member.path(), member.name().in(Words.locale()));
                    link.getElement().setAttribute("router-link", true);
                    return link;
                })
                .orElseGet(() -> new Span(t("identity.account.linked")));
    }

    private void choose(List<Entry> members) {
        ComboBox<Entry> member = Fields.pick(
                "identity.account.member", members, entry -> entry.name().in(Words.locale()));
        member.setWidthFull();
        Dialog dialog = Ask.dialog(
                t("identity.account.link"), new Paragraph(t("identity.account.link.ask", account.username())), member);
        Ask.finish(dialog, Buttons.primary("identity.account.link", Icons.CHECK, () -> {
            Wrong.clear(member);
            if (member.getValue() == null) {
                Wrong.show(member, t("base.required"));
                return;
            }
            try {
                accounts.linkMember(account.username(), member.getValue().id());
            } catch (InvalidInputException wrong) {
                Wrong.show(wrong, Map.of("member", member));
                return;
            }
            dialog.close();
            changed.run();
        }));
    }

    private void unlink() {
        Ask.confirm(
                t("identity.account.unlink"),
                t("identity.account.unlink.ask", account.username()),
                "identity.account.unlink",
                () -> {
                    accounts.unlinkMember(account.id());
                    changed.run();
                });
    }
}
