package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_SIGN;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.ghorfa.base.Money;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.AgreementAsOf;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.AgreementRow;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.Interested;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.partnership.PartyRow;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The sheet of an agreement, and who of the members declared an interest in a party. */
final class SheetPanel extends Composite<Div> {

    private final Agreements agreements;
    private final Drafts drafts;
    private final AgreementDetails details;
    private final Runnable anew;

    SheetPanel(
            Agreements agreements,
            Drafts drafts,
            CurrentAccount account,
            AgreementDetails details,
            boolean edits,
            Runnable anew) {
        this.agreements = agreements;
        this.drafts = drafts;
        this.details = details;
        this.anew = anew;
        getContent().addClassName("stack");
        if ((account.may(AGREEMENT_PREPARE) || account.may(AGREEMENT_SIGN))
                && details.row().state().isOpen()) {
            warn();
        }
        var sheet = new Sheet(facts());
        if (edits) {
            sheet.add(Buttons.plain("ui.edit", Icons.EDIT, this::edit));
        }
        getContent().add(sheet);
    }

    private void warn() {
        var found = new UnorderedList();
        for (Interested one : agreements.interested(details.row().id())) {
            found.add(new ListItem(t(
                    "partnershipUi.interest",
                    PartnershipWords.in(one.match().member().name()),
                    PartnershipWords.in(one.match().organisation()),
                    PartnershipWords.in(one.party()))));
        }
        if (found.getComponentCount() > 0) {
            getContent().add(new Callout(Tone.ATTENTION, t("partnershipUi.interests"), found));
        }
    }

    private Facts facts() {
        AgreementRow row = details.row();
        AgreementAsOf now = details.current();
        boolean signed = !row.isAmendment() && now.state().isPresent();
        var facts = new Facts();
        facts.add("partnershipUi.field.object", row.data().object().ar());
        facts.add("partnershipUi.field.objectFr", row.data().object().fr());
        if (!row.isAmendment()) {
            facts.add("partnershipUi.field.territory", row.data().territory());
            facts.add("partnershipUi.field.programme", row.data().programme());
            @Nullable
            AgreementRow framework = row.data().framework() == null
                    ? null
                    : agreements.find(row.data().framework()).orElse(null);
            if (framework != null) {
                facts.add(
                        "partnershipUi.field.framework",
                        PartnershipWords.link(
                                PartnershipNavigation.agreement(framework.id()), PartnershipWords.named(framework)));
            }
        }
        @Nullable Money total = signed ? now.total() : row.total();
        facts.add(
                "partnershipUi.field.total",
                total == null ? t("partnershipUi.unchanged") : PartnershipWords.amount(total));
        @Nullable LocalDate until = signed ? now.until() : row.data().endsOn();
        facts.add(
                row.isAmendment() ? "partnershipUi.field.newEnd" : "partnershipUi.field.endsOn",
                until != null
                        ? PartnershipWords.date(until)
                        : t(row.isAmendment() ? "partnershipUi.unchanged" : "partnershipUi.endless"));
        if (!details.partyChanges().joining().isEmpty()) {
            facts.add(
                    "partnershipTerms.parties.joining",
                    names(details.partyChanges().joining()));
        }
        if (!details.partyChanges().leaving().isEmpty()) {
            facts.add(
                    "partnershipTerms.parties.leaving",
                    names(details.partyChanges().leaving()));
        }
        @Nullable LocalDate signedOn = row.signedOn();
        @Nullable LocalDate effectOn = row.effectOn();
        if (signedOn != null && effectOn != null) {
            facts.add("partnershipUi.field.signedOn", PartnershipWords.date(signedOn));
            facts.add("partnershipUi.field.signedAt", row.signedAt());
            facts.add("partnershipUi.field.effectOn", PartnershipWords.date(effectOn));
        }
        return facts;
    }

    private static String names(List<PartyRow> parties) {
        return parties.stream().map(PartnershipWords::party).collect(Collectors.joining(t("partnershipUi.separator")));
    }

    private void edit() {
        AgreementRow row = details.row();
        var fields =
                new AgreementForm(drafts, "agreement:" + row.id(), row.isAmendment() ? null : agreements.frameworks());
        fields.form
                .onSave(version -> agreements.edit(row.id(), version, fields.data()))
                .onReload(() -> stored(fields, agreements.find(row.id()).orElseThrow()));
        FormDialog.open(t("partnershipUi.tab.sheet"), fields.form, stored(fields, row), anew);
    }

    private State stored(AgreementForm fields, AgreementRow row) {
        return fields.state(row, Optional.ofNullable(row.data().framework()).flatMap(agreements::find));
    }
}
