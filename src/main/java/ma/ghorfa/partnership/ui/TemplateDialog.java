package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import ma.ghorfa.partnership.AgreementKind;
import ma.ghorfa.partnership.AgreementTemplateData;
import ma.ghorfa.partnership.AgreementTemplateId;
import ma.ghorfa.partnership.AgreementTemplateRow;
import ma.ghorfa.partnership.ClauseLibrary;
import ma.ghorfa.partnership.ClauseTemplateRow;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.BilingualField;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Names a template of agreements and puts its clauses in order. */
final class TemplateDialog {

    private final ClauseLibrary library;
    private final @Nullable AgreementTemplateId id;
    private final List<ClauseTemplateRow> chosen = new ArrayList<>();
    private final Div lines = new Div();
    private final BilingualField name =
            BilingualField.line("partnershipLibrary.field.name", ClauseLibrary.TEMPLATE_NAME);
    private final Select<AgreementKind> kind = Fields.select(
            "partnershipLibrary.field.kind", List.of(AgreementKind.values()), one -> t("partnership.kind", one));
    private long version;

    /** @param row null for a new one */
    TemplateDialog(ClauseLibrary library, @Nullable AgreementTemplateRow row) {
        this.library = library;
        id = row == null ? null : row.id();
        lines.addClassName("stack");
        name.setWidthFull();
        kind.setValue(AgreementKind.SPECIFIC);
        Fields.demand(name, kind);
        if (row != null) {
            version = row.version();
            name.setValue(row.data().name());
            kind.setValue(row.data().kind());
            row.data().clauses().stream()
                    .flatMap(clause -> library.clause(clause).stream())
                    .forEach(chosen::add);
        }
        draw();
    }

    void open(Consumer<AgreementTemplateId> then) {
        List<ClauseTemplateRow> offered =
                library.clauses().stream().filter(clause -> !clause.withdrawn()).toList();
        ComboBox<ClauseTemplateRow> more = Fields.find(
                "partnershipLibrary.template.add", offered, LibraryWords::named, (clause, typed) -> SearchQuery.of(
                                typed)
                        .finds(clause.searchKey()));
        more.setWidthFull();
        more.addValueChangeListener(picked -> {
            @Nullable ClauseTemplateRow clause = picked.getValue();
            if (clause == null) {
                return;
            }
            if (chosen.stream().noneMatch(one -> one.id().equals(clause.id()))) {
                chosen.add(clause);
                draw();
            }
            more.clear();
        });
        Dialog dialog = Ask.dialog(
                t(id == null ? "partnershipLibrary.template.new" : "partnershipLibrary.template.edit"),
                name,
                kind,
                lines,
                more);
        dialog.setWidth("min(52rem, 96vw)");
        Ask.finish(dialog, Buttons.primary("ui.save", Icons.CHECK, () -> save(dialog, then)));
    }

    private void draw() {
        lines.removeAll();
        for (int i = 0; i < chosen.size(); i++) {
            int at = i;
            var line = new Div(new Span(
                    t("partnershipLibrary.template.line", Integer.toString(i + 1), LibraryWords.named(chosen.get(i)))));
            line.addClassName("bar");
            if (i > 0) {
                line.add(Buttons.icon("partnershipLibrary.template.up", Icons.UP, () -> swap(at, at - 1)));
            }
            if (i < chosen.size() - 1) {
                line.add(Buttons.icon("partnershipLibrary.template.down", Icons.DOWN, () -> swap(at, at + 1)));
            }
            line.add(Buttons.icon("ui.remove", Icons.DELETE, () -> {
                chosen.remove(at);
                draw();
            }));
            lines.add(line);
        }
    }

    private void swap(int one, int other) {
        Collections.swap(chosen, one, other);
        draw();
    }

    private void save(Dialog dialog, Consumer<AgreementTemplateId> then) {
        if (!Fields.complete(name, kind)) {
            return;
        }
        var data = new AgreementTemplateData(
                name.getValue(),
                kind.getValue(),
                chosen.stream().map(ClauseTemplateRow::id).toList());
        AgreementTemplateId saved;
        try {
            if (id == null) {
                saved = library.addTemplate(data);
            } else {
                library.editTemplate(id, version, data);
                saved = id;
            }
        } catch (RuntimeException refused) {
            if (id != null && Failures.isConflict(refused)) {
                version =
                        library.template(id).map(AgreementTemplateRow::version).orElse(version);
                Notices.refused(t("partnershipLibrary.changedMeanwhile"));
            } else {
                Failures.tell(refused);
            }
            return;
        }
        dialog.close();
        Notices.done("ui.saved");
        then.accept(saved);
    }
}
