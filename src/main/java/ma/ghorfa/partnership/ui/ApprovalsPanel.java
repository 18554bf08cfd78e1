package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.AgreementRow;
import ma.ghorfa.partnership.DeliberationRow;
import ma.ghorfa.partnership.OpinionRow;
import ma.ghorfa.partnership.PartyRow;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** Who said what of an agreement: opinions, deliberations of the assembly, approvals of the other parties, visa, signature. */
final class ApprovalsPanel extends Composite<Div> {

    private final CurrentAccount account;
    private final AgreementDetails details;

    ApprovalsPanel(CurrentAccount account, AgreementDetails details) {
        this.account = account;
        this.details = details;
        getContent().addClassName("stack");
        getContent().add(Sheet.titled(t("partnershipUi.deliberations"), deliberations()));
        getContent().add(Sheet.titled(t("partnershipUi.approvals"), approvals()));
        getContent().add(Sheet.titled(t("partnershipUi.signature"), signature()));
        getContent().add(Sheet.titled(t("partnershipUi.opinions"), opinions()));
        if (!details.turns().isEmpty()) {
            var turns = new UnorderedList();
            details.turns()
                    .forEach(turn -> turns.add(new ListItem(t(
                            "partnershipUi.turn",
                            t("partnership.turn", turn.kind()),
                            PartnershipWords.date(turn.on()),
                            turn.reason()))));
            getContent().add(Sheet.titled(t("partnershipUi.turns"), turns));
        }
    }

    private Component deliberations() {
        if (details.deliberations().isEmpty()) {
            return new Span(t("partnershipUi.noDeliberation"));
        }
        var list = new UnorderedList();
        for (DeliberationRow vote : details.deliberations()) {
            String words = t(
                    vote.approved() ? "partnershipUi.deliberation.approved" : "partnershipUi.deliberation.rejected",
                    PartnershipWords.date(vote.on()),
                    vote.textNumber());
            var item = new ListItem(
                    account.may(SESSION_READ)
                            ? PartnershipWords.link(AssemblyNavigation.item(vote.session(), vote.item()), words)
                            : new Span(words));
            if (vote.total() != null) {
                item.add(new Span(t("partnershipUi.deliberation.total", PartnershipWords.amount(vote.total()))));
            }
            if (vote.decision() != null && account.may(SESSION_READ)) {
                item.add(PartnershipWords.link(
                        AssemblyNavigation.decision(vote.decision()), t("partnershipUi.deliberation.decision")));
            }
            item.addClassName("bar");
            list.add(item);
        }
        return list;
    }

    private Component approvals() {
        var list = new UnorderedList();
        details.parties().stream()
                .filter(party -> !party.isOwn())
                .forEach(party -> list.add(new ListItem(words(party))));
        return list.getComponentCount() == 0 ? new Span(t("partnershipUi.noOtherParty")) : list;
    }

    private String words(PartyRow party) {
        String name = PartnershipWords.party(party);
        return details.approvals().stream()
                .filter(approval -> approval.party().equals(party.id()))
                .findFirst()
                .map(approval -> t(
                        approval.textNumber() == details.row().textNumber()
                                ? "partnershipUi.approval.given"
                                : "partnershipUi.approval.ofFormer",
                        name,
                        approval.data().body(),
                        PartnershipWords.date(approval.data().on()),
                        approval.data().reference(),
                        approval.textNumber()))
                .orElseGet(() -> t("partnershipUi.approval.missing", name));
    }

    private Facts signature() {
        AgreementRow row = details.row();
        var facts = new Facts();
        @Nullable LocalDate visaOn = row.visaOn();
        String visa = visaOn != null
                ? t("partnershipUi.visa.given", row.visaNumber(), PartnershipWords.date(visaOn))
                : row.visaRequired() == null
                        ? t("partnershipUi.visa.unknown")
                        : t(row.visaRequired() ? "partnershipUi.visa.missing" : "partnershipUi.visa.unneeded");
        facts.add("partnershipUi.field.visa", visa);
        @Nullable LocalDate signed = row.signedOn();
        @Nullable LocalDate effect = row.effectOn();
        facts.add("partnershipUi.field.signedOn", signed == null ? "" : PartnershipWords.date(signed));
        facts.add("partnershipUi.field.signedAt", row.signedAt());
        facts.add("partnershipUi.field.effectOn", effect == null ? "" : PartnershipWords.date(effect));
        return facts;
    }

    private Component opinions() {
        if (details.opinions().isEmpty()) {
            return new Span(t("partnershipUi.noOpinion"));
        }
        var list = new UnorderedList();
        for (OpinionRow opinion : details.opinions()) {
            list.add(new ListItem(t(
                    opinion.data().words().isEmpty() ? "partnershipUi.opinion" : "partnershipUi.opinionWithWords",
                    t("partnership.opinionKind", opinion.data().kind()),
                    t("partnership.opinionAnswer", opinion.data().answer()),
                    opinion.data().by(),
                    PartnershipWords.date(opinion.data().on()),
                    opinion.textNumber(),
                    opinion.data().words())));
        }
        return list;
    }
}
