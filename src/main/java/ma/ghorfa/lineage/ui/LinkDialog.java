package ma.ghorfa.lineage.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.lineage.Lineage;
import ma.ghorfa.lineage.LinkData;
import ma.ghorfa.lineage.LinkKind;
import ma.ghorfa.lineage.Node;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Words;

/** Links a record by hand with another one, which is found by its number or words. */
final class LinkDialog {

    /** How the record that one comes from stands to the other. */
    private record Relation(LinkKind kind, boolean isCause) {}

    private final Lineage lineage;
    private final Node node;
    private final Runnable afterwards;
    private final Select<Relation> relation;
    private final ComboBox<Node> other = new ComboBox<>(t("lineage.field.other"));
    private final TextArea reason = Fields.area("lineage.field.reason", Lineage.REASON);

    LinkDialog(Lineage lineage, Node node, Runnable afterwards) {
        this.lineage = lineage;
        this.node = node;
        this.afterwards = afterwards;
        List<Relation> relations = new ArrayList<>();
        for (LinkKind kind : LinkKind.values()) {
            relations.add(new Relation(kind, false));
            relations.add(new Relation(kind, true));
        }
        relation = Fields.select("lineage.field.relation", relations, LinkDialog::words);
        other.setItemsWithFilterConverter(
                query -> lineage.find(query.getFilter().orElse("")).stream()
                        .filter(found -> !found.ref().equals(node.ref()))
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                typed -> typed);
        other.setItemLabelGenerator(
                found -> t("lineage.found", t(found.kind()), found.title().in(Words.locale())));
        other.setHelperText(t("lineage.field.other.help"));
        Fields.demand(relation, other, reason);
    }

    private static String words(Relation relation) {
        return t((relation.isCause() ? "lineage.asCause." : "lineage.asEffect.") + relation.kind());
    }

    void open() {
        var fields = new Div(new Paragraph(node.title().in(Words.locale())), relation, other, reason);
        fields.addClassName("stack");
        Dialog dialog = Ask.dialog(t("lineage.links.add"), fields);
        Ask.finish(dialog, Buttons.primary("ui.save", Icons.CHECK, () -> save(dialog)));
    }

    private void save(Dialog dialog) {
        if (!Fields.complete(relation, other, reason)) {
            return;
        }
        Relation chosen = relation.getValue();
        Node to = other.getValue();
        lineage.link(new LinkData(
                chosen.isCause() ? node.ref() : to.ref(),
                chosen.isCause() ? to.ref() : node.ref(),
                chosen.kind(),
                reason.getValue()));
        dialog.close();
        afterwards.run();
    }
}
