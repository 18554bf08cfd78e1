package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.budget.BudgetAttachments;
import ma.ghorfa.budget.BudgetFile;
import ma.ghorfa.budget.FileOwner;
import ma.ghorfa.document.Attachments;
import ma.ghorfa.document.StoredFileRow;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.BilingualField;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MoreMenu;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;

/** The papers behind something of a budget, and the field that takes another one. */
@org.springframework.stereotype.Component
class FilesOf {

    private static final int TITLE = 200;

    private final BudgetAttachments budgetFiles;
    private final Attachments attachments;
    private final ActorNames names;

    FilesOf(BudgetAttachments budgetFiles, Attachments attachments, ActorNames names) {
        this.budgetFiles = budgetFiles;
        this.attachments = attachments;
        this.names = names;
    }

    /** As a part of a page. */
    Sheet sheet(FileOwner owner) {
        return Sheet.titled(t("budgetPlan.files"), list(owner, () -> {}));
    }

    /** As a part of something that has a title. */
    Component list(FileOwner owner, Runnable changed) {
        return new Listed(owner, changed);
    }

    /**
     * In a dialog.
     *
     * @param changed after each change
     */
    void open(String title, FileOwner owner, Runnable changed) {
        Dialog dialog = Ask.dialog(title, list(owner, changed));
        dialog.getFooter().add(Buttons.plain("ui.close", dialog::close));
        dialog.open();
    }

    @StyleSheet("context://styles/budget-files.css")
    private final class Listed extends Composite<Div> {

        private final FileOwner owner;
        private final Runnable changed;

        private Listed(FileOwner owner, Runnable changed) {
            this.owner = owner;
            this.changed = changed;
            getContent().addClassName("stack");
            draw();
        }

        private void draw() {
            boolean changes = budgetFiles.mayChange(owner);
            List<BudgetFile> files = budgetFiles.of(owner);
            getContent().removeAll();
            if (files.isEmpty()) {
                var none = new Paragraph(t("budgetPlan.files.none"));
                none.addClassName("muted");
                getContent().add(none);
            } else {
                var list = new UnorderedList();
                list.addClassName("budget-files");
                files.forEach(file -> list.add(line(file, changes)));
                getContent().add(list);
            }
            if (changes && attachments.mayStore()) {
                getContent().add(attachments.field(this::name));
            }
        }

        private ListItem line(BudgetFile file, boolean changes) {
            String title = file.title().in(Words.locale());
            var by = new Span(names.nameOf(file.addedBy(), Words.locale()));
            by.addClassNames("muted", "small");
            var line = new Div(new Div(attachments.link(file.file(), title), by));
            line.addClassNames("bar", "apart");
            if (changes) {
                line.add(new MoreMenu(t("budgetPlan.files.more", title))
                        .add("budgetPlan.files.detach", Icons.DELETE, () -> detach(file, title)));
            }
            return new ListItem(line);
        }

        /** Whoever looks for it later reads a title, not the name that somebody's computer gave the file. */
        private void name(StoredFileRow file) {
            BilingualField title = BilingualField.line("budgetPlan.files.title", TITLE);
            title.setValue(Bilingual.of(withoutExtension(file.name()), ""));
            Fields.demand(title);
            Dialog dialog = Ask.dialog(t("budgetPlan.files.attach"), new Paragraph(file.name()), title);
            Ask.finish(dialog, Buttons.primary("budgetPlan.files.attach", Icons.ATTACHMENT, () -> {
                try {
                    budgetFiles.attach(owner, file.id().value(), title.getValue());
                    dialog.close();
                    Notices.done("budgetPlan.files.attached");
                    after();
                } catch (InvalidInputException wrong) {
                    title.setInvalid(true);
                    title.setErrorMessage(t(wrong));
                }
            }));
        }

        private void detach(BudgetFile file, String title) {
            Ask.confirmDanger(
                    t("budgetPlan.files.detach"),
                    t("budgetPlan.files.detach.question", title),
                    "budgetPlan.files.detach",
                    () -> {
                        budgetFiles.detach(owner, file.file());
                        after();
                    });
        }

        private void after() {
            draw();
            changed.run();
        }
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
