package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.MergeRow;
import ma.ghorfa.registry.Merges;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;

/** The pages that were merged into one: by whom, which numbers they had, what became of them; and the way back. */
@org.springframework.stereotype.Component
class MergedTab {

    private final Merges merges;
    private final ActorNames names;
    private final ActorHistory histories;
    private final CurrentAccount account;

    MergedTab(Merges merges, ActorNames names, ActorHistory histories, CurrentAccount account) {
        this.merges = merges;
        this.names = names;
        this.histories = histories;
        this.account = account;
    }

    boolean isNeeded(ActorId id) {
        return !merges.into(id).isEmpty();
    }

    Component of(ActorId id) {
        var all = new Div();
        all.addClassName("stack");
        merges.into(id).forEach(merge -> all.add(sheet(merge)));
        return all;
    }

    private Component sheet(MergeRow merge) {
        var facts = new Facts()
                .add("registry.merge.by", names.nameOf(merge.by(), Words.locale()))
                .add("registry.merge.at", Formats.dateTime(merge.at(), Words.locale()))
                .add("registry.merge.formerNumbers", String.join(t("ui.list.separator"), merge.formerNumbers()));
        var history = new Details(t("ui.history"), histories.of(merge.merged()));
        history.setWidthFull();
        var sheet = Sheet.titled(Labels.in(merge.name()), facts, history);
        if (account.may(REGISTRY_WRITE)) {
            var bar = new Div(Buttons.danger("registry.merge.takeApart", Icons.HISTORY, () -> takeApart(merge)));
            bar.addClassName("bar");
            sheet.add(bar);
        }
        return sheet;
    }

    private void takeApart(MergeRow merge) {
        Ask.confirmDanger(
                t("registry.merge.takeApart"),
                t("registry.merge.takeApart.ask", Labels.in(merge.name())),
                "registry.merge.takeApart",
                () -> {
                    merges.takeApart(merge.id());
                    UI.getCurrent().navigate(RegistryNavigation.actor(merge.merged()));
                    Notices.done("registry.merge.takenApart");
                });
    }
}
