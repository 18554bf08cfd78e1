package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.AGREEMENT_SIGN;
import static ma.ghorfa.identity.Permissions.INTEREST_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.Attachments;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.AgreementId;
import ma.ghorfa.partnership.AgreementRow;
import ma.ghorfa.partnership.AgreementSteps;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.AmendmentTerms;
import ma.ghorfa.partnership.InterestWarnings;
import ma.ghorfa.partnership.Monitoring;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;

/** An agreement, or an amendment of one: its sheet, who contributes what, its text, who approved it, how it stands on a day. */
@Route(PartnershipNavigation.AGREEMENTS + "/:agreement/:tab?")
@RolesAllowed(AGREEMENT_READ)
class AgreementView extends Page implements BeforeEnterObserver {

    static final String CONTRIBUTIONS = "contributions";
    static final String AMENDMENTS = "amendments";

    private final Agreements agreements;
    private final AgreementSteps steps;
    private final Monitoring monitoring;
    private final AmendmentTerms amending;
    private final InterestWarnings interests;
    private final PartnerChoice partners;
    private final TrancheDialogs tranches;
    private final PartnershipHistory history;
    private final Attachments attachments;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final LocalDate today;

    AgreementView(
            Agreements agreements,
            AgreementSteps steps,
            Monitoring monitoring,
            AmendmentTerms amending,
            InterestWarnings interests,
            PartnerChoice partners,
            TrancheDialogs tranches,
            PartnershipHistory history,
            Attachments attachments,
            Drafts drafts,
            CurrentAccount account,
            Clock clock) {
        this.agreements = agreements;
        this.steps = steps;
        this.monitoring = monitoring;
        this.amending = amending;
        this.interests = interests;
        this.partners = partners;
        this.tranches = tranches;
        this.history = history;
        this.attachments = attachments;
        this.drafts = drafts;
        this.account = account;
        today = Zone.date(clock.instant());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = new AgreementId(
                    UUID.fromString(event.getRouteParameters().get("agreement").orElse("")));
            show(id, event.getRouteParameters().get("tab").orElse(""), new ListAddress(event.getLocation()));
        } catch (IllegalArgumentException | ma.ghorfa.base.NotFoundException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(AgreementId id, String tab, ListAddress address) {
        AgreementDetails details = agreements.details(id);
        AgreementRow row = details.row();
        title(PartnershipWords.named(row));
        List<Crumb> above = new ArrayList<>();
        above.add(Crumb.to(t("partnershipUi.nav.agreements"), AgreementsView.class));
        if (row.isAmendment()) {
            above.add(new Crumb(
                    PartnershipWords.named(details.agreement()), PartnershipNavigation.agreement(row.agreement())));
        }
        crumbs(above.toArray(Crumb[]::new));
        subtitle(
                new StatusBadge(PartnershipWords.state(details.state()), PartnershipWords.tone(details.state())),
                new Span(t("partnership.kind", row.data().kind())));
        Runnable anew = () -> show(id, tab, address);
        var next = new NextSteps(steps, agreements, account, drafts, today, details, anew);
        actions(next.buttons());
        boolean edits = account.may(AGREEMENT_PREPARE) && row.state().isEditable();
        var tabs = new RecordTabs(PartnershipNavigation.agreement(id))
                .add(
                        "",
                        "partnershipUi.tab.sheet",
                        () -> new SheetPanel(agreements, drafts, account, details, edits, anew))
                .add(
                        CONTRIBUTIONS,
                        "partnershipUi.tab.contributions",
                        () -> new ContributionsPanel(
                                agreements, amending, partners, tranches, details, edits, today, anew))
                .add(
                        "text",
                        "partnershipUi.tab.text",
                        () -> new TextPanel(agreements, attachments, drafts, details, edits, anew))
                .add("approvals", "partnershipUi.tab.approvals", () -> approvals(details));
        if (!row.isAmendment()) {
            tabs.add(
                    AMENDMENTS,
                    "partnershipUi.tab.amendments",
                    () -> new AsOfPanel(agreements, details, address, today));
        }
        tabs.add("obligations", "partnershipUi.tab.obligations", () -> obligations(details, edits, anew))
                .add("history", "ui.history", () -> new Sheet(history.ofAgreement(details)));
        content(standing(next), tabs.show(tab));
    }

    private Component approvals(AgreementDetails details) {
        var panels = new Div(new ApprovalsPanel(account, details));
        panels.addClassName("stack");
        if (account.may(AGREEMENT_PREPARE) || account.may(AGREEMENT_SIGN) || account.may(INTEREST_READ)) {
            panels.add(new InterestsPanel(
                    account, details, interests.of(details.row().id())));
        }
        return panels;
    }

    private Component obligations(AgreementDetails details, boolean edits, Runnable anew) {
        var monitored = new MonitoringPanel(monitoring, attachments, drafts, account, details, today, anew);
        if (!details.row().isAmendment()) {
            return monitored;
        }
        var panels = new Div(new ObligationChangesPanel(agreements, amending, drafts, details, edits, anew), monitored);
        panels.addClassName("stack");
        return panels;
    }

    private static Component standing(NextSteps next) {
        return new Callout(next.tone(), next.sentence());
    }
}
