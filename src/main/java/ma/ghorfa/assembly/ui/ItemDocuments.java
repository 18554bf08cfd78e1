package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.ItemView;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.SubjectProvider;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MoreMenu;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;

/** What members should read before they vote: the files of an item, and those that its subject brings along. */
@org.springframework.stereotype.Component
class ItemDocuments {

    private final Agendas agendas;

    ItemDocuments(Agendas agendas) {
        this.agendas = agendas;
    }

    Component sheet(ItemView item, boolean mayWrite) {
        var sheet = Sheet.titled(t("item.documents"));
        if (item.item().documents().isEmpty() && item.subjectDocuments().isEmpty()) {
            var none = new Paragraph(t("item.documents.none"));
            none.addClassName("muted");
            sheet.add(none);
            return sheet;
        }
        var list = new UnorderedList();
        list.addClassName("documents");
        item.item().documents().forEach(document -> list.add(attached(document, mayWrite)));
        item.subjectDocuments().forEach(document -> list.add(ofSubject(document)));
        sheet.add(list);
        return sheet;
    }

    private ListItem attached(SessionView.DocumentRow document, boolean mayWrite) {
        var line = new Div(name(document.title()));
        line.addClassNames("bar", "apart");
        if (mayWrite) {
            line.add(new MoreMenu(t("item.documents.more", document.title().in(Words.locale())))
                    .add("item.documents.detach", Icons.DELETE, () -> detach(document.id(), document.title())));
        }
        return new ListItem(line);
    }

    private static ListItem ofSubject(SubjectProvider.Document document) {
        var from = new Span(t("item.documents.ofSubject"));
        from.addClassNames("muted", "small");
        return new ListItem(name(document.title()), from);
    }

    private static Component name(Bilingual title) {
        var name = new Div(Icons.ATTACHMENT.create(), new Span(title.in(Words.locale())));
        name.addClassName("bar");
        return name;
    }

    private void detach(UUID document, Bilingual title) {
        Ask.confirmDanger(
                t("item.documents.detach"),
                t("item.documents.detach.question", title.in(Words.locale())),
                "item.documents.detach",
                () -> {
                    agendas.detach(document);
                    UI.getCurrent().refreshCurrentRoute(false);
                });
    }
}
