package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemView;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.SubjectProvider;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.document.Attachments;
import ma.ghorfa.document.StoredFileRow;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.BilingualField;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MoreMenu;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;

/** What members should read before they vote: the files of an item, and those that its subject brings along. */
@org.springframework.stereotype.Component
class ItemDocuments {

    private final Agendas agendas;
    private final Attachments attachments;

    ItemDocuments(Agendas agendas, Attachments attachments) {
        this.agendas = agendas;
        this.attachments = attachments;
    }

    Component sheet(ItemView item, boolean mayWrite) {
        var sheet = Sheet.titled(t("item.documents"));
        if (item.item().documents().isEmpty() && item.subjectDocuments().isEmpty()) {
            var none = new Paragraph(t("item.documents.none"));
            none.addClassName("muted");
            sheet.add(none);
        } else {
            var list = new UnorderedList();
            list.addClassName("documents");
            item.item().documents().forEach(document -> list.add(attached(document, mayWrite)));
            item.subjectDocuments().forEach(document -> list.add(ofSubject(document)));
            sheet.add(list);
        }
        if (mayWrite && attachments.mayStore()) {
            sheet.add(attachments.field(file -> name(item.item().id(), file)));
        }
        return sheet;
    }

    private ListItem attached(SessionView.DocumentRow document, boolean mayWrite) {
        var line = new Div(attachments.link(document.fileId(), document.title().in(Words.locale())));
        line.addClassNames("bar", "apart");
        if (mayWrite) {
            line.add(new MoreMenu(t("item.documents.more", document.title().in(Words.locale())))
                    .add("item.documents.detach", Icons.DELETE, () -> detach(document.id(), document.title())));
        }
        return new ListItem(line);
    }

    private ListItem ofSubject(SubjectProvider.Document document) {
        var from = new Span(t("item.documents.ofSubject"));
        from.addClassNames("muted", "small");
        return new ListItem(attachments.link(document.fileId(), document.title().in(Words.locale())), from);
    }

    /** Members read a title, not the name that somebody's computer gave the file. */
    private void name(ItemId item, StoredFileRow file) {
        BilingualField title = BilingualField.line("item.documents.title", Limits.LABEL);
        title.setValue(Bilingual.of(withoutExtension(file.name()), ""));
        Fields.demand(title);
        Dialog dialog = Ask.dialog(t("item.documents.attach"), new Paragraph(file.name()), title);
        Ask.finish(
                dialog,
                Buttons.primary(
                        "item.documents.attach",
                        Icons.ATTACHMENT,
                        () -> Limits.atField(title, () -> {
                            agendas.attach(item, file.id().value(), title.getValue());
                            dialog.close();
                            Notices.done("item.documents.attached");
                            UI.getCurrent().refreshCurrentRoute(false);
                        })));
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
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
