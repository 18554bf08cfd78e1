package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.AmendmentTerms;
import ma.ghorfa.partnership.PartnerRow;
import ma.ghorfa.partnership.PartyChanges;
import ma.ghorfa.partnership.PartyRow;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Who joins with an amendment, and who leaves with it. */
final class PartyChangesDialog {

    private final Agreements agreements;
    private final AmendmentTerms amending;
    private final List<PartnerRow> partners;
    private final AgreementDetails details;
    private long version;
    private final Runnable then;
    private final CheckboxGroup<PartyRow> leaving = new CheckboxGroup<>();
    private final Div lines = new Div();
    private final List<PartiesDialog.Line> joining = new ArrayList<>();

    PartyChangesDialog(
            Agreements agreements,
            AmendmentTerms amending,
            List<PartnerRow> partners,
            AgreementDetails details,
            Runnable then) {
        this.agreements = agreements;
        this.amending = amending;
        this.partners = partners;
        this.details = details;
        this.version = details.row().version();
        this.then = then;
        PartyChanges changes = details.partyChanges();
        leaving.setLabel(t("partnershipTerms.parties.leaving"));
        leaving.setHelperText(t("partnershipTerms.parties.leavingHint"));
        leaving.setItems(details.parties().stream()
                .filter(party -> !party.isOwn() && !changes.joining().contains(party))
                .toList());
        leaving.setItemLabelGenerator(PartnershipWords::party);
        leaving.setValue(new HashSet<>(changes.leaving()));
        lines.addClassName("stack");
        changes.joining().forEach(this::add);
    }

    void open() {
        Dialog dialog = Ask.dialog(
                t("partnershipTerms.parties.amend"),
                new Paragraph(t("partnershipTerms.parties.hint")),
                leaving,
                new H3(t("partnershipTerms.parties.joining")),
                lines,
                Buttons.plain("partnershipUi.parties.add", Icons.ADD, () -> add(null)));
        dialog.setWidth("min(52rem, 96vw)");
        Ask.finish(dialog, Buttons.primary("ui.save", Icons.CHECK, () -> save(dialog)));
    }

    private void add(@Nullable PartyRow party) {
        PartiesDialog.Line line = PartiesDialog.line(partners, party);
        line.add(Buttons.icon("ui.remove", Icons.DELETE, () -> {
            lines.remove(line);
            joining.remove(line);
        }));
        lines.add(line);
        joining.add(line);
    }

    private void save(Dialog dialog) {
        if (joining.stream().map(PartiesDialog.Line::isComplete).toList().contains(false)) {
            return;
        }
        try {
            amending.parties(
                    details.row().id(),
                    version,
                    joining.stream().map(PartiesDialog.Line::data).toList(),
                    leaving.getValue().stream().map(PartyRow::id).collect(Collectors.toSet()));
        } catch (RuntimeException refused) {
            if (Failures.isConflict(refused)) {
                version = agreements.find(details.row().id()).orElseThrow().version();
                Notices.refused(t("partnershipUi.changedMeanwhile"));
            } else {
                Failures.tell(refused);
            }
            return;
        }
        dialog.close();
        Notices.done("ui.saved");
        then.run();
    }
}
