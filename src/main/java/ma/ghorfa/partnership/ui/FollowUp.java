package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.Indicators;
import ma.ghorfa.partnership.Risks;
import ma.ghorfa.ui.Drafts;
import org.springframework.stereotype.Component;

/** What an agreement achieves and what may go wrong with it, below its obligations and meetings. */
@Component
class FollowUp {

    private final Indicators indicators;
    private final Risks risks;
    private final ActorNames names;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final Clock clock;

    FollowUp(Indicators indicators, Risks risks, ActorNames names, Drafts drafts, CurrentAccount account, Clock clock) {
        this.indicators = indicators;
        this.risks = risks;
        this.names = names;
        this.drafts = drafts;
        this.account = account;
        this.clock = clock;
    }

    /** An amendment has none of its own. */
    Div below(com.vaadin.flow.component.Component monitoring, AgreementDetails details, Runnable anew) {
        var all = new Div(monitoring);
        all.addClassName("stack");
        if (!details.row().isAmendment()) {
            boolean edits = account.may(AGREEMENT_PREPARE);
            LocalDate today = Zone.date(clock.instant());
            all.add(
                    new IndicatorsPanel(indicators, names, drafts, edits, details, today, anew),
                    new RisksPanel(risks, drafts, edits, details, today, anew));
        }
        return all;
    }
}
