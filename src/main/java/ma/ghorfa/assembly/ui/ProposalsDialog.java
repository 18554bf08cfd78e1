package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import ma.ghorfa.assembly.AddItem;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.Proposal;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** What the agenda could do with, to be ticked: minutes that wait, what comes back, what such a session usually has. */
final class ProposalsDialog {

    private final Agendas agendas;
    private final SessionView view;
    private final CheckboxGroup<Proposal> choice = new CheckboxGroup<>();
    private final TextArea reason = Fields.area("agenda.late.reason", Limits.REASON);

    ProposalsDialog(Agendas agendas, SessionView view) {
        this.agendas = agendas;
        this.view = view;
    }

    /** @param added what happens after items were added */
    void open(Runnable added) {
        List<Proposal> proposals = agendas.proposals(view.session().id());
        if (proposals.isEmpty()) {
            Dialog nothing = Ask.dialog(t("agenda.propose"), new Callout(Tone.GOOD, t("agenda.propose.nothing")));
            nothing.getFooter().add(Buttons.plain("ui.close", nothing::close));
            nothing.open();
            return;
        }
        choice.setLabel(t("agenda.propose.choose"));
        choice.setItems(proposals);
        choice.setRenderer(new ComponentRenderer<>(ProposalsDialog::words));
        proposals.stream()
                .filter(proposal -> proposal.origin() != Proposal.Origin.RESUBMISSION)
                .forEach(choice::select);
        var fields = new Div(choice);
        fields.addClassName("stack");
        if (isLate()) {
            reason.setWidthFull();
            Fields.demand(reason);
            fields.add(reason);
        }
        Dialog dialog = Ask.dialog(t("agenda.propose"), new Paragraph(t("agenda.propose.text")), fields);
        Ask.finish(dialog, Buttons.primary("agenda.propose.add", Icons.ADD, () -> {
            if (choice.getValue().isEmpty()) {
                choice.setInvalid(true);
                choice.setErrorMessage(t("agenda.propose.none"));
            } else if (!isLate() || Fields.complete(reason)) {
                int count = add(proposals);
                dialog.close();
                Notices.done("agenda.propose.done", count);
                added.run();
            }
        }));
    }

    private boolean isLate() {
        return view.session().state() != SessionState.DRAFT;
    }

    private int add(List<Proposal> proposals) {
        List<Proposal> chosen =
                proposals.stream().filter(choice.getValue()::contains).toList();
        for (Proposal proposal : chosen) {
            AddItem command = proposal.toAdd();
            agendas.add(isLate() ? command.late(reason.getValue()) : command);
        }
        return chosen.size();
    }

    private static Div words(Proposal proposal) {
        var title = new Span(proposal.toAdd().data().title().in(Words.locale()));
        var origin = new Span(t("assembly.proposalOrigin", proposal.origin()));
        origin.addClassNames("small", "muted");
        var words = new Div(title, origin);
        words.addClassName("proposal");
        return words;
    }
}
