package ma.ghorfa.lineage.ui;

import static ma.ghorfa.identity.Permissions.DECISION_FOLLOW;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.lineage.Lineage;
import ma.ghorfa.lineage.LinkRow;
import ma.ghorfa.lineage.Node;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Words;

/** The links of a record that people made by hand, and making another one. */
final class LinksPanel extends Composite<Div> {

    private final Lineage lineage;
    private final ActorNames names;
    private final boolean links;
    private final Node node;
    private final Runnable anew;

    LinksPanel(Lineage lineage, ActorNames names, CurrentAccount account, Node node, Runnable anew) {
        this.lineage = lineage;
        this.names = names;
        this.node = node;
        this.anew = anew;
        links = account.may(DECISION_FOLLOW);
        getContent().addClassName("stack");
        List<LinkRow> rows = lineage.links(node.ref());
        if (rows.isEmpty()) {
            var none = new Paragraph(t("lineage.links.none"));
            none.addClassName("muted");
            getContent().add(none);
        } else {
            var list = new UnorderedList();
            list.addClassName("lineage-list");
            rows.forEach(row -> list.add(line(row)));
            getContent().add(list);
        }
        if (links && node.standing()) {
            getContent().add(Buttons.plain("lineage.links.add", Icons.ADD, this::add));
        }
    }

    private ListItem line(LinkRow row) {
        boolean isCause = row.cause().ref().equals(node.ref());
        Node other = isCause ? row.effect() : row.cause();
        var words =
                new Span(t(isCause ? "lineage.links.effect" : "lineage.links.cause", t("lineage.link", row.kind())));
        words.addClassName("small");
        var who = new Span(t(
                "lineage.links.by",
                names.nameOf(row.by(), Words.locale()),
                Formats.dateTime(row.at(), Words.locale())));
        who.addClassNames("small", "muted");
        var line = new ListItem(
                words, ThreadList.link(other.path(), other.title().in(Words.locale())), new Span(row.reason()), who);
        if (links) {
            line.add(withdraw(row));
        }
        return line;
    }

    private Component withdraw(LinkRow row) {
        return Buttons.plain(
                "lineage.links.withdraw",
                Icons.UNDO,
                () -> Ask.reason(
                        t("lineage.links.withdraw"), t("lineage.links.withdraw.ask"), "lineage.links.withdraw", why -> {
                            lineage.withdraw(row.id(), why);
                            Notices.done("lineage.links.withdrawn");
                            anew.run();
                        }));
    }

    private void add() {
        new LinkDialog(lineage, node, () -> {
                    Notices.done("lineage.links.added");
                    anew.run();
                })
                .open();
    }
}
