package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.Money;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.AgreementRow;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.AmendmentTerms;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.partnership.PartyRow;
import ma.ghorfa.partnership.TrancheRow;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;

/** The parties of an agreement, and what each contributes: planned, called, received, late. */
final class ContributionsPanel extends Composite<Div> {

    private final Agreements agreements;
    private final AmendmentTerms amending;
    private final PartnerChoice partners;
    private final AgreementDetails details;
    private final Runnable anew;
    private final List<TrancheRow> rows;

    ContributionsPanel(
            Agreements agreements,
            AmendmentTerms amending,
            PartnerChoice partners,
            TrancheDialogs dialogs,
            AgreementDetails details,
            boolean edits,
            LocalDate today,
            Runnable anew) {
        this.agreements = agreements;
        this.amending = amending;
        this.partners = partners;
        this.details = details;
        this.anew = anew;
        AgreementRow row = details.row();
        rows = agreements.contributions(row.id(), today);
        getContent().addClassName("stack");
        getContent().add(parties(edits));
        if (row.isAmendment() && row.total() == null) {
            getContent().add(new Callout(Tone.NEUTRAL, t("partnershipUi.amountsUnchanged")));
        } else {
            getContent().add(new Sheet(figures()));
        }
        var grid = new RecordGrid<TrancheRow>();
        grid.text("partnershipUi.field.party", one -> PartnershipWords.party(one.party()))
                .setFlexGrow(2);
        grid.number("partnershipUi.field.year", one -> (long) one.year(), one -> Integer.toString(one.year()));
        grid.text("partnershipUi.field.nature", ContributionsPanel::nature);
        grid.date("partnershipUi.field.due", TrancheRow::due);
        grid.money("partnershipUi.field.planned", one -> one.figures().amount());
        grid.money("partnershipUi.field.called", one -> one.figures().called());
        grid.money("partnershipUi.field.received", one -> one.figures().received());
        grid.money("partnershipUi.field.left", one -> one.figures().left());
        grid.badge("partnershipUi.field.trancheState", ContributionsPanel::state, ContributionsPanel::tone);
        if (!row.isAmendment() && details.current().state().isPresent()) {
            grid.button("partnershipUi.tranche.open", one -> dialogs.open(one, anew));
        }
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        grid.whenEmpty("partnershipUi.noTranches");
        var acts = new Div(grid.export("partnershipUi.tab.contributions"));
        acts.addClassName("bar");
        if (edits) {
            acts.add(Buttons.primary("partnershipUi.schedule.edit", Icons.EDIT, this::plan));
            if (row.isAmendment() && row.total() != null) {
                acts.add(Buttons.plain("partnershipUi.schedule.leave", Icons.UNDO, this::leave));
            }
        }
        getContent().add(Sheet.titled(t("partnershipUi.schedule.title"), acts, grid));
    }

    private static String nature(TrancheRow row) {
        return t(row.inKind() ? "partnershipUi.inKind" : "partnershipUi.inCash");
    }

    private static String state(TrancheRow row) {
        if (row.late()) {
            return t(row.act() == null ? "partnershipUi.tranche.late" : "partnershipUi.tranche.lateCommitted");
        }
        if (row.figures().left().isZero()) {
            return t("partnershipUi.tranche.full");
        }
        return t(row.act() == null ? "partnershipUi.tranche.planned" : "partnershipUi.tranche.committed");
    }

    private static Tone tone(TrancheRow row) {
        if (row.late()) {
            return Tone.ATTENTION;
        }
        return row.figures().left().isZero() ? Tone.GOOD : row.act() == null ? Tone.NEUTRAL : Tone.INFO;
    }

    private Sheet parties(boolean edits) {
        var list = new UnorderedList();
        for (PartyRow party : details.now()) {
            Money share = Money.sum(rows.stream()
                    .filter(row -> row.party().id().equals(party.id()))
                    .map(row -> row.figures().amount())
                    .toList());
            String words = t(
                    share.isZero() ? "partnershipUi.party" : "partnershipUi.partyWithShare",
                    PartnershipWords.party(party),
                    PartnershipWords.roles(party.roles()),
                    PartnershipWords.amount(share));
            if (details.partyChanges().joining().contains(party)) {
                words = t("partnershipTerms.party.joins", words);
            } else if (details.partyChanges().leaving().contains(party)) {
                words = t("partnershipTerms.party.leaves", words);
            }
            var item = new ListItem();
            if (party.partner() == null) {
                item.setText(words);
            } else {
                item.add(PartnershipWords.link(PartnershipNavigation.partner(party.partner()), words));
            }
            list.add(item);
        }
        Sheet sheet = Sheet.titled(t("partnershipUi.parties.title"), list);
        if (edits && details.row().isAmendment()) {
            sheet.add(Buttons.plain("partnershipTerms.parties.amend", Icons.EDIT, () -> new PartyChangesDialog(
                            agreements, amending, partners.all(), details, anew)
                    .open()));
        } else if (edits) {
            sheet.add(Buttons.plain("partnershipUi.parties.edit", Icons.EDIT, () -> new PartiesDialog(
                            agreements, partners.all(), details, anew)
                    .open()));
        }
        return sheet;
    }

    private Div figures() {
        Money total = Money.sum(rows.stream().map(row -> row.figures().amount()).toList());
        Money own = Money.sum(rows.stream()
                .filter(row -> row.party().isOwn())
                .map(row -> row.figures().amount())
                .toList());
        Money received =
                Money.sum(rows.stream().map(row -> row.figures().received()).toList());
        long late = rows.stream().filter(TrancheRow::late).count();
        var figures = new Div(
                new Figure(PartnershipWords.amount(total), t("partnershipUi.field.total"), Tone.NEUTRAL),
                new Figure(PartnershipWords.amount(own), t("partnershipUi.field.own"), Tone.INFO),
                new Figure(PartnershipWords.amount(received), t("partnershipUi.field.received"), Tone.GOOD),
                new Figure(
                        Formats.number(late),
                        t("partnershipUi.field.late"),
                        late == 0 ? Tone.NEUTRAL : Tone.ATTENTION));
        figures.addClassName("figures");
        return figures;
    }

    private void plan() {
        new ScheduleDialog(agreements, details, rows, anew).open();
    }

    private void leave() {
        try {
            agreements.leaveAmounts(details.row().id(), details.row().version());
            Notices.done("ui.saved");
        } catch (RuntimeException refused) {
            Failures.tell(refused);
        }
        anew.run();
    }
}
